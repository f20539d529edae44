import placesCall from '@salesforce/apex/LockController.places';
import takeAllCall from '@salesforce/apex/LockController.takeAll';
import locksCall from '@salesforce/apex/LockController.locks';
import releaseCall from '@salesforce/apex/LockController.release';
import rightsCall from '@salesforce/apex/LockController.rights';
import takeCall from '@salesforce/apex/LockController.take';
import takeOverCall from '@salesforce/apex/LockController.takeOver';
import { asking } from 'c/apexErrors';

export interface Lock {
    readonly id: string;
    readonly component: string;
    readonly place: string;
    /** Of the whole branch or org. */
    readonly isWhole: boolean;
    readonly heldBy: string;
    readonly isMine: boolean;
    readonly isExpired: boolean;
    readonly expiresAt: string;
    readonly reason: string;
}

export interface Place {
    readonly id: string;
    readonly name: string;
    readonly isOrg: boolean;
}

export interface LockRights {
    readonly mayLock: boolean;
    readonly mayTakeOver: boolean;
}

export const locks = (): Promise<Lock[]> => asking(locksCall({}));

export const lockRights = (): Promise<LockRights> => asking(rightsCall({}));

/** @param placeId branch or org */
export const takeLock = (
    placeId: string,
    components: readonly string[],
    hours: number,
    reason: string,
): Promise<void> => asking(takeCall({ placeId, components, hours, reason }));

/** Open branches, then orgs. */
export const lockPlaces = (): Promise<Place[]> => asking(placesCall({}));

/** Every component of a branch or an org. */
export const takeWholeLock = (placeId: string, hours: number, reason: string): Promise<void> =>
    asking(takeAllCall({ placeId, hours, reason }));

export const takeOverLock = (lockId: string, hours: number, reason: string): Promise<void> =>
    asking(takeOverCall({ lockId, hours, reason }));

export const releaseLock = (lockId: string, reason: string): Promise<void> =>
    asking(releaseCall({ lockId, reason }));

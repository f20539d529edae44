import compareCall from '@salesforce/apex/VaultController.compare';
import differenceCall from '@salesforce/apex/VaultController.difference';
import historyCall from '@salesforce/apex/VaultController.history';
import restoreCall from '@salesforce/apex/VaultController.restore';
import sweepCall from '@salesforce/apex/VaultController.sweep';
import timelineCall from '@salesforce/apex/VaultController.timeline';
import verifyCall from '@salesforce/apex/VaultController.verify';
import { asking } from 'c/apexErrors';
import type { DiffDetail } from 'c/diffLines';

export interface SnapshotEntry {
    readonly id: string;
    readonly name: string;
    readonly orgId: string;
    readonly orgName: string;
    readonly state: 'Planned' | 'Reading' | 'Sealed' | 'Incomplete' | 'Failed';
    readonly purpose?: string | null;
    readonly scope: 'Types' | 'Components';
    readonly mode?: string | null;
    readonly predecessorName?: string | null;
    readonly componentCount?: number | null;
    readonly skippedCount?: number | null;
    readonly sealedAt?: string | null;
    readonly startedAt: string;
    readonly newContents: number;
    readonly newBytes: number;
}

export interface BadPack {
    readonly name: string;
    readonly state: 'Damaged' | 'Missing';
    readonly message?: string | null;
}

export interface StoreFacts {
    readonly packs: number;
    readonly contents: number;
    readonly bytes: number;
    readonly rawBytes: number;
    /** In all snapshots, each as often as it is held. */
    readonly components: number;
    readonly checkedAt?: string | null;
    readonly bad: readonly BadPack[];
    readonly jobRunId?: string | null;
    readonly lastCheck?: string | null;
    readonly lastSweep?: string | null;
}

export interface Timeline {
    readonly entries: readonly SnapshotEntry[];
    readonly store: StoreFacts;
}

export interface Version {
    readonly snapshotId: string;
    readonly snapshotName: string;
    readonly orgId: string;
    readonly orgName: string;
    readonly seenAt: string;
    readonly changedBy?: string | null;
    readonly changedAt?: string | null;
    /** Null where the component was gone. */
    readonly digest?: string | null;
}

export interface Versions {
    readonly key: string;
    readonly versions: readonly Version[];
    readonly hiddenCount: number;
}

/** Newest first. @param orgId null for all orgs */
export const timeline = (orgId: string | null): Promise<Timeline> =>
    asking(timelineCall({ orgId }));

/** Id of the comparison; its job is running. */
export const compareSnapshots = (sourceId: string, targetId: string): Promise<string> =>
    asking(compareCall({ sourceId, targetId }));

export const componentVersions = (key: string): Promise<Versions> => asking(historyCall({ key }));

/** @param olderId null to see the newer one on its own */
export const versionDifference = (
    key: string,
    olderId: string | null,
    newerId: string | null,
): Promise<DiffDetail> => asking(differenceCall({ key, olderId, newerId }));

/** Id of the comparison of that snapshot with what its org holds now. */
export const compareBack = (snapshotId: string): Promise<string> =>
    asking(restoreCall({ snapshotId }));

/** Id of the job. */
export const verifyStore = (): Promise<string> => asking(verifyCall());
export const sweepStore = (): Promise<string> => asking(sweepCall());

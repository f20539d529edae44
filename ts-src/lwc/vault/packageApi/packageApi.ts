import changeCall from '@salesforce/apex/PackageController.change';
import createCall from '@salesforce/apex/PackageController.create';
import packagesCall from '@salesforce/apex/PackageController.packages';
import releaseCall from '@salesforce/apex/PackageController.release';
import { asking } from 'c/apexErrors';

export interface Release {
    readonly id: string;
    readonly version: string;
    readonly commitName: string;
    readonly componentCount: number;
    readonly releasedBy?: string | null;
    readonly releasedAt: string;
}

export interface ComponentPackage {
    readonly id: string;
    readonly name: string;
    readonly description?: string | null;
    readonly members?: string | null;
    readonly dependencies?: string | null;
    readonly releases: readonly Release[];
    readonly resolved: readonly string[];
    readonly problems: readonly string[];
    readonly mayWrite: boolean;
}

export interface PackageDraft {
    readonly name: string;
    readonly description: string;
    readonly members: string;
    readonly dependencies: string;
}

export const componentPackages = (): Promise<ComponentPackage[]> => asking(packagesCall({}));

export const createPackage = (draft: PackageDraft): Promise<string> =>
    asking(createCall({ ...draft }));

export const changePackage = (packageId: string, draft: PackageDraft): Promise<void> =>
    asking(
        changeCall({
            packageId,
            description: draft.description,
            members: draft.members,
            dependencies: draft.dependencies,
        }),
    );

export const releasePackage = (
    packageId: string,
    version: string,
    sourceId: string,
): Promise<string> => asking(releaseCall({ packageId, version, sourceId }));

import branchesCall from '@salesforce/apex/BranchController.branches';
import closeCall from '@salesforce/apex/BranchController.close';
import commitCall from '@salesforce/apex/BranchController.commitChosen';
import compareCall from '@salesforce/apex/BranchController.compare';
import createCall from '@salesforce/apex/BranchController.create';
import exportCall from '@salesforce/apex/BranchController.exportArchive';
import importCall from '@salesforce/apex/BranchController.importArchive';
import logCall from '@salesforce/apex/BranchController.log';
import sourcesCall from '@salesforce/apex/BranchController.sources';
import tagCall from '@salesforce/apex/BranchController.tag';
import { asking } from 'c/apexErrors';
import { moment } from 'c/sentences';

export interface Branch {
    readonly id: string;
    readonly name: string;
    readonly description?: string | null;
    readonly isClosed: boolean;
    readonly headId?: string | null;
    readonly headName?: string | null;
    readonly headMessage?: string | null;
    readonly committedBy?: string | null;
    readonly committedAt?: string | null;
    readonly componentCount?: number | null;
    readonly ahead?: number | null;
    readonly behind?: number | null;
    readonly jobRunId?: string | null;
    readonly exportFileIds: readonly string[];
    readonly mayWrite: boolean;
}

export interface LoggedCommit {
    readonly id: string;
    readonly name: string;
    readonly message: string;
    readonly committedBy?: string | null;
    readonly committedAt: string;
    readonly branchName: string;
    readonly parentIds: readonly string[];
    readonly heads: readonly string[];
    readonly tags: readonly string[];
    readonly changedCount?: number | null;
}

export interface Differing {
    readonly key: string;
    readonly type: string;
    readonly fullName: string;
    readonly change: 'New' | 'Changed' | 'Deleted';
    readonly changedBy?: string | null;
}

export interface Differences {
    readonly leftName: string;
    readonly rightName: string;
    readonly rows: readonly Differing[];
    readonly total: number;
    readonly newCount: number;
    readonly changedCount: number;
    readonly deletedCount: number;
}

export interface Source {
    readonly id: string;
    readonly name: string;
}

/** @param againstId branch to count ahead and behind against */
export const branches = (againstId: string | null): Promise<Branch[]> =>
    asking(branchesCall({ againstId }));

export const createBranch = (
    name: string,
    description: string,
    fromId: string | null,
): Promise<string> => asking(createCall({ name, description, fromId }));

export const closeBranch = (branchId: string, isClosed: boolean): Promise<void> =>
    asking(closeCall({ branchId, isClosed }));

export const commitLog = (branchId: string, maximum: number): Promise<LoggedCommit[]> =>
    asking(logCall({ branchId, maximum }));

export const tagCommit = (commitId: string, name: string): Promise<string> =>
    asking(tagCall({ commitId, name, note: null }));

/** New: only on the left; Deleted: only on the right. */
export const differences = (leftId: string, rightId: string): Promise<Differences> =>
    asking(compareCall({ leftId, rightId }));

export const commitChosen = (
    branchId: string,
    sourceId: string,
    componentKeys: readonly string[],
    message: string,
): Promise<string> => asking(commitCall({ branchId, sourceId, componentKeys, message }));

/** Sealed snapshots, newest first. */
/** Snapshots to take components from, each named with its org and when it was sealed. */
export const snapshotSources = async (): Promise<Source[]> => {
    const sealed = await asking<(Source & { sealedAt?: string | null })[]>(sourcesCall({}));
    return sealed.map(({ id, name, sealedAt }) => ({
        id,
        name: sealedAt ? `${name} · ${moment(sealedAt)}` : name,
    }));
};

/** Id of the job. */
export const importArchive = (
    branchId: string,
    fileName: string,
    base64: string,
    message: string,
): Promise<string> => asking(importCall({ branchId, fileName, base64, message }));

/** Id of the job. */
export const exportArchive = (branchId: string, format: 'source' | 'metadata'): Promise<string> =>
    asking(exportCall({ branchId, sourceId: null, format }));

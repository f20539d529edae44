import appendCall from '@salesforce/apex/BranchController.appendImport';
import beginCall from '@salesforce/apex/BranchController.beginImport';
import chunkBytesCall from '@salesforce/apex/BranchController.importChunkBytes';
import dropCall from '@salesforce/apex/BranchController.dropImport';
import finishCall from '@salesforce/apex/BranchController.finishImport';
import branchesCall from '@salesforce/apex/BranchController.branches';
import closeCall from '@salesforce/apex/BranchController.close';
import commitCall from '@salesforce/apex/BranchController.commitChosen';
import compareCall from '@salesforce/apex/BranchController.compare';
import createCall from '@salesforce/apex/BranchController.create';
import exportCall from '@salesforce/apex/BranchController.exportArchive';
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

export interface Upload {
    readonly id: string;
    readonly chunkBytes: number;
    readonly chunkCount: number;
}

export const importChunkBytes = (): Promise<number> => asking(chunkBytesCall({}));

/** @param digests SHA-256 of each chunk, in their order */
export const beginImport = (
    branchId: string,
    fileName: string,
    bytes: number,
    digests: readonly string[],
): Promise<Upload> => asking(beginCall({ branchId, fileName, bytes, digests }));

export const appendImport = (uploadId: string, index: number, base64: string): Promise<number> =>
    asking(appendCall({ uploadId, index, base64 }));

/** Id of the job. */
export const finishImport = (uploadId: string, message: string): Promise<string> =>
    asking(finishCall({ uploadId, message }));

export const dropImport = (uploadId: string): Promise<void> => asking(dropCall({ uploadId }));

/** Id of the job. */
export const exportArchive = (branchId: string, format: 'source' | 'metadata'): Promise<string> =>
    asking(exportCall({ branchId, sourceId: null, format }));

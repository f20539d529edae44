/** The lines of a deploy result (Metadata API Guide > DeployMessage). */
import type { Draft } from '../files/draft.ts';
import type { DeployMessage } from '../store/rows.ts';
import { folderTypeName, registry } from '../types/registry.ts';

export interface Finding {
    type: string;
    fullName: string;
    fileName: string;
    isFolder?: boolean;
    problem: string;
    line?: number | null;
    column?: number | null;
    kind?: 'Error' | 'Warning';
}

/** Folders are told as ReportFolder and the like, though package.xml names them as members of Report. */
export function shownType(content: { type: string; isFolder: boolean }): string {
    const type = registry.byName(content.type);
    return content.isFolder && type !== undefined ? folderTypeName(type) : content.type;
}

export function findingAt(draft: Draft, problem: string, line?: number, column?: number): Finding {
    return {
        type: draft.type,
        fullName: draft.fullName,
        fileName: draft.fileName,
        isFolder: draft.isFolder,
        problem,
        line: line === undefined || line === 0 ? null : line,
        column: column === undefined || column === 0 ? null : column,
    };
}

export function failureMessage(finding: Finding, now: string): DeployMessage {
    const isWarning = finding.kind === 'Warning';
    return {
        changed: false,
        columnNumber: finding.column ?? null,
        componentType: shownType({ type: finding.type, isFolder: finding.isFolder === true }),
        created: false,
        createdDate: now,
        deleted: false,
        fileName: finding.fileName,
        fullName: finding.fullName,
        id: null,
        lineNumber: finding.line ?? null,
        problem: finding.problem,
        problemType: isWarning ? 'Warning' : 'Error',
        success: isWarning,
    };
}

export interface Landed {
    type: string;
    isFolder?: boolean;
    fullName: string;
    fileName: string;
    id: string | null;
    outcome: 'created' | 'changed' | 'unchanged' | 'deleted';
}

export function successMessage(landed: Landed, now: string): DeployMessage {
    return {
        changed: landed.outcome === 'created' || landed.outcome === 'changed',
        columnNumber: null,
        componentType: shownType({ type: landed.type, isFolder: landed.isFolder === true }),
        created: landed.outcome === 'created',
        createdDate: now,
        deleted: landed.outcome === 'deleted',
        fileName: landed.fileName,
        fullName: landed.fullName,
        id: landed.id,
        lineNumber: null,
        problem: null,
        problemType: null,
        success: true,
    };
}

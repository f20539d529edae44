/** The lines of a deploy result (Metadata API Guide > DeployMessage). */
import type { Draft } from '../files/draft.ts';
import type { DeployMessage } from '../store/rows.ts';

export interface Finding {
    type: string;
    fullName: string;
    fileName: string;
    problem: string;
    line?: number | null;
    column?: number | null;
    kind?: 'Error' | 'Warning';
}

export function findingAt(draft: Draft, problem: string, line?: number, column?: number): Finding {
    return {
        type: draft.type,
        fullName: draft.fullName,
        fileName: draft.fileName,
        problem,
        line: line === undefined || line === 0 ? null : line,
        column: column === undefined || column === 0 ? null : column
    };
}

export function failureMessage(finding: Finding, now: string): DeployMessage {
    const isWarning = finding.kind === 'Warning';
    return {
        changed: false,
        columnNumber: finding.column ?? null,
        componentType: finding.type,
        created: false,
        createdDate: now,
        deleted: false,
        fileName: finding.fileName,
        fullName: finding.fullName,
        id: null,
        lineNumber: finding.line ?? null,
        problem: finding.problem,
        problemType: isWarning ? 'Warning' : 'Error',
        success: isWarning
    };
}

export interface Landed {
    type: string;
    fullName: string;
    fileName: string;
    id: string | null;
    outcome: 'created' | 'changed' | 'unchanged' | 'deleted';
}

export function successMessage(landed: Landed, now: string): DeployMessage {
    return {
        changed: landed.outcome === 'created' || landed.outcome === 'changed',
        columnNumber: null,
        componentType: landed.type,
        created: landed.outcome === 'created',
        createdDate: now,
        deleted: landed.outcome === 'deleted',
        fileName: landed.fileName,
        fullName: landed.fullName,
        id: landed.id,
        lineNumber: null,
        problem: null,
        problemType: null,
        success: true
    };
}

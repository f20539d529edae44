import type { Span } from './span.ts';

/** One thing that is wrong with source: data, printed only by the cli room. */
export interface Diagnostic {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    readonly message: string;
    readonly span: Span;
}

/** Raised by phases that cannot go on, such as the parser; carries what it found. */
export class CompileError extends Error {
    readonly diagnostics: readonly Diagnostic[];

    constructor(diagnostics: readonly Diagnostic[]) {
        super(diagnostics.map(printDiagnostic).join('\n'));
        this.name = 'CompileError';
        this.diagnostics = diagnostics;
    }
}

export function printDiagnostic(diagnostic: Diagnostic): string {
    const { file, line, column } = diagnostic.span;
    return `${file}:${line}:${column} ${diagnostic.message}`;
}

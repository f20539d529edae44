import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { printDiagnostic } from '../../diagnostics/index.ts';

const linesBefore = 1;
const helpPage = 'docs/compile-errors.md';

/** `file:line:column message`, the code, and the lines around the place with a mark under it. */
export function framed(diagnostic: Diagnostic, text = textOfFile(diagnostic.span.file)): string {
    const head = `${printDiagnostic(diagnostic)} (${diagnostic.code}, ${helpPage})`;
    const lines = text?.split('\n') ?? [];
    const { line, column } = diagnostic.span;
    const at = lines[line - 1];
    if (at === undefined) {
        return head;
    }
    const first = Math.max(1, line - linesBefore);
    const width = String(line).length;
    const shown = lines
        .slice(first - 1, line)
        .map((content, index) => `  ${String(first + index).padStart(width)} | ${content}`);
    // Tabs stay tabs, so that the mark stands under the word on every screen.
    const indent = at.slice(0, Math.max(0, column - 1)).replace(/[^\t]/g, ' ');
    return [head, ...shown, `  ${' '.repeat(width)} | ${indent}^`].join('\n');
}

function textOfFile(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch (error) {
        // Metadata and anonymous blocks have no file of that name: the sentence alone says it.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            return null;
        }
        throw error;
    }
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Identifier } from '../../syntax/tree.ts';

/** Names of declarations may neither end with an underscore nor hold two in a row; null: the name is fine. */
export function identifierProblem({ text, span }: Identifier): Diagnostic | null {
    return text.endsWith('_') || text.includes('__')
        ? report(semanticMessages.identifierCharacter, span, { name: text })
        : null;
}

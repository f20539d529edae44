import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Identifier } from '../../syntax/tree.ts';

const longest = 255;

/**
 * Names of declarations have ASCII letters, digits and underscores, begin with a letter, and neither end with an
 * underscore nor hold two in a row; null: the name is fine.
 */
export function identifierProblem({ text, span }: Identifier): Diagnostic | null {
    if (text.length > longest) {
        return report(semanticMessages.nameTooLong, span, { name: text });
    }
    return !/^[a-z]\w*$/i.test(text) || text.endsWith('_') || text.includes('__')
        ? report(semanticMessages.identifierCharacter, span, { name: text })
        : null;
}

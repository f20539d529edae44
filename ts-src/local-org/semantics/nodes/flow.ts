import type { Statement } from '../../syntax/tree.ts';

/**
 * Can the statement after this one be reached? As the platform sees it: loops always end, whatever their condition,
 * what follows `break` or `continue` is not its concern, and neither `finally` nor the body of `System.runAs` counts.
 */
export function completes(node: Statement): boolean {
    switch (node.kind) {
        case 'return':
        case 'throw':
            return false;
        case 'block':
            return node.statements.every(completes);
        case 'if':
            return node.whenFalse === null || completes(node.whenTrue) || completes(node.whenFalse);
        case 'switch':
            return (
                node.otherwise === null ||
                completes(node.otherwise) ||
                node.whens.some((when) => completes(when.body))
            );
        case 'try':
            return completes(node.body) || node.catches.some((one) => completes(one.body));
        default:
            return true;
    }
}

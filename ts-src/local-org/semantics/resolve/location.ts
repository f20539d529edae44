import type { Span } from '../../diagnostics/index.ts';
import type { Expression } from '../../syntax/tree.ts';

/**
 * Where the platform's compiler says an expression is: a call at its name, an operation at its first operand, anything else
 * where it begins.
 */
export function locationOf(node: Expression): Span {
    switch (node.kind) {
        case 'call':
            return node.name.span;
        case 'binary':
            return locationOf(node.left);
        case 'ternary':
            return locationOf(node.condition);
        case 'assignment':
            return locationOf(node.target);
        case 'instanceOf':
            return locationOf(node.value);
        default:
            return node.span;
    }
}

import type { If } from '../../syntax/tree.ts';
import type { TypedStatement } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { checkCondition } from './condition.ts';

export function checkIf(node: If, scope: Scope): TypedStatement {
    const condition = checkCondition(node.condition, scope);
    const whenTrue = scope.child().statement(node.whenTrue);
    const whenFalse = node.whenFalse === null ? null : scope.child().statement(node.whenFalse);
    return { kind: 'if', condition, whenTrue, whenFalse, span: node.span };
}

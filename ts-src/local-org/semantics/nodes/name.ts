import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { MemberAccess, Name } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { entityOf } from './entity.ts';
import { requireReadable } from './readable.ts';

/** A bare word or a dotted path where a value is expected. */
export function checkName(node: Name | MemberAccess, scope: Scope): TypedExpression {
    return requireReadable(referenceOf(node, scope), node, scope);
}

/** The same, also as the target of an assignment. */
export function referenceOf(node: Name | MemberAccess, scope: Scope): TypedExpression {
    const entity = entityOf(node, scope);
    if (entity?.kind === 'value') {
        return entity.value;
    }
    if ((entity?.kind === 'fieldsOf' || entity?.kind === 'fieldSetsOf') && entity.value !== null) {
        return entity.value;
    }
    const { text, span } = node.kind === 'name' ? node : node.name;
    return scope.refuse(report(semanticMessages.unknownVariable, span, { name: text }));
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Super, This } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';

export function checkThis(node: This, scope: Scope): TypedExpression {
    const { body } = scope;
    if (body.isStatic || body.type === null) {
        return scope.refuse(report(semanticMessages.thisInStatic, node.span));
    }
    if (body.kind === 'chain') {
        scope.refuse(report(semanticMessages.instanceFieldInChain, node.span, { name: 'this' }));
    }
    return { kind: 'this', isWritten: true, type: body.type.name, span: node.span };
}

/** Only as the receiver of a call. */
export function checkSuper(node: Super, scope: Scope): TypedExpression {
    const { body } = scope;
    if (body.isStatic || body.type === null) {
        return scope.refuse(report(semanticMessages.superInStatic, node.span));
    }
    return { kind: 'this', isWritten: true, type: body.type.name, span: node.span };
}

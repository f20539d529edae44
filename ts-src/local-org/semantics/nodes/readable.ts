import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Expression } from '../../syntax/tree.ts';
import type { Reference, TypedExpression } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { isVisible } from '../resolve/visibility.ts';
import type { FieldSymbol } from '../types/type.ts';

/** The declaration behind a reference to a user field or property. */
export function symbolOf(value: TypedExpression, scope: Scope): FieldSymbol | null {
    switch (value.kind) {
        case 'field':
        case 'staticField':
        case 'property':
        case 'staticProperty':
            return (
                scope.world.of({ type: value.owner }).symbol.fields.get(value.name.toLowerCase()) ??
                null
            );
        default:
            return null;
    }
}

function isBacking(value: TypedExpression): boolean {
    return (value.kind === 'property' || value.kind === 'staticProperty') && value.isBacking;
}

export function requireReadable(
    value: TypedExpression,
    node: Expression,
    scope: Scope,
): TypedExpression {
    const symbol = symbolOf(value, scope);
    if (symbol !== null && !isBacking(value)) {
        requireAccess(symbol, symbol.readVisibility, node, scope);
    }
    return value;
}

function requireAccess(
    symbol: FieldSymbol,
    visibility: FieldSymbol['readVisibility'],
    node: Expression,
    scope: Scope,
): void {
    if (visibility === null || !isVisible(scope.world, symbol, visibility, scope.body.type)) {
        const { span } = node.kind === 'member' ? node.name : node;
        const name = `${symbol.owner.printed}.${symbol.name}`;
        scope.refuse(report(semanticMessages.hiddenVariable, span, { name }));
    }
}

/** What stands left of `=` or beside `++`, or the platform's refusal. */
export function requireWritable(value: TypedExpression, node: Expression, scope: Scope): Reference {
    switch (value.kind) {
        case 'local':
        case 'index':
            return value;
        case 'field':
        case 'staticField':
        case 'property':
        case 'staticProperty':
            return requireWritableMember(value, node, scope);
        case 'platformProperty':
            return requireWritableProperty(value, node, scope);
        case 'sobjectField':
            return requireWritableColumn(value, node, scope);
        case 'token':
            if (value.of === 'field') {
                const values = { name: value.member ?? '', type: value.object };
                const { span } = node.kind === 'member' ? node.name : node;
                scope.refuse(report(semanticMessages.instanceFieldFromStatic, span, values));
            }
            return refuseTarget(node, scope);
        default:
            return refuseTarget(node, scope);
    }
}

function refuseTarget(node: Expression, scope: Scope): never {
    const span = node.kind === 'call' ? node.name.span : node.span;
    return scope.refuse(report(semanticMessages.notAssignable, span));
}

function requireWritableMember(value: Reference, node: Expression, scope: Scope): Reference {
    const symbol = symbolOf(value, scope);
    if (symbol === null) {
        return value;
    }
    if (!isBacking(value)) {
        requireAccess(symbol, symbol.writeVisibility, node, scope);
    }
    if (symbol.isFinal && !isBacking(value) && !mayAssignFinal(symbol, scope)) {
        const { span } = node.kind === 'member' ? node.name : node;
        scope.refuse(report(semanticMessages.finalAssignment, span, { name: symbol.name }));
    }
    return value;
}

/** Finals are set where they are declared, in initializer blocks and in constructors, also of classes that extend theirs. */
function mayAssignFinal(symbol: FieldSymbol, scope: Scope): boolean {
    const { body } = scope;
    if (symbol.kind === 'constant' || body.type === null) {
        return false;
    }
    const isOwn = scope.world.lineage(body.type.type).some((one) => one.symbol === symbol.owner);
    if (!isOwn && body.type.outermost !== symbol.owner.user?.outermost) {
        return false;
    }
    return body.kind === 'initializer' || (body.kind === 'constructor' && !symbol.isStatic);
}

function requireWritableProperty(
    value: Extract<Reference, { kind: 'platformProperty' }>,
    node: Expression,
    scope: Scope,
): Reference {
    const owner = scope.world.named(value.key.slice(0, value.key.lastIndexOf('.')));
    const name = value.key.slice(value.key.lastIndexOf('.') + 1);
    const symbol = owner.symbol.fields.get(name.toLowerCase());
    if (symbol !== undefined && symbol.writeVisibility === null) {
        scope.refuse(
            report(semanticMessages.hiddenVariable, node.span, {
                name: `${owner.symbol.printed}.${name}`,
            }),
        );
    }
    return value;
}

function requireWritableColumn(
    value: Extract<Reference, { kind: 'sobjectField' }>,
    node: Expression,
    scope: Scope,
): Reference {
    const symbol = scope.world.of(value.target).symbol.fields.get(value.field.toLowerCase());
    if (symbol !== undefined && !symbol.isWritable) {
        const { span } = node.kind === 'member' ? node.name : node;
        scope.refuse(
            report(semanticMessages.fieldNotWritable, span, {
                name: `${value.object}.${value.field}`,
            }),
        );
    }
    return value;
}

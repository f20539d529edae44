import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { MemberAccess } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { findField } from '../resolve/members.ts';
import type { Scope } from '../resolve/scope.ts';
import { findInner, isTypeVisible } from '../resolve/typeRef.ts';
import { isVisible } from '../resolve/visibility.ts';
import type { Type } from '../types/type.ts';
import type { Entity } from './entity.ts';
import { staticField } from './fieldAccess.ts';

/** `Type.name`: static member, enum constant, inner type, token of an object. null: nothing found, it may be a namespace. */
export function memberOfType(type: Type, node: MemberAccess, scope: Scope): Entity | null {
    if (type.symbol.kind === 'sobject') {
        return token(type, node, scope);
    }
    if (type.symbol.name === 'Schema.SObjectType') {
        return describeToken(node, scope);
    }
    const found = findField(scope.world, type, node.name.text);
    if (found !== null && found.field.isStatic) {
        const { field } = found;
        if (!isVisible(scope.world, field, field.visibility, scope.body.type)) {
            const name = `${field.owner.printed}.${field.name}`;
            scope.refuse(report(semanticMessages.hiddenVariable, node.name.span, { name }));
        }
        return { kind: 'value', value: staticField(found, node.span, scope) };
    }
    if (type.symbol.user === null) {
        const twin = scope.world.object(type.name);
        return twin !== null
            ? token(twin, node, scope)
            : type.symbol.kind === 'enum'
              ? unknown(node, scope)
              : null;
    }
    const inner = findInner(type.symbol.user, node.name.text);
    if (inner === null) {
        return unknown(node, scope);
    }
    if (!isTypeVisible(inner, scope.body.type)) {
        scope.refuse(report(semanticMessages.hiddenType, node.span, { type: inner.printed }));
    }
    return { kind: 'type', type: inner.type };
}

function unknown(node: MemberAccess, scope: Scope): never {
    return scope.refuse(
        report(semanticMessages.unknownVariable, node.name.span, { name: node.name.text }),
    );
}

/** `Account.SObjectType`, `Account.Name`, `Account.fields`. */
function token(object: Type, node: MemberAccess, scope: Scope): Entity {
    const { span } = node;
    const lower = node.name.text.toLowerCase();
    if (lower === 'sobjecttype') {
        const type = scope.world.named('Schema.SObjectType').name;
        return {
            kind: 'value',
            value: {
                kind: 'token',
                of: 'objectType',
                object: object.symbol.printed,
                member: null,
                type,
                span,
            },
        };
    }
    if (lower === 'fields') {
        return { kind: 'tokensOf', object, value: null };
    }
    const field = object.symbol.fields.get(lower);
    if (field?.kind !== 'column') {
        return unknown(node, scope);
    }
    const type = scope.world.named('Schema.SObjectField').name;
    return {
        kind: 'value',
        value: {
            kind: 'token',
            of: 'field',
            object: object.symbol.printed,
            member: field.name,
            type,
            span,
        },
    };
}

/** `Schema.SObjectType.Account` */
function describeToken(node: MemberAccess, scope: Scope): Entity {
    const object = scope.world.object(node.name.text);
    if (object === null) {
        return unknown(node, scope);
    }
    const type = scope.world.named('Schema.DescribeSObjectResult').name;
    const value: TypedExpression = {
        kind: 'token',
        of: 'describe',
        object: object.symbol.printed,
        member: null,
        type,
        span: node.span,
    };
    return { kind: 'value', value };
}

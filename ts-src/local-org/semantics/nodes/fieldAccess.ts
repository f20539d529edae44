import type { Span } from '../../diagnostics/index.ts';
import type { TypedExpression } from '../program.ts';
import type { FoundField } from '../resolve/members.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';

/** Field, property, column or relation of a value. */
export function fieldExpression(
    found: FoundField,
    target: TypedExpression,
    isSafe: boolean,
    span: Span,
    scope: Scope,
): TypedExpression {
    const { field } = found;
    const type = known(found.type, scope).name;
    const { name } = field;
    const owner = field.owner.name;
    switch (field.kind) {
        case 'column':
        case 'parent':
        case 'children': {
            const relation = field.kind === 'column' ? 'none' : field.kind;
            return {
                kind: 'sobjectField',
                target,
                object: field.owner.printed,
                field: name,
                relation,
                isSafe,
                type,
                span,
            };
        }
        case 'property': {
            if (field.key !== null) {
                return { kind: 'platformProperty', key: field.key, target, isSafe, type, span };
            }
            const isBacking =
                scope.body.property?.owner === field.owner && scope.body.property.name === name;
            return {
                kind: 'property',
                target,
                owner,
                name,
                isVirtual: field.isVirtual,
                isBacking,
                isSafe,
                type,
                span,
            };
        }
        default:
            return { kind: 'field', target, owner, name, isSafe, type, span };
    }
}

export function staticField(found: FoundField, span: Span, scope: Scope): TypedExpression {
    const { field } = found;
    const type = known(found.type, scope).name;
    const { name } = field;
    const owner = field.owner.name;
    if (field.kind === 'constant') {
        const ordinal = field.owner.constants.indexOf(name);
        return {
            kind: 'enumConstant',
            name,
            ordinal,
            isPlatform: field.owner.origin === 'platform',
            type,
            span,
        };
    }
    if (field.key !== null) {
        return {
            kind: 'platformProperty',
            key: field.key,
            target: null,
            isSafe: false,
            type: triggerType(found, scope).name,
            span,
        };
    }
    if (field.kind === 'property') {
        const isBacking =
            scope.body.property?.owner === field.owner && scope.body.property.name === name;
        return { kind: 'staticProperty', owner, name, isBacking, type, span };
    }
    return { kind: 'staticField', owner, name, type, span };
}

/** A member whose own type is unresolved was reported at its declaration. */
function known(type: Type, scope: Scope): Type {
    return type === scope.world.unknown ? scope.giveUp() : type;
}

/** In a trigger on Account, `Trigger.new` is a List<Account>; elsewhere a List<SObject>. */
function triggerType(found: FoundField, scope: Scope): Type {
    const { world } = scope;
    const { trigger } = scope.body;
    if (trigger === null || found.field.owner.name !== 'Trigger') {
        return found.type;
    }
    switch (found.type.symbol.name) {
        case 'List':
            return world.list(trigger);
        case 'Map':
            return world.generic('Map', [found.type.args[0], trigger]);
        default:
            return found.type;
    }
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { MemberAccess } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { findField, findMethods } from '../resolve/members.ts';
import type { FoundField } from '../resolve/members.ts';
import type { Scope } from '../resolve/scope.ts';
import { isVisible } from '../resolve/visibility.ts';
import { isObject, isValue } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import { buildCall } from './buildCall.ts';
import type { Entity } from './entity.ts';
import { fieldExpression } from './fieldAccess.ts';
import { optionalRecord, singleRecord } from './singleRecord.ts';

/** `value.name` */
export function memberOfValue(value: TypedExpression, node: MemberAccess, scope: Scope): Entity {
    const described = describedPart(value, node, scope) ?? rowCause(value, node);
    if (described !== null) {
        return described;
    }
    const record = singleRecord(value, scope);
    const target = node.isSafe ? optionalRecord(record) : record;
    const type = scope.typeOf(target);
    const found = findField(scope.world, type, node.name.text) ?? genericId(type, node, scope);
    if (found === null) {
        return getterOf(target, type, node, scope) ?? missing(target, node, scope);
    }
    const { field } = found;
    if (field.isStatic) {
        const values = { name: field.name, type: field.owner.printed };
        scope.refuse(report(semanticMessages.staticFieldFromInstance, node.name.span, values));
    }
    if (!isVisible(scope.world, field, field.visibility, scope.body.type)) {
        const name = `${field.owner.printed}.${field.name}`;
        scope.refuse(report(semanticMessages.hiddenVariable, node.name.span, { name }));
    }
    return { kind: 'value', value: fieldExpression(found, target, node.isSafe, node.span, scope) };
}

/** Descriptions and results answer `result.success` and `field.label` like their methods `isSuccess()` and `getLabel()`. */
function getterOf(
    target: TypedExpression,
    type: Type,
    node: MemberAccess,
    scope: Scope,
): Entity | null {
    if (type.symbol.origin !== 'platform' || !/^(Schema|Database|Messaging)\./.test(type.name)) {
        return null;
    }
    const getters = ['get', 'is'].flatMap((prefix) =>
        findMethods(scope.world, type, prefix + node.name.text),
    );
    const candidate = getters.find(
        ({ method }) => method.parameters.length === 0 && !method.isStatic,
    );
    if (candidate === undefined) {
        return null;
    }
    const site = {
        target,
        type,
        arguments: [],
        isSafe: node.isSafe,
        isSuper: false,
        span: node.span,
    };
    return { kind: 'value', value: buildCall(candidate, site, scope) };
}

/** `SObject.Id` is the only field that every object has statically. */
function genericId(type: Type, node: MemberAccess, scope: Scope): FoundField | null {
    const { world } = scope;
    if (!isObject(world, type) || node.name.text.toLowerCase() !== 'id') {
        return null;
    }
    const id = world.object('User')?.symbol.fields.get('id');
    return id === undefined
        ? null
        : { field: { ...id, owner: type.symbol }, receiver: type, type: world.named('Id') };
}

function missing(target: TypedExpression, node: MemberAccess, scope: Scope): never {
    const type = scope.typeOf(target);
    if (type === scope.world.unknown) {
        scope.giveUp();
    }
    if (target.kind === 'sobjectField' && target.relation === 'none' && isValue(type)) {
        const { span } = node.target.kind === 'member' ? node.target.name : node.target;
        scope.refuse(report(semanticMessages.nonForeignKey, span, { name: target.field }));
    }
    return scope.refuse(
        report(semanticMessages.unknownVariable, node.name.span, { name: node.name.text }),
    );
}

/** `Schema.Order__Share.RowCause.Manual`: the name of a sharing reason. */
function rowCause(value: TypedExpression, node: MemberAccess): Entity | null {
    if (value.kind !== 'token' || value.of !== 'field' || value.member !== 'RowCause') {
        return null;
    }
    return {
        kind: 'value',
        value: { kind: 'constant', value: node.name.text, type: 'String', span: node.span },
    };
}

/** `Schema.SObjectType.Account.fields`, `Account.SObjectType.fields` and `.fieldSets` are known by name at compile time. */
function describedPart(value: TypedExpression, node: MemberAccess, scope: Scope): Entity | null {
    const lower = node.name.text.toLowerCase();
    if (value.kind !== 'token' || (lower !== 'fields' && lower !== 'fieldsets')) {
        return null;
    }
    if (value.of === 'objectType' && lower === 'fields') {
        return {
            kind: 'tokensOf',
            object: scope.world.object(value.object) ?? scope.world.unknown,
            value: null,
        };
    }
    if (value.of !== 'describe') {
        return null;
    }
    const found = findField(scope.world, scope.typeOf(value), node.name.text);
    const property =
        found === null ? null : fieldExpression(found, value, node.isSafe, node.span, scope);
    const kind = lower === 'fields' ? 'fieldsOf' : 'fieldSetsOf';
    return {
        kind,
        object: scope.world.object(value.object) ?? scope.world.unknown,
        value: property,
    };
}

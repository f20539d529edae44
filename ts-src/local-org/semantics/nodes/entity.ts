import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Expression, MemberAccess, Name } from '../../syntax/tree.ts';
import type { UserType } from '../declare/userType.ts';
import type { TypedExpression } from '../program.ts';
import { findField } from '../resolve/members.ts';
import type { FoundField } from '../resolve/members.ts';
import type { Scope } from '../resolve/scope.ts';
import { findQualified, findType, isTypeVisible } from '../resolve/typeRef.ts';
import { isVisible } from '../resolve/visibility.ts';
import type { Type, TypeSymbol } from '../types/type.ts';
import { fieldExpression, staticField } from './fieldAccess.ts';
import { memberOfType } from './typeMember.ts';
import { memberOfValue } from './valueMember.ts';

/** What a name or a dotted path may mean before it is a value. */
export type Entity =
    | { readonly kind: 'value'; readonly value: TypedExpression }
    | { readonly kind: 'type'; readonly type: Type }
    | { readonly kind: 'namespace'; readonly name: string }
    | { readonly kind: 'labels' }
    | { readonly kind: 'pages' }
    /** `Schema.SObjectType.Account.fields`, `Account.SObjectType.fields`, `….fieldSets` */
    | {
          readonly kind: 'fieldsOf' | 'tokensOf' | 'fieldSetsOf';
          readonly object: Type;
          readonly value: TypedExpression | null;
      };

/** null: nothing of that name. */
export function entityOf(node: Expression, scope: Scope): Entity | null {
    if (node.kind === 'name') {
        return entityOfName(node, scope);
    }
    if (node.kind === 'member') {
        return entityOfMember(node, scope);
    }
    return { kind: 'value', value: scope.expression(node) };
}

/** Order of the platform: variables, fields, types, namespaces. */
export function entityOfName(node: Name, scope: Scope): Entity | null {
    const value = variableNamed(node, scope);
    if (value !== null) {
        return { kind: 'value', value };
    }
    const lower = node.text.toLowerCase();
    const symbol = findType(scope.world, [node.text], scope.body.type);
    if (symbol?.origin !== 'user') {
        if (lower === 'label') {
            return { kind: 'labels' };
        }
        if (lower === 'page') {
            return { kind: 'pages' };
        }
    }
    if (symbol !== null) {
        return { kind: 'type', type: visibleType(symbol, node, scope) };
    }
    const namespace = scope.world.platform.namespace(node.text);
    return namespace === null ? null : { kind: 'namespace', name: namespace };
}

function visibleType(symbol: TypeSymbol, node: Expression, scope: Scope): Type {
    if (symbol.user !== null && !isTypeVisible(symbol.user, scope.body.type)) {
        scope.refuse(report(semanticMessages.hiddenType, node.span, { type: symbol.printed }));
    }
    return openType(symbol, scope);
}

function openType(symbol: TypeSymbol, scope: Scope): Type {
    return symbol.typeParameters.length === 0
        ? scope.world.type(symbol, [])
        : scope.world.named(symbol.name);
}

/** A local, or a field or property of the class or of those around it. */
function variableNamed(node: Name, scope: Scope): TypedExpression | null {
    const local = scope.find(node.text);
    if (local !== null) {
        if (local.type === scope.world.unknown) {
            scope.giveUp();
        }
        return { kind: 'local', variable: local.variable, type: local.type.name, span: node.span };
    }
    const { body } = scope;
    for (let at = body.type; at !== null; at = at.outer) {
        const found = findField(scope.world, at.type, node.text);
        if (found !== null && (found.field.isStatic || (at === body.type && !body.isStatic))) {
            return ownField(found, at, node, scope);
        }
    }
    return null;
}

function ownField(found: FoundField, within: UserType, node: Name, scope: Scope): TypedExpression {
    const { field } = found;
    const { body } = scope;
    if (!isVisible(scope.world, field, field.visibility, body.type)) {
        const name = `${field.owner.printed}.${field.name}`;
        scope.refuse(report(semanticMessages.hiddenVariable, node.span, { name }));
    }
    if (field.owner === body.type && body.laterFields.has(field.name.toLowerCase())) {
        scope.refuse(report(semanticMessages.forwardReference, node.span, { name: field.name }));
    }
    if (field.isStatic) {
        return staticField(found, node.span, scope);
    }
    if (body.kind === 'chain') {
        scope.refuse(
            report(semanticMessages.instanceFieldInChain, node.span, { name: field.name }),
        );
    }
    const self: TypedExpression = {
        kind: 'this',
        isWritten: false,
        type: within.name,
        span: node.span,
    };
    return fieldExpression(found, self, false, node.span, scope);
}

function entityOfMember(node: MemberAccess, scope: Scope): Entity | null {
    if (node.target.kind === 'super') {
        return memberOfParent(node, scope);
    }
    const target = entityOf(node.target, scope);
    if (target === null) {
        return unknownTarget(node, scope);
    }
    switch (target.kind) {
        case 'value':
            return memberOfValue(target.value, node, scope);
        case 'type':
            return memberOfType(target.type, node, scope) ?? qualified(node, scope);
        case 'namespace':
            return qualified(node, scope);
        case 'labels':
            return label(node, scope);
        case 'pages':
            return page(node, scope);
        case 'fieldsOf':
        case 'tokensOf':
        case 'fieldSetsOf':
            return describedMember(target.kind, target.object, node, scope);
    }
}

/** `super.name`: as the parent class sees it, without looking at overrides. */
function memberOfParent(node: MemberAccess, scope: Scope): Entity {
    const self = scope.expression(node.target);
    const parent = scope.world.superClass(scope.typeOf(self));
    const entity = memberOfValue({ ...self, type: parent?.name ?? 'Object' }, node, scope);
    const isProperty = entity.kind === 'value' && entity.value.kind === 'property';
    return isProperty
        ? { kind: 'value', value: { ...entity.value, isVirtual: false } as TypedExpression }
        : entity;
}

/** `Nope.x`: the first word is what does not exist. */
function unknownTarget(node: MemberAccess, scope: Scope): Entity | null {
    const path = pathOf(node);
    if (path !== null && path.length > 2) {
        const found = qualified(node, scope);
        if (found !== null) {
            return found;
        }
    }
    let first: Expression = node;
    while (first.kind === 'member') {
        first = first.target;
    }
    const name = first.kind === 'name' ? first.text : node.name.text;
    return scope.refuse(report(semanticMessages.unknownVariable, first.span, { name }));
}

function pathOf(node: Expression): readonly string[] | null {
    if (node.kind === 'name') {
        return [node.text];
    }
    if (node.kind !== 'member' || node.isSafe) {
        return null;
    }
    const before = pathOf(node.target);
    return before === null ? null : [...before, node.name.text];
}

/** `Database.SaveResult`, `System.Label`, `Schema.Account`. */
function qualified(node: MemberAccess, scope: Scope): Entity | null {
    const path = pathOf(node);
    if (path === null) {
        return null;
    }
    const lower = path.map((part) => part.toLowerCase());
    if (
        path.length === 2 &&
        lower[0] === 'system' &&
        (lower[1] === 'label' || lower[1] === 'page')
    ) {
        return lower[1] === 'label' ? { kind: 'labels' } : { kind: 'pages' };
    }
    const symbol = findQualified(scope.world, path);
    if (symbol !== null) {
        return { kind: 'type', type: openType(symbol, scope) };
    }
    const namespace = scope.world.platform.namespace(path.join('.'));
    return namespace === null ? null : { kind: 'namespace', name: namespace };
}

/** `Label.X`, `Label.c.X`. */
function label(node: MemberAccess, scope: Scope): Entity {
    if (node.name.text.toLowerCase() === 'c') {
        return { kind: 'labels' };
    }
    const found = scope.world.schema.labels.get(node.name.text.toLowerCase());
    if (found === undefined) {
        scope.refuse(
            report(semanticMessages.unknownLabel, node.name.span, { name: node.name.text }),
        );
    }
    const { name = node.name.text } = found as { readonly name?: string };
    return { kind: 'value', value: { kind: 'label', name, type: 'String', span: node.span } };
}

function page(node: MemberAccess, scope: Scope): Entity {
    const name = node.name.text;
    if (scope.world.schema.component('ApexPage', name) === null) {
        scope.refuse(report(semanticMessages.unknownPage, node.name.span, { name }));
    }
    return { kind: 'value', value: { kind: 'page', name, type: 'PageReference', span: node.span } };
}

/** `Schema.SObjectType.Account.fields.Name`, `….fieldSets.Shown`. */
function describedMember(
    kind: 'fieldsOf' | 'tokensOf' | 'fieldSetsOf',
    object: Type,
    node: MemberAccess,
    scope: Scope,
): Entity {
    const { world } = scope;
    const { name } = node;
    const { span } = name;
    if (kind !== 'fieldSetsOf') {
        const field = object.symbol.fields.get(name.text.toLowerCase());
        if (field?.kind !== 'column') {
            scope.refuse(report(semanticMessages.unknownVariable, span, { name: name.text }));
        }
        const isToken = kind === 'tokensOf';
        const type = world.named(
            isToken ? 'Schema.SObjectField' : 'Schema.DescribeFieldResult',
        ).name;
        const of = isToken ? 'field' : 'fieldDescribe';
        const value: TypedExpression = {
            kind: 'token',
            of,
            object: object.symbol.printed,
            member: field.name,
            type,
            span: node.span,
        };
        return { kind: 'value', value };
    }
    const sets = world.schema.object(object.symbol.printed)?.fieldSets ?? [];
    const set = sets.find((one) => one.name.toLowerCase() === name.text.toLowerCase());
    if (set === undefined) {
        scope.refuse(report(semanticMessages.unknownFieldSet, span, { name: name.text }));
    }
    const type = world.named('Schema.FieldSet').name;
    return {
        kind: 'value',
        value: {
            kind: 'token',
            of: 'fieldSet',
            object: object.symbol.printed,
            member: set.name,
            type,
            span: node.span,
        },
    };
}

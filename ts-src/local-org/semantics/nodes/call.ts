import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Call, Super } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { findMethods } from '../resolve/members.ts';
import type { Candidate } from '../resolve/members.ts';
import { printMethod } from '../resolve/print.ts';
import type { Scope } from '../resolve/scope.ts';
import { findType } from '../resolve/typeRef.ts';
import type { Type } from '../types/type.ts';
import { checkAddError } from './addError.ts';
import { buildCall } from './buildCall.ts';
import { choose } from './chooseMethod.ts';
import { entityOf } from './entity.ts';
import { objectCall } from './objectCall.ts';
import { checkOwnCall } from './ownCall.ts';
import { requireReadable } from './readable.ts';
import { optionalRecord, singleRecord } from './singleRecord.ts';
import { withQueryLocator } from './queryLocator.ts';

export function checkCall(node: Call, scope: Scope): TypedExpression {
    if (node.target === null) {
        return checkOwnCall(node, scope);
    }
    if (node.target.kind === 'super') {
        return checkSuperCall(node, node.target, scope);
    }
    const entity = entityOf(node.target, scope);
    switch (entity?.kind) {
        case 'value':
            return callOnValue(requireReadable(entity.value, node.target, scope), node, scope);
        case 'type':
            return callOnType(entity.type, node, scope);
        case 'labels':
            return callOnType(scope.world.named('Label'), node, scope);
        case 'fieldsOf':
        case 'fieldSetsOf':
            if (entity.value !== null) {
                return callOnValue(entity.value, node, scope);
            }
    }
    const word = node.target.kind === 'member' ? node.target.name : node.target;
    const name = 'text' in word ? word.text : '';
    return scope.refuse(report(semanticMessages.unknownVariable, word.span, { name }));
}

export function checkArguments(node: Call, scope: Scope): readonly TypedExpression[] {
    return node.arguments.map((argument) => scope.expression(argument));
}

function callOnValue(value: TypedExpression, node: Call, scope: Scope): TypedExpression {
    if (node.name.text.toLowerCase() === 'adderror') {
        const special = checkAddError(value, node, scope);
        if (special !== null) {
            return special;
        }
    }
    if (value.kind === 'constant' && value.value === null) {
        scope.refuse(report(semanticMessages.unknownVariable, value.span, { name: 'null' }));
    }
    const type = scope.typeOf(value);
    const args = checkArguments(node, scope);
    const candidates = findMethods(scope.world, type, node.name.text);
    const hidden = candidates.length === 0 ? hiddenType(value, node, scope) : null;
    if (hidden !== null) {
        return callOnType(hidden, node, scope);
    }
    if (candidates.length === 0 && value.kind === 'soql') {
        const single = singleRecord(value, scope);
        const row = node.isSafe ? optionalRecord(single) : single;
        return complete(
            row,
            scope.typeOf(row),
            findMethods(scope.world, scope.typeOf(row), node.name.text),
            args,
            node,
            scope,
        );
    }
    return complete(value, type, candidates, args, node, scope);
}

/**
 * A field hides the type of its name, unless it has no such method and the type does (Apex Developer Guide > Namespace, Class, and
 * Variable Name Precedence): `Test.isRunningTest()` below a class with a static field `Test`.
 */
function hiddenType(value: TypedExpression, { target, name }: Call, scope: Scope): Type | null {
    if (target?.kind !== 'name' || value.kind === 'local') {
        return null;
    }
    const symbol = findType(scope.world, [target.text], scope.body.type);
    const type = symbol === null ? null : scope.world.named(symbol.name);
    const methods = type === null ? [] : findMethods(scope.world, type, name.text);
    return methods.some(({ method }) => method.isStatic) ? type : null;
}

function complete(
    value: TypedExpression,
    type: Type,
    candidates: readonly Candidate[],
    args: readonly TypedExpression[],
    node: Call,
    scope: Scope,
): TypedExpression {
    const instance = candidates.filter(({ method }) => !method.isStatic);
    const { candidate, converted } = choose(instance, candidates, args, type, node, scope);
    if (candidate.method.isStatic) {
        const method = printMethod(scope.world, candidate.method, candidate.receiver);
        scope.refuse(report(semanticMessages.staticMethodFromInstance, node.name.span, { method }));
    }
    return buildCall(
        candidate,
        {
            target: value,
            type,
            arguments: converted,
            isSafe: node.isSafe,
            isSuper: false,
            span: node.span,
        },
        scope,
    );
}

/** The library's class of the same name as an object: `BusinessHours.diff(...)`. */
function twinOf(type: Type, scope: Scope): readonly Type[] {
    const twin = type.symbol.kind === 'sobject' ? scope.world.platformSymbol(type.name) : null;
    return twin === null ? [] : [scope.world.type(twin, [])];
}

function callOnType(type: Type, node: Call, scope: Scope): TypedExpression {
    const onObject = objectCall(type, node, scope);
    if (onObject !== null) {
        return onObject;
    }
    const args = withQueryLocator(type, node, checkArguments(node, scope));
    const candidates = [type, ...twinOf(type, scope)].flatMap((one) =>
        findMethods(scope.world, one, node.name.text),
    );
    const statics = candidates.filter(({ method }) => method.isStatic);
    const { candidate, converted } = choose(statics, candidates, args, type, node, scope);
    if (!candidate.method.isStatic) {
        const method = printMethod(scope.world, candidate.method, candidate.receiver);
        scope.refuse(report(semanticMessages.instanceMethodFromStatic, node.name.span, { method }));
    }
    return buildCall(
        candidate,
        {
            target: null,
            type,
            arguments: converted,
            isSafe: false,
            isSuper: false,
            span: node.span,
        },
        scope,
    );
}

/** `super.name(...)` */
function checkSuperCall(node: Call, receiver: Super, scope: Scope): TypedExpression {
    const { world } = scope;
    const target = scope.expression(receiver);
    const parent = world.superClass(scope.typeOf(target)) ?? world.named('Object');
    const args = checkArguments(node, scope);
    const candidates = findMethods(world, parent, node.name.text).filter(
        ({ method }) => method.owner.kind !== 'interface',
    );
    const { candidate, converted } = choose(candidates, candidates, args, parent, node, scope);
    if (candidate.method.isAbstract) {
        const method = printMethod(world, candidate.method, candidate.receiver);
        scope.refuse(report(semanticMessages.abstractCalled, node.name.span, { method }));
    }
    return buildCall(
        candidate,
        {
            target,
            type: parent,
            arguments: converted,
            isSafe: false,
            isSuper: true,
            span: node.span,
        },
        scope,
    );
}

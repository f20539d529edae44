import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { NewObject } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { chooseOverload } from '../resolve/overload.ts';
import type { Scope } from '../resolve/scope.ts';
import { writtenType } from '../resolve/typeRef.ts';
import { typeIn } from '../resolve/typeIn.ts';
import { isVisible } from '../resolve/visibility.ts';
import { isObject, isValue } from '../types/fit.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import { printType, printTypes } from '../types/world.ts';
import { isCopyOf } from './sameElements.ts';

/** `new T(...)` */
export function checkNewObject(node: NewObject, scope: Scope): TypedExpression {
    const type = typeIn(scope, node.type, node.span);
    if (isObject(scope.world, type)) {
        return newRecord(type, node, scope);
    }
    const script = scope.world.dataWeaveScript(writtenType(node.type));
    if (script !== null && node.arguments.length === 0) {
        return scriptNamed(script, type, node);
    }
    const flow = flowNamed(node);
    if (flow !== null) {
        return interviewOf(flow, type, node, scope);
    }
    requireConstructable(type, node, scope);
    const args = node.arguments.map((argument) => scope.expression(argument));
    const chosen = chooseConstructor(type, args, scope);
    const isCopied = args.length !== 1 || isCopyOf(type, scope.typeOf(args[0]));
    if (chosen === null || !isCopied) {
        return refuseArguments(
            type,
            args.map((arg) => scope.typeOf(arg)),
            node,
            scope,
        );
    }
    const { constructor, converted } = chosen;
    requireRecordMap(type, constructor, args, node, scope);
    const parameters = constructor.parameters.map((parameter) => parameter.name);
    if (!isVisible(scope.world, constructor, constructor.visibility, scope.body.type)) {
        const method = `void ${constructor.owner.printed}.<init>(${printTypes(constructor.parameters)})`;
        scope.refuse(report(semanticMessages.hiddenMethod, node.span, { method }));
    }
    if (constructor.key !== null) {
        const typeArguments = type.args.map((arg) => arg.name);
        return {
            kind: 'constructPlatform',
            key: constructor.key,
            typeArguments,
            arguments: converted,
            type: type.name,
            span: node.span,
        };
    }
    return {
        kind: 'construct',
        parameters,
        arguments: converted,
        type: type.name,
        span: node.span,
    };
}

/** Apex Developer Guide > DataWeave in Apex: `new DataWeaveScriptResource.name()` gives the script of that name. */
function scriptNamed(name: string, type: Type, { span }: NewObject): TypedExpression {
    return {
        kind: 'callPlatform',
        key: 'DataWeave.Script.createScript(String)',
        target: null,
        typeArguments: [],
        isVirtual: false,
        isSuper: false,
        isSafe: false,
        arguments: [{ kind: 'constant', value: name, type: 'String', span }],
        type: type.name,
        span,
    };
}

/** `new Flow.Interview.Name(inputs)`: the flow's name, null of anything else. */
function flowNamed(node: NewObject): string | null {
    const [, name = null] = /^flow\.interview\.(\w+)$/i.exec(writtenType(node.type)) ?? [];
    return node.arguments.length === 1 ? name : null;
}

/** Apex Reference > Flow > Interview: `new Flow.Interview.Name(inputs)` is createInterview with the name. */
function interviewOf(flow: string, type: Type, node: NewObject, scope: Scope): TypedExpression {
    const { world } = scope;
    const inputs = world.named('Map<String,Object>');
    const [argument] = node.arguments.map((given) => scope.expression(given));
    const converted = argument === undefined ? null : convertValue(world, argument, inputs);
    if (converted === null) {
        return refuseArguments(type, argument ? [scope.typeOf(argument)] : [], node, scope);
    }
    const { span } = node;
    return {
        kind: 'callPlatform',
        key: 'Flow.Interview.createInterview(String,Map<String,Object>)',
        target: null,
        typeArguments: [],
        isVirtual: false,
        isSuper: false,
        isSafe: false,
        arguments: [{ kind: 'constant', value: flow, type: 'String', span }, converted],
        type: type.name,
        span,
    };
}

export interface ChosenConstructor {
    readonly constructor: MethodSymbol;
    readonly converted: readonly TypedExpression[];
}

/** null: none fits. */
export function chooseConstructor(
    type: Type,
    args: readonly TypedExpression[],
    scope: Scope,
): ChosenConstructor | null {
    const { world } = scope;
    const candidates = type.symbol.constructors.map((method) => ({
        method,
        parameters: method.parameters.map((parameter) => world.substitute(parameter, type)),
    }));
    const isSeen = ({ method }: { method: MethodSymbol }): boolean =>
        isVisible(world, method, method.visibility, scope.body.type);
    for (const attempt of [candidates.filter(isSeen), candidates]) {
        const chosen = chooseOverload(world, attempt, args);
        if (chosen.kind === 'found') {
            return { constructor: chosen.candidate.method, converted: chosen.arguments };
        }
    }
    return null;
}

function newRecord(type: Type, node: NewObject, scope: Scope): TypedExpression {
    if (type.symbol.kind !== 'sobject' || scope.world.schema.object(type.symbol.printed) === null) {
        scope.refuse(
            report(semanticMessages.notConstructable, node.span, { type: printType(type) }),
        );
    }
    if (node.arguments.length > 0) {
        scope.refuse(report(semanticMessages.pairsRequired, node.span, { type: printType(type) }));
    }
    return { kind: 'newSObject', fields: [], type: type.name, span: node.span };
}

function requireConstructable(type: Type, node: NewObject, scope: Scope): void {
    const { symbol } = type;
    const printed = { type: printType(type) };
    if (symbol.kind === 'class' && symbol.isAbstract) {
        scope.refuse(report(semanticMessages.abstractConstructed, node.span, printed));
    }
    const hasNone = symbol.origin === 'platform' && symbol.constructors.length === 0;
    if (symbol.kind !== 'class' || hasNone || isValue(type) || type.name === 'Exception') {
        scope.refuse(report(semanticMessages.notConstructable, node.span, printed));
    }
}

const recordKeys = new Set(['Id', 'String', 'Object']);

/** Apex Reference > Map(recordList): the keys are ids, the values are records of the list's type. */
function requireRecordMap(
    type: Type,
    { key }: MethodSymbol,
    [records]: readonly TypedExpression[],
    node: NewObject,
    scope: Scope,
): void {
    const isOfRecords = type.symbol.name === 'Map' && key?.endsWith('(List<SObject>)') === true;
    if (!isOfRecords || records === undefined) {
        return;
    }
    const { world } = scope;
    const [keyType, valueType] = type.args;
    const found = scope.typeOf(records);
    const element = found.args[0] ?? found;
    const sObject = world.named('SObject');
    const isRecord = isObject(world, valueType) || valueType.name === 'Object';
    const isSame = element === valueType || (valueType === sObject && isObject(world, element));
    if (!recordKeys.has(keyType.name) || !isRecord || !isSame) {
        const values = { found: printType(found), type: printType(type) };
        scope.refuse(report(semanticMessages.mapInitializer, node.span, values));
    }
}

function refuseArguments(type: Type, found: readonly Type[], node: NewObject, scope: Scope): never {
    const printed = printType(type);
    const only = found.length === 1 ? printType(found[0]) : null;
    const element = type.args[0] === undefined ? '' : printType(type.args[0]);
    if (found.includes(scope.world.unknown)) {
        scope.giveUp();
    }
    if (type.symbol.name === 'Set' && only !== null) {
        scope.refuse(
            report(semanticMessages.setInitializer, node.span, {
                found: only,
                type: printed,
                element,
            }),
        );
    }
    if (type.symbol.name === 'List' && only !== null) {
        scope.refuse(
            report(semanticMessages.listInitializer, node.span, {
                found: only,
                type: printed,
                element,
            }),
        );
    }
    if (type.symbol.name === 'Map' && only !== null) {
        scope.refuse(
            report(semanticMessages.mapInitializer, node.span, { found: only, type: printed }),
        );
    }
    return scope.refuse(
        report(semanticMessages.unknownConstructor, node.span, {
            type: printed,
            arguments: printTypes(found),
        }),
    );
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { MethodReference, TypedExpression } from '../program.ts';
import type { Candidate } from '../resolve/members.ts';
import type { Scope } from '../resolve/scope.ts';
import { isObject } from '../types/fit.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { versionedKey } from './versionedKey.ts';

export interface CallSite {
    /** null: static. */
    readonly target: TypedExpression | null;
    /** The static type the method was looked up on. */
    readonly type: Type;
    readonly arguments: readonly TypedExpression[];
    readonly isSafe: boolean;
    readonly isSuper: boolean;
    readonly span: Span;
}

export function buildCall(candidate: Candidate, site: CallSite, scope: Scope): TypedExpression {
    const { method } = candidate;
    const { target, isSafe, isSuper, span } = site;
    const type = returnType(candidate, site, scope).name;
    requireObjects(candidate, span, scope);
    if (method.key !== null) {
        const key = versionedKey(method.key, scope.body.unit.apiVersion);
        return platformCall(candidate, key, type, site);
    }
    const reference = referenceTo(method);
    if (target === null) {
        return { kind: 'callStatic', method: reference, arguments: site.arguments, type, span };
    }
    const isVirtual = method.isVirtual && !isSuper;
    return {
        kind: 'callInstance',
        target,
        method: reference,
        isVirtual,
        isSuper,
        isSafe,
        arguments: site.arguments,
        type,
        span,
    };
}

const ofRecords = new Set(['List.deepclone', 'List.getsobjecttype', 'Map.getsobjecttype']);

/** Apex Reference > List.deepClone(), List.getSObjectType(), Map.getSObjectType(), Map.putAll(sobjectArray): only of records. */
function requireObjects({ method, receiver }: Candidate, span: Span, scope: Scope): void {
    const { name, user } = receiver.symbol;
    const element = receiver.args[receiver.args.length - 1];
    const isOfRecords =
        ofRecords.has(`${name}.${method.name.toLowerCase()}`) ||
        (name === 'Map' && method.name === 'putAll' && method.parameters[0].symbol.name === 'List');
    if (user !== null || !isOfRecords || isObject(scope.world, element)) {
        return;
    }
    const type = printType(receiver);
    scope.refuse(
        name === 'List'
            ? report(semanticMessages.notObjectList, span, { type })
            : report(semanticMessages.notObjectMap, span, { type }),
    );
}

export function referenceTo(method: MethodSymbol): MethodReference {
    return {
        owner: method.owner.name,
        name: method.name,
        parameters: method.parameters.map((parameter) => parameter.name),
    };
}

function platformCall(
    candidate: Candidate,
    key: string,
    type: string,
    site: CallSite,
): TypedExpression {
    const { method, receiver, parameters } = candidate;
    const { target, isSafe, isSuper, span } = site;
    if (method.isAbstract && target !== null) {
        const names = parameters.map((parameter) => parameter.name);
        return {
            kind: 'callContract',
            key,
            target,
            name: method.name,
            parameters: names,
            isSafe,
            arguments: site.arguments,
            type,
            span,
        };
    }
    const of = receiver.name === 'Enum' ? [site.type] : receiver.args;
    const typeArguments = of.map((arg) => arg.name);
    const isVirtual = method.isVirtual && !isSuper;
    return {
        kind: 'callPlatform',
        key,
        target,
        typeArguments,
        isVirtual,
        isSuper,
        isSafe,
        arguments: site.arguments,
        type,
        span,
    };
}

/** The copy of a record or user object is of its own type; `values()` and `valueOf()` of an enum speak of that enum. */
function returnType({ method, receiver }: Candidate, site: CallSite, scope: Scope): Type {
    const { world } = scope;
    const isCopied = isObject(world, site.type) || site.type.symbol.user !== null;
    if (method.name === 'clone' && isCopied && ['SObject', 'Object'].includes(receiver.name)) {
        return site.type;
    }
    if (receiver.name === 'Enum' && method.isStatic) {
        return method.name === 'values' ? world.list(site.type) : site.type;
    }
    const type = world.substitute(method.returnType, receiver);
    return type === world.unknown ? scope.giveUp() : type;
}

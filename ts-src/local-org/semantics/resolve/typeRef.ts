import type { TypeRef } from '../../syntax/tree.ts';
import type { UserType } from '../declare/userType.ts';
import { hidesObject } from '../types/hiding.ts';
import type { Type, TypeSymbol } from '../types/type.ts';
import type { World } from '../types/world.ts';

export type TypeProblem =
    | { readonly kind: 'missing'; readonly name: string }
    | { readonly kind: 'hidden'; readonly name: string }
    | { readonly kind: 'noArguments'; readonly name: string }
    | { readonly kind: 'notGeneric'; readonly name: string }
    | {
          readonly kind: 'argumentCount';
          readonly name: string;
          readonly expected: number;
          readonly found: number;
      };

export type Resolved = { readonly type: Type } | { readonly problem: TypeProblem };

/** How the reference is written: `Map<Id,Outer.Inner>`. */
export function writtenType(ref: TypeRef): string {
    const parts = ref.parts.map(({ name, typeArguments }) =>
        typeArguments.length === 0
            ? name.text
            : `${name.text}<${typeArguments.map(writtenType).join(',')}>`,
    );
    return parts.join('.') + '[]'.repeat(ref.arrayDimensions);
}

/** For declarations that are read before they are checked: what cannot be resolved is `unknown`, and reported by the check. */
export function resolveTypeSilently(world: World, ref: TypeRef, within: UserType | null): Type {
    const resolved = resolveType(world, ref, within);
    return 'type' in resolved ? resolved.type : world.unknown;
}

export function resolveType(world: World, ref: TypeRef, within: UserType | null): Resolved {
    const last = ref.parts[ref.parts.length - 1];
    const args: Type[] = [];
    for (const argument of last.typeArguments) {
        const resolved = resolveType(world, argument, within);
        if ('problem' in resolved) {
            return resolved;
        }
        args.push(resolved.type);
    }
    const names = ref.parts.map((part) => part.name.text);
    const name = names.join('.');
    if (name.toLowerCase() === 'void') {
        return { type: world.void };
    }
    const symbol = findType(world, names, within);
    if (symbol === null) {
        return { problem: { kind: 'missing', name } };
    }
    if (symbol.user !== null && !isTypeVisible(symbol.user, within)) {
        return { problem: { kind: 'hidden', name: symbol.printed } };
    }
    if (symbol.typeParameters.length > 0 && args.length === 0) {
        return { problem: { kind: 'noArguments', name } };
    }
    if (symbol.typeParameters.length !== args.length) {
        const expected = symbol.typeParameters.length;
        return {
            problem:
                expected === 0
                    ? { kind: 'notGeneric', name: symbol.printed }
                    : { kind: 'argumentCount', name, expected, found: args.length },
        };
    }
    let type = world.type(symbol, args);
    for (let dimension = 0; dimension < ref.arrayDimensions; dimension++) {
        type = world.list(type);
    }
    return { type };
}

/** Private types are seen within their outermost type only; a test may see what is marked @TestVisible. */
export function isTypeVisible(user: UserType, from: UserType | null): boolean {
    if (
        user.visibility !== 'private' ||
        user.outer === null ||
        from?.outermost === user.outermost
    ) {
        return true;
    }
    return user.modifiers.isAnnotated('testvisible') && from !== null && from.outermost.isTest;
}

export function findType(
    world: World,
    names: readonly string[],
    within: UserType | null,
): TypeSymbol | null {
    if (names.length === 1) {
        return findSimple(world, names[0], within);
    }
    const last = names[names.length - 1];
    const outer = findSimple(world, names[0], within);
    if (names.length === 2 && outer !== null && outer.user !== null) {
        const inner = findInner(outer.user, last);
        if (inner !== null) {
            return inner;
        }
    }
    return findQualified(world, names);
}

/** `Schema.Account`, `System.String`, `Database.SaveResult`, `Messaging.InboundEmail.Header`. */
export function findQualified(world: World, names: readonly string[]): TypeSymbol | null {
    const rest = names.slice(1);
    const lower = names[0].toLowerCase();
    if (lower === 'system' || lower === 'schema') {
        const platform = world.platformSymbol(
            lower === 'system' ? rest.join('.') : names.join('.'),
        );
        if (platform !== null) {
            return platform;
        }
        return rest.length === 1 && lower === 'schema' ? world.objectOrNull(rest[0]) : null;
    }
    const path = names.join('.');
    return world.platformSymbol(systemTypeOfPages.exec(path)?.[1] ?? path);
}

/** Types of System that namespace ApexPages offers as well. */
const systemTypeOfPages = /^ApexPages\.(PageReference|SelectOption)$/i;

/** Inner types of the class, then of those it extends. */
export function findInner(outer: UserType, name: string): UserType | null {
    const seen = new Set<TypeSymbol>();
    for (
        let at: TypeSymbol | null = outer;
        at !== null && !seen.has(at);
        at = at.superType?.symbol ?? null
    ) {
        seen.add(at);
        const inner = at.user?.inner.get(name.toLowerCase());
        if (inner !== undefined) {
            return inner;
        }
    }
    return null;
}

/** Inner types from inside out, the class itself, top-level types, System, objects, Schema. */
function findSimple(world: World, name: string, within: UserType | null): TypeSymbol | null {
    const lower = name.toLowerCase();
    for (let at = within; at !== null; at = at.outer) {
        const inner = findInner(at, lower);
        if (inner !== null) {
            return inner;
        }
        if (at.declaration.name.text.toLowerCase() === lower) {
            return at;
        }
    }
    const user = world.userTypes.get(lower);
    if (user !== undefined) {
        return user;
    }
    const platform = world.platformSymbol(name);
    const object = world.objectOrNull(name);
    if (platform === null || object === null) {
        return platform ?? object ?? world.platformSymbol(`Schema.${name}`);
    }
    return hidesObject(platform) ? platform : object;
}

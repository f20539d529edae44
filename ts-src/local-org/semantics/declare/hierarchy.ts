import { declarationMessages as messages, report } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { TypeRef } from '../../syntax/tree.ts';
import { isVisible } from '../resolve/visibility.ts';
import { printMethod } from '../resolve/print.ts';
import { typeOrUnknown } from '../resolve/typeIn.ts';
import { writtenType } from '../resolve/typeRef.ts';
import type { MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import { printType } from '../types/world.ts';
import type { World } from '../types/world.ts';
import { libraryName } from '../types/special.ts';
import { fit, isCollection } from '../types/fit.ts';
import type { UserType } from './userType.ts';

/** What a type extends and implements, and whether it keeps what that demands. */
export function checkHierarchy(world: World, user: UserType, diagnostics: Diagnostic[]): void {
    const { declaration } = user;
    if (declaration.kind === 'enum') {
        return;
    }
    if (isCircular(user)) {
        const parent = user.superType ?? user.interfaces.at(0) ?? user.type;
        diagnostics.push(
            report(messages.circular, declaration.name.span, { type: printType(parent) }),
        );
        return;
    }
    const parent = declaration.kind === 'class' ? declaration.superType : null;
    if (parent === null && declaration.kind === 'class' && isNamedException(user)) {
        const at = declaration.name.span;
        diagnostics.push(report(messages.exceptionParent, at, { type: user.printed }));
    }
    if (parent !== null && !checkSuperType(world, parent, user, diagnostics)) {
        return;
    }
    const refs = declaration.kind === 'class' ? declaration.interfaces : declaration.extended;
    checkInterfaces(world, refs, user, diagnostics);
    if (declaration.kind === 'class') {
        const isParentKnown = declaration.superType === null || user.superType !== null;
        checkImplemented(world, user, diagnostics);
        if (isParentKnown) {
            checkOverrides(world, user, diagnostics);
        }
    } else {
        checkInherited(world, user, diagnostics);
    }
}

const isNamedException = (user: UserType): boolean =>
    user.declaration.name.text.toLowerCase().endsWith('exception');

function isCircular(user: UserType): boolean {
    const { declaration } = user;
    const refs =
        declaration.kind === 'class'
            ? [declaration.superType]
            : declaration.kind === 'interface'
              ? declaration.extended
              : [];
    if (
        refs.some(
            (ref) => ref !== null && writtenType(ref).toLowerCase() === user.name.toLowerCase(),
        )
    ) {
        return true;
    }
    const above = new Set(parentsOf(user));
    for (const one of above) {
        parentsOf(one).forEach((parent) => above.add(parent));
    }
    return above.has(user);
}

/** What a class extends, what an interface extends. */
function parentsOf(type: TypeSymbol): readonly TypeSymbol[] {
    const parents = type.kind === 'interface' ? type.interfaces : [type.superType];
    return parents.flatMap((parent) => parent?.symbol ?? []);
}

/** false: it cannot be extended, so that nothing more is said of it. */
function checkSuperType(
    world: World,
    ref: TypeRef,
    user: UserType,
    diagnostics: Diagnostic[],
): boolean {
    const at = user.declaration.name.span;
    const type = typeOrUnknown(world, ref, user.outer ?? user, diagnostics);
    if (type === world.unknown) {
        return true;
    }
    if (type.symbol.kind === 'interface') {
        diagnostics.push(report(messages.notAClass, ref.span, { type: writtenType(ref) }));
        return false;
    }
    if (
        !type.symbol.isExtensible ||
        type.symbol.kind !== 'class' ||
        isCollection(type) ||
        type.name === 'Object'
    ) {
        diagnostics.push(report(messages.notExtensible, at, { type: printType(type) }));
        return false;
    }
    const exception = world.named('Exception');
    if (world.isSubtype(type, exception) && !isNamedException(user)) {
        diagnostics.push(report(messages.exceptionName, at, { type: user.printed }));
    }
    return true;
}

function checkInterfaces(
    world: World,
    refs: readonly TypeRef[],
    user: UserType,
    diagnostics: Diagnostic[],
): void {
    const seen = new Set<Type>();
    for (const ref of refs) {
        const type = typeOrUnknown(world, ref, user.outer ?? user, diagnostics);
        if (type === world.unknown) {
            continue;
        }
        if (type.symbol.kind !== 'interface') {
            diagnostics.push(report(messages.notAnInterface, ref.span, { type: writtenType(ref) }));
        } else if (seen.has(type)) {
            diagnostics.push(
                report(messages.implementedTwice, ref.span, { type: writtenType(ref) }),
            );
        }
        seen.add(type);
    }
}

export function sameParameters(
    world: World,
    method: MethodSymbol,
    like: MethodSymbol,
    receiver: Type,
): boolean {
    return (
        method.parameters.length === like.parameters.length &&
        method.parameters.every(
            (type, index) => type === world.substitute(like.parameters[index], receiver),
        )
    );
}

/** An interface may say again what it extends, with the same result. */
function checkInherited(world: World, user: UserType, diagnostics: Diagnostic[]): void {
    for (const method of [...user.methods.values()].flat()) {
        for (const receiver of world.lineage(user.type).slice(1)) {
            const above = receiver.symbol.methods.get(method.name.toLowerCase()) ?? [];
            const like = above.find((one) => sameParameters(world, method, one, receiver));
            const expected =
                like === undefined ? null : world.substitute(like.returnType, receiver);
            const isKnown = expected !== world.unknown && method.returnType !== world.unknown;
            if (expected !== null && isKnown && method.returnType !== expected) {
                const found = printType(expected);
                const values = {
                    found,
                    expected: printType(method.returnType),
                    type: printType(receiver),
                };
                diagnostics.push(
                    report(messages.returnTypesClash, user.declaration.name.span, values),
                );
            }
        }
    }
}

/** Also wider ones, and a list of one object where the interface has a list of any (`execute` of a batch). */
export function takesParameters(
    world: World,
    method: MethodSymbol,
    like: MethodSymbol,
    receiver: Type,
): boolean {
    if (sameParameters(world, method, like, receiver)) {
        return true;
    }
    const isLike = (type: Type, index: number): boolean => {
        const wanted = world.substitute(like.parameters[index], receiver);
        const found = fit(world, wanted, type);
        return found !== null && (found.how === null || found.how === 'checked');
    };
    const isSameCount = method.parameters.length === like.parameters.length;
    return isSameCount && receiver.symbol.kind === 'interface' && method.parameters.every(isLike);
}

/** Every method of the interfaces, and every abstract one of the classes above, must have a body somewhere in the line. */
function checkImplemented(world: World, user: UserType, diagnostics: Diagnostic[]): void {
    const at = user.declaration.name.span;
    const lineage = world.lineage(user.type);
    const classes = lineage.filter((one) => one.symbol.kind === 'class');
    for (const receiver of lineage) {
        const isInterface = receiver.symbol.kind === 'interface';
        for (const method of [...receiver.symbol.methods.values()].flat()) {
            if (!isInterface && (!method.isAbstract || receiver.symbol === user)) {
                continue;
            }
            const found = implementation(world, method, receiver, classes);
            // What an abstract class hides, its children are held to.
            if (found === 'hidden' && !user.isAbstract) {
                const values = { type: user.printed, method: printMethod(world, method, receiver) };
                diagnostics.push(report(messages.interfaceMethodHidden, at, values));
            } else if (found === 'none' && !user.isAbstract) {
                const values = { type: user.printed, method: printMethod(world, method, receiver) };
                const isNear = receiver.symbol.user?.unit === user.unit;
                const missing = isNear ? (method.span ?? at) : at;
                diagnostics.push(
                    isInterface
                        ? report(messages.interfaceMethodMissing, at, values)
                        : report(messages.abstractMethodMissing, missing, values),
                );
            }
        }
    }
}

function implementation(
    world: World,
    wanted: MethodSymbol,
    receiver: Type,
    classes: readonly Type[],
): 'found' | 'hidden' | 'none' {
    const returnType = world.substitute(wanted.returnType, receiver);
    let isHidden = false;
    for (const type of classes) {
        for (const method of type.symbol.methods.get(wanted.name.toLowerCase()) ?? []) {
            const isIt = method !== wanted && takesParameters(world, method, wanted, receiver);
            const isOpen = method.visibility === 'public' || method.visibility === 'global';
            if (
                !isIt ||
                (method.isAbstract &&
                    method.owner.kind === 'class' &&
                    receiver.symbol.kind === 'class')
            ) {
                continue;
            }
            if (receiver.symbol.kind === 'interface' && !isOpen) {
                isHidden = true;
            } else if (isReturnable(world, world.substitute(method.returnType, type), returnType)) {
                return 'found';
            }
        }
    }
    return isHidden ? 'hidden' : 'none';
}

/** The same type or a narrower one; a query locator stands for the `Iterable` of a batch. */
function isReturnable(world: World, found: Type, wanted: Type): boolean {
    const how = fit(world, found, wanted)?.how;
    const isId = how === 'idToString' || how === 'stringToId' || how === 'checked';
    const isNarrower = how === null && found.args.length > 0;
    if (
        found === world.unknown ||
        isId ||
        isNarrower ||
        world.isSubtype(found, wanted) ||
        (wanted.name === 'Object' && found !== world.void)
    ) {
        return true;
    }
    if (libraryName(wanted.symbol) !== 'Iterable') {
        return false;
    }
    const isIterable = world.lineage(found).some((one) => one.symbol === wanted.symbol);
    return found.name === 'Database.QueryLocator' || isIterable;
}

/** `override` must mean something, and what is overridden must allow it. */
function checkOverrides(world: World, user: UserType, diagnostics: Diagnostic[]): void {
    const parents = world
        .lineage(user.type)
        .filter((one) => one.symbol !== user && one.symbol.kind === 'class');
    const object = world.named('Object');
    for (const method of [...user.methods.values()].flat()) {
        if (method.isStatic) {
            continue;
        }
        const above = [...parents, object]
            .flatMap((receiver) =>
                (receiver.symbol.methods.get(method.name.toLowerCase()) ?? []).map((like) => ({
                    like,
                    receiver,
                })),
            )
            .filter(({ like, receiver }) => sameParameters(world, method, like, receiver))
            .filter(({ like }) => isVisible(world, like, like.visibility, user));
        checkOverride(world, method, user, above[0] ?? null, diagnostics);
    }
}

const ranks = ['private', 'protected', 'public', 'global'];

function checkOverride(
    world: World,
    method: MethodSymbol,
    user: UserType,
    above: { readonly like: MethodSymbol; readonly receiver: Type } | null,
    diagnostics: Diagnostic[],
): void {
    const at = method.span ?? user.declaration.name.span;
    const printed = { method: printMethod(world, method, user.type) };
    if (above === null) {
        if (method.isOverride) {
            diagnostics.push(report(messages.overridesNothing, at, printed));
        }
        return;
    }
    const { like, receiver } = above;
    if (receiver.symbol.origin === 'platform') {
        return;
    }
    const isPrivate = like.visibility === 'private' && !like.isVirtual;
    if (!like.isVirtual && !isPrivate) {
        diagnostics.push(report(messages.overridesFinal, at, printed));
    } else if (like.isVirtual && !method.isOverride && like.visibility !== 'private') {
        diagnostics.push(report(messages.overrideMissing, at, printed));
    } else if (
        ranks.indexOf(method.visibility) <
        Math.min(ranks.indexOf(like.visibility), ranks.indexOf('public'))
    ) {
        diagnostics.push(report(messages.visibilityReduced, at, printed));
    }
    const expected = world.substitute(like.returnType, receiver);
    if (
        method.returnType !== expected &&
        method.returnType !== world.unknown &&
        expected !== world.unknown &&
        !isPrivate
    ) {
        const values = {
            found: printType(method.returnType),
            expected: printType(expected),
            type: user.printed,
        };
        diagnostics.push(report(messages.returnTypesClash, at, values));
    }
}

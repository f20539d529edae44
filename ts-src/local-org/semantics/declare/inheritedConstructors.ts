import type { MethodSymbol } from '../types/type.ts';
import type { World } from '../types/world.ts';
import type { UserType } from './userType.ts';

/**
 * Constructors that nobody wrote. A class without one has a public one without parameters; an exception class has the four of
 * Exception beside its own (Apex Developer Guide > Create Custom Exceptions).
 */
export function inheritedConstructors(
    world: World,
    user: UserType,
    written: readonly MethodSymbol[],
): readonly MethodSymbol[] {
    if (user.kind !== 'class') {
        return [];
    }
    const exception = world.platformSymbol('Exception');
    const isException = exception !== null && world.isSubtype(user.type, world.type(exception, []));
    const models = isException ? exceptionParameters(world) : written.length === 0 ? [[]] : [];
    const has = (names: readonly string[]): boolean =>
        written.some(
            ({ parameters }) => parameters.map((type) => type.name).join() === names.join(),
        );
    return models
        .filter((names) => !has(names))
        .map((names) => ({
            name: '<init>',
            owner: user,
            parameters: names.map((name) => world.named(name)),
            returnType: world.void,
            isStatic: false,
            isAbstract: false,
            isVirtual: false,
            isOverride: false,
            visibility: 'global',
            isTestVisible: false,
            key: null,
            span: null,
        }));
}

function exceptionParameters(world: World): readonly (readonly string[])[] {
    const symbol = world.platformSymbol('Exception');
    return (symbol?.constructors ?? []).map((constructor) =>
        constructor.parameters.map((type) => type.name),
    );
}

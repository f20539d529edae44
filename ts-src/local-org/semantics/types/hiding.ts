import type { TypeSymbol } from './type.ts';

/**
 * Does a bare name mean the library's type and not an object of that name? `Location` is a value of the library;
 * `BusinessHours` and `Site` are classes of statics alone: as a type the object is meant.
 */
export function hidesObject(platform: TypeSymbol): boolean {
    return platform.kind !== 'class' || hasInstances(platform);
}

function hasInstances(platform: TypeSymbol): boolean {
    const members = [...platform.methods.values()].flat();
    return (
        platform.isAbstract ||
        platform.constructors.length > 0 ||
        members.some((member) => !member.isStatic) ||
        isValueName(platform.name)
    );
}

function isValueName(name: string): boolean {
    return name === 'Boolean' || name === 'Blob';
}

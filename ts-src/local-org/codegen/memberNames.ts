import type { TypeName } from '../contract/index.ts';
import type { MethodReference, TypedProperty, Visibility } from '../semantics/program.ts';

/**
 * JavaScript names of generated members. Overloads differ by their parameter types; private members carry their owner,
 * because a subclass may declare the same name without overriding.
 */
export function mangled(type: TypeName): string {
    return type
        .toLowerCase()
        .replaceAll('.', '$_')
        .replaceAll('<', '$l')
        .replaceAll('>', '$g')
        .replaceAll(',', '$c');
}

function signature(parameters: readonly TypeName[]): string {
    return parameters.map((parameter) => `$${mangled(parameter)}`).join('');
}

export function methodMember(method: MethodReference, visibility: Visibility): string {
    const owner = visibility === 'private' ? `p$${mangled(method.owner)}$` : 'm$';
    return `${owner}${method.name.toLowerCase()}${signature(method.parameters)}`;
}

/** The member an interface call or an override of a library method looks for. */
export function publicMember(name: string, parameters: readonly TypeName[]): string {
    return `m$${name.toLowerCase()}${signature(parameters)}`;
}

export function constructorMember(owner: TypeName, parameters: readonly TypeName[]): string {
    return `c$${mangled(owner)}${signature(parameters)}`;
}

/** Of instance and static storage, hidden fields of properties included. */
export function fieldMember(owner: TypeName, name: string): string {
    return `f$${mangled(owner)}$${name.toLowerCase()}`;
}

export function accessorMember(
    kind: 'get' | 'set',
    owner: TypeName,
    property: TypedProperty,
): string {
    const place = property.visibility === 'private' ? `$${mangled(owner)}` : '';
    return `${kind}${place}$${property.name.toLowerCase()}`;
}

/** Runs one class's own field initialisers and blocks, in textual order. */
export function initializerMember(owner: TypeName, index: number): string {
    return `i$${mangled(owner)}$${index}`;
}

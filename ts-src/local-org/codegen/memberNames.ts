import type { TypeName } from '../contract/index.ts';
import type {
    MethodReference,
    TypedMethod,
    TypedProperty,
    Variable,
} from '../semantics/program.ts';

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
        .replaceAll(',', '$c')
        .replaceAll(' ', '$t');
}

function signature(parameters: readonly TypeName[]): string {
    return parameters.map((parameter) => `$${mangled(parameter)}`).join('');
}

type DeclaredMethod = Pick<TypedMethod, 'visibility' | 'isVirtual' | 'isAbstract' | 'isOverride'>;

export function methodMember(method: MethodReference, declared: DeclaredMethod): string {
    const { visibility, isVirtual, isAbstract, isOverride } = declared;
    // One that others may implement keeps its place in the line, also where no modifier makes it private.
    const isOwn = visibility === 'private' && !isVirtual && !isAbstract && !isOverride;
    const owner = isOwn ? `p$${mangled(method.owner)}$` : 'm$';
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

/** Apex names may be words of JavaScript; the underscore keeps them apart from those and from generated names. */
export function localName(variable: Variable): string {
    return `_${variable.name}`;
}

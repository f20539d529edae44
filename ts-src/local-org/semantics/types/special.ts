import type { TypeKind, TypeSymbol } from './type.ts';

function emptySymbol(name: string, printed: string, kind: TypeKind): TypeSymbol {
    return {
        kind,
        origin: 'special',
        name,
        printed,
        typeParameters: [],
        visibility: 'global',
        isAbstract: false,
        isExtensible: false,
        user: null,
        superType: null,
        interfaces: [],
        fields: new Map(),
        methods: new Map(),
        constructors: [],
        constants: [],
    };
}

export function specialSymbol(name: string, printed = name): TypeSymbol {
    return emptySymbol(name, printed, 'special');
}

/** The name of a type of the library, also where a user type of that name hides it; '' of any other type. */
export function libraryName(symbol: TypeSymbol): string {
    return symbol.origin === 'platform' ? symbol.name.replace(/^System\./, '') : '';
}

export function parameterSymbol(name: string): TypeSymbol {
    return emptySymbol(name, name, 'parameter');
}

import type { Span } from '../../diagnostics/index.ts';
import type {
    TypedBlock,
    TypedClass,
    TypedExpression,
    TypedMethod,
    TypedStatement,
    TypeUnit,
    Variable,
} from '../../semantics/program.ts';

/** Typed programs written by hand, for tests of what codegen makes of them. */
export function at(line: number): Span {
    return { file: 'Sample.cls', start: line, end: line, line, column: 1 };
}

export function variable(name: string, type: string): Variable {
    return { name, type, span: at(1) };
}

export function local(of: Variable, line = 1): TypedExpression & { readonly kind: 'local' } {
    return { kind: 'local', type: of.type, variable: of, span: at(line) };
}

export function constant(
    value: string | number | boolean | null,
    type: string,
    line = 1,
): TypedExpression {
    return { kind: 'constant', type, value, span: at(line) };
}

export function returned(value: TypedExpression | null, line: number): TypedStatement {
    return { kind: 'return', value, span: at(line) };
}

export function block(statements: readonly TypedStatement[], line = 1): TypedBlock {
    return { kind: 'block', statements, span: at(line) };
}

export function method(name: string, line: number, rest: Partial<TypedMethod>): TypedMethod {
    return {
        name,
        parameters: [],
        returnType: 'void',
        isStatic: false,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        visibility: 'public',
        isTest: false,
        isWebService: false,
        annotations: [],
        body: block([], line),
        span: at(line),
        ...rest,
    };
}

export function classType(name: string, rest: Partial<TypedClass>): TypedClass {
    return {
        kind: 'class',
        name,
        simpleName: name.split('.').at(-1) ?? name,
        outer: null,
        visibility: 'public',
        annotations: [],
        span: at(1),
        isAbstract: false,
        isVirtual: false,
        isTest: false,
        sharing: null,
        superType: null,
        interfaces: [],
        allTypes: [name],
        fields: [],
        properties: [],
        methods: [],
        constructors: [
            {
                parameters: [],
                visibility: 'public',
                isImplicit: true,
                chain: null,
                body: block([]),
                span: at(1),
            },
        ],
        staticInitializers: [],
        instanceInitializers: [],
        ...rest,
    };
}

export function unitOf(
    types: TypeUnit['types'],
    executableLines: readonly number[] = [],
): TypeUnit {
    return {
        kind: 'types',
        name: types[0]?.name ?? '',
        file: 'Sample.cls',
        apiVersion: 66,
        defaultAccess: 'system',
        executableLines,
        isTest: false,
        types,
    };
}

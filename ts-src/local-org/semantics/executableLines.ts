import type { Initializer, TypedBlock, TypedMethod, TypedStatement, TypedType } from './program.ts';

/** Lines on which a statement begins: what the platform counts for coverage. */
export function linesOfTypes(types: readonly TypedType[]): readonly number[] {
    const lines = new Set<number>();
    for (const type of types) {
        if (type.kind !== 'class') {
            continue;
        }
        linesOfMethods(type.methods, lines);
        type.constructors
            .filter((one) => !one.isImplicit)
            .forEach((one) => {
                if (one.chain !== null && one.chain.span.start > one.span.start) {
                    lines.add(one.chain.span.line);
                }
                collectBlock(one.body, lines);
            });
        for (const { getter, setter } of type.properties) {
            [getter, setter].forEach(
                (accessor) => accessor?.body && collectBlock(accessor.body, lines),
            );
        }
        [...type.staticInitializers, ...type.instanceInitializers].forEach((one) =>
            collectInitializer(one, lines),
        );
    }
    return sorted(lines);
}

export function linesOfCode(body: TypedBlock, methods: readonly TypedMethod[]): readonly number[] {
    const lines = new Set<number>();
    linesOfMethods(methods, lines);
    collectBlock(body, lines);
    return sorted(lines);
}

function sorted(lines: ReadonlySet<number>): readonly number[] {
    return [...lines].sort((left, right) => left - right);
}

function linesOfMethods(methods: readonly TypedMethod[], lines: Set<number>): void {
    methods.forEach(({ body }) => body !== null && collectBlock(body, lines));
}

function collectInitializer(initializer: Initializer, lines: Set<number>): void {
    if (initializer.kind === 'block') {
        collectBlock(initializer.body, lines);
    } else {
        lines.add(initializer.span.line);
    }
}

function collectBlock(block: TypedBlock, lines: Set<number>): void {
    block.statements.forEach((statement) => collect(statement, lines));
}

function collect(statement: TypedStatement, lines: Set<number>): void {
    switch (statement.kind) {
        case 'block':
            return collectBlock(statement, lines);
        case 'try':
            collectBlock(statement.body, lines);
            statement.catches.forEach((clause) => collectBlock(clause.body, lines));
            return statement.finally === null ? undefined : collectBlock(statement.finally, lines);
        case 'switch':
            lines.add(statement.span.line);
            statement.whens.forEach((when) => collectBlock(when.body, lines));
            return statement.otherwise === null
                ? undefined
                : collectBlock(statement.otherwise, lines);
        case 'if':
            lines.add(statement.span.line);
            collect(statement.whenTrue, lines);
            return statement.whenFalse === null ? undefined : collect(statement.whenFalse, lines);
        case 'runAs':
            lines.add(statement.span.line);
            return collectBlock(statement.body, lines);
        case 'while':
        case 'doWhile':
        case 'for':
        case 'forEach':
            lines.add(statement.span.line);
            return statement.body === null ? undefined : collect(statement.body, lines);
        default:
            lines.add(statement.span.line);
    }
}

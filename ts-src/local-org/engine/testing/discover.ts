import type { Program, TypedClass, TypedMethod, TypeUnit } from '../../semantics/index.ts';

export interface TestClass {
    readonly name: string;
    readonly setups: readonly TypedMethod[];
    readonly methods: readonly TypedMethod[];
    readonly seesAllData: boolean;
}

/** Test classes with their methods, in order of name; methods in order of their text. */
export function testClasses(program: Program): readonly TestClass[] {
    return program.units
        .filter((unit): unit is TypeUnit => unit.kind === 'types')
        .flatMap((unit) => unit.types.filter((type): type is TypedClass => type.kind === 'class'))
        .map((type) => ({
            name: type.name,
            setups: type.methods.filter(isSetup),
            methods: type.methods.filter((method) => method.isTest && !isSetup(method)),
            seesAllData: seesAllData(type),
        }))
        .filter((type) => type.methods.length > 0)
        .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** `@IsTest(SeeAllData=true)` of a class or a method. */
export function seesAllData({ annotations }: Pick<TypedMethod, 'annotations'>): boolean {
    return annotations.some(
        ({ name, parameters }) =>
            name.toLowerCase() === 'istest' &&
            Object.entries(parameters).some(
                ([key, value]) => key.toLowerCase() === 'seealldata' && value === true,
            ),
    );
}

function isSetup(method: TypedMethod): boolean {
    return method.annotations.some((annotation) => annotation.name.toLowerCase() === 'testsetup');
}

/** `--filter`: `Class`, `Class.method`, several by comma; `*` stands for any text; case does not matter. */
export function selectTests(
    classes: readonly TestClass[],
    filter: string | null,
): readonly TestClass[] {
    if (filter === null || filter.trim() === '') {
        return classes;
    }
    const patterns = filter.split(',').map(patternOf);
    return classes
        .map((type) => ({
            ...type,
            methods: type.methods.filter((method) =>
                patterns.some(
                    (pattern) =>
                        pattern.test(type.name) || pattern.test(`${type.name}.${method.name}`),
                ),
            ),
        }))
        .filter((type) => type.methods.length > 0);
}

function patternOf(text: string): RegExp {
    const escaped = text
        .trim()
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*');
    return new RegExp(`^${escaped}$`, 'i');
}

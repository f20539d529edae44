import type {
    Initializer,
    TypedAccessor,
    TypedClass,
    TypedConstructor,
    TypedMethod,
    TypedProperty,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import {
    accessorMember,
    constructorMember,
    fieldMember,
    initializerMember,
    methodMember,
} from '../memberNames.ts';
import type { UnitContext } from '../unitContext.ts';
import { emitAll, emit } from './expression.ts';
import { emitFunction, frameOf } from './function.ts';
import type { FunctionShape } from './function.ts';

interface Part {
    readonly line: number;
    readonly write: () => void;
}

/** Everything of a class that is code, in textual order, so that lines only ever move down. */
export function classParts(type: TypedClass, unit: UnitContext): readonly Part[] {
    return [
        ...type.methods
            .filter((method) => method.body !== null)
            .map((method) => methodPart(type, method, unit)),
        ...type.constructors.map((constructor) => constructorPart(type, constructor, unit)),
        ...type.properties.flatMap((property) => propertyParts(type, property, unit)),
        ...type.staticInitializers.map((initializer) => staticPart(type, initializer, unit)),
        ...type.instanceInitializers.map((initializer, at) =>
            instancePart(type, initializer, at, unit),
        ),
    ];
}

export function writeParts(parts: readonly Part[]): void {
    for (const part of [...parts].sort((left, right) => left.line - right.line)) {
        part.write();
    }
}

function shape(
    type: TypedClass,
    name: string,
    line: number,
    unit: UnitContext,
    rest: Partial<FunctionShape> = {},
): FunctionShape {
    const traceName = ['class', ...type.name.split('.'), name];
    const frame = frameOf(type, unit);
    return { traceName, parameters: [], frame, result: '', line, owner: type, ...rest };
}

/** Registers one function: `link.instance("Foo","m$bar",function ...);` */
function define(
    kind: 'instance' | 'static',
    type: string,
    member: string,
    unit: UnitContext,
    body: () => void,
): void {
    unit.writer.write(`link.${kind}(${JSON.stringify(type)},${JSON.stringify(member)},`);
    body();
    unit.writer.write(');');
}

function methodPart(type: TypedClass, method: TypedMethod, unit: UnitContext): Part {
    const { line } = method.span;
    const parameters = method.parameters.map((parameter) => parameter.type);
    const member = methodMember({ owner: type.name, name: method.name, parameters }, method);
    const write = (): void =>
        emitFunction(
            shape(type, method.name, line, unit, {
                parameters: method.parameters,
                isStatic: method.isStatic,
            }),
            method.body,
            unit,
        );
    return {
        line,
        write: () =>
            define(method.isStatic ? 'static' : 'instance', type.name, member, unit, write),
    };
}

function constructorPart(type: TypedClass, constructor: TypedConstructor, unit: UnitContext): Part {
    const { line } = constructor.span;
    const member = constructorMember(
        type.name,
        constructor.parameters.map((parameter) => parameter.type),
    );
    const rest: Partial<FunctionShape> = {
        parameters: constructor.parameters,
        result: 'this',
        prologue: (context) => writeChain(type, constructor, context),
    };
    const write = (): void =>
        emitFunction(shape(type, '__init', line, unit, rest), constructor.body, unit);
    return { line, write: () => define('instance', type.name, member, unit, write) };
}

/**
 * `this(...)` leaves initialisation to the other constructor. Otherwise the own initialisers come before super: a method
 * that super calls finds the fields of the subclass set (fflib-apex-common, fflib_SObjectUnitOfWorkTest).
 */
function writeChain(
    type: TypedClass,
    constructor: TypedConstructor,
    context: FunctionContext,
): void {
    const { writer } = context.unit;
    const { chain } = constructor;
    if (chain?.kind !== 'this') {
        const calls = type.instanceInitializers.map(
            (_, at) => `this.${initializerMember(type.name, at)}();`,
        );
        writer.write(calls.join(''));
    }
    if (chain === null) {
        return;
    }
    writer.at(chain.span.line);
    writer.write(constructor.isImplicit ? '' : context.unit.hit(chain.span.line));
    const values = emitAll(chain.arguments, context);
    writer.write(
        chain.target.kind === 'user'
            ? `this.${constructorMember(chain.target.owner, chain.target.parameters)}(${values});`
            : `rt.initException(this,${JSON.stringify(chain.target.key)},[${values}]);`,
    );
}

function propertyParts(
    type: TypedClass,
    property: TypedProperty,
    unit: UnitContext,
): readonly Part[] {
    const isOverridable = property.isVirtual || property.isAbstract;
    return (['get', 'set'] as const).flatMap((kind) => {
        const accessor = kind === 'get' ? property.getter : property.setter;
        if (accessor === null || (accessor.body === null && !isOverridable)) {
            return [];
        }
        const { line } = accessor.span;
        const member = accessorMember(kind, type.name, property);
        const write = (): void => writeAccessor(type, property, kind, accessor, unit);
        return [
            {
                line,
                write: () =>
                    define(
                        property.isStatic ? 'static' : 'instance',
                        type.name,
                        member,
                        unit,
                        write,
                    ),
            },
        ];
    });
}

function writeAccessor(
    type: TypedClass,
    property: TypedProperty,
    kind: 'get' | 'set',
    accessor: TypedAccessor,
    unit: UnitContext,
): void {
    if (accessor.body === null) {
        const storage = `this.${fieldMember(type.name, property.name)}`;
        unit.writer.write(
            kind === 'get'
                ? `function(){return ${storage};}`
                : `function(value){${storage}=value;}`,
        );
        return;
    }
    const parameters = kind === 'set' && accessor.value !== null ? [accessor.value] : [];
    const name = `__sfdc_${property.name}`;
    const rest = { parameters, isStatic: property.isStatic };
    emitFunction(shape(type, name, accessor.span.line, unit, rest), accessor.body, unit);
}

function initializerLine(initializer: Initializer): number {
    return initializer.kind === 'value' ? initializer.span.line : initializer.body.span.line;
}

function staticPart(type: TypedClass, initializer: Initializer, unit: UnitContext): Part {
    const line = initializerLine(initializer);
    const write = (): void => {
        unit.writer.write(`link.staticInitializer(${JSON.stringify(type.name)},`);
        writeInitializer(type, initializer, `${unit.handle(type.name)}.s()`, '__clinit', unit);
        unit.writer.write(');');
    };
    return { line, write };
}

function instancePart(
    type: TypedClass,
    initializer: Initializer,
    at: number,
    unit: UnitContext,
): Part {
    const member = initializerMember(type.name, at);
    const write = (): void => writeInitializer(type, initializer, 'this', '__init', unit);
    return {
        line: initializerLine(initializer),
        write: () => define('instance', type.name, member, unit, write),
    };
}

function writeInitializer(
    type: TypedClass,
    initializer: Initializer,
    storage: string,
    traceName: string,
    unit: UnitContext,
): void {
    const line = initializerLine(initializer);
    const isStatic = storage !== 'this';
    if (initializer.kind === 'block') {
        emitFunction(shape(type, traceName, line, unit, { isStatic }), initializer.body, unit);
        return;
    }
    const prologue = (context: FunctionContext): void => {
        const value = emit(initializer.value, context);
        unit.writer.write(
            `${unit.hit(line)}${storage}.${fieldMember(type.name, initializer.name)}=${value};`,
        );
    };
    emitFunction(shape(type, traceName, line, unit, { prologue, isStatic }), null, unit);
}

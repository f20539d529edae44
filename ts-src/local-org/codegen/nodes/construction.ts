import type {
    Construct,
    ConstructPlatform,
    NewArray,
    NewCollection,
    NewMap,
    NewSObject,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { constructorMember } from '../memberNames.ts';
import { emit, emitAll } from './expression.ts';
import { emitOperand } from './operand.ts';

export function emitConstruct(node: Construct, context: FunctionContext): string {
    const member = constructorMember(node.type, node.parameters);
    return `${context.unit.handle(node.type)}.create().${member}(${emitAll(node.arguments, context)})`;
}

/** Implementations of generic types take their type arguments first. */
export function emitConstructPlatform(node: ConstructPlatform, context: FunctionContext): string {
    const native = context.unit.shared(`link.platform(${JSON.stringify(node.key)})`);
    const types =
        node.typeArguments.length === 0
            ? []
            : [context.unit.shared(JSON.stringify(node.typeArguments))];
    const values = node.arguments.map((argument) => emit(argument, context));
    return `${native}(${[...types, ...values].join(',')})`;
}

/** A record knows its object by the bare name, also where another type hides it. */
export function emitNewSObject(node: NewSObject, context: FunctionContext): string {
    const object = node.type.replace(/^Schema\./, '');
    const fields = node.fields.map(
        ({ field, value }) => `[${JSON.stringify(field)},${emit(value, context)}]`,
    );
    return `record(${JSON.stringify(object)},[${fields.join(',')}])`;
}

export function emitNewCollection(node: NewCollection, context: FunctionContext): string {
    const maker = node.type.startsWith('Set<') ? 'set' : 'list';
    return `${maker}(${JSON.stringify(node.type)},[${emitAll(node.elements, context)}])`;
}

export function emitNewMap(node: NewMap, context: FunctionContext): string {
    const entries = node.entries.map(
        ({ key, value }) => `[${emit(key, context)},${emit(value, context)}]`,
    );
    return `map(${JSON.stringify(node.type)},[${entries.join(',')}])`;
}

export function emitNewArray(node: NewArray, context: FunctionContext): string {
    return `array(${JSON.stringify(node.type)},${emitOperand(node.size, context)})`;
}

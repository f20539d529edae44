import type { Construct, ConstructPlatform } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { constructorMember } from '../memberNames.ts';
import { emit, emitAll } from './expression.ts';

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

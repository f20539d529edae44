import type { TypedStatement } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emitBlock, emitExpressionStatement, emitVariable } from './block.ts';
import { countText } from './count.ts';
import { emitDml } from './dml.ts';
import { emitDoWhile, emitFor, emitForEach, emitWhile } from './loops.ts';
import { emitIf } from './if.ts';
import { emitBreak, emitContinue, emitReturn, emitThrow } from './jumps.ts';
import { emitRunAs } from './runAs.ts';
import { emitSwitch } from './switch.ts';
import { emitTry } from './tryCatch.ts';

export type EmitStatement<S> = (statement: S, context: FunctionContext) => void;

type Emitters = {
    readonly [Kind in TypedStatement['kind']]: EmitStatement<
        Extract<TypedStatement, { kind: Kind }>
    >;
};

const emitters: Emitters = {
    block: emitBlock,
    variable: emitVariable,
    expression: emitExpressionStatement,
    if: emitIf,
    while: emitWhile,
    doWhile: emitDoWhile,
    for: emitFor,
    forEach: emitForEach,
    return: emitReturn,
    throw: emitThrow,
    try: emitTry,
    break: emitBreak,
    continue: emitContinue,
    switch: emitSwitch,
    dml: emitDml,
    runAs: emitRunAs,
};

/** Writes a statement on the line of its source, marking the line as run. */
export function emitStatement(statement: TypedStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    writer.at(statement.span.line);
    if (statement.kind !== 'block') {
        writer.write(context.unit.hit(statement.span.line));
    }
    const emitter = emitters[statement.kind] as EmitStatement<TypedStatement>;
    emitter(statement, context);
}

/** A statement as the body of another: always in braces. */
export function emitBody(
    statement: TypedStatement | null,
    context: FunctionContext,
    first = '',
): void {
    const { writer } = context.unit;
    const own = statement === null || statement.kind === 'block' ? 0 : 1;
    writer.write(`{${first}${countText(own)}`);
    if (statement !== null) {
        emitStatement(statement, context);
    }
    writer.write('}');
}

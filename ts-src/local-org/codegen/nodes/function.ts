import type { TypedBlock, TypedClass, Variable } from '../../semantics/program.ts';
import type { Frame } from '../contract.ts';
import { FunctionContext } from '../functionContext.ts';
import { localName } from '../memberNames.ts';
import { HeldVariables } from '../heldVariables.ts';
import { callsOthers } from '../callsOthers.ts';
import type { UnitContext } from '../unitContext.ts';
import { countText } from './count.ts';
import { emitStatement } from './statement.ts';

/** One Apex method, constructor, accessor, initializer or trigger body as a JavaScript function expression. */
export interface FunctionShape {
    /** Parts of the name in stack traces: `class`, `Outer`, `Inner`, `method`. */
    readonly traceName: readonly string[];
    readonly parameters: readonly Variable[];
    readonly frame: Frame;
    /** What a bare `return;` and the end of the function give: constructors return the instance. */
    readonly result: '' | 'this';
    /** Code before the body: the constructor's chaining and initialisers. */
    readonly prologue?: (context: FunctionContext) => void;
    readonly line: number;
    /** The class the function belongs to; absent in triggers and anonymous Apex. */
    readonly owner?: TypedClass;
    readonly isStatic?: boolean;
}

export function emitFunction(
    shape: FunctionShape,
    body: TypedBlock | null,
    unit: UnitContext,
): void {
    const { writer } = unit;
    const context = new FunctionContext(
        unit,
        shape.result === '' ? '' : ` ${shape.result}`,
        shape.owner ?? null,
        shape.owner !== undefined && shape.isStatic !== true,
    );
    context.variables.push(...shape.parameters);
    writer.at(shape.line);
    writer.write(
        `function ${shape.traceName.join('$')}(${shape.parameters.map(localName).join(',')}){`,
    );
    const declarations = writer.slot();
    const needsFrame = shape.prologue !== undefined || body === null || callsOthers(body);
    const frame = needsFrame ? unit.shared(JSON.stringify(shape.frame)) : '';
    if (needsFrame) {
        context.held = new HeldVariables(context.hasThis, shape.parameters);
    }
    const entry = writer.slot();
    writer.write(needsFrame ? `const $t=enter(${frame});try{` : '');
    writer.write(countText(body?.statements.length ?? 0));
    shape.prologue?.(context);
    for (const statement of body?.statements ?? []) {
        emitStatement(statement, context);
    }
    writer.write(shape.result === '' ? '' : `return ${shape.result};`);
    const exit = context.held?.exit() ?? '';
    writer.write(needsFrame ? `}finally{leave($t,${frame});${exit}}}` : '}');
    declarations.fill(context.declarations());
    entry.fill(context.held?.entry() ?? '');
}

/** Sharing and access that a class's functions put in force. An inner class does not inherit its outer's sharing. */
export function frameOf(type: TypedClass, unit: UnitContext): Frame {
    return {
        sharing: type.sharing === 'with' || type.sharing === 'without' ? type.sharing : null,
        access: unit.unit.defaultAccess === 'user' ? 'USER_MODE' : 'SYSTEM_MODE',
    };
}

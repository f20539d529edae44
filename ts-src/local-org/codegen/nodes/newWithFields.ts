import type { NewSObject } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

/** A record knows its object by the bare name, also where another type hides it. */
export function emitNewSObject(node: NewSObject, context: FunctionContext): string {
    const object = node.type.replace(/^Schema\./, '');
    const fields = node.fields.map(
        ({ field, value }) => `[${JSON.stringify(field)},${emit(value, context)}]`,
    );
    return `record(${JSON.stringify(object)},[${fields.join(',')}])`;
}

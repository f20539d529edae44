import type { Reference } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { localName } from '../memberNames.ts';
import type { Place } from './fieldAccess.ts';
import {
    fieldPlace,
    platformPropertyPlace,
    propertyPlace,
    sobjectFieldPlace,
    staticFieldPlace,
    staticPropertyPlace,
} from './fieldAccess.ts';
import { emit } from './expression.ts';
import { indexPlace } from './listIndex.ts';
import { emitReceiver } from './safeNavigation.ts';

/** A place that is read and then written: `prepare` evaluates receiver and index once (texts that end in a comma). */
export interface Lvalue extends Place {
    readonly prepare: string;
}

/** For a plain assignment, which evaluates its target once anyway. */
export function placeOf(target: Reference, context: FunctionContext): Place {
    return resolve(target, context, (text) => text);
}

/** For compound assignment and increment. */
export function lvalueOf(target: Reference, context: FunctionContext): Lvalue {
    let prepare = '';
    const place = resolve(target, context, (text) => {
        if (text === 'this' || /^[_$]\w+$/.test(text)) {
            return text;
        }
        const name = context.temporary();
        prepare += `${name}=${text},`;
        return name;
    });
    return { ...place, prepare };
}

function resolve(
    target: Reference,
    context: FunctionContext,
    keep: (text: string) => string,
): Place {
    switch (target.kind) {
        case 'local': {
            const name = localName(target.variable);
            const hold = context.hold(target.variable);
            return { read: name, write: (value) => `${name}=${hold}${value}` };
        }
        case 'field':
            return fieldPlace(target, keep(emitReceiver(target.target, context)));
        case 'staticField':
            return staticFieldPlace(target, context);
        case 'property':
            return propertyPlace(target, keep(emitReceiver(target.target, context)), context);
        case 'staticProperty':
            return staticPropertyPlace(target, context);
        case 'platformProperty':
            return platformPropertyPlace(
                target,
                target.target === null ? '' : keep(emitReceiver(target.target, context)),
                context,
            );
        case 'sobjectField':
            return sobjectFieldPlace(target, keep(emitReceiver(target.target, context)));
        case 'index': {
            const list = keep(emitReceiver(target.target, context));
            return indexPlace(list, keep(emit(target.index, context)));
        }
    }
}

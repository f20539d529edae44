import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { TypedExpression } from '../program.ts';
import type { Candidate } from '../resolve/members.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';

const isList = (type: Type): boolean => type.symbol.name === 'List';
const isSet = (type: Type): boolean => type.symbol.name === 'Set';

/** Whether a list, set or map may be made from this value: a copy has the very elements of its original. */
export function isCopyOf(type: Type, original: Type): boolean {
    if (isSet(type) && original.name === 'Integer') {
        return false;
    }
    if ((isList(type) || isSet(type)) && (isList(original) || isSet(original))) {
        return original.args[0] === type.args[0];
    }
    const areMaps = type.symbol.name === 'Map' && original.symbol.name === 'Map';
    return !areMaps || original === type;
}

const ofSets = new Set(['addall', 'removeall', 'retainall', 'containsall']);

/** A set takes a list of its own element type alone, and a list of one object none of any object. */
export function requireSameElements(
    { method, receiver }: Candidate,
    [first]: readonly TypedExpression[],
    span: Span,
    scope: Scope,
): void {
    const name = method.name.toLowerCase();
    if (first === undefined || !ofSets.has(name) || receiver.symbol.user !== null) {
        return;
    }
    const given = scope.typeOf(first);
    const [found, wanted] = [given.args[0], receiver.args[0]];
    const isNarrowed = found?.name === 'SObject' && wanted?.symbol.kind === 'sobject';
    const isRefused =
        isList(given) &&
        ((isSet(receiver) && found !== wanted) || (isList(receiver) && isNarrowed));
    if (isRefused) {
        const values = { found: printType(given), type: printType(receiver) };
        scope.refuse(report(semanticMessages.illegalAllCall, span, values));
    }
}

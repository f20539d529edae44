import { formulaMessages, raise } from '../../../diagnostics/index.ts';
import type { Span } from '../../../diagnostics/index.ts';
import { dateFunctions } from './dates.ts';
import { unsupportedFunctions } from './definition.ts';
import type { FormulaFunction } from './definition.ts';
import { linkFunctions } from './links.ts';
import { logicFunctions } from './logic.ts';
import { mathFunctions } from './math.ts';
import { placeFunctions } from './places.ts';
import { recordFunctions } from './records.ts';
import { textFunctions } from './text.ts';

const functions: ReadonlyMap<string, FormulaFunction> = new Map(
    [
        mathFunctions,
        logicFunctions,
        textFunctions,
        linkFunctions,
        dateFunctions,
        placeFunctions,
        recordFunctions,
    ].flatMap((group) => group.map((entry) => [entry.name, entry] as const)),
);

/** Names of all functions there are, in order, for the docs. */
export const functionNames: readonly string[] = [...functions.keys()].sort();

/** The function of a name in upper case; a compile error names what is unknown or not done. */
export function findFunction(name: string, span: Span): FormulaFunction {
    const found = functions.get(name);
    if (found !== undefined) {
        return found;
    }
    if (unsupportedFunctions.has(name)) {
        raise(formulaMessages.unsupportedFunction, span, { name });
    }
    return raise(formulaMessages.unknownFunction, span, { name });
}

import type { FormulaNode } from '../tree.ts';
import type { FormulaScope } from '../scope.ts';
import type { FormulaValue } from '../values.ts';

export type FormulaType =
    | 'Number'
    | 'Text'
    | 'Boolean'
    | 'Date'
    | 'DateTime'
    | 'Time'
    | 'Location'
    | 'Picklist'
    | 'MultiPicklist'
    | 'Null'
    | 'Any'
    | 'Field';

/** What a function may ask of the evaluation it runs in. */
export interface Evaluation {
    readonly scope: FormulaScope;
    readonly value: (node: FormulaNode) => FormulaValue;
    readonly type: (node: FormulaNode) => FormulaType;
}

export interface Arity {
    readonly least: number;
    readonly most: number;
    /** CASE takes its arguments in pairs. */
    readonly isEven: boolean;
}

export interface FormulaFunction {
    readonly name: string;
    /** What each argument may be; the last one repeats when `isRepeated`. */
    readonly parameters: readonly (readonly FormulaType[])[];
    readonly isRepeated: boolean;
    /** `Any` when the arguments decide. */
    readonly result: FormulaType;
    readonly arity: Arity;
    readonly run: (nodes: readonly FormulaNode[], evaluation: Evaluation) => FormulaValue;
}

const signaturePattern = /^(\w+) (\w+)\((.*)\)$/;

/** `'Number ROUND(Number, Number)'`: `?` marks what may be left out, `...` what repeats, `|` alternatives. */
export function special(signature: string, run: FormulaFunction['run']): FormulaFunction {
    const [, result = '', name = '', list = ''] = signaturePattern.exec(signature) ?? [];
    const written = list === '' ? [] : list.split(', ');
    const parameters = written.map(
        (parameter) => parameter.replace(/\?|\.\.\./, '').split('|') as FormulaType[],
    );
    const isRepeated = written.at(-1)?.endsWith('...') ?? false;
    const least = written.filter((parameter) => !parameter.endsWith('?')).length;
    const arity = { least, most: isRepeated ? Infinity : written.length, isEven: name === 'CASE' };
    return { name, parameters, isRepeated, result: result as FormulaType, arity, run };
}

/** A function of the values of its arguments. */
export function plain(
    signature: string,
    compute: (values: readonly FormulaValue[], evaluation: Evaluation) => FormulaValue,
): FormulaFunction {
    return special(signature, (nodes, evaluation) =>
        compute(nodes.map(evaluation.value), evaluation),
    );
}

/** A function that gives nothing as soon as an argument has no value. */
export function strict(
    signature: string,
    compute: (values: readonly NonNullable<FormulaValue>[], evaluation: Evaluation) => FormulaValue,
): FormulaFunction {
    return plain(signature, (values, evaluation) => {
        const present = values.filter((value) => value !== null);
        return present.length === values.length ? compute(present, evaluation) : null;
    });
}

/** What is known to the platform and refused here, so that it is never mistaken for a spelling. */
export const unsupportedFunctions: ReadonlySet<string> = new Set([
    'CURRENCYRATE',
    'GETRECORDIDS',
    'IMAGEPROXYURL',
    'INCLUDE',
    'JUNCTIONIDLIST',
    'LINKTO',
    'PARENTGROUPVAL',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'URLFOR',
]);

import type { FormulaType } from './functions/definition.ts';
import { findFunction } from './functions/registry.ts';
import type { FieldKind, FormulaTypes } from './scope.ts';
import type { FormulaBinary, FormulaCall, FormulaNode } from './tree.ts';

const fieldTypes: Readonly<Record<FieldKind, FormulaType>> = {
    number: 'Number',
    currency: 'Number',
    percent: 'Number',
    text: 'Text',
    id: 'Text',
    picklist: 'Picklist',
    multipicklist: 'MultiPicklist',
    checkbox: 'Boolean',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    location: 'Location',
};

/** The type of an expression as far as it is plain from its parts; `Any` for an unknown field. */
export function typeOf(node: FormulaNode, types: FormulaTypes): FormulaType {
    switch (node.kind) {
        case 'literal':
            return typeOfLiteral(node.value);
        case 'reference': {
            const isGlobal = node.path[0]?.startsWith('$') ?? false;
            if (isOriginDate(node.path)) {
                return 'DateTime';
            }
            const kind = isGlobal ? types.global(node.path) : types.field(node.path);
            return kind === null ? 'Any' : fieldTypes[kind];
        }
        case 'unary':
            return node.operator === '!' ? 'Boolean' : 'Number';
        case 'binary':
            return typeOfBinary(node, types);
        case 'call':
            return typeOfCall(node, types);
    }
}

/** `$System.OriginDateTime` is 1900-01-01 00:00:00. */
export const isOriginDate = (path: readonly string[]): boolean =>
    path[0]?.startsWith('$') === true && path.join('.').toLowerCase() === '$system.origindatetime';

function typeOfLiteral(value: unknown): FormulaType {
    if (value === null) {
        return 'Null';
    }
    if (typeof value === 'string') {
        return 'Text';
    }
    return typeof value === 'boolean' ? 'Boolean' : 'Number';
}

function typeOfBinary({ operator, left, right }: FormulaBinary, types: FormulaTypes): FormulaType {
    if (operator === '&') {
        return 'Text';
    }
    if (operator !== '+' && operator !== '-') {
        return '*/^'.includes(operator) ? 'Number' : 'Boolean';
    }
    const [first, second] = [typeOf(left, types), typeOf(right, types)];
    if (first === second) {
        return operator === '-' || first === 'Number' ? 'Number' : first;
    }
    return first === 'Number' || first === 'Null' ? second : first;
}

/** Which arguments give the result of the functions that return one of them. */
function results({ name, arguments: parsed }: FormulaCall): readonly FormulaNode[] {
    if (name === 'IF') {
        return parsed.slice(1);
    }
    if (name !== 'CASE') {
        return parsed.slice(0, name === 'BLANKVALUE' || name === 'NULLVALUE' ? 2 : 1);
    }
    return parsed.filter(
        (_node, index) => index > 0 && (index % 2 === 0 || index === parsed.length - 1),
    );
}

function typeOfCall(node: FormulaCall, types: FormulaTypes): FormulaType {
    const { result } = findFunction(node.name, node.span);
    if (result !== 'Any') {
        return result;
    }
    return (
        results(node)
            .map((argument) => typeOf(argument, types))
            .find((type) => type !== 'Null') ?? 'Null'
    );
}

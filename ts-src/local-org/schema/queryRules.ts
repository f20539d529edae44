/** What a query may do with a field depends on its type alone; inline and dynamic queries are judged by the same rules. */

const numbers = new Set<string>(['int', 'long', 'double', 'currency', 'percent']);
const texts = new Set<string>(
    'string textarea email phone url picklist multipicklist combobox encryptedstring id reference'.split(
        ' ',
    ),
);
const unlike = new Set<string>(
    'id reference multipicklist boolean date datetime time location address'.split(' '),
);
const unaggregated = new Set<string>(['multipicklist', 'encryptedstring']);

/** SOQL and SOSL Reference > Comparison Operators: LIKE compares texts, INCLUDES multi-select picklists, order needs one. */
export function allowsOperator(type: string, operator: string): boolean {
    switch (operator) {
        case 'like':
            return !numbers.has(type) && !unlike.has(type);
        case 'includes':
        case 'excludes':
            return type === 'multipicklist';
        case '<':
        case '<=':
        case '>':
        case '>=':
            return type !== 'boolean' && type !== 'multipicklist';
        default:
            return true;
    }
}

/** SOQL and SOSL Reference > Support for Field Types in Aggregate Functions. Long texts are those that no filter takes. */
export function allowsAggregate(type: string, isFilterable: boolean, operation: string): boolean {
    if (numbers.has(type)) {
        return true;
    }
    const isSum = operation === 'SUM' || operation === 'AVG';
    if (isSum || (type === 'textarea' && !isFilterable)) {
        return false;
    }
    return type === 'date' || type === 'datetime' || (texts.has(type) && !unaggregated.has(type));
}

/** Whether a literal of this kind may stand beside a field of this type; `null` may stand beside all. */
export function allowsLiteral(type: string, kind: string): boolean {
    if (kind === 'null') {
        return true;
    }
    if (numbers.has(type)) {
        return kind === 'number' || kind === 'currency';
    }
    if (texts.has(type)) {
        return kind === 'string';
    }
    switch (type) {
        case 'boolean':
            return kind === 'boolean';
        case 'date':
        case 'datetime':
            return kind === type || kind === 'dateLiteral';
        case 'time':
            return kind === 'time';
        default:
            return true;
    }
}

export function isQuoted(type: string): boolean {
    return texts.has(type);
}

/** The type's name in the sentences of the query engine. */
export function filterTypeName(type: string): string {
    return spoken.get(type) ?? type;
}

const spoken = new Map<string, string>([
    ['datetime', 'dateTime'],
    ['id', 'ID'],
    ['textarea', 'string'],
    ['picklist', 'string'],
]);

/** References are spoken of as ids where an operator does not fit. */
export function operatorTypeName(type: string): string {
    return type === 'reference' ? 'id' : type;
}

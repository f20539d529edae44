import { queryMessages, report } from '../../diagnostics/index.ts';
import type { FieldPath, SelectItem } from '../../syntax/soqlTree.ts';
import { keyOf } from './paths.ts';
import type { QueryScope } from './paths.ts';

/** A column may be selected once; a function of it without an alias takes its name. */
export function checkDuplicates(within: QueryScope): void {
    const { query, scope } = within;
    const seen = new Set<string>();
    for (const item of query.select) {
        const column = columnOf(item);
        const key = column === null ? null : keyOf(column, within);
        if (column !== null && key !== null && seen.has(key)) {
            const name = column.parts.join('.');
            scope.refuse(report(queryMessages.duplicateColumn, column.span, { name }));
        }
        if (key !== null) {
            seen.add(key);
        }
    }
}

const renaming = new Set(['tolabel', 'format', 'convertcurrency']);

/** The column that an item puts onto the record under the column's own name. */
function columnOf(item: SelectItem): FieldPath | null {
    if (item.kind === 'field') {
        return item.path;
    }
    if (item.kind !== 'function' || item.alias !== null) {
        return null;
    }
    const [argument] = item.call.arguments;
    const isNamed = renaming.has(item.call.name.toLowerCase());
    return isNamed && argument !== undefined && 'parts' in argument ? argument : null;
}

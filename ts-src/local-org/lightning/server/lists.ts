import type { ListViewDescription, ObjectDescription, Schema } from '../../schema/index.ts';
import { displayText } from './display.ts';
import type { Row } from './port.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './routes.ts';

const PAGE = 200;

const ALIASES: Readonly<Record<string, string>> = {
    NAME: 'Name',
    CREATEDBY_USER: 'CreatedBy.Name',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate',
    'OWNER.ALIAS': 'Owner.Name',
    'CORE.USERS.ALIAS': 'Owner.Name',
};

const OPERATIONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>=',
};

/** One list view of an object: its choices, columns and rows. */
export async function listView({ org, session, url }: Call): Promise<unknown> {
    const object = org.schema.object(url.pathname.split('/').at(-1) ?? '');
    if (!object) {
        throw new Refusal(404, `The org has no object ${url.pathname.split('/').at(-1) ?? ''}.`);
    }
    const wanted = url.searchParams.get('view') ?? '';
    const view =
        object.listViews.find((candidate) => candidate.name === wanted) ??
        object.listViews[0] ??
        null;
    const columns = columnsOf(object, view);
    const where =
        view === null
            ? []
            : [
                  ...scopeOf(view, session.user.id),
                  ...view.filters.map((filter) => conditionOf(org.schema, object, filter)),
              ];
    const soql = `SELECT Id, ${columns.join(', ')} FROM ${object.name}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} ORDER BY ${orderOf(object)} LIMIT ${PAGE + 1}`;
    const rows = await org.query(soql, session.user.id);
    return {
        objectLabel: object.labelPlural,
        choices: object.listViews.map(({ name, label }) => ({ name, label })),
        current: view?.name ?? '',
        columns: columns.map((name) => ({
            label: labelOf(object, name),
            fieldName: name.replace('.', '_'),
            type: 'text',
        })),
        rows: rows.slice(0, PAGE).map((row) => cells(org.schema, object, columns, row)),
        isCut: rows.length > PAGE,
    };
}

function columnsOf(object: ObjectDescription, view: ListViewDescription | null): string[] {
    const named = (view?.columns ?? [])
        .map((column) => ALIASES[column] ?? column)
        .filter((column) => column.includes('.') || object.fields.has(column.toLowerCase()));
    const name = object.nameField ?? 'Id';
    return [
        ...new Set([
            name,
            ...(named.length > 0
                ? named
                : [...object.fields.values()]
                      .filter((field) => field.isCustom)
                      .slice(0, 4)
                      .map((field) => field.name)),
        ]),
    ].filter((column) => column !== 'Id');
}

function orderOf(object: ObjectDescription): string {
    return object.fields.has('createddate') ? 'CreatedDate DESC' : 'Id';
}

function labelOf(object: ObjectDescription, column: string): string {
    const [first = '', second] = column.split('.');
    return second === undefined
        ? (object.fields.get(first.toLowerCase())?.label ?? first)
        : first.replace(/__r$/, '');
}

function scopeOf(view: ListViewDescription, userId: string): string[] {
    return view.filterScope === 'Mine' ? [`OwnerId = '${userId}'`] : [];
}

function conditionOf(
    schema: Schema,
    object: ObjectDescription,
    filter: ListViewDescription['filters'][number],
): string {
    const name = ALIASES[filter.field] ?? filter.field;
    const operator = OPERATIONS[filter.operation];
    const field = schema.field(object.name, name);
    if (operator === undefined || field === null) {
        throw new Refusal(
            501,
            `The local org does not filter list views by ${filter.field} ${filter.operation}.`,
        );
    }
    const literal = (value: string): string =>
        field.type === 'boolean'
            ? value === '1' || value === 'true'
                ? 'true'
                : 'false'
            : /^(int|double|currency|percent)$/.test(field.type)
              ? String(Number(value))
              : `'${value.replace(/['\\]/g, (letter) => `\\${letter}`)}'`;
    const values = (filter.value ?? '').split(',').map((value) => literal(value.trim()));
    const joined = values.map((value) => `${name} ${operator} ${value}`);
    return joined.length === 1
        ? (joined[0] ?? '')
        : `(${joined.join(operator === '!=' ? ' AND ' : ' OR ')})`;
}

function cells(
    schema: Schema,
    object: ObjectDescription,
    columns: readonly string[],
    row: Row,
): Row {
    const texts = columns.map((column) => {
        const value = column
            .split('.')
            .reduce<unknown>((current, part) => (current as Row | null)?.[part] ?? null, row);
        return [column.replace('.', '_'), displayText(schema, object.name, column, value)] as const;
    });
    return { Id: row['Id'], ...Object.fromEntries(texts) };
}

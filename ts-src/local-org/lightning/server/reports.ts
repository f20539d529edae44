import type { Component, ObjectDescription, Schema } from '../../schema/index.ts';
import { displayText } from './display.ts';
import type { Row } from './port.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './routes.ts';
import { childOf, childrenOf, textOf } from './xml.ts';

type XmlElement = Component['root'];

const MOST_ROWS = 2000;

interface Cell {
    readonly key: string;
    readonly text: string;
}

interface ReportRun {
    readonly label: string;
    readonly columns: readonly { readonly name: string; readonly label: string }[];
    readonly groups: readonly {
        readonly key: string;
        readonly label: string;
        readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
    }[];
    readonly total: number;
}

/** All reports and dashboards of the org. */
export function reportEntries({ org }: Call): Promise<unknown> {
    const entry = (kind: 'report' | 'dashboard') => (component: Component) => ({
        name: component.fullName,
        label: textOf(component.root, kind === 'report' ? 'name' : 'title') ?? component.fullName,
        folder: component.fullName.split('/').slice(0, -1).join('/'),
        kind,
        description: textOf(component.root, 'description') ?? '',
    });
    const files = (type: string): readonly Component[] =>
        org.schema.componentsOf(type).filter((component) => component.fullName.includes('/'));
    return Promise.resolve([
        ...files('Dashboard').map(entry('dashboard')),
        ...files('Report').map(entry('report')),
    ]);
}

/** Runs one report as the person: fields and records that they may not see stay away. */
export function runReport({ org, session, url }: Call): Promise<ReportRun> {
    return run(org, url.searchParams.get('name') ?? '', session.user.id);
}

async function run(org: Call['org'], name: string, userId: string): Promise<ReportRun> {
    const report = org.schema.component('Report', name);
    if (!report) {
        throw new Refusal(404, `The org has no report ${name}.`);
    }
    const object = baseObject(org.schema, report);
    const columns = childrenOf(report.root, 'columns').map((column) =>
        fieldOf(object, textOf(column, 'field') ?? ''),
    );
    const grouping =
        childrenOf(report.root, 'groupingsDown').map((group) =>
            fieldOf(object, textOf(group, 'field') ?? ''),
        )[0] ?? null;
    const selected = [...new Set(['Id', ...columns, ...(grouping === null ? [] : [grouping])])];
    const where = conditions(org.schema, object, report.root);
    const rows = await org.query(
        `SELECT ${selected.join(', ')} FROM ${object.name}${where === '' ? '' : ` WHERE ${where}`} LIMIT ${MOST_ROWS}`,
        userId,
    );
    return {
        label: textOf(report.root, 'name') ?? name,
        columns: columns.map((column) => ({
            name: column,
            label: labelOf(org.schema, object, column),
        })),
        groups: groupRows(org.schema, object, rows, columns, grouping),
        total: rows.length,
    };
}

/** `CustomEntity$Obj__c`, or a custom report type with a base object. */
function baseObject(schema: Schema, report: Component): ObjectDescription {
    const type = textOf(report.root, 'reportType') ?? '';
    const custom = schema.component('ReportType', type.replace(/__c$/, ''));
    const name = custom
        ? (textOf(custom.root, 'baseObject') ?? '')
        : (type.split('$')[1] ?? type).split('@')[0];
    const object = schema.object(name ?? '');
    if (!object) {
        throw new Refusal(501, `The local org cannot run reports of type ${type}.`);
    }
    return object;
}

function fieldOf(object: ObjectDescription, column: string): string {
    if (column === 'CUST_NAME') {
        return object.nameField ?? 'Name';
    }
    const path = column.split('$').at(-1) ?? column;
    const bare = path.startsWith(`${object.name}.`) ? path.slice(object.name.length + 1) : path;
    const known = object.fields.get(bare.toLowerCase());
    if (known?.relationshipName) {
        return `${known.relationshipName}.Name`;
    }
    if (!known && !bare.includes('.')) {
        const alias = {
            CUST_CREATED_DATE: 'CreatedDate',
            CUST_CREATED_NAME: 'CreatedBy.Name',
            CUST_OWNER_NAME: 'Owner.Name',
        }[bare];
        if (alias === undefined) {
            throw new Refusal(501, `The local org does not know the report column ${column}.`);
        }
        return alias;
    }
    return bare;
}

function labelOf(schema: Schema, object: ObjectDescription, column: string): string {
    const [first = '', second] = column.split('.');
    const field =
        second === undefined
            ? schema.field(object.name, first)
            : schema.parentRelationship(object.name, first);
    return field?.label ?? column;
}

const OPERATORS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>=',
};

function conditions(schema: Schema, object: ObjectDescription, root: XmlElement): string {
    const filter = childOf(root, 'filter');
    const items = filter === null ? [] : childrenOf(filter, 'criteriaItems');
    return items
        .map((item) => {
            const field = fieldOf(object, textOf(item, 'column') ?? '');
            const operator = OPERATORS[textOf(item, 'operator') ?? ''];
            if (operator === undefined) {
                throw new Refusal(
                    501,
                    `The local org does not filter reports by ${textOf(item, 'operator') ?? ''}.`,
                );
            }
            const type = schema.field(object.name, field)?.type;
            const quoted = (value: string): string =>
                type === 'boolean'
                    ? value === '1' || value === 'true'
                        ? 'true'
                        : 'false'
                    : /^(int|double|currency|percent)$/.test(type ?? '')
                      ? String(Number(value))
                      : `'${value.replace(/['\\]/g, (letter) => `\\${letter}`)}'`;
            const values = (textOf(item, 'value') ?? '')
                .split(',')
                .map((value) => quoted(value.trim()));
            return `(${values.map((value) => `${field} ${operator} ${value}`).join(operator === '!=' ? ' AND ' : ' OR ')})`;
        })
        .join(' AND ');
}

function groupRows(
    schema: Schema,
    object: ObjectDescription,
    rows: readonly Row[],
    columns: readonly string[],
    grouping: string | null,
): ReportRun['groups'] {
    const text = (row: Row, column: string): string =>
        displayText(
            schema,
            object.name,
            column,
            column
                .split('.')
                .reduce<unknown>((value, part) => (value as Row | null)?.[part] ?? null, row),
        );
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
        const key = grouping === null ? '' : text(row, grouping);
        groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups].map(([key, members]) => ({
        key: `g${key}`,
        label:
            grouping === null
                ? `All (${members.length})`
                : `${key === '' ? '–' : key} (${members.length})`,
        rows: members.map((row) => ({
            key: String(row['Id']),
            cells: columns.map((column) => ({ key: column, text: text(row, column) })),
        })),
    }));
}

/** A dashboard as its tiles: each report's total and its groups as bars. */
export async function runDashboard({ org, session, url }: Call): Promise<unknown> {
    const name = url.searchParams.get('name') ?? '';
    const dashboard = org.schema.component('Dashboard', name);
    if (!dashboard) {
        throw new Refusal(404, `The org has no dashboard ${name}.`);
    }
    const grid = childOf(dashboard.root, 'dashboardGridLayout');
    const placed =
        grid === null
            ? []
            : childrenOf(grid, 'dashboardGridComponents').map((cell) =>
                  childOf(cell, 'dashboardComponent'),
              );
    const sections = ['leftSection', 'middleSection', 'rightSection'].flatMap((section) => {
        const element = childOf(dashboard.root, section);
        return element === null ? [] : childrenOf(element, 'components');
    });
    const tiles: unknown[] = [];
    for (const component of [...placed, ...sections]) {
        const report = component === null ? null : textOf(component, 'report');
        if (component !== null && report !== null) {
            tiles.push(tileOf(component, await run(org, report, session.user.id), tiles.length));
        }
    }
    return { label: textOf(dashboard.root, 'title') ?? name, tiles };
}

function tileOf(component: XmlElement, report: ReportRun, index: number): unknown {
    const most = Math.max(1, ...report.groups.map((group) => group.rows.length));
    return {
        key: String(index),
        title: textOf(component, 'header') ?? textOf(component, 'title') ?? report.label,
        report,
        bars: report.groups.map((group) => ({
            key: group.key,
            label: group.label.replace(/ \(\d+\)$/, ''),
            count: group.rows.length,
            style: `width:${Math.round((group.rows.length / most) * 100)}%`,
        })),
    };
}

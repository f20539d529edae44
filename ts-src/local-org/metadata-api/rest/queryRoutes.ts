/** Query resources (REST API Guide > Query; Tooling API Guide > REST Resources). */
import { json, RestRefusal, type SpokeRequest, type SpokeResponse } from '../http/messages.ts';
import type { Caller } from '../org/org.ts';
import {
    cellAt,
    evaluate,
    type QueryAnswer,
    type ResolvedColumn,
    tableNamed,
} from '../query/evaluate.ts';
import { parseQuery } from '../query/parse.ts';
import { type Query, QueryProblem } from '../query/syntax.ts';
import { restMoment } from './moments.ts';
import { type Cell, type Row, type Table, type Tables, valueOf } from '../query/table.ts';

const PAGE = 2000;

type Record_ = Record<string, unknown>;

export interface QueryApi {
    tables: Tables;
    /** `/services/data/v66.0` or the same with `/tooling`. */
    base: string;
}

function attributes(api: QueryApi, table: Table, id: Cell): Record_ {
    return { type: table.name, url: `${api.base}/sobjects/${table.name}/${String(id)}` };
}

/** Columns of related objects come as objects within the record. */
function recordOf(
    api: QueryApi,
    table: Table,
    row: Row,
    columns: readonly ResolvedColumn[],
): Record_ {
    const record: Record_ = { attributes: attributes(api, table, valueOf(row, 'Id')) };
    for (const column of columns) {
        place(api, table, row, record, column);
    }
    return record;
}

function place(
    api: QueryApi,
    table: Table,
    row: Row,
    record: Record_,
    column: ResolvedColumn,
): void {
    const [step = '', ...rest] = column.path;
    const cell = valueOf(row, step);
    if (rest.length === 0) {
        record[step] = column.type === 'datetime' ? restMoment(cell) : cell;
        return;
    }
    if (cell === null) {
        record[step] = null;
        return;
    }
    const related = tableNamed(api.tables, table.relationships[step] ?? '');
    const inner = (record[step] ?? {
        attributes: attributes(api, related, valueOf(cell as Row, 'Id')),
    }) as Record_;
    record[step] = inner;
    place(api, related, cell as Row, inner, { path: rest, type: column.type });
}

function aggregate(query: Query, answer: QueryAnswer): Record_ {
    const record: Record_ = { attributes: { type: 'AggregateResult' } };
    let unnamed = 0;
    query.selected.forEach((selected, index) => {
        const column = answer.columns[index];
        const name = selected.alias ?? `expr${unnamed++}`;
        record[name] = answer.rows.filter(
            (row) => column !== undefined && cellAt(row, column.path) !== null,
        ).length;
    });
    return record;
}

function columnMetadata(query: Query, answer: QueryAnswer): Record_ {
    return {
        columnMetadata: query.selected.map((selected, index) => {
            const type = answer.columns[index]?.type ?? 'string';
            const name = selected.isCount
                ? (selected.alias ?? 'expr0')
                : (answer.columns[index]?.path.join('.') ?? selected.field);
            return {
                aggregate: selected.isCount,
                apexType: type === 'boolean' ? 'Boolean' : 'String',
                booleanType: type === 'boolean',
                columnName: name,
                custom: false,
                displayName: name,
                foreignKeyName: null,
                insertable: false,
                joinColumns: [],
                numberType: type === 'int' || type === 'double' || selected.isCount,
                textType: type === 'string',
                updatable: false,
            };
        }),
        entityName: answer.table.name,
        groupBy: false,
        idSelected: answer.columns.some((column) => column.path.join('.') === 'Id'),
        keyPrefix: answer.table.keyPrefix,
    };
}

/** FullName and Metadata are costly, so a query may ask for them only when it finds one row (Tooling API Guide). */
function requireOneRow(answer: QueryAnswer): void {
    const asks = answer.columns.some((column) => column.type === 'complexvalue');
    if (asks && answer.rows.length > 1) {
        throw new RestRefusal(
            400,
            'MALFORMED_QUERY',
            `When retrieving results with Metadata or FullName fields, the query qualifications must specify no more than one row for retrieval. Result size: ${answer.rows.length}`,
        );
    }
}

function pageOf(api: QueryApi, cursor: string, answer: QueryAnswer, from: number): Record_ {
    const rows = answer.rows.slice(from, from + PAGE);
    const next = from + PAGE;
    const isDone = next >= answer.rows.length;
    return {
        totalSize: answer.rows.length,
        done: isDone,
        ...(isDone ? {} : { nextRecordsUrl: `${api.base}/query/${cursor}-${next}` }),
        records: rows.map((row) => recordOf(api, answer.table, row, answer.columns)),
    };
}

/** Cursors of the last queries, so that further pages can be asked for. */
export class QueryRoutes {
    private readonly cursors = new Map<string, QueryAnswer>();
    private nextCursor = 1;

    answer(api: QueryApi, caller: Caller, request: SpokeRequest): SpokeResponse {
        const text = request.query.get('q') ?? '';
        try {
            const query = parseQuery(text, caller.org.clock());
            const answer = evaluate(api.tables, query);
            if (request.query.get('columns') === 'true') {
                return json(columnMetadata(query, answer));
            }
            return this.rows(api, query, answer);
        } catch (cause) {
            if (cause instanceof QueryProblem) {
                throw new RestRefusal(400, cause.code, cause.message);
            }
            throw cause;
        }
    }

    more(api: QueryApi, locator: string): SpokeResponse {
        const dash = locator.lastIndexOf('-');
        const name = locator.slice(0, dash);
        const answer = this.cursors.get(name);
        if (answer === undefined) {
            throw new RestRefusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return json(pageOf(api, name, answer, Number(locator.slice(dash + 1))));
    }

    private rows(api: QueryApi, query: Query, answer: QueryAnswer): SpokeResponse {
        if (answer.count !== null) {
            return json({ totalSize: answer.count, done: true, records: [] });
        }
        if (query.selected.some((selected) => selected.isCount)) {
            return json({ totalSize: 1, done: true, records: [aggregate(query, answer)] });
        }
        requireOneRow(answer);
        const name = `01g${String(this.nextCursor).padStart(12, '0')}`;
        this.nextCursor += 1;
        if (answer.rows.length > PAGE) {
            this.cursors.set(name, answer);
        }
        return json(pageOf(api, name, answer, 0));
    }
}

/** One row by its id: `/sobjects/User/005…`. */
export function rowById(api: QueryApi, name: string, id: string): SpokeResponse {
    let table: Table;
    try {
        table = tableNamed(api.tables, name);
    } catch (cause) {
        if (cause instanceof QueryProblem) {
            throw new RestRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
        }
        throw cause;
    }
    for (const row of table.rows()) {
        if (String(valueOf(row, 'Id')).slice(0, 15) === id.slice(0, 15)) {
            const columns = Object.entries(table.columns).map(([column, type]) => ({
                path: [column],
                type,
            }));
            return json(recordOf(api, table, row, columns));
        }
    }
    throw new RestRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
}

export function sobjectList(api: QueryApi): SpokeResponse {
    const sobjects = [...api.tables.values()].map((table) => ({
        name: table.name,
        keyPrefix: table.keyPrefix,
        queryable: true,
        urls: { sobject: `${api.base}/sobjects/${table.name}` },
    }));
    return json({ encoding: 'UTF-8', maxBatchSize: 200, sobjects });
}

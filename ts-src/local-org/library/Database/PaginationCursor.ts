import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, PlatformObject, raise } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import type { AccessLevel } from '../System/AccessLevel.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';
import { cursorRows } from './dynamicQuery.ts';

/** A page has at most so many rows; the whole at most a hundred thousand (Apex Developer Guide > Apex Cursors). */
const largestPage = 2000;
const mostRows = 100_000;

/** Apex Reference > Database > PaginationCursor: pages for a person, gaps of deleted rows filled up. */
export class PaginationCursor extends PlatformObject {
    readonly typeName = 'Database.PaginationCursor';
    readonly rows: readonly SObjectValue[];

    constructor(rows: readonly SObjectValue[]) {
        super();
        if (rows.length > mostRows) {
            raise('QueryException', `Pagination cursors hold at most ${mostRows} rows`);
        }
        this.rows = rows;
    }
}

class FetchResult extends PlatformObject {
    readonly typeName = 'Database.CursorFetchResult';
    readonly records: ApexList;
    readonly nextIndex: number;
    readonly deleted: number;
    readonly isDone: boolean;

    constructor(records: ApexList, nextIndex: number, deleted: number, isDone: boolean) {
        super();
        this.records = records;
        this.nextIndex = nextIndex;
        this.deleted = deleted;
        this.isDone = isDone;
    }
}

/** Rows that were deleted meanwhile are passed over, so a page is full while there are rows. */
function fetchPage({ rows }: PaginationCursor, start: number, size: number): FetchResult {
    const { limits, org } = current();
    if (required(start) < 0 || start > rows.length || required(size) < 1 || size > largestPage) {
        raise(
            'IllegalArgumentException',
            `A page must begin within the cursor and have 1 to ${largestPage} rows`,
        );
    }
    limits.count('fetchCallsOnApexCursor');
    limits.count('queries');
    const page: SObjectValue[] = [];
    let at = start;
    let deleted = 0;
    while (at < rows.length && page.length < size) {
        const row = rows[at];
        at++;
        if (typeof row?.id === 'string' && org.database.record(row.id) === null) {
            deleted++;
        } else if (row !== undefined) {
            page.push(row);
        }
    }
    limits.count('queryRows', page.length);
    return new FetchResult(
        new ApexList(rows[0]?.type ?? 'SObject', page),
        at,
        deleted,
        at >= rows.length,
    );
}

export const paginationStatics: NonNullable<PlatformType['statics']> = {
    'Database.PaginationCursor getPaginationCursor(String query)': (text: string) =>
        new PaginationCursor(cursorRows(required(text), null)),
    'Database.PaginationCursor getPaginationCursor(String query, AccessLevel accessLevel)': (
        text: string,
        level: AccessLevel,
    ) => new PaginationCursor(cursorRows(required(text), null, level)),
    'Database.PaginationCursor getPaginationCursorWithBinds(String query, Map<String,Object> bindMap, AccessLevel accessLevel)':
        (text: string, binds: Parameters<typeof cursorRows>[1], level: AccessLevel) =>
            new PaginationCursor(cursorRows(required(text), required(binds), level)),
};

export const paginationTypes: readonly PlatformType[] = [
    {
        name: 'Database.PaginationCursor',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Database.CursorFetchResult fetchPage(Integer start, Integer pageSize)': fetchPage,
            'Integer getNumRecords()': ({ rows }: PaginationCursor) => rows.length,
        },
    },
    {
        name: 'Database.CursorFetchResult',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Integer getNextIndex()': ({ nextIndex }: FetchResult) => nextIndex,
            'Integer getNumDeletedRecords()': ({ deleted }: FetchResult) => deleted,
            'List<SObject> getRecords()': ({ records }: FetchResult) => records,
            'Boolean isDone()': ({ isDone }: FetchResult) => isDone,
        },
    },
];

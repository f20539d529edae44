import type { PlatformType } from '../../contract/index.ts';
import type { DmlOperation, DmlResult } from '../../database/index.ts';
import type { AccessMode, DmlChoices, Transaction } from '../../execution/index.ts';
import {
    accessOptions,
    current,
    dmlException,
    meter,
    runDml,
    throwOnFailure,
} from '../../execution/index.ts';
import { ApexList, PlatformObject, SObjectValue, raise } from '../../values/index.ts';
import { DataObject } from '../dataObject.ts';
import { FieldToken } from '../Schema/tokens.ts';
import { AccessLevel } from '../System/AccessLevel.ts';
import { classNameOf } from '../System/async.ts';
import { optionsOf } from '../System/SObject.ts';
import { required } from '../text/arguments.ts';
import { convertLeadStatics } from './convertLead.ts';
import { Cursor } from './Cursor.ts';
import {
    countQuery,
    countQueryWithBinds,
    cursorRows,
    getQueryLocator,
    getQueryLocatorWithBinds,
    query,
    queryWithBinds,
} from './dynamicQuery.ts';
import { paginationStatics } from './PaginationCursor.ts';
import { SaveResult, resultList } from './results.ts';

type Statics = NonNullable<PlatformType['statics']>;

interface Choices {
    allOrNone: boolean;
    mode: AccessMode | null;
    externalIdField?: string;
    allowsTruncation?: boolean;
}

/** The optional arguments in any order the overloads have them. */
function choicesOf(rest: readonly unknown[]): Choices {
    const choices: Choices = { allOrNone: true, mode: null };
    for (const argument of rest) {
        if (argument instanceof AccessLevel) {
            choices.mode = argument.mode;
        } else if (argument instanceof FieldToken) {
            choices.externalIdField = argument.field;
        } else if (argument instanceof DataObject) {
            choices.allOrNone = argument.get('optAllOrNone') === true;
            choices.allowsTruncation = argument.get('allowFieldTruncation') === true;
        } else if (typeof argument === 'boolean') {
            choices.allOrNone = argument;
        } else {
            required(argument as null);
        }
    }
    return choices;
}

function recordsOf(target: unknown): readonly SObjectValue[] {
    const given = required(target);
    if (given instanceof SObjectValue) {
        return [given];
    }
    if (typeof given === 'string') {
        return [byId(given)];
    }
    const { items } = given as ApexList;
    return items.map((item, index) =>
        item instanceof SObjectValue
            ? item
            : typeof item === 'string'
              ? byId(item)
              : raise('ListException', `DML statement found null SObject at position ${index}`),
    );
}

function byId(id: string): SObjectValue {
    const record = new SObjectValue(current().org.database.objectOf(id) ?? 'SObject');
    record.put('Id', id);
    return record;
}

function save(operation: DmlOperation, target: unknown, rest: readonly unknown[]): unknown {
    const choices = choicesOf(rest);
    const results = saved(operation, recordsOf(target), choices);
    const list = resultList(operation, results);
    return target instanceof ApexList ? list : list.items[0];
}

function truncates(record: SObjectValue): boolean {
    return optionsOf(record)?.get('allowFieldTruncation') === true;
}

function saved(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    choices: DmlChoices,
): readonly DmlResult[] {
    // Options of the call go before those that the records carry (SObject.setOptions).
    const truncation = choices.allowsTruncation ?? truncates;
    const results = runDml(operation, records, { ...choices, allowsTruncation: truncation });
    if (choices.allOrNone) {
        throwOnFailure(operation, results);
    }
    return results;
}

/** All overloads of one operation: single record or list, with options and access level. */
function overloads(
    operation: DmlOperation,
    resultType: string,
    targets: readonly [string, string][],
): Statics {
    const tails = [
        '',
        ', Boolean allOrNone',
        ', AccessLevel accessLevel',
        ', Boolean allOrNone, AccessLevel accessLevel',
    ];
    const optionTails =
        operation === 'insert' || operation === 'update'
            ? [
                  ', Database.DMLOptions dmlOptions',
                  ', Database.DMLOptions dmlOptions, AccessLevel accessLevel',
              ]
            : [];
    const keyTails =
        operation === 'upsert'
            ? tails.map((tail) => `, Schema.SObjectField externalIdField${tail}`)
            : [];
    const statics: Record<string, (...values: never[]) => unknown> = {};
    for (const [target, prefix] of targets) {
        for (const tail of [...tails, ...optionTails, ...keyTails]) {
            const result = prefix === '' ? resultType : `List<${resultType}>`;
            statics[`${result} ${operation}(${target} target${tail})`] = (
                value: unknown,
                ...rest: unknown[]
            ) => save(operation, value, rest);
        }
    }
    return statics;
}

const records: readonly [string, string][] = [
    ['SObject', ''],
    ['List<SObject>', 'List'],
];
const recordsAndIds: readonly [string, string][] = [...records, ['Id', ''], ['List<Id>', 'List']];

/** `Savepoint` */
class Savepoint extends PlatformObject {
    readonly typeName = 'Savepoint';
    readonly mark: number;
    /** Rolling back to before the first change makes callouts possible again. */
    readonly hadUncommittedWork: boolean;
    /** Events held back so far: those after it are taken back with it. */
    readonly heldEvents: number;
    readonly testEvents: number;
    isReleased = false;

    constructor(mark: number, { hasUncommittedWork, heldEvents, test }: Transaction) {
        super();
        this.mark = mark;
        this.hadUncommittedWork = hasUncommittedWork;
        this.heldEvents = heldEvents.length;
        this.testEvents = test?.events.length ?? 0;
    }
}

function setSavepoint(): Savepoint {
    const transaction = current();
    transaction.limits.count('dmlStatements');
    transaction.limits.note('savepoints');
    const savepoint = new Savepoint(transaction.org.database.savepoint(), transaction);
    transaction.savepoints.push(savepoint);
    return savepoint;
}

function forget(savepoint: Savepoint, isIncluded: boolean): void {
    const transaction = current();
    const at = transaction.savepoints.indexOf(savepoint);
    if (at < 0 || savepoint.isReleased) {
        raise('TypeException', 'Savepoint does not exist in this context');
    }
    for (const gone of transaction.savepoints.splice(isIncluded ? at : at + 1)) {
        (gone as Savepoint).isReleased = true;
    }
}

function rollback(savepoint: Savepoint | null): void {
    const transaction = current();
    const target = required(savepoint);
    transaction.limits.count('dmlStatements');
    transaction.limits.note('savepointRollbacks');
    forget(target, false);
    transaction.org.database.rollback(target.mark);
    transaction.hasUncommittedWork = target.hadUncommittedWork;
    transaction.heldEvents.splice(target.heldEvents);
    transaction.test?.events.splice(target.testEvents);
}

/** After a release of the last savepoint, work that was rolled back no longer forbids callouts. */
function releaseSavepoint(savepoint: Savepoint | null): void {
    forget(required(savepoint), true);
    // Counted like setting one: asserted by Apex-Opensource-Library (DatabaseUnitOfWorkTest.shouldRollbackOnError).
    current().limits.count('dmlStatements');
}

function merge(master: SObjectValue | null, others: unknown, ...rest: unknown[]): unknown {
    const { allOrNone, mode } = choicesOf(rest);
    const list = others instanceof ApexList ? others.items : [others];
    const ids = list.map((item) =>
        required(item instanceof SObjectValue ? item.id : (item as string | null)),
    );
    const result = current().org.database.merge(required(master), ids, {
        ...accessOptions(mode),
        meter,
        allOrNone,
    });
    current().hasUncommittedWork = true;
    if (allOrNone && !result.success) {
        throw dmlException('Merge', [result]);
    }
    const merged = new SaveResult('Database.MergeResult', result);
    return others instanceof ApexList ? new ApexList('Database.MergeResult', [merged]) : merged;
}

function emptyRecycleBin(target: unknown): unknown {
    const ids = recordsOf(target).map(({ id }) => required(id));
    const results = current().org.database.emptyRecycleBin(ids, {
        ...accessOptions(null),
        meter,
        allOrNone: true,
    });
    const typeName = 'Database.EmptyRecycleBinResult';
    const list = new ApexList(
        typeName,
        results.map((result) => new SaveResult(typeName, result)),
    );
    return target instanceof ApexList ? list : list.items[0];
}

function executeBatch(job: unknown, scope: number | null = 200): string {
    return current().org.jobs.enqueueBatch(required(job), classNameOf(job), required(scope));
}

const mergeTails = [
    '',
    ', Boolean allOrNone',
    ', AccessLevel accessLevel',
    ', Boolean allOrNone, AccessLevel accessLevel',
];
const mergeStatics: Statics = Object.fromEntries(
    [
        ['SObject', 'Database.MergeResult'],
        ['Id', 'Database.MergeResult'],
        ['List<SObject>', 'List<Database.MergeResult>'],
        ['List<Id>', 'List<Database.MergeResult>'],
    ].flatMap(([other = '', result = '']) =>
        mergeTails.map((tail) => [
            `${result} merge(SObject masterRecord, ${other} duplicates${tail})`,
            merge,
        ]),
    ),
);

/** Apex Reference > Database > Database */
export const databaseType: PlatformType = {
    name: 'Database',
    kind: 'class',
    statics: {
        ...overloads('insert', 'Database.SaveResult', records),
        ...overloads('update', 'Database.SaveResult', records),
        ...overloads('upsert', 'Database.UpsertResult', records),
        ...overloads('delete', 'Database.DeleteResult', recordsAndIds),
        ...overloads('undelete', 'Database.UndeleteResult', recordsAndIds),
        ...mergeStatics,
        ...paginationStatics,
        ...convertLeadStatics,
        'Integer countQuery(String query)': countQuery,
        'Integer countQuery(String query, AccessLevel accessLevel)': countQuery,
        'Integer countQueryWithBinds(String query, Map<String,Object> bindMap, AccessLevel accessLevel)':
            countQueryWithBinds,
        'Database.EmptyRecycleBinResult emptyRecycleBin(SObject recordToDelete)': emptyRecycleBin,
        'List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> recordsToDelete)':
            emptyRecycleBin,
        'List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id> recordIds)': emptyRecycleBin,
        'Id executeBatch(Object batchClassObject)': executeBatch,
        'Id executeBatch(Object batchClassObject, Integer scope)': executeBatch,
        'Database.Cursor getCursor(String query)': (text: string) =>
            new Cursor(cursorRows(required(text), null)),
        'Database.Cursor getCursor(String query, AccessLevel accessLevel)': (
            text: string,
            level: AccessLevel,
        ) => new Cursor(cursorRows(required(text), null, level)),
        'Database.Cursor getCursorWithBinds(String query, Map<String,Object> bindMap, AccessLevel accessLevel)':
            (text: string, binds: Parameters<typeof cursorRows>[1], level: AccessLevel) =>
                new Cursor(cursorRows(required(text), required(binds), level)),
        'Database.QueryLocator getQueryLocator(String query)': getQueryLocator,
        'Database.QueryLocator getQueryLocator(String query, AccessLevel accessLevel)':
            getQueryLocator,
        'Database.QueryLocator getQueryLocator(List<SObject> listOfQueries)': getQueryLocator,
        'Database.QueryLocator getQueryLocatorWithBinds(String query, Map<String,Object> bindMap, AccessLevel accessLevel)':
            getQueryLocatorWithBinds,
        'List<SObject> query(String query)': query,
        'List<SObject> query(String query, AccessLevel accessLevel)': query,
        'List<SObject> queryWithBinds(String query, Map<String,Object> bindMap, AccessLevel accessLevel)':
            queryWithBinds,
        'void releaseSavepoint(Savepoint databaseSavepoint)': releaseSavepoint,
        'void rollback(Savepoint databaseSavepoint)': rollback,
        'Savepoint setSavepoint()': setSavepoint,
    },
};

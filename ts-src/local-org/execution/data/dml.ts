import type { DmlOperation, DmlOptions, DmlResult } from '../../database/index.ts';
import { platformException, raise } from '../../values/index.ts';
import type { SObjectValue , ApexException} from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import { checkHeap } from '../heap/heap.ts';
import type { AccessMode } from '../transaction.ts';
import { prepareFiles } from './contentFiles.ts';
import { relateEmails } from './emailRelations.ts';
import { accessOptions, meter } from './meter.ts';

export interface DmlChoices {
    /** Null: what the calling class has in force. */
    readonly mode: AccessMode | null;
    readonly allOrNone: boolean;
    readonly externalIdField?: string;
    readonly allowsTruncation?: DmlOptions['allowsTruncation'];
    readonly isHardDelete?: boolean;
    /** The platform itself writes, read-only fields too. */
    readonly isSetup?: boolean;
}

/** Saves records in the running transaction. Bad records are results; nothing is thrown for them. */
export function runDml(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    choices: DmlChoices,
): readonly DmlResult[] {
    const transaction = current();
    transaction.limits.checkCpu();
    checkHeap();
    refuseTriggerRecords(records);
    const finish = prepareFiles(operation, records);
    const { mode, ...rest } = choices;
    const options: DmlOptions = { ...accessOptions(mode), ...rest, meter };
    const results = transaction.org.database.dml(operation, records, options);
    finish(results);
    relateEmails(operation, records, results);
    transaction.hasUncommittedWork = true;
    return results;
}

/** A DML statement: the same, and DmlException when a record was refused. */
export function dmlStatement(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    choices: Omit<DmlChoices, 'allOrNone'>,
): readonly DmlResult[] {
    const results = runDml(operation, records, { ...choices, allOrNone: true });
    throwOnFailure(operation, results);
    return results;
}

function refuseTriggerRecords(records: readonly SObjectValue[]): void {
    const { trigger } = current();
    if (trigger !== null && records.some((record) => trigger.newRecords?.includes(record) || trigger.oldRecords?.includes(record))) {
        raise('SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
    }
}

const words: Readonly<Record<DmlOperation, string>> = {
    insert: 'Insert',
    update: 'Update',
    upsert: 'Upsert',
    delete: 'Delete',
    undelete: 'Undelete',
};

export function throwOnFailure(operation: DmlOperation, results: readonly DmlResult[]): void {
    if (results.some(({ success }) => !success)) {
        throw dmlException(words[operation], results);
    }
}

/** Frame of platform-messages 2.1; the first failed row is in the message, all of them behind getNumDml. */
export function dmlException(word: string, results: readonly DmlResult[], type = 'DmlException'): ApexException {
    const failures = results.flatMap((result, index) =>
        result.success
            ? []
            : result.errors.map(({ statusCode, message, fields }) => ({
                  index,
                  id: result.id,
                  object: result.object,
                  statusCode,
                  message,
                  fields,
              })),
    );
    const [first] = failures;
    if (first === undefined) {
        throw new Error('A failed save without an error');
    }
    const withId = first.id === null ? '' : ` with id ${first.id}`;
    const exception = platformException(
        type,
        `${word} failed. First exception on row ${first.index}${withId}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`,
    );
    exception.dmlFailures = failures;
    return exception;
}

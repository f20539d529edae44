import type { LinkedQuery } from '../../codegen/index.ts';
import type { TypeName } from '../../contract/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { AccessMode, RunningUser, Transaction } from '../../execution/index.ts';
import {
    accessOptions,
    current,
    dmlException,
    dmlStatement,
    fromRow,
    meter,
    QueryLocator,
} from '../../execution/index.ts';
import type { SetupScope } from '../../database/index.ts';
import type { DmlOperation } from '../../syntax/index.ts';
import type { ApexList } from '../../values/index.ts';
import { raise, SObjectValue } from '../../values/index.ts';
import { n } from './flow.ts';
import { rowsOf } from './queries.ts';

/** A DML statement. Access null: what the class of the statement has in force. */
export function dml(
    operation: DmlOperation,
    access: 'user' | 'system' | null,
    target: unknown,
    second: unknown,
    keyField: string | null,
): void {
    const mode = access === null ? null : access === 'user' ? 'USER_MODE' : 'SYSTEM_MODE';
    if (operation === 'merge') {
        merge(recordsOf(target)[0] as SObjectValue, second, mode);
        return;
    }
    dmlStatement(
        operation,
        recordsOf(target),
        keyField === null ? { mode } : { mode, externalIdField: keyField },
    );
}

function recordsOf(target: unknown): readonly SObjectValue[] {
    const given = n(target as SObjectValue | ApexList | null);
    if (given instanceof SObjectValue) {
        return [given];
    }
    const missing = given.items.indexOf(null);
    if (missing >= 0) {
        raise('ListException', `DML statement found null SObject at position ${missing}`);
    }
    return given.items as SObjectValue[];
}

/** Apex Developer Guide > Merge: one master, at most two others, given as records or ids. */
function merge(master: SObjectValue, others: unknown, mode: AccessMode | null): void {
    const ids = duplicatesOf(others);
    const options = { ...accessOptions(mode), meter, allOrNone: true };
    const transaction = current();
    const result = transaction.org.database.merge(master, ids, options);
    transaction.hasUncommittedWork = true;
    if (!result.success) {
        throw dmlException('Merge', [result]);
    }
}

function duplicatesOf(others: unknown): readonly string[] {
    const given = n(others);
    const items =
        given instanceof SObjectValue || typeof given === 'string'
            ? [given]
            : (given as ApexList).items;
    return items.map((item) => n(item instanceof SObjectValue ? item.id : (item as string | null)));
}

export function future(
    owner: TypeName,
    name: string,
    parameters: readonly TypeName[],
    _hasCallout: boolean,
    values: unknown[],
): void {
    current().org.jobs.enqueueFuture(owner, { method: name, parameters }, values);
}

interface RestoredUser {
    readonly transaction: Transaction;
    readonly user: RunningUser;
    readonly setupScope: SetupScope;
}

/** `System.runAs(user)`: the user's sharing counts inside; `runAs(version)` only changes what version is simulated. */
export function beginRunAs(subject: unknown): RestoredUser {
    const transaction = current();
    if (transaction.test === null) {
        raise('TypeException', 'System.runAs can only be called from a test method');
    }
    const { database } = transaction.org;
    // Setup objects and others may be saved in one test when runAs stands between them.
    const restored = {
        transaction,
        user: transaction.user,
        setupScope: database.swapSetupScope(null),
    };
    transaction.sharing.push('with');
    const given = n(subject);
    if (given instanceof SObjectValue) {
        transaction.limits.count('runAs');
        if (given.id === null) {
            // As on the platform, a user at hand is inserted by running as it.
            dmlStatement('insert', [given], { mode: 'SYSTEM_MODE' });
        }
        transaction.user = fromRow(database.record(given.id ?? '') ?? given);
    }
    return restored;
}

export function endRunAs(restore: unknown): void {
    const { transaction, user, setupScope } = restore as RestoredUser;
    transaction.user = user;
    transaction.org.database.swapSetupScope(setupScope);
    transaction.sharing.pop();
}

/** The argument of Database.getQueryLocator; its text is that of the source. */
export function locatorOf(textAt: (span: Span) => string) {
    return (linked: LinkedQuery, values: unknown[]): QueryLocator =>
        new QueryLocator(textAt(linked.query.span), rowsOf(linked, values));
}

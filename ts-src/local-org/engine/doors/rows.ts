import type { Org as OrgServices, RunningUser } from '../../execution/index.ts';
import { dmlStatement, runQuery, runTransaction } from '../../execution/index.ts';
import { parseSoql } from '../../syntax/index.ts';
import { CompileError } from '../../diagnostics/index.ts';
import { raise } from '../../values/index.ts';
import { recordFromWire } from './wireIn.ts';
import { recordToWire } from './wireOut.ts';

/** A row as plain data: parents as nested rows, children as arrays. */
export type Row = Readonly<Record<string, unknown>>;

/** A query in user mode, as the standard pages run theirs. */
export function queryRows(services: OrgServices, user: RunningUser, soql: string): readonly Row[] {
    return runTransaction(services, { user, quiddity: 'SYNCHRONOUS' }, () => {
        const result = runQuery(
            parsed(soql),
            (bind) => raise('QueryException', `Nothing is bound here: ${bind.span.line}`),
            'USER_MODE',
        );
        return result.kind === 'count'
            ? [{ expr0: result.size }]
            : result.records.map(recordToWire);
    });
}

function parsed(soql: string): ReturnType<typeof parseSoql> {
    try {
        return parseSoql(soql);
    } catch (error) {
        const first = error instanceof CompileError ? error.diagnostics[0] : undefined;
        return first ? raise('QueryException', first.message) : rethrow(error);
    }
}

function rethrow(error: unknown): never {
    throw error;
}

/** Saves one record in user mode; its id. */
export function saveRow(
    services: OrgServices,
    user: RunningUser,
    operation: 'insert' | 'update' | 'delete',
    object: string,
    fields: Row,
): string {
    return runTransaction(services, { user, quiddity: 'SYNCHRONOUS' }, () => {
        const record = recordFromWire(fields, object, services);
        const [saved] = dmlStatement(operation, [record], { mode: 'USER_MODE' });
        return saved?.id ?? record.id ?? '';
    });
}

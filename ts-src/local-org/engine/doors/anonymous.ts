import type { Org as OrgServices, RunningUser, Transaction } from '../../execution/index.ts';
import { runTransaction, writeLog } from '../../execution/index.ts';
import type { AnonymousCompilation } from '../compile.ts';
import type { Linked } from '../linking/link.ts';
import { failureText } from '../testing/testRunner.ts';

/** The shape of ExecuteAnonymousResult (Tooling API), plus the debug lines. */
export interface AnonymousResult {
    readonly compiled: boolean;
    readonly compileProblem: string | null;
    readonly line: number;
    readonly column: number;
    readonly success: boolean;
    readonly exceptionMessage: string | null;
    readonly exceptionStackTrace: string | null;
    readonly log: readonly string[];
}

export function runAnonymous(
    { diagnostics, compiled }: AnonymousCompilation,
    linked: Linked,
    services: OrgServices,
    user: RunningUser,
): AnonymousResult {
    if (compiled === null) {
        const [first] = diagnostics;
        return {
            ...nothingWrong,
            compiled: false,
            success: false,
            compileProblem: first?.message ?? null,
            line: first?.span.line ?? -1,
            column: first?.span.column ?? -1,
        };
    }
    const body = linked.bodyOf(compiled);
    const log: string[] = [];
    try {
        runTransaction(services, { user, quiddity: 'ANONYMOUS' }, (transaction) => {
            transaction.log = log;
            logged(transaction, body);
        });
        return { ...nothingWrong, log };
    } catch (thrown) {
        const { message, stackTrace } = failureText(thrown);
        return {
            ...nothingWrong,
            success: false,
            exceptionMessage: message,
            exceptionStackTrace: stackTrace,
            log,
        };
    }
}

/** The frame that a debug log puts around anonymous Apex. */
function logged(transaction: Transaction, body: () => void): void {
    writeLog(transaction, 'EXECUTION_STARTED');
    writeLog(transaction, 'CODE_UNIT_STARTED|[EXTERNAL]|execute_anonymous_apex');
    try {
        body();
    } catch (thrown) {
        writeLog(transaction, `FATAL_ERROR|${failureText(thrown).message}`);
        throw thrown;
    } finally {
        writeLog(transaction, 'CODE_UNIT_FINISHED|execute_anonymous_apex');
        writeLog(transaction, 'EXECUTION_FINISHED');
    }
}

const nothingWrong: AnonymousResult = {
    compiled: true,
    compileProblem: null,
    line: -1,
    column: -1,
    success: true,
    exceptionMessage: null,
    exceptionStackTrace: null,
    log: [],
};

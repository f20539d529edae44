import type { AccessOptions, Meter } from '../../database/index.ts';
import { current } from '../currentTransaction.ts';
import { processor } from '../limits/processor.ts';
import type { AccessMode } from '../transaction.ts';

/** The database's own time does not count on the platform; making records of rows and rows of records does. */
const statementsPerRow = { read: 10, written: 40 } as const;

/** Counts into the limits in force at the time of the count (they change at Test.startTest). */
export const meter: Meter = {
    query: () => current().limits.count('queries'),
    queryRows: (count) => {
        processor.statements += count * statementsPerRow.read;
        current().limits.count('queryRows', count);
    },
    aggregateQuery: () => current().limits.count('aggregateQueries'),
    search: () => current().limits.count('soslQueries'),
    dmlStatement: () => current().limits.count('dmlStatements'),
    dmlRows: (count) => {
        processor.statements += count * statementsPerRow.written;
        current().limits.count('dmlRows', count);
    },
};

/** Who asks, and what is enforced: user mode always enforces sharing. */
export function accessOptions(mode: AccessMode | null): AccessOptions {
    const transaction = current();
    const inForce = mode ?? transaction.accessMode;
    const isUser = inForce === 'USER_MODE';
    return {
        user: transaction.user.id,
        access: isUser ? 'user' : 'system',
        sharing: isUser || transaction.sharingMode === 'with',
    };
}

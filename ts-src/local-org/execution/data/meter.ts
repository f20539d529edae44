import type { AccessOptions, Meter } from '../../database/index.ts';
import { current } from '../currentTransaction.ts';
import type { AccessMode } from '../transaction.ts';

/** Counts into the limits in force at the time of the count (they change at Test.startTest). */
export const meter: Meter = {
    query: () => current().limits.count('queries'),
    queryRows: (count) => current().limits.count('queryRows', count),
    aggregateQuery: () => current().limits.count('aggregateQueries'),
    search: () => current().limits.count('soslQueries'),
    dmlStatement: () => current().limits.count('dmlStatements'),
    dmlRows: (count) => current().limits.count('dmlRows', count),
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

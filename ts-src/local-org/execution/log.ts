import { wallTimeOf } from './timeZones.ts';
import type { Transaction } from './transaction.ts';

/** Adds a line, if somebody traces, as a debug log has it: `16:06:58.18 (18043585)|EVENT|…`, local time and nanoseconds since the transaction began. */
export function writeLog(transaction: Transaction, line: string): void {
    if (transaction.log === null) {
        return;
    }
    const local = wallTimeOf(transaction.user.timeZone, transaction.org.clock.now());
    const two = (value: number): string => String(value).padStart(2, '0');
    const clock = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two);
    const elapsed = Math.round((performance.now() - transaction.startedAt) * 1e6);
    const milliseconds = local.getUTCMilliseconds();
    transaction.log.push(`${clock.join(':')}.${milliseconds} (${elapsed})|${line}`);
}

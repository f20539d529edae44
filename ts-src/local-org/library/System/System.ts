import type { PlatformType } from '../../contract/index.ts';
import { current, momentNow, writeLog } from '../../execution/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { ApexDatetime, equalValues, toText } from '../../values/index.ts';
import { currentPage } from '../ApexPages/PageReference.ts';
import { Version } from './Version.ts';
import { required } from '../text/arguments.ts';
import { systemAssertions } from './Assert.ts';
import { localDate } from './Date.ts';
import { hashOf } from './objectMembers.ts';
import { systemAsync } from './async.ts';

/** Lines of System.debug; whoever runs the transaction may print them. */
function debug(level: string, message: unknown): void {
    // Also without a log the message is made: that may run a toString of the user's, and fail.
    const text = toText(message);
    if (current().log !== null) {
        writeLog(current(), `USER_DEBUG|[${callerLine()}]|${level}|${text}`);
    }
}

function callerLine(): string {
    return /\bapex:[^:)]*:(\d+):/.exec(new Error().stack ?? '')?.[1] ?? '0';
}

const levelled = (level: EnumValue, message: unknown): void => debug(required(level).name, message);

function epochMillis(): bigint {
    return BigInt(momentNow());
}

function purgeOldAsyncJobs(before: { epochDay: number } | null): number {
    const limit = required(before).epochDay * 86_400_000;
    const { system } = current().org.database;
    const old = system.all('AsyncApexJob').filter((row) => {
        const ended = row.values.get('completeddate');
        return ended instanceof ApexDatetime && ended.epochMs < limit;
    });
    for (const { id } of old) {
        if (id !== null) {
            system.remove(id);
        }
    }
    return old.length;
}

/** Apex Reference > System > System */
export const systemType: PlatformType = {
    name: 'System',
    kind: 'class',
    statics: {
        ...systemAssertions,
        ...systemAsync,
        'Long currentTimeMillis()': epochMillis,
        'PageReference currentPageReference()': currentPage,
        'void debug(Object msg)': (message: unknown) => debug('DEBUG', message),
        'void debug(LoggingLevel logLevel, Object msg)': levelled,
        'Boolean equals(Object obj1, Object obj2)': equalValues,
        'Integer hashCode(Object obj)': hashOf,
        'Datetime now()': () => new ApexDatetime(momentNow()),
        'Integer purgeOldAsyncJobs(Date dt)': purgeOldAsyncJobs,
        'Version requestVersion()': () =>
            new Version(Number(current().org.apiVersion.split('.')[0]), 0, null),
        'Date today()': () => localDate(momentNow()),
    },
};

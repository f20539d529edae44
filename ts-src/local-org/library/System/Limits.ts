import type { PlatformType } from '../../contract/index.ts';
import type { LimitName } from '../../execution/index.ts';
import { current, heapSize } from '../../execution/index.ts';

type Statics = NonNullable<PlatformType['statics']>;

/** Both getters of a limit: `getQueries()` and `getLimitQueries()`. */
function pair(getter: string, name: LimitName): Statics {
    return {
        [`Integer get${getter}()`]: () => current().limits.usedOf(name),
        [`Integer getLimit${getter}()`]: () => current().limits.allowedOf(name),
    };
}

function fixed(getter: string, allowed: number): Statics {
    return { [`Integer get${getter}()`]: () => 0, [`Integer getLimit${getter}()`]: () => allowed };
}

/** Apex Reference > System > Limits */
export const limitsType: PlatformType = {
    name: 'Limits',
    kind: 'class',
    statics: {
        ...pair('AggregateQueries', 'aggregateQueries'),
        ...pair('ApexCursorRows', 'apexCursorRows'),
        ...fixed('AsyncCalls', 200),
        ...pair('Callouts', 'callouts'),
        ...pair('CpuTime', 'cpuTime'),
        ...pair('DmlRows', 'dmlRows'),
        ...pair('DmlStatements', 'dmlStatements'),
        ...pair('EmailInvocations', 'emailInvocations'),
        ...pair('FetchCallsOnApexCursor', 'fetchCallsOnApexCursor'),
        ...fixed('FindSimilarCalls', 10),
        ...pair('FutureCalls', 'futureCalls'),
        'Integer getHeapSize()': heapSize,
        'Integer getLimitHeapSize()': () => current().limits.allowedOf('heapSize'),
        ...pair('MobilePushApexCalls', 'mobilePushApexCalls'),
        ...pair('PublishImmediateDml', 'publishImmediateDml'),
        ...pair('Queries', 'queries'),
        ...pair('QueryLocatorRows', 'queryLocatorRows'),
        ...pair('QueryRows', 'queryRows'),
        ...pair('QueueableJobs', 'queueableJobs'),
        ...pair('RunAs', 'runAs'),
        ...pair('SavepointRollbacks', 'savepointRollbacks'),
        ...pair('Savepoints', 'savepoints'),
        ...pair('SoslQueries', 'soslQueries'),
    },
};

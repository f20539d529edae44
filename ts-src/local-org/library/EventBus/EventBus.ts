import type { PlatformType } from '../../contract/index.ts';
import {
    accessOptions,
    awaitPublishing,
    current,
    encodeGraph,
    meter,
    usePublishResults,
} from '../../execution/index.ts';
import type { DmlResult } from '../../database/index.ts';
import { ApexList, PlatformObject, SObjectValue, raise } from '../../values/index.ts';
import { accessors, dataType } from '../dataObject.ts';
import { SaveResult } from '../Database/results.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';

class TriggerContext extends PlatformObject {
    readonly typeName = 'EventBus.TriggerContext';
    resumeCheckpoint: string | null = null;
}

/** One per delivery. */
const contexts = new WeakMap<object, TriggerContext>();

function currentContext(): TriggerContext {
    const transaction = current();
    const known = contexts.get(transaction) ?? new TriggerContext();
    contexts.set(transaction, known);
    return known;
}

const silent = { ...meter, dmlStatement: () => undefined, dmlRows: () => undefined };

/** Failures are results, never exceptions. Events published immediately count into a limit of their own. */
function publishAll(events: readonly unknown[]): SaveResult[] {
    const records = events.map((event) =>
        event instanceof SObjectValue
            ? event
            : raise('ListException', 'Null is not a platform event'),
    );
    // Nothing to publish counts as little as saving an empty list (apex-domainbuilder, DomainBuilder_Test.noUnneededRecords).
    if (records.length === 0) {
        return [];
    }
    const { org, limits } = current();
    const isImmediate = records.some(
        ({ type }) => org.schema.object(type)?.publishBehavior === 'PublishImmediately',
    );
    const foreign = records.find(({ type }) => org.schema.object(type)?.kind !== 'platformEvent');
    if (foreign !== undefined) {
        raise('TypeException', `DML operation INSERT not allowed on ${foreign.type}`);
    }
    if (isImmediate) {
        limits.count('publishImmediateDml');
    } else {
        // Events that wait for the commit count like records (asserted by declarative-lookup-rollup-summaries).
        limits.count('dmlStatements');
        limits.count('dmlRows', records.length);
    }
    // A standard event has no field that Apex may save, and is published all the same.
    const isSetup = records.every(({ type }) => org.schema.object(type)?.isCustom === false);
    const options = { ...accessOptions(null), meter: silent, allOrNone: false, isSetup };
    const results: readonly DmlResult[] = org.database.dml('insert', records, options);
    return results.map((result) => new SaveResult('Database.SaveResult', result));
}

function publish(event: unknown): SaveResult {
    return (
        publishAll([required(event)])[0] ?? raise('UnexpectedException', 'Nothing was published')
    );
}

/** Apex Reference > EventBus > SuccessResult, FailureResult */
class PublishResult extends PlatformObject {
    readonly typeName = 'EventBus.SuccessResult';
    private readonly uuids: readonly string[];

    constructor(uuids: readonly string[]) {
        super();
        this.uuids = uuids;
    }

    getEventUuids(): ApexList {
        return new ApexList('String', [...this.uuids]);
    }
}

usePublishResults((uuids) => new PublishResult(uuids));

/** Only what was queued is answered for; the events are known by the EventUuid that newSObject gave them. */
function tellLater(
    events: readonly unknown[],
    results: readonly SaveResult[],
    callback: unknown,
): void {
    const uuids = events.flatMap((event, at) => {
        const uuid = event instanceof SObjectValue ? event.values.get('eventuuid') : null;
        return results[at]?.result.success === true && typeof uuid === 'string' ? [uuid] : [];
    });
    if (uuids.length > 0) {
        awaitPublishing({ callback: encodeGraph(required(callback)), uuids });
    }
}

function operationId(result: SaveResult): string | null {
    return result.result.id;
}

/** Apex Reference > EventBus */
export const eventBusTypes: readonly PlatformType[] = [
    dataType(
        'EventBus.ChangeEventHeader',
        [
            'List<String> changedFields',
            'String changeOrigin',
            'String changeType',
            'Long commitNumber',
            'Long commitTimestamp',
            'String commitUser',
            'List<String> diffFields',
            'String entityName',
            'List<String> nulledFields',
            'List<String> recordIds',
            'Integer sequenceNumber',
            'String transactionKey',
        ],
        {
            methods: accessors([
                'List<String> changedFields',
                'String changeOrigin',
                'String changeType',
                'Long commitNumber',
                'Long commitTimestamp',
                'String commitUser',
                'List<String> diffFields',
                'String entityName',
                'List<String> nulledFields',
                'List<String> recordIds',
                'Integer sequenceNumber',
                'String transactionKey',
            ]),
        },
    ),
    {
        name: 'EventBus',
        kind: 'class',
        statics: {
            'Database.SaveResult publish(SObject event)': publish,
            'Database.SaveResult publish(SObject event, Object callback)': (
                event: unknown,
                callback: unknown,
            ) => {
                const result = publish(event);
                tellLater([required(event)], [result], callback);
                return result;
            },
            'List<Database.SaveResult> publish(List<SObject> events)': (events: ApexList | null) =>
                new ApexList('Database.SaveResult', publishAll(required(events).items)),
            'List<Database.SaveResult> publish(List<SObject> events, Object callback)': (
                events: ApexList | null,
                callback: unknown,
            ) => {
                const { items } = required(events);
                const results = publishAll(items);
                tellLater(items, results, callback);
                return new ApexList('Database.SaveResult', results);
            },
            'String getOperationId(Object result)': operationId,
        },
    },
    {
        name: 'EventBus.TriggerContext',
        kind: 'class',
        methods: {
            ...objectMembers,
            'String getResumeCheckpoint()': (context: TriggerContext) => context.resumeCheckpoint,
            'void setResumeCheckpoint(String resumeReplayId)': (
                context: TriggerContext,
                replayId: string,
            ) => {
                context.resumeCheckpoint = required(replayId);
            },
        },
        properties: {
            'Integer retries': { get: () => current().eventRetries },
            'String lastError': { get: () => null },
        },
        statics: { 'EventBus.TriggerContext currentContext()': currentContext },
    },
    {
        name: 'EventBus.EventPublishFailureCallback',
        kind: 'interface',
        abstractMethods: ['void onFailure(EventBus.FailureResult result)'],
    },
    {
        name: 'EventBus.EventPublishSuccessCallback',
        kind: 'interface',
        abstractMethods: ['void onSuccess(EventBus.SuccessResult result)'],
    },
    {
        name: 'EventBus.FailureResult',
        kind: 'interface',
        abstractMethods: ['List<String> getEventUuids()'],
    },
    {
        name: 'EventBus.SuccessResult',
        kind: 'interface',
        abstractMethods: ['List<String> getEventUuids()'],
    },
];

import type { PlatformType } from '../../contract/index.ts';
import { current, useEnumConstants, useParentJobResults } from '../../execution/index.ts';
import { ApexObject, PlatformObject, raise } from '../../values/index.ts';
import { platformEnum } from '../enums.ts';
import { required } from '../text/arguments.ts';
import { entryOf } from '../types/runtimeType.ts';
import { parentJobResultEnum } from './enumTypes.ts';
import { objectMembers } from './objectMembers.ts';

useParentJobResults(parentJobResultEnum.values);
useEnumConstants((type, name) => platformEnum(type)?.find(name) ?? null);

/** Apex Reference > System > AsyncOptions */
export class AsyncOptions extends PlatformObject {
    readonly typeName = 'AsyncOptions';
    minimumDelay: number | null = null;
    maximumDepth: number | null = null;
    signature: DuplicateSignature | null = null;
}

/** `QueueableDuplicateSignature`: the text of all parts added to its builder. */
export class DuplicateSignature extends PlatformObject {
    readonly typeName = 'QueueableDuplicateSignature';
    readonly text: string;

    constructor(text: string) {
        super();
        this.text = text;
    }
}

class SignatureBuilder extends PlatformObject {
    readonly typeName = 'QueueableDuplicateSignature.Builder';
    readonly parts: string[] = [];

    add(part: string): this {
        this.parts.push(part);
        return this;
    }
}

export function classNameOf(job: unknown): string {
    return job instanceof ApexObject
        ? job.entry.name
        : raise('TypeException', 'A job must be an instance of an Apex class');
}

function queueableClass(job: unknown): string {
    return entryOf(job)?.ancestors.has('Queueable') === true
        ? classNameOf(job)
        : raise(
              'IllegalArgumentException',
              'Argument must be an instance of an Apex class that implements Queueable',
          );
}

function enqueueJob(job: unknown, options?: AsyncOptions | number | null): string {
    const className = queueableClass(required(job));
    if (options instanceof AsyncOptions) {
        return current().org.jobs.enqueue(job, className, {
            delayMinutes: options.minimumDelay,
            maximumDepth: options.maximumDepth,
            signature: options.signature === null ? null : `${className}:${options.signature.text}`,
        });
    }
    return current().org.jobs.enqueue(job, className, { delayMinutes: options ?? 0 });
}

function attachFinalizer(finalizer: unknown): void {
    const transaction = current();
    if (finalizer === null) {
        raise('AsyncException', 'Argument cannot be null');
    }
    if (transaction.quiddity !== 'QUEUEABLE') {
        raise('AsyncException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
    }
    if (entryOf(finalizer)?.ancestors.has('Finalizer') !== true) {
        raise(
            'AsyncException',
            `Class ${classNameOf(finalizer)} must implement the Finalizer interface`,
        );
    }
    if (transaction.finalizer !== null) {
        raise(
            'AsyncException',
            'More than one Finalizer cannot be attached to same Async Apex Job',
        );
    }
    transaction.finalizer = finalizer;
}

function schedule(name: string | null, cron: string | null, job: unknown): string {
    return current().org.jobs.schedule(
        required(job),
        classNameOf(job),
        required(name),
        required(cron),
    );
}

function scheduleBatch(
    job: unknown,
    name: string | null,
    minutes: number | null,
    scope = 200,
): string {
    return current().org.jobs.scheduleBatch(
        required(job),
        classNameOf(job),
        required(name),
        required(minutes),
        scope,
    );
}

const isIn =
    (...quiddities: readonly string[]) =>
    () =>
        quiddities.includes(current().quiddity);

/** Members of class System about asynchronous Apex. */
export const systemAsync: NonNullable<PlatformType['statics']> = {
    'void abortJob(String jobId)': (id: string | null) => current().org.jobs.abort(required(id)),
    'void attachFinalizer(Finalizer finalizer)': attachFinalizer,
    // Declared for any object; what is no Queueable is refused when it is enqueued.
    'Id enqueueJob(Object queueableObj)': enqueueJob,
    'Id enqueueJob(Object queueableObj, Integer delay)': enqueueJob,
    'Id enqueueJob(Object queueableObj, AsyncOptions asyncOptions)': enqueueJob,
    'Boolean isBatch()': isIn(
        'BATCH_APEX',
        'BATCH_ACS',
        'BATCH_CHUNK_PARALLEL',
        'BATCH_CHUNK_SERIAL',
    ),
    'Boolean isFuture()': isIn('FUTURE'),
    'Boolean isQueueable()': isIn('QUEUEABLE'),
    'Boolean isScheduled()': isIn('SCHEDULED'),
    'String schedule(String jobName, String cronExpression, Schedulable schedulableClass)':
        schedule,
    'String scheduleBatch(Object batchable, String jobName, Integer minutesFromNow)': scheduleBatch,
    'String scheduleBatch(Object batchable, String jobName, Integer minutesFromNow, Integer scopeSize)':
        scheduleBatch,
};

function queueableOnly<T>(getter: string, read: () => T): () => T {
    return () => {
        const { quiddity } = current();
        const isInside = quiddity === 'QUEUEABLE' || quiddity === 'TRANSACTION_FINALIZER_QUEUEABLE';
        return isInside
            ? read()
            : raise(
                  'AsyncException',
                  `${getter} not allowed outside a Queueable of Finalizer execution`,
              );
    };
}

export const asyncTypes: readonly PlatformType[] = [
    {
        name: 'Queueable',
        kind: 'interface',
        abstractMethods: ['void execute(QueueableContext context)'],
    },
    {
        name: 'Schedulable',
        kind: 'interface',
        abstractMethods: ['void execute(SchedulableContext context)'],
    },
    {
        name: 'Finalizer',
        kind: 'interface',
        abstractMethods: ['void execute(FinalizerContext context)'],
    },
    { name: 'QueueableContext', kind: 'interface', abstractMethods: ['Id getJobId()'] },
    { name: 'SchedulableContext', kind: 'interface', abstractMethods: ['Id getTriggerId()'] },
    {
        name: 'FinalizerContext',
        kind: 'interface',
        abstractMethods: [
            'Id getAsyncApexJobId()',
            'Exception getException()',
            'String getRequestId()',
            'ParentJobResult getResult()',
        ],
    },
    {
        name: 'AsyncOptions',
        kind: 'class',
        constructors: { '()': () => new AsyncOptions() },
        methods: objectMembers,
        properties: {
            'Integer MinimumQueueableDelayInMinutes': {
                get: (options: AsyncOptions) => options.minimumDelay,
                set: (options: AsyncOptions, value: number | null) => {
                    options.minimumDelay = value;
                },
            },
            'Integer MaximumQueueableStackDepth': {
                get: (options: AsyncOptions) => options.maximumDepth,
                set: (options: AsyncOptions, value: number | null) => {
                    options.maximumDepth = value;
                },
            },
            'QueueableDuplicateSignature DuplicateSignature': {
                get: (options: AsyncOptions) => options.signature,
                set: (options: AsyncOptions, value: DuplicateSignature | null) => {
                    options.signature = value;
                },
            },
        },
    },
    {
        name: 'QueueableDuplicateSignature',
        kind: 'class',
        methods: objectMembers,
        statics: {
            'QueueableDuplicateSignature.Builder builder()': () => new SignatureBuilder(),
        },
    },
    {
        name: 'QueueableDuplicateSignature.Builder',
        kind: 'class',
        constructors: { '()': () => new SignatureBuilder() },
        methods: {
            'QueueableDuplicateSignature.Builder addId(Id value)': (
                builder: SignatureBuilder,
                value: string,
            ) => builder.add(`i${value}`),
            'QueueableDuplicateSignature.Builder addInteger(Integer value)': (
                builder: SignatureBuilder,
                value: number,
            ) => builder.add(`n${value}`),
            'QueueableDuplicateSignature.Builder addString(String value)': (
                builder: SignatureBuilder,
                value: string,
            ) => builder.add(`s${value}`),
            'QueueableDuplicateSignature build()': (builder: SignatureBuilder) =>
                new DuplicateSignature(JSON.stringify(builder.parts)),
        },
    },
    {
        name: 'AsyncInfo',
        kind: 'class',
        statics: {
            'Integer getCurrentQueueableStackDepth()': queueableOnly(
                'getCurrentQueueableStackDepth',
                () => current().queueableDepth,
            ),
            'Integer getMaximumQueueableStackDepth()': queueableOnly(
                'getMaximumQueueableStackDepth',
                () => current().maximumQueueableDepth,
            ),
            'Integer getMinimumQueueableDelayInMinutes()': queueableOnly(
                'getMinimumQueueableDelayInMinutes',
                () => 0,
            ),
            'Boolean hasMaxStackDepth()': queueableOnly(
                'hasMaxStackDepth',
                () => current().maximumQueueableDepth !== null,
            ),
        },
    },
];

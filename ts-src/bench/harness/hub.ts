import { join, resolve } from 'node:path';
import type { AuraOutcome } from '../../local-org/engine/index.ts';
import { Org } from '../../local-org/engine/index.ts';
import { Clock, watchTransactions } from '../../local-org/execution/index.ts';
import { people } from '../../local-org/sample/index.ts';
import { ApexException } from '../../local-org/values/index.ts';
import type { Usage } from './usage.ts';
import { usageOf } from './usage.ts';

export const projectFolder = resolve(import.meta.dirname, '..', '..', '..');

export interface HubOptions {
    /** Source folders beside the package and the Apex of the bench. */
    readonly folders?: readonly string[];
    /** The package; absent: `force-app/main` of this project. */
    readonly package?: string | null;
    /** Where data is kept; absent: in memory. */
    readonly directory?: string;
}

export interface Called<T> {
    readonly result: T;
    readonly usage: Usage;
}

/** What Apex threw out of a transaction, with the class of it and what was taken until then. */
export class ApexFailure extends Error {
    readonly typeName: string;
    readonly usage: Usage;

    constructor(failure: unknown, usage: Usage) {
        super(usage.failure ?? String(failure), { cause: failure });
        this.typeName = failure instanceof ApexException ? failure.typeName : 'Error';
        this.usage = usage;
    }
}

/**
 * The hub in this thread, with the package compiled as it is and the drivers of `bench/apex` beside it. Callouts block the
 * thread, so spokes live in another one (`hostSpokes`).
 */
export class Hub {
    readonly org: Org;
    private readonly clock: Clock;
    private readonly ended: Usage[] = [];
    private readonly stopWatching: () => void;

    constructor(options: HubOptions = {}) {
        this.clock = new Clock();
        this.org = Org.fromFolders(
            [
                options.package ?? join(projectFolder, 'force-app/main'),
                join(projectFolder, 'ts-src/bench/apex'),
                ...(options.folders ?? []),
            ],
            {
                clock: this.clock,
                facts: { name: 'Bench' },
                organization: {
                    name: 'Bench',
                    users: people.map((person) => ({ ...person, email: person.username })),
                },
                directory: options.directory ?? null,
            },
        );
        for (const { severity, span, message } of this.org.compile()) {
            if (severity === 'error') {
                console.error(`    left out: ${span.file}:${span.line} ${message}`);
            }
        }
        this.stopWatching = watchTransactions((transaction, failure) => {
            this.ended.push(usageOf(transaction, failure));
        });
    }

    /**
     * Calls `Class.method` as one transaction with asynchronous limits, as the administrator or as somebody.
     * Overloads are told apart by their types: `Class.method(String,Blob)`. Bytes are Blobs both ways.
     */
    call<T = unknown>(target: string, ...values: readonly unknown[]): Called<T> {
        return this.callAs<T>(null, target, ...values);
    }

    callAs<T = unknown>(
        userId: string | null,
        target: string,
        ...values: readonly unknown[]
    ): Called<T> {
        const [className = '', method = ''] = split(target);
        const before = this.ended.length;
        const { result, failure } = this.attempt<T>(className, method, values, userId);
        const usage = this.ended.slice(before).at(-1);
        this.ended.length = before;
        if (usage === undefined) {
            throw failure ?? new Error(`${target} ran in no transaction.`);
        }
        if (failure !== null) {
            throw new ApexFailure(failure, usage);
        }
        return { result: result as T, usage };
    }

    private attempt<T>(
        className: string,
        method: string,
        values: readonly unknown[],
        userId: string | null,
    ): { readonly result: T | null; readonly failure: unknown } {
        try {
            return {
                result: this.org.callStatic(className, method, values, userId) as T,
                failure: null,
            };
        } catch (failure) {
            return { result: null, failure };
        }
    }

    /** Calls an @AuraEnabled method as a page does; a refusal is thrown with its sentence. */
    aura<T = unknown>(
        userId: string,
        target: string,
        parameters: Readonly<Record<string, unknown>> = {},
    ): T {
        const [className = '', method = ''] = split(target);
        const outcome: AuraOutcome = this.org.invokeAura(className, method, parameters, userId);
        if (!outcome.ok) {
            throw new Error(`${target} was refused: ${outcome.message}\n${outcome.stackTrace}`);
        }
        return outcome.value as T;
    }

    /**
     * Runs what waits until nothing does, time moved forward where work waits for its minute, and answers what each
     * transaction took (what ran since the last `drain` belongs to it too).
     */
    drain(most = 10_000): readonly Usage[] {
        for (let jobs = 0; jobs < most && this.runNext(); jobs++) {
            /* one more */
        }
        return this.ended.splice(0);
    }

    private runNext(): boolean {
        const { jobs } = this.org.services;
        if (jobs.waitingCount === 0) {
            return false;
        }
        while (!jobs.runNext()) {
            this.clock.advance(60_000);
        }
        return true;
    }

    /** The user of that first name: anna (release manager), marek (developer), leila, ingrid … */
    userId(person: string): string {
        const username = people.find((one) => one.username.startsWith(`${person}.`))?.username;
        const { system } = this.org.services.database;
        const id = username && system.find('User', 'Username', username)[0]?.id;
        if (!id) {
            throw new Error(`The hub has no user ${person}.`);
        }
        return id;
    }

    /** What jobs failed with is lost to whoever waits, unless it is told here. */
    onJobFailure(told: (className: string, error: unknown) => void): void {
        this.org.services.jobs.onFailure = (job, error) => told(job.className, error);
    }

    close(): void {
        this.stopWatching();
        this.org.close();
    }
}

export function openHub(options: HubOptions = {}): Hub {
    return new Hub(options);
}

function split(target: string): readonly string[] {
    const signature = target.indexOf('(');
    const dot = target.lastIndexOf('.', signature < 0 ? undefined : signature);
    return [target.slice(0, dot), target.slice(dot + 1)];
}

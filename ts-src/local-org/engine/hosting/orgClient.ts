import type { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { OrgFacts } from '../../execution/index.ts';
import type { AnonymousResult } from '../doors/anonymous.ts';
import type { AuraOutcome } from '../doors/aura.ts';
import type { PersonRights } from '../doors/rights.ts';
import type { Row } from '../doors/rows.ts';
import type { UserFacts } from '../doors/users.ts';
import type { Answer, FromWorker, WorkerStart } from './protocol.ts';
import { startWorker } from './startWorker.ts';

/** A refusal or fault that happened inside the org's thread. */
export class OrgCallError extends Error {
    readonly exceptionType: string;
    readonly stackTrace: string;

    constructor(answer: Extract<Answer, { ok: false }>) {
        super(answer.message);
        this.name = 'OrgCallError';
        this.exceptionType = answer.exceptionType;
        this.stackTrace = answer.stackTrace;
    }
}

export interface OrgClientOptions extends Partial<WorkerStart> {
    readonly folders: readonly string[];
    /** Work of the org that nobody waits for: failed jobs and event triggers. */
    readonly onJobFailure?: (className: string, message: string, stackTrace: string) => void;
    /** A platform event that was delivered. */
    readonly onEvent?: (object: string, values: Readonly<Record<string, unknown>>) => void;
}

interface Waiting {
    readonly resolve: (value: unknown) => void;
    readonly reject: (error: Error) => void;
}

/** The door to an org for every other thread: one call at a time, in the order they come. */
export class OrgClient {
    private readonly worker: Worker;
    private readonly options: OrgClientOptions;
    private readonly waiting = new Map<number, Waiting>();
    private lastId = 0;
    private orgFacts: OrgFacts | null = null;
    /** Why the thread is gone; calls after that are refused at once. */
    private ended: Error | null = null;

    private constructor(options: OrgClientOptions) {
        this.options = options;
        const {
            folders,
            facts = {},
            organization = {},
            directory = null,
            username = null,
            runsJobs = true,
        } = options;
        const workerData: WorkerStart = {
            folders,
            facts,
            organization,
            directory,
            username,
            runsJobs,
        };
        this.worker = startWorker('./worker.ts', workerData);
    }

    /** Compiles and opens the org; rejects with the sentence that says why it cannot. */
    static async start(options: OrgClientOptions): Promise<OrgClient> {
        const client = new OrgClient(options);
        await new Promise<void>((resolve, reject) => {
            client.worker.on('message', (message: FromWorker) =>
                client.receive(message, resolve, reject),
            );
            client.worker.on('error', (error) => client.fail(error, reject));
            client.worker.on('exit', () =>
                client.fail(new Error('The thread of the org has ended.'), reject),
            );
        });
        return client;
    }

    get facts(): OrgFacts {
        if (this.orgFacts === null) {
            throw new Error('The org is not open.');
        }
        return this.orgFacts;
    }

    private receive(message: FromWorker, ready: () => void, reject: (error: Error) => void): void {
        if ('id' in message) {
            this.settle(message);
            return;
        }
        switch (message.notice) {
            case 'ready':
                this.orgFacts = message.facts;
                return ready();
            case 'failed':
                return reject(new Error(message.message));
            case 'jobFailed':
                return this.options.onJobFailure?.(
                    message.className,
                    message.message,
                    message.stackTrace,
                );
            case 'event':
                return this.options.onEvent?.(message.object, message.values);
        }
    }

    private settle(answer: Answer): void {
        const waiting = this.waiting.get(answer.id);
        this.waiting.delete(answer.id);
        if (answer.ok) {
            waiting?.resolve(answer.value);
        } else {
            waiting?.reject(new OrgCallError(answer));
        }
    }

    private fail(error: Error, reject: (error: Error) => void): void {
        this.ended ??= error;
        reject(error);
        this.waiting.forEach((waiting) => waiting.reject(error));
        this.waiting.clear();
    }

    private call<T>(method: string, ...values: readonly unknown[]): Promise<T> {
        if (this.ended !== null) {
            return Promise.reject(this.ended);
        }
        this.lastId += 1;
        const id = this.lastId;
        return new Promise<T>((resolve, reject) => {
            this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
            this.worker.postMessage({ id, method, values });
        });
    }

    compile(): Promise<readonly Diagnostic[]> {
        return this.call('compile');
    }

    users(): Promise<readonly UserFacts[]> {
        return this.call('users');
    }

    rights(userId: string): Promise<PersonRights> {
        return this.call('rights', userId);
    }

    invoke(
        className: string,
        methodName: string,
        parameters: Row,
        userId: string,
    ): Promise<AuraOutcome> {
        return this.call('invoke', className, methodName, parameters, userId);
    }

    query(soql: string, userId: string): Promise<readonly Row[]> {
        return this.call('query', soql, userId);
    }

    save(
        operation: 'insert' | 'update' | 'delete',
        object: string,
        fields: Row,
        userId: string,
    ): Promise<string> {
        return this.call('save', operation, object, fields, userId);
    }

    decide(
        workItemId: string,
        action: 'Approve' | 'Reject',
        comments: string,
        userId: string,
    ): Promise<void> {
        return this.call('decide', workItemId, action, comments, userId);
    }

    executeAnonymous(text: string, userId: string | null = null): Promise<AnonymousResult> {
        return this.call('executeAnonymous', text, userId);
    }

    runAsync(): Promise<number> {
        return this.call('runAsync');
    }

    /** Takes over changed files; answers the errors, and changes nothing when there are any. */
    applyMetadata(folders: readonly string[]): Promise<readonly Diagnostic[]> {
        return this.call('applyMetadata', folders);
    }

    /** What `Create Self-Signed Certificate` in Setup does; an existing one is kept. */
    createCertificate(developerName: string): Promise<void> {
        return this.call('createCertificate', developerName);
    }

    /** Custom objects' key prefixes, for a schema of the same metadata in this thread. */
    keyPrefixes(): Promise<ReadonlyMap<string, string>> {
        return this.call('keyPrefixes');
    }

    async close(): Promise<void> {
        if (this.ended === null) {
            await this.call('close');
        }
        await this.worker.terminate();
    }
}

/**
 * One deployment runs at a time, others wait as Pending (Metadata API Guide > deploy()). Zips wait on disk, so that a
 * deployment cut off by a crash starts again from its beginning, as it does during a service upgrade.
 */
import type { Org } from '../org/org.ts';
import { type DeployOptions, type DeployRecord, isDone } from '../store/rows.ts';
import type { OrgUser } from '../auth/users.ts';
import type { ApexChecker } from './apexChecker.ts';
import { Deployment } from './deployment.ts';
import type { DeployPace, LandingFault } from './deploymentParts.ts';
import { element } from '../xml/node.ts';
import { writeDocument } from '../xml/write.ts';
import { writeZip } from '../zip/write.ts';
import { restOptions } from './options.ts';
import type { ZipShelf } from './zipShelf.ts';

const VALIDATION_DAYS = 10;

export class QueueRefusal extends Error {
    readonly code: string;

    constructor(code: string, message: string) {
        super(message);
        this.name = 'QueueRefusal';
        this.code = code;
    }
}

export interface QueueParts {
    org: Org;
    shelf: ZipShelf;
    apexChecker: ApexChecker;
    hasCompiler: boolean;
    pace: DeployPace;
    landingFault: LandingFault;
}

export class DeployQueue {
    private readonly parts: QueueParts;
    /** Records that still move; done ones are read from the store. */
    private readonly live = new Map<string, DeployRecord>();
    private readonly waiting: string[] = [];
    private readonly canceled = new Set<string>();
    private running: Promise<void> | null = null;
    private isStopped = false;
    private holdUntil = 0;
    private readonly lingering = new Map<string, number>();
    private wake: (() => void) | null = null;

    constructor(parts: QueueParts) {
        this.parts = parts;
        this.resume();
    }

    submit(archive: Uint8Array, options: DeployOptions, user: OrgUser): DeployRecord {
        this.requireAllowed(options);
        return this.enqueue(archive, options, user, null);
    }

    /** Metadata API Guide > deployRecentValidation(). */
    submitValidated(id: string, user: OrgUser): DeployRecord {
        const validation = this.find(id);
        const reason = validation === undefined ? 'it is not known' : this.whyNotQuick(validation);
        const archive = validation === undefined ? null : this.parts.shelf.take(validation.id);
        if (validation === undefined || reason !== null || archive === null) {
            throw new QueueRefusal(
                'INVALID_ID_FIELD',
                `Quick deploy is not possible for ${id}: ${reason ?? 'its content is gone'}.`,
            );
        }
        const options = { ...validation.options, checkOnly: false };
        return this.enqueue(archive, options, user, validation.id);
    }

    find(id: string): DeployRecord | undefined {
        const short = id.slice(0, 15);
        return this.live.get(short) ?? this.parts.org.store.deploy(short);
    }

    all(): DeployRecord[] {
        const done = this.parts.org.store.deploys();
        return done.map((record) => this.live.get(record.id.slice(0, 15)) ?? record);
    }

    cancel(id: string, user: OrgUser): DeployRecord {
        const record = this.find(id);
        if (record === undefined) {
            throw new QueueRefusal(
                'INVALID_CROSS_REFERENCE_KEY',
                `No deploy request found for id: ${id}`,
            );
        }
        if (isDone(record)) {
            throw new QueueRefusal(
                'INVALID_OPERATION',
                `Deployment ${record.id} has already completed.`,
            );
        }
        if (record.status === 'FinalizingDeploy') {
            throw new QueueRefusal(
                'INVALID_OPERATION',
                `Deployment ${record.id} is being finalized and cannot be canceled.`,
            );
        }
        record.canceledById = user.id;
        this.canceled.add(record.id.slice(0, 15));
        record.status = 'Canceling';
        return record;
    }

    /** Somebody else validates an empty package and takes this long over it. */
    submitRival(user: OrgUser, ms: number): DeployRecord {
        const options = {
            ...restOptions({}),
            checkOnly: true,
            rollbackOnError: true,
            singlePackage: true,
        };
        const manifest = writeDocument(element('Package', [element('version', '60.0')]));
        const archive = writeZip(new Map([['package.xml', Buffer.from(manifest, 'utf8')]]));
        const record = this.enqueue(archive, options, user, null);
        this.lingering.set(record.id, ms);
        return record;
    }

    /** Keeps the line waiting without a deployment to be seen. */
    hold(ms: number): void {
        this.holdUntil = performance.now() + ms;
    }

    async stop(): Promise<void> {
        this.isStopped = true;
        this.wake?.();
        await this.running;
    }

    /** Resolves when nothing is left to do. */
    async idle(): Promise<void> {
        while (this.running !== null) {
            await this.running;
        }
    }

    private requireAllowed(options: DeployOptions): void {
        const isProduction = this.parts.org.profile.kind === 'production';
        if (isProduction && options.testLevel === 'NoTestRun') {
            throw new QueueRefusal(
                'INVALID_OPERATION',
                'testLevel of NoTestRun cannot be used in production organizations',
            );
        }
        if (isProduction && !options.rollbackOnError) {
            throw new QueueRefusal(
                'INVALID_OPERATION',
                'rollbackOnError must be true in production organizations',
            );
        }
        if (options.runTests.length > 0 && options.testLevel !== 'RunSpecifiedTests') {
            throw new QueueRefusal(
                'INVALID_OPERATION',
                'runTests can be used only with a testLevel of RunSpecifiedTests',
            );
        }
        if (options.testLevel === 'RunSpecifiedTests' && options.runTests.length === 0) {
            throw new QueueRefusal(
                'INVALID_OPERATION',
                'You must specify tests to run with a testLevel of RunSpecifiedTests',
            );
        }
    }

    private whyNotQuick(validation: DeployRecord): string | null {
        const ageMs =
            this.parts.org.clock().getTime() -
            Date.parse(validation.completedDate ?? validation.createdDate);
        if (!validation.options.checkOnly || validation.status !== 'Succeeded') {
            return 'it is not a successful validation';
        }
        if (!validation.runTestsEnabled) {
            return 'it ran no tests';
        }
        if (ageMs > VALIDATION_DAYS * 24 * 3600 * 1000) {
            return `it is older than ${VALIDATION_DAYS} days`;
        }
        return validation.orgChangeNumber === this.parts.org.store.changeNumber
            ? null
            : 'the org has changed since it was validated';
    }

    private enqueue(
        archive: Uint8Array,
        options: DeployOptions,
        user: OrgUser,
        validatedId: string | null,
    ): DeployRecord {
        const { org, shelf } = this.parts;
        const record = newRecord(org, options, user, validatedId, archive.byteLength);
        shelf.put(record.id, archive);
        org.store.saveDeploy({ ...record });
        this.live.set(record.id.slice(0, 15), record);
        this.waiting.push(record.id);
        this.kick();
        return record;
    }

    private resume(): void {
        for (const record of this.parts.org.store.deploys()) {
            if (!isDone(record)) {
                const again = { ...record, status: 'Pending' as const, stateDetail: null };
                this.live.set(record.id.slice(0, 15), again);
                this.waiting.push(record.id);
            }
        }
        this.kick();
    }

    private kick(): void {
        this.running ??= this.work().finally(() => {
            this.running = null;
        });
    }

    private async work(): Promise<void> {
        await this.sleep(this.parts.pace.pendingMs);
        for (let id = this.waiting[0]; id !== undefined && !this.isStopped; id = this.waiting[0]) {
            while (performance.now() < this.holdUntil && !this.isStopped && !this.isCanceled(id)) {
                await this.sleep(10);
            }
            if (this.isStopped) {
                return;
            }
            await this.runOne(id);
            this.waiting.shift();
        }
    }

    /** Ends early when the org stops. */
    private sleep(ms: number): Promise<void> {
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, ms);
            this.wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }

    private isCanceled(id: string): boolean {
        return this.canceled.has(id.slice(0, 15));
    }

    private async runOne(id: string): Promise<void> {
        const { org, shelf, apexChecker, hasCompiler, pace, landingFault } = this.parts;
        const record = this.live.get(id.slice(0, 15));
        const archive = shelf.take(id);
        if (record === undefined) {
            return;
        }
        if (archive === null || this.isCanceled(id)) {
            this.endUnrun(
                record,
                archive === null ? 'The content of this deployment was lost.' : null,
            );
        } else {
            const deployment = new Deployment({
                ...{ org, record, archive, apexChecker, hasCompiler, pace, landingFault },
                lingerMs: this.lingering.get(id) ?? 0,
                isCanceled: () => this.isCanceled(id),
                isAbandoned: () => this.isStopped,
            });
            await deployment.run();
        }
        if (!isDone(record)) {
            return;
        }
        this.live.delete(id.slice(0, 15));
        const isReusable =
            record.options.checkOnly && record.status === 'Succeeded' && record.runTestsEnabled;
        if (!isReusable) {
            shelf.drop(id);
        }
    }

    private endUnrun(record: DeployRecord, error: string | null): void {
        const now = this.parts.org.now();
        record.status = error === null ? 'Canceled' : 'Failed';
        record.errorMessage = error;
        record.errorStatusCode = error === null ? null : 'UNKNOWN_EXCEPTION';
        record.completedDate = now;
        record.lastModifiedDate = now;
        this.parts.org.store.saveDeploy({ ...record });
    }
}

function newRecord(
    org: Org,
    options: DeployOptions,
    user: OrgUser,
    validatedId: string | null,
    zipSize: number,
): DeployRecord {
    const now = org.now();
    return {
        id: org.store.nextId('0Af'),
        status: 'Pending',
        stateDetail: null,
        options,
        createdById: user.id,
        createdDate: now,
        startDate: null,
        completedDate: null,
        lastModifiedDate: now,
        canceledById: null,
        errorMessage: null,
        errorStatusCode: null,
        numberComponentErrors: 0,
        numberComponentsDeployed: 0,
        numberComponentsTotal: 0,
        numberTestErrors: 0,
        numberTestsCompleted: 0,
        numberTestsTotal: 0,
        numFiles: 0,
        zipSize,
        runTestsEnabled: false,
        successes: [],
        failures: [],
        runTestResult: null,
        validatedId,
        orgChangeNumber: org.store.changeNumber,
    };
}

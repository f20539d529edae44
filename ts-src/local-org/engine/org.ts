import type { Diagnostic } from '../diagnostics/index.ts';
import type { OrganizationSettings } from '../database/index.ts';
import type {
    Clock,
    HttpPort,
    Org as OrgServices,
    OrgFacts,
    RunningUser,
    Session,
} from '../execution/index.ts';
import { runningUserOf } from '../execution/index.ts';
import { customComponentTypes, platformTypes } from '../library/index.ts';
import type { Schema } from '../schema/index.ts';
import { loadSchema, loadSchemaFromFiles } from '../schema/index.ts';
import type { Compilation, CompileSettings } from './compile.ts';
import { compile, compileAnonymous } from './compile.ts';
import type { AnonymousResult } from './doors/anonymous.ts';
import { runAnonymous } from './doors/anonymous.ts';
import type { AuraOutcome } from './doors/aura.ts';
import { invokeAura } from './doors/aura.ts';
import { callStatic } from './doors/staticCall.ts';
import type { Running } from './running.ts';
import { openRunning, replaceProgram } from './running.ts';
import type { ApexSource } from './sources/readSources.ts';
import { readSources, sourcesOfFiles } from './sources/readSources.ts';
import type { TestRun, TestRunOptions } from './testing/testRun.ts';
import { runTests } from './testing/testRun.ts';

export interface OrgOptions {
    readonly facts?: Partial<OrgFacts>;
    /** Users and name of a fresh organisation. */
    readonly organization?: Partial<OrganizationSettings>;
    /** Where data survives a restart; absent: in memory only. */
    readonly directory?: string | null;
    readonly clock?: Clock;
    readonly http?: HttpPort;
    readonly hasCoverage?: boolean;
    /** Who runs tests and anonymous Apex; absent: the administrator. */
    readonly username?: string;
}

/**
 * One org composed from source folders: compiled, linked and opened when first needed. Everything here is synchronous and
 * belongs to the thread that made it; `OrgClient` is the door for other threads.
 */
export class Org {
    private readonly options: OrgOptions;
    private compilation: Compilation | null = null;
    private opened: Running | null = null;
    private read: readonly ApexSource[];
    schema: Schema;

    private constructor(read: readonly ApexSource[], schema: Schema, options: OrgOptions) {
        this.options = options;
        this.read = read;
        this.schema = schema;
    }

    static fromFolders(folders: readonly string[], options: OrgOptions = {}): Org {
        return new Org(readSources(folders), loadSchema(folders), options);
    }

    /** From files in memory: what an org would be after a deployment. */
    static fromFiles(files: ReadonlyMap<string, Uint8Array>, options: OrgOptions = {}): Org {
        const schema = loadSchemaFromFiles(
            [...files].map(([path, bytes]) => ({ path, bytes: () => bytes })),
        );
        return new Org(sourcesOfFiles(files), schema, options);
    }

    get sources(): readonly ApexSource[] {
        return this.read;
    }

    /** What is wrong with metadata and Apex, in order of file and place. Errors leave their class out, the rest can run. */
    compile(): readonly Diagnostic[] {
        return [...this.schema.diagnostics, ...this.compiled.diagnostics];
    }

    get compiled(): Compilation {
        this.compilation ??= compile(this.read, this.compileSettings);
        return this.compilation;
    }

    private get compileSettings(): CompileSettings {
        return {
            schema: this.schema,
            platformTypes: [...platformTypes, ...customComponentTypes(this.schema)],
            hasCoverage: this.options.hasCoverage === true,
        };
    }

    /** The running org; opens it when nothing is open yet. */
    get running(): Running {
        this.opened ??= openRunning(this.compiled, this.read, this.schema, this.options);
        return this.opened;
    }

    get services(): OrgServices {
        return this.running.services;
    }

    user(userId: string | null, session: Session | null = null): RunningUser {
        return runningUserOf(this.services, userId ?? this.running.defaultUserId, session);
    }

    runTests(options: TestRunOptions = {}): TestRun {
        return runTests(this.running, this.compiled, this.user(null), options);
    }

    executeAnonymous(text: string, userId: string | null = null): AnonymousResult {
        const settings = { ...this.compileSettings, apiVersion: Number(this.services.apiVersion) };
        const { linked, services } = this.running;
        return runAnonymous(
            compileAnonymous(text, this.compiled, settings),
            linked,
            services,
            this.user(userId),
        );
    }

    invokeAura(
        className: string,
        method: string,
        parameters: Readonly<Record<string, unknown>>,
        userId: string,
        session: Session | null = null,
    ): AuraOutcome {
        const { services, linked } = this.running;
        const user = this.user(userId, session);
        return invokeAura({ className, method, parameters, user }, services, linked.classes);
    }

    /** Runs a static method of any class, whatever its access, as one transaction with asynchronous limits. */
    callStatic(
        className: string,
        method: string,
        values: readonly unknown[],
        userId: string | null = null,
    ): unknown {
        const { services, linked } = this.running;
        return callStatic(
            { className, method, values, user: this.user(userId) },
            services,
            linked.classes,
        );
    }

    /** Runs all work whose time has come, each job in its own transaction; how many there were. */
    runAsync(): number {
        let count = 0;
        while (this.services.jobs.runNext()) {
            count += 1;
        }
        return count;
    }

    /**
     * Takes over changed metadata and Apex between two transactions. Answers the errors; with any, nothing changes.
     */
    applyMetadata(folders: readonly string[]): readonly Diagnostic[] {
        const schema = loadSchema(folders, { keyPrefixes: this.schema.keyPrefixes });
        const read = readSources(folders);
        const compilation = compile(read, { ...this.compileSettings, schema });
        const errors = [...schema.diagnostics, ...compilation.diagnostics].filter(
            ({ severity }) => severity === 'error',
        );
        if (errors.length > 0) {
            return errors;
        }
        this.schema = schema;
        this.read = read;
        this.compilation = compilation;
        if (this.opened !== null) {
            replaceProgram(this.opened, compilation, read, schema, this.options);
        }
        return [];
    }

    close(): void {
        if (this.opened !== null) {
            this.opened.services.jobs.stop();
            this.opened.services.database.close();
            this.opened = null;
        }
    }
}

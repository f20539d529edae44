import type { TriggerPort } from '../database/index.ts';
import { openDatabase } from '../database/index.ts';
import type { OrganizationSettings } from '../database/index.ts';
import type { Org as OrgServices, OrgFacts, Program } from '../execution/index.ts';
import { Clock, eventPort, openOrg } from '../execution/index.ts';
import { customComponentTypes, platformTypes } from '../library/index.ts';
import type { Schema } from '../schema/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { Compilation } from './compile.ts';
import type { Linked } from './linking/link.ts';
import { link } from './linking/link.ts';
import type { OrgOptions } from './org.ts';
import type { ApexSource } from './sources/readSources.ts';

/** An org that is open. `linked` changes when metadata is applied; everything else stays. */
export interface Running {
    linked: Linked;
    readonly services: OrgServices;
    readonly defaultUserId: string;
}

const packageApiVersion = '66.0';

export function openRunning(
    compilation: Compilation,
    sources: readonly ApexSource[],
    schema: Schema,
    options: OrgOptions,
): Running {
    const namespace = options.facts?.namespace ?? null;
    const slot: { linked: Linked } = { linked: linkAll(compilation, sources, schema, namespace) };
    const clock = options.clock ?? new Clock();
    const directory = options.directory ?? null;
    const triggers = currentTriggers(slot);
    const settings = settingsOf(sources, compilation, options);
    const database = openDatabase(schema, {
        settings,
        folder: directory,
        clock,
        triggers,
        events: eventPort,
    });
    const facts = factsOf(database.organizationId, settings, options);
    const services = openOrg(facts, {
        database,
        program: currentProgram(slot),
        triggers,
        clock,
        directory,
        ...(options.http && { http: options.http }),
    });
    const defaultUserId = userNamed(services, options.username) ?? database.administratorId;
    return Object.assign(slot, { services, defaultUserId });
}

/** New code and metadata for an org that is open; the caller has made sure that no transaction runs. */
export function replaceProgram(
    running: Running,
    compilation: Compilation,
    sources: readonly ApexSource[],
    schema: Schema,
    options: OrgOptions,
): void {
    running.linked = linkAll(compilation, sources, schema, options.facts?.namespace ?? null);
    running.services.database.useSchema(schema, settingsOf(sources, compilation, options));
}

function linkAll(
    compilation: Compilation,
    sources: readonly ApexSource[],
    schema: Schema,
    namespace: string | null,
): Linked {
    const textByFile = new Map(sources.map((source) => [source.file, source.text]));
    const textAt = (span: Span): string =>
        textByFile.get(span.file)?.slice(span.start, span.end) ?? '';
    const inactive = new Set(
        sources.filter((source) => source.status === 'Inactive').map((source) => source.file),
    );
    const units = compilation.units.filter(
        ({ unit }) => unit.kind !== 'trigger' || !inactive.has(unit.file),
    );
    return link(units, {
        platformTypes: [...platformTypes, ...customComponentTypes(schema)],
        schema,
        namespace,
        textAt,
    });
}

/** Services hold these for good, and they always look into the code that is linked now. */
function currentProgram(slot: { readonly linked: Linked }): Program {
    return {
        classNamed: (name) => slot.linked.program.classNamed(name),
        allocate: (entry) => slot.linked.program.allocate(entry),
        cast: (value, type) => slot.linked.program.cast(value, type),
        stub: (entry, answer) => slot.linked.program.stub(entry, answer),
        callStatic: (type, method, parameters, values) =>
            slot.linked.program.callStatic(type, method, parameters, values),
        label: (name) => slot.linked.program.label(name),
    };
}

function currentTriggers(slot: { readonly linked: Linked }): TriggerPort {
    return {
        handles: (object, timing, operation) =>
            slot.linked.triggers.handles(object, timing, operation),
        run: (call) => slot.linked.triggers.run(call),
    };
}

function settingsOf(
    sources: readonly ApexSource[],
    compilation: Compilation,
    options: OrgOptions,
): OrganizationSettings {
    const objectByFile = new Map(
        compilation.parsed.flatMap(({ tree, file }) =>
            tree.kind === 'trigger' ? [[file, tree.object.text]] : [],
        ) as [string, string][],
    );
    const nameByFile = new Map(compilation.parsed.map(({ name, file }) => [file, name]));
    const row = ({ name, file, text, apiVersion }: ApexSource) => ({
        name: nameByFile.get(file) ?? name,
        body: text,
        apiVersion,
    });
    return {
        name: options.facts?.name ?? 'Local Org',
        ...(options.facts?.isSandbox !== undefined && { isSandbox: options.facts.isSandbox }),
        ...options.organization,
        ...(options.facts?.id !== undefined && { id: options.facts.id }),
        apexClasses: sources.filter(({ kind }) => kind === 'class').map(row),
        apexTriggers: sources
            .filter(({ kind }) => kind === 'trigger')
            .map((source) => ({ ...row(source), object: objectByFile.get(source.file) ?? '' })),
    };
}

function factsOf(
    organizationId: string,
    settings: OrganizationSettings,
    options: OrgOptions,
): OrgFacts {
    return {
        name: settings.name,
        instanceUrl: 'http://localhost',
        apiVersion: packageApiVersion,
        namespace: null,
        isSandbox: settings.isSandbox ?? false,
        ...options.facts,
        id: organizationId,
    };
}

function userNamed(services: OrgServices, username: string | undefined): string | null {
    return username === undefined
        ? null
        : (services.database.system.find('User', 'Username', username)[0]?.id ?? null);
}

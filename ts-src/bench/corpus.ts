import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthInfo, Connection } from '@salesforce/core';
import { ComponentSet, ForceIgnore, MetadataApiDeploy } from '@salesforce/source-deploy-retrieve';
import { strFromU8, unzipSync } from 'fflate';
import { packageFromSource } from '../local-org/metadata-api/index.ts';
import type { HostedSpoke, SpokeHost } from '../local-org/metadata-api/index.ts';
import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport } from './harness/job.ts';
import { meaningOf } from './harness/sameMeaning.ts';
import { isLocal } from './harness/sourceUnits.ts';
import { connect, openSpokes, spokeAdmin } from './harness/spokes.ts';
import type { Usage } from './harness/usage.ts';
import { usageColumns, usageRow } from './harness/usage.ts';

/** Whole projects as they are deployed: sources with names that a build fills in first (PMM) are refused by every org. */
const projects = ['ebikes-lwc', 'dreamhouse-lwc', 'easy-spaces-lwc'];
const apiVersion = '66.0';

export const job: Job = {
    name: 'corpus',
    peer: null,
    target: 'every file of three projects survives retrieve → vault → export → deploy: 0 unexplained differences',
    minutes: 30,
    run,
};

interface Journey {
    readonly project: string;
    readonly components: number;
    readonly files: number;
    readonly identical: number;
    readonly byRule: ReadonlyMap<string, readonly string[]>;
    readonly unexplained: readonly string[];
    readonly usages: readonly Usage[];
}

async function run(bench: Bench): Promise<JobReport> {
    process.env['SF_DISABLE_TELEMETRY'] = 'true';
    process.env['HOME'] = mkdtempSync(join(bench.scratch, 'home-'));
    const hub = bench.hub();
    const failures: string[] = [];
    hub.onJobFailure((className, error) => failures.push(`${className}: ${String(error)}`));
    const journeys: Journey[] = [];
    for (const project of projects) {
        bench.say(project);
        const folder = join(bench.scratch, project);
        bench.corpus(project).checkOut(folder);
        const [from, to] = [`${project} A`, `${project} B`];
        const spokes = await openSpokes({ [from]: folder, [to]: null });
        try {
            journeys.push(await travel(hub, spokes, project, folder));
        } finally {
            await spokes.stop();
        }
    }
    return reportOf(journeys, failures);
}

async function travel(
    hub: Hub,
    spokes: SpokeHost,
    project: string,
    folder: string,
): Promise<Journey> {
    const [a, b] = spokes.spokes as [HostedSpoke, HostedSpoke];
    const set = ComponentSet.fromSource(folder);
    const manifest = (await set.getObject()).Package.types;
    const [snapshotId, usages] = snapshot(hub, connect(hub, a, 1), typesOf(manifest));
    const [state, ...held] = hub.call<string[]>('CorpusBench.held', snapshotId).result;
    const problems = held.filter((line) => line.startsWith('!'));
    const members = new Set(
        manifest.flatMap(({ name, members: names }) => names.map((one) => `${name}:${one}`)),
    );
    const keys = held.filter((key) => !key.startsWith('!') && isMeant(key, members));
    const packed = hub.call<Uint8Array>('CorpusBench.archive', snapshotId, keys);
    const archive = `${folder}.zip`;
    writeFileSync(archive, packed.result);
    const deployment = await deploy(await connection(spokes, b), archive);
    const before = await retrieve(await connection(spokes, a), manifest);
    const after = await retrieve(await connection(spokes, b), manifest);
    const { identical, byRule, unexplained } = compare(before, after);
    const lost = projectFiles(folder).filter((path) => !before.has(`unpackaged/${path}`));
    const ignored = a.notImported
        .filter(({ path }) => !isTestHelp(path))
        .map(({ path, reason }) => `not taken up: ${path}: ${reason}`);
    return {
        project,
        components: keys.length,
        files: before.size,
        identical,
        byRule,
        unexplained: [
            ...(state === 'Sealed' ? [] : [`the snapshot is ${state}`]),
            ...problems,
            ...ignored,
            ...lost.map((path) => `${path} is in the project and not in the retrieve`),
            ...deployment,
            ...unexplained,
        ],
        usages: [...usages, packed.usage],
    };
}

/** Mocks of Jest beside the metadata: no org keeps them. */
const isTestHelp = (path: string): boolean => /\/jest-mocks\//.test(path);

/** What the project's files are in the form of a retrieve, without those that its own .forceignore keeps from orgs. */
function projectFiles(folder: string): readonly string[] {
    const project = JSON.parse(readFileSync(join(folder, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: readonly { path: string }[];
    };
    const files = new Map<string, Uint8Array>();
    const ignore = ForceIgnore.findAndCreate(folder);
    for (const { path: directory } of project.packageDirectories) {
        const names = readdirSync(join(folder, directory), { recursive: true }) as string[];
        for (const path of names.map((name) => join(directory, name))) {
            const whole = join(folder, path);
            if (statSync(whole).isFile() && !isLocal(`/${path}`) && ignore.accepts(whole)) {
                files.set(path, readFileSync(whole));
            }
        }
    }
    return [...packageFromSource(files).entries.keys()];
}

type Manifest = readonly { readonly name: string; readonly members: readonly string[] }[];

function typesOf(manifest: Manifest): readonly string[] {
    const containers: Readonly<Record<string, string>> = { CustomLabel: 'CustomLabels' };
    const parts = new Set([
        'CustomField',
        'ListView',
        'ValidationRule',
        'RecordType',
        'WebLink',
        'CompactLayout',
        'FieldSet',
        'BusinessProcess',
        'SharingReason',
        'Index',
    ]);
    return [
        ...new Set(
            manifest
                .map(({ name }) => (parts.has(name) ? 'CustomObject' : (containers[name] ?? name)))
                .filter((name) => !/^(WorkflowRule|WorkflowAlert|WorkflowFieldUpdate)$/.test(name)),
        ),
    ];
}

/** What the project brings, whole or as a part of what it brings. */
function isMeant(key: string, members: ReadonlySet<string>): boolean {
    const name = key.slice(key.indexOf(':') + 1);
    const owner = `CustomObject:${name.split('.')[0] ?? ''}`;
    return members.has(key) || (name.includes('.') && members.has(owner));
}

function snapshot(hub: Hub, orgId: string, types: readonly string[]): [string, readonly Usage[]] {
    hub.drain();
    const taken = hub.callAs<string>(hub.userId('anna'), 'CorpusBench.take', orgId, types);
    return [taken.result, [taken.usage, ...hub.drain()]];
}

async function connection(spokes: SpokeHost, spoke: HostedSpoke): Promise<Connection> {
    const accessToken = await spokes.accessToken(spoke, spokeAdmin);
    const accessTokenOptions = { accessToken, instanceUrl: spoke.url, loginUrl: spoke.url };
    const authInfo = await AuthInfo.create({ username: accessToken, accessTokenOptions });
    const connected = await Connection.create({ authInfo });
    connected.setApiVersion(apiVersion);
    return connected;
}

/** Deploys by the official library; answers what was refused. */
async function deploy(to: Connection, zipPath: string): Promise<readonly string[]> {
    const order = new MetadataApiDeploy({
        usernameOrConnection: to,
        zipPath,
        apiOptions: { rest: false, testLevel: 'NoTestRun' },
    });
    await order.start();
    const { response } = await order.pollStatus(200, 600);
    const failures = [response.details?.componentFailures ?? []].flat();
    const said = failures.map(({ fullName, problem }) => `not deployed: ${fullName}: ${problem}`);
    return said.length > 0 || response.success ? said : [`the deployment ended ${response.status}`];
}

async function retrieve(from: Connection, manifest: Manifest): Promise<Map<string, Uint8Array>> {
    const types = manifest.map(({ name, members }) => ({ name, members: [...members] }));
    const result = await from.metadata
        .retrieve({ apiVersion, unpackaged: { types, version: apiVersion } } as never)
        .complete();
    const { zipFile } = result as unknown as { zipFile: string };
    const entries = unzipSync(Buffer.from(zipFile, 'base64'));
    return new Map(Object.entries(entries).filter(([path]) => !path.endsWith('/package.xml')));
}

function compare(
    before: ReadonlyMap<string, Uint8Array>,
    after: ReadonlyMap<string, Uint8Array>,
): Pick<Journey, 'identical' | 'byRule' | 'unexplained'> {
    const byRule = new Map<string, string[]>();
    const unexplained: string[] = [];
    let identical = 0;
    for (const path of new Set([...before.keys(), ...after.keys()])) {
        const [old, now] = [before.get(path), after.get(path)];
        if (old === undefined || now === undefined) {
            unexplained.push(`${path} ${now === undefined ? 'is lost' : 'came from nowhere'}`);
        } else if (Buffer.compare(old, now) === 0) {
            identical += 1;
        } else {
            const rule = ruleOf(old, now);
            if (rule === null) {
                unexplained.push(`${path} differs`);
            } else {
                byRule.set(rule, [...(byRule.get(rule) ?? []), path]);
            }
        }
    }
    return { identical, byRule, unexplained };
}

function ruleOf(old: Uint8Array, now: Uint8Array): string | null {
    const meaning = meaningOf(old);
    return meaning !== null && meaning === meaningOf(now)
        ? 'the same elements with the same texts in another order'
        : strFromU8(old).trim() === strFromU8(now).trim()
          ? 'blank lines at the end'
          : null;
}

function reportOf(journeys: readonly Journey[], failures: readonly string[]): JobReport {
    const wrong = [
        ...failures,
        ...journeys.flatMap(({ project, unexplained }) =>
            unexplained.map((line) => `${project}: ${line}`),
        ),
    ];
    const files = journeys.reduce((sum, journey) => sum + journey.files, 0);
    const identical = journeys.reduce((sum, journey) => sum + journey.identical, 0);
    return {
        isMet: wrong.length === 0 && files > 0,
        sentence: `${wrong.length} unexplained differences in ${files} files; ${identical} the same byte for byte`,
        tables: [
            {
                title: 'files of the same manifest, retrieved from both orgs by the official library',
                columns: [
                    'project',
                    'components',
                    'files',
                    'byte for byte',
                    'explained',
                    'unexplained',
                ],
                rows: journeys.map((journey) => [
                    journey.project,
                    String(journey.components),
                    String(journey.files),
                    String(journey.identical),
                    String([...journey.byRule.values()].flat().length),
                    String(journey.unexplained.length),
                ]),
            },
            {
                title: 'governor limits of snapshot and export',
                columns: usageColumns,
                rows: journeys.map(({ project, usages }) => usageRow(project, usages)),
            },
        ],
        notes: [
            ...journeys.flatMap(({ project, byRule }) =>
                [...byRule].map(
                    ([rule, paths]) =>
                        `${project}: ${paths.length} × ${rule} (${paths.slice(0, 3).join(', ')} …)`,
                ),
            ),
            ...wrong.slice(0, 60),
        ],
    };
}

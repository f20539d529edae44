import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostedSpoke, SpokeHost } from '../local-org/metadata-api/index.ts';
import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport } from './harness/job.ts';
import { connect, openSpokes, spokeAdmin } from './harness/spokes.ts';
import type { Usage } from './harness/usage.ts';
import { summaryOf, usageColumns, usageRow } from './harness/usage.ts';

const sizes: readonly number[] = [2_000, 10_000];
const fieldsPerObject = 19;
/** One of a hundred components is changed by hand. */
const changedShare = 0.01;
const mostShare = 50;
/** Behind the facts that are columns of the table. */
const sentenceAt = 8;

export const job: Job = {
    name: 'drift',
    peer: null,
    target: 'a drift check after 1 % changed: every change told, read by what moved, each transaction < 50 % of every limit',
    minutes: 20,
    run,
};

interface Check {
    readonly name: string;
    readonly usages: readonly Usage[];
    readonly seconds: number;
    readonly facts: readonly (string | null)[];
}

async function run(bench: Bench): Promise<JobReport> {
    const checks: Check[] = [];
    const wrong: string[] = [];
    for (const size of sizes) {
        const folder = join(bench.scratch, String(size));
        const classes = makeProject(folder, size);
        const hub = bench.hub();
        hub.onJobFailure((className, error) => wrong.push(`${className}: ${String(error)}`));
        const spokes = await openSpokes({ [`Org ${size}`]: folder });
        try {
            const [spoke] = spokes.spokes;
            if (spoke === undefined) {
                throw new Error('The spoke did not open.');
            }
            checks.push(...(await looks(bench, { hub, spokes, spoke }, size, classes, wrong)));
        } finally {
            await spokes.stop();
        }
        hub.close();
    }
    return reportOf(checks, wrong);
}

interface World {
    readonly hub: Hub;
    readonly spokes: SpokeHost;
    readonly spoke: HostedSpoke;
}

/** The first look is the baseline; then the same drift by what moved and, with the listing forgotten, in full. */
async function looks(
    bench: Bench,
    { hub, spokes, spoke }: World,
    size: number,
    classes: readonly string[],
    wrong: string[],
): Promise<readonly Check[]> {
    const orgId = connect(hub, spoke, 1);
    hub.drain();
    const named = (what: string): string => `${size.toLocaleString('en')}, ${what}`;
    bench.say(named('first look'));
    const first = look(hub, orgId, named('first look'));
    const count = Math.round(size * changedShare);
    const edits = classes
        .filter((_, index) => index % Math.floor(classes.length / count) === 0)
        .slice(0, count)
        .map((fullName) => ({
            type: 'ApexClass',
            fullName,
            find: '{',
            replace: '{/* by hand */',
        }));
    await spokes.changeBehindTheGate(spoke, { username: spokeAdmin, edits });
    bench.say(named('by what moved'));
    const moved = look(hub, orgId, named('by what moved'));
    hub.call('DriftBench.forget', orgId);
    bench.say(named('in full'));
    const full = look(hub, orgId, named('in full'));
    for (const { name, facts } of [moved, full]) {
        if (facts[0] !== 'Done' || facts[1] !== String(edits.length)) {
            wrong.push(`${name}: ${facts.join(' ')} instead of ${edits.length} differences`);
        }
    }
    return [first, moved, full];
}

function look(hub: Hub, orgId: string, name: string): Check {
    const start = performance.now();
    const anna = hub.userId('anna');
    const begun = hub.callAs<string>(anna, 'DriftBench.check', orgId);
    const usages = [begun.usage, ...hub.drain()];
    const seconds = Math.round((performance.now() - start) / 1000);
    const facts = hub.callAs<(string | null)[]>(anna, 'DriftBench.facts', begun.result).result;
    return { name, usages, seconds, facts };
}

/** Half classes, half objects with their fields; answers the names of the classes. */
function makeProject(folder: string, size: number): readonly string[] {
    const source = join(folder, 'force-app/main/default');
    const classFolder = join(source, 'classes');
    mkdirSync(classFolder, { recursive: true });
    writeFileSync(
        join(folder, 'sfdx-project.json'),
        JSON.stringify({
            packageDirectories: [{ path: 'force-app', default: true }],
            sourceApiVersion: '66.0',
        }),
    );
    const names = Array.from({ length: Math.round(size / 2) }, (_, index) => `Made${index}`);
    for (const name of names) {
        writeFileSync(
            join(classFolder, `${name}.cls`),
            `public class ${name} {\n    public String name() {\n        return '${name}';\n    }\n}\n`,
        );
        writeFileSync(
            join(classFolder, `${name}.cls-meta.xml`),
            document('ApexClass', '<apiVersion>66.0</apiVersion><status>Active</status>'),
        );
    }
    const objects = Math.round((size - names.length) / (fieldsPerObject + 1));
    for (let index = 0; index < objects; index++) {
        makeObject(join(source, 'objects', `Made${index}__c`), `Made${index}`);
    }
    return names;
}

function makeObject(folder: string, name: string): void {
    mkdirSync(join(folder, 'fields'), { recursive: true });
    writeFileSync(
        join(folder, `${name}__c.object-meta.xml`),
        document(
            'CustomObject',
            `<deploymentStatus>Deployed</deploymentStatus><label>${name}</label><nameField><label>Name</label>` +
                `<type>Text</type></nameField><pluralLabel>${name}</pluralLabel><sharingModel>ReadWrite</sharingModel>`,
        ),
    );
    for (let field = 0; field < fieldsPerObject; field++) {
        writeFileSync(
            join(folder, 'fields', `Field${field}__c.field-meta.xml`),
            document(
                'CustomField',
                `<fullName>Field${field}__c</fullName><label>Field ${field}</label><length>80</length><type>Text</type>`,
            ),
        );
    }
}

function document(type: string, inner: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>\n`;
}

function reportOf(checks: readonly Check[], wrong: readonly string[]): JobReport {
    const worst = checks
        .map(({ usages }) => summaryOf(usages).worst)
        .reduce((most, next) => (next.share > most.share ? next : most));
    return {
        isMet: wrong.length === 0 && worst.share < mostShare,
        sentence: `largest share ${worst.share.toFixed(0)} % of ${worst.count}; ${wrong.length} wrong`,
        tables: [
            {
                title: 'Each check: what its transactions took',
                columns: usageColumns,
                rows: checks.map(({ name, usages }) => usageRow(name, usages)),
            },
            {
                title: 'What came out',
                columns: [
                    'check',
                    'seconds',
                    'state',
                    'differences',
                    'unexplained',
                    'reading',
                    'components',
                    'carried over',
                    'retrieves',
                    'API calls',
                ],
                rows: checks.map(({ name, seconds, facts }) => [
                    name,
                    String(seconds),
                    ...facts.slice(0, sentenceAt).map((fact) => fact ?? '—'),
                ]),
            },
        ],
        notes: [
            ...checks.map(({ name, facts }) => `${name}: ${facts[sentenceAt] ?? '—'}`),
            ...wrong,
        ],
    };
}

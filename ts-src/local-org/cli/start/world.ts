import { randomBytes } from 'node:crypto';
import {
    chmodSync,
    existsSync,
    mkdirSync,
    readFileSync,
    renameSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ApexChecker, Spoke } from '../../metadata-api/index.ts';
import { createSpoke } from '../../metadata-api/index.ts';
import { composeStage, people, stages } from '../../sample/index.ts';
import type { Stage } from '../../sample/index.ts';
import type { StartOptions } from './options.ts';

/** How one spoke is reached; kept with the data, so that a restart finds the same org behind the same address. */
export interface SpokePlan {
    readonly name: string;
    readonly title: string;
    readonly stage: string;
    readonly position: number;
    readonly region: string;
    readonly port: number;
    readonly clientId: string;
    readonly clientSecret: string;
    /** Source of a new org: a folder the person named, a stage of the sample, or the hub's own package. */
    readonly source:
        | { readonly kind: 'folder'; readonly path: string }
        | { readonly kind: 'sample'; readonly stage: Stage }
        | { readonly kind: 'hub' };
}

export interface RunningSpoke {
    readonly plan: SpokePlan;
    readonly spoke: Spoke;
    readonly url: string;
}

const REGIONS: Readonly<Record<string, string>> = {
    development: 'Berlin',
    integration: 'Berlin',
    production: 'Frankfurt',
    hub: 'Frankfurt',
};
const STAGES: Readonly<Record<string, string>> = {
    development: 'Development',
    integration: 'Integration',
    uat: 'UAT',
    production: 'Production',
    hub: 'Hub',
};

/** The orgs of this data folder: as they were, or made now. */
export async function planWorld(options: StartOptions): Promise<readonly SpokePlan[]> {
    if (options.isFresh) {
        rmSync(options.data, { recursive: true, force: true });
    }
    mkdirSync(options.data, { recursive: true, mode: 0o700 });
    const file = join(options.data, 'world.json');
    const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SpokePlan[]) : [];
    const names = [
        ...new Set([...stages, ...options.spokes.keys(), ...known.map((plan) => plan.name)]),
    ].filter((name) => name !== 'hub');
    const plans: SpokePlan[] = [];
    for (const [index, name] of [...names, 'hub'].entries()) {
        const before = known.find((plan) => plan.name === name);
        plans.push(
            before
                ? { ...before, port: await freePort(before.port) }
                : await newPlan(name, index + 1, options),
        );
    }
    writeFileSync(`${file}.new`, JSON.stringify(plans, null, 2), { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
    return plans;
}

async function newPlan(name: string, position: number, options: StartOptions): Promise<SpokePlan> {
    const folder = options.spokes.get(name);
    const stage = stages.find((candidate) => candidate === name);
    const source: SpokePlan['source'] =
        name === 'hub'
            ? { kind: 'hub' }
            : folder === undefined && stage !== undefined
              ? { kind: 'sample', stage }
              : { kind: 'folder', path: folder ?? '' };
    return {
        name,
        title: name === 'hub' ? 'Hub' : name.charAt(0).toUpperCase() + name.slice(1),
        stage: STAGES[name] ?? 'UAT',
        position: name === 'hub' ? 99 : position,
        region: REGIONS[name] ?? '',
        port: await freePort(0),
        clientId: `local-${name}-${randomBytes(6).toString('hex')}`,
        clientSecret: randomBytes(24).toString('base64url'),
        source,
    };
}

/** The port itself when nobody has it, else another one. */
function freePort(wanted: number): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', (error: NodeJS.ErrnoException) => {
            if (error.code === 'EADDRINUSE' && wanted !== 0) {
                freePort(0).then(resolve, reject);
            } else {
                reject(error);
            }
        });
        server.listen(wanted, '127.0.0.1', () => {
            const address = server.address();
            server.close(() =>
                resolve(typeof address === 'object' && address !== null ? address.port : wanted),
            );
        });
    });
}

/** Tests bring the secret of the spokes' test doors; nobody else learns it. */
function runToken(): { runToken?: string } {
    const token = process.env['LOCAL_ORG_RUN_TOKEN'] ?? '';
    return token.length < 16 ? {} : { runToken: token };
}

/** Starts one org; its data lives under the data folder. */
export async function startSpoke(
    plan: SpokePlan,
    options: StartOptions,
    hubFolders: readonly string[],
    apexChecker: ApexChecker,
): Promise<RunningSpoke> {
    const spoke = createSpoke({
        name: plan.title,
        folder: sourceFolder(plan, options, hubFolders),
        dataDir: join(options.data, 'spokes', plan.name),
        kind: plan.stage === 'Production' || plan.stage === 'Hub' ? 'production' : 'sandbox',
        users: usersOf(plan),
        clients: [
            {
                clientId: plan.clientId,
                clientSecret: plan.clientSecret,
                runAs: integrationUser(plan),
            },
        ],
        apexChecker,
        ...runToken(),
    });
    const { url } = await spoke.start({ port: plan.port });
    return { plan, spoke, url };
}

export function integrationUser(plan: SpokePlan): string {
    return `gatehouse.integration@northwind-solar.example.${plan.name}`;
}

/** People who may change the org by hand, and the user that Gatehouse signs in as. */
function usersOf(plan: SpokePlan): { username: string; name: string; profile: string }[] {
    const staff = [
        ...people.map(({ firstName, lastName, username }) => ({
            name: `${firstName} ${lastName}`,
            username,
        })),
        { name: 'Jonas Weber', username: 'jonas.weber@northwind-solar.example' },
    ];
    return [
        { username: integrationUser(plan), name: 'Gatehouse Integration', profile: 'Admin' },
        ...staff.map(({ name, username }) => ({
            username: `${username}.${plan.name}`,
            name,
            profile: 'Admin',
        })),
    ];
}

function sourceFolder(
    plan: SpokePlan,
    options: StartOptions,
    hubFolders: readonly string[],
): string | null {
    switch (plan.source.kind) {
        case 'hub':
            return hubFolders[0] ?? null;
        case 'folder':
            return plan.source.path;
        case 'sample':
            return composeStage(plan.source.stage, join(options.data, 'sources'));
    }
}

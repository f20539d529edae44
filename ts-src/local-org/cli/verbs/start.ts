import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { apexChecker, OrgClient } from '../../engine/index.ts';
import { appModules, startHost, vendorModules } from '../../lightning/index.ts';
import { createSpoke } from '../../metadata-api/index.ts';
import { people } from '../../sample/index.ts';
import { loadSchema } from '../../schema/index.ts';
import { connectSpokes } from '../start/connect.ts';
import { HubMetadata } from '../start/hubMetadata.ts';
import { HubOrg } from '../start/hubOrg.ts';
import { readStartOptions } from '../start/options.ts';
import type { StartOptions } from '../start/options.ts';
import { worldDoors } from '../start/worldDoors.ts';
import { integrationUser, planWorld, startSpoke } from '../start/world.ts';
import type { RunningSpoke } from '../start/world.ts';

const DEFAULT_PORT = 8088;
const PACKAGE = ['force-app/main'];
const CACHE = '.gatehouse/cache';

/** `npm start`: the hub, its spokes and the pages, until the process ends. */
export async function startVerb(words: readonly string[]): Promise<number> {
    const options = readStartOptions(words);
    const say = (text: string): void => console.error(`  ${text}`);
    say('Starting the spokes');
    const plans = await planWorld(options);
    const checker = apexChecker();
    const spokes: RunningSpoke[] = [];
    for (const plan of plans) {
        spokes.push(await startSpoke(plan, options, PACKAGE, checker));
    }
    const hub = spokes.find(({ plan }) => plan.name === 'hub');
    if (!hub) {
        throw new Error('The hub has no Metadata API endpoint.');
    }
    const metadata = new HubMetadata(hub, options.data, await packageFiles());
    metadata.write();
    say('Compiling the package and opening the hub');
    const client = await openHub(hub, options, metadata, say);
    say('Connecting the orgs');
    await connectSpokes(client, spokes);
    say('Building the pages');
    const host = await openPages(client, spokes, options, metadata, say);
    printReady(host, spokes, options, await client.users());
    await untilStopped();
    metadata.stop();
    await host.close();
    await client.close();
    await Promise.all(spokes.map(({ spoke }) => spoke.stop()));
    return 0;
}

/** What the package alone is in the files of the Metadata API. */
function packageFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
    const spoke = createSpoke({
        name: 'Package',
        folder: PACKAGE[0] ?? null,
        users: [{ username: 'package@example.com', name: 'Package' }],
    });
    return Promise.resolve(spoke.files());
}

function openHub(
    hub: RunningSpoke,
    options: StartOptions,
    metadata: HubMetadata,
    say: (text: string) => void,
): Promise<OrgClient> {
    return OrgClient.start({
        folders: [...PACKAGE, metadata.folder],
        facts: { id: hub.spoke.org.id, name: 'Northwind Solar', instanceUrl: hub.url },
        organization: {
            name: 'Northwind Solar',
            id: hub.spoke.org.id,
            timeZone: 'Europe/Berlin',
            users: people.map(
                ({ username, firstName, lastName, alias, profile, permissionSets }) => ({
                    username,
                    firstName,
                    lastName,
                    alias,
                    profile,
                    permissionSets,
                    email: username,
                }),
            ),
        },
        directory: join(options.data, 'hub'),
        onJobFailure: (className, message, stackTrace) => {
            say(`Job ${className} failed: ${message}\n${stackTrace}`);
        },
    });
}

type Host = Awaited<ReturnType<typeof startHost>>;

async function openPages(
    client: OrgClient,
    spokes: readonly RunningSpoke[],
    options: StartOptions,
    metadata: HubMetadata,
    say: (text: string) => void,
): Promise<Host> {
    const keyPrefixes = await client.keyPrefixes();
    const folders = [...PACKAGE, metadata.folder];
    const read = (): ReturnType<typeof loadSchema> => loadSchema(folders, { keyPrefixes });
    const org = new HubOrg(client, 'Northwind Solar', read(), worldDoors(client, spokes));
    metadata.follow(client, PACKAGE, (errors) => {
        org.schema = read();
        if (errors !== null) {
            say(`The hub could not take over what was deployed into it:\n${errors}`);
        }
    });
    const vendor = await vendorModules(CACHE, say);
    const labels = new Map([...org.schema.labels].map(([name, label]) => [name, label.value]));
    const modules = await appModules(PACKAGE, join(options.data, 'pages'), labels, vendor.imports);
    const assets = {
        vendor: vendor.folder,
        modules: modules.folder,
        imports: { ...vendor.imports, ...modules.imports },
    };
    return startHost({
        org,
        assets,
        token: randomBytes(24).toString('base64url'),
        other: () => false,
        port: options.port ?? (await defaultPort()),
    });
}

/** The usual port when it is free, else any: two hubs may run side by side. */
async function defaultPort(): Promise<number> {
    const { createServer } = await import('node:net');
    return new Promise((resolve) => {
        const probe = createServer();
        probe.once('error', () => resolve(0));
        probe.listen(DEFAULT_PORT, '127.0.0.1', () => probe.close(() => resolve(DEFAULT_PORT)));
    });
}

function printReady(
    host: Host,
    spokes: readonly RunningSpoke[],
    options: StartOptions,
    users: readonly { readonly username: string }[],
): void {
    const known = people.filter((person) =>
        users.some((user) => user.username === person.username),
    );
    const [first] = known;
    const url = first ? host.loginUrl(first.username) : host.url;
    if (options.isJson) {
        const orgs = spokes.map(({ plan, spoke, url: instanceUrl }) => ({
            name: plan.name,
            orgId: spoke.org.id,
            instanceUrl,
            accessToken: spoke.accessToken(integrationUser(plan)),
        }));
        console.log(
            JSON.stringify({
                url: host.url,
                users: known.map(({ username }) => ({
                    username,
                    loginUrl: host.loginUrl(username),
                })),
                orgs,
            }),
        );
        return;
    }
    for (const { plan, spoke } of spokes) {
        const skipped =
            spoke.notImported.length === 0 ? '' : `, ${spoke.notImported.length} files left out`;
        console.error(`  ${plan.title.padEnd(14)} ${spoke.store.size} components${skipped}`);
    }
    console.log(
        `\n  Gatehouse is ready. Open\n\n    ${url}\n\n  Stop it with Ctrl+C; everything is kept in ${existsSync(options.data) ? options.data : ''}.\n`,
    );
}

function untilStopped(): Promise<void> {
    return new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
            process.once(signal, () => resolve());
        }
    });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rightsOf } from '../../local-org/engine/index.ts';
import { appModules, startHost, vendorModules } from '../../local-org/lightning/index.ts';
import type {
    ApexOutcome,
    LightningHost,
    LightningOrg,
    Row,
} from '../../local-org/lightning/index.ts';
import { people } from '../../local-org/sample/index.ts';
import type { Hub } from './hub.ts';
import { projectFolder } from './hub.ts';
import type { Bench } from './job.ts';

/** What a job answers instead of Apex; undefined lets the hub answer. */
export type Answers = (target: string, parameters: Row) => unknown;

/** The pages of the package as `npm start` serves them. */
export async function openPages(bench: Bench, hub: Hub, answers: Answers): Promise<LightningHost> {
    const { packageFolder, scratch, say } = bench;
    if (!existsSync(join(packageFolder, 'vault/lwc/comparePage'))) {
        await import(join(projectFolder, 'scripts/build.mjs'));
    }
    const vendor = await vendorModules(join(projectFolder, '.gatehouse/cache'), say);
    const { schema } = hub.org;
    const labels = new Map([...schema.labels].map(([name, { value }]) => [name, value]));
    const pages = join(scratch, 'pages');
    const modules = await appModules([packageFolder], pages, labels, vendor.imports);
    return startHost({
        org: orgOf(hub, answers),
        assets: {
            vendor: vendor.folder,
            modules: modules.folder,
            imports: { ...vendor.imports, ...modules.imports },
        },
        token: 'bench',
        other: () => false,
        port: 0,
    });
}

function orgOf(hub: Hub, answers: Answers): LightningOrg {
    const { org } = hub;
    const nothing = (): Promise<never> => Promise.reject(new Error('The bench does not save.'));
    return {
        name: 'Bench',
        schema: org.schema,
        doors: [],
        users: () => Promise.resolve(people.map((person) => userOf(hub, person))),
        rights: (userId) => Promise.resolve(rightsOf(org.services, userId)),
        invoke: (className, method, parameters, userId): Promise<ApexOutcome> => {
            const value = answers(`${className}.${method}`, parameters);
            return Promise.resolve(
                value === undefined
                    ? org.invokeAura(className, method, parameters, userId)
                    : { ok: true, value },
            );
        },
        query: () => Promise.resolve([]),
        save: nothing,
        decide: nothing,
    };
}

function userOf(hub: Hub, person: (typeof people)[number]) {
    const { username, firstName, lastName, job } = person;
    const id = hub.userId(username.split('.')[0] ?? '');
    return { id, username, name: `${firstName ?? ''} ${lastName}`, job };
}

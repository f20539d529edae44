import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { hostSpokes } from '../../local-org/metadata-api/index.ts';
import type { HostedSpoke, SpokeHost } from '../../local-org/metadata-api/index.ts';
import type { Hub } from './hub.ts';

export const spokeAdmin = 'gatehouse.integration@bench.example';
const client = { clientId: 'bench', clientSecret: 'bench-secret-of-this-run', runAs: spokeAdmin };

/** Orgs in a thread of their own, made from folders; null makes an empty one. */
export function openSpokes(folders: Readonly<Record<string, string | null>>): Promise<SpokeHost> {
    return hostSpokes(
        Object.entries(folders).map(([name, folder]) => ({
            name,
            folder,
            users: [{ username: spokeAdmin, name: 'Gatehouse Integration', profile: 'Admin' }],
            clients: [client],
            apexCheckerModule: pathToFileURL(join(import.meta.dirname, 'spokeApex.ts')).href,
            pace: { pendingMs: 0, perComponentMs: 0, finalizingMs: 0, retrieveMs: 0 },
        })),
    );
}

/** Connects a spoke as a person does; answers the id of its record. */
export function connect(hub: Hub, spoke: HostedSpoke, position: number): string {
    const anna = hub.userId('anna');
    const draft = {
        orgId: null,
        name: spoke.name,
        stage: 'Development',
        position,
        region: 'Berlin',
        businessUnit: 'Bench',
        endpoint: spoke.url,
        flow: 'Client credentials',
        clientId: client.clientId,
        clientSecret: client.clientSecret,
        username: null,
        certificate: null,
    };
    const orgId = hub.aura<string>(anna, 'OrgController.connect', { draft });
    hub.aura(anna, 'OrgController.grantAccess', { orgId });
    hub.aura(anna, 'OrgController.check', { orgId });
    return orgId;
}

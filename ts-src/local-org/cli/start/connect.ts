import type { OrgClient } from '../../engine/index.ts';
import { people } from '../../sample/index.ts';
import type { RunningSpoke } from './world.ts';

interface Card {
    readonly id: string;
    readonly name: string;
    readonly endpoint: string | null;
}

/**
 * Connects the orgs of this machine the way a person does, by the package's own controller, as the release manager. An
 * org that is connected and has moved to another port is told its new address.
 */
export async function connectSpokes(
    hub: OrgClient,
    spokes: readonly RunningSpoke[],
): Promise<void> {
    const manager = (await hub.users()).find((user) => user.username === people[0]?.username);
    if (!manager) {
        throw new Error('The release manager is missing in the hub.');
    }
    const cards = await ask<readonly Card[]>(hub, 'orgs', {}, manager.id);
    for (const { plan, url } of spokes) {
        const card = cards.find((candidate) => candidate.name === plan.title);
        if (card?.endpoint !== url) {
            const draft = {
                orgId: card?.id ?? null,
                name: plan.title,
                stage: plan.stage,
                position: plan.position,
                region: plan.region,
                businessUnit: 'Northwind Solar',
                endpoint: url,
                flow: 'Client credentials',
                clientId: plan.clientId,
                clientSecret: plan.clientSecret,
                username: null,
                certificate: null,
            };
            const orgId = await ask<string>(hub, 'connect', { draft }, manager.id);
            await ask(hub, 'grantAccess', { orgId }, manager.id);
            await ask(hub, 'check', { orgId }, manager.id);
        }
    }
}

async function ask<T>(
    hub: OrgClient,
    method: string,
    parameters: Readonly<Record<string, unknown>>,
    userId: string,
): Promise<T> {
    const outcome = await hub.invoke('OrgController', method, parameters, userId);
    if (!outcome.ok) {
        throw new Error(`The hub refused OrgController.${method}: ${outcome.message}`);
    }
    return outcome.value as T;
}

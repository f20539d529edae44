import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world/world.ts';
import type { Desk } from './desk.ts';

interface Plan {
    readonly name: string;
    readonly clientId: string;
    readonly clientSecret: string;
}

/** Step 0: what a managed package may not carry is put into the hub by the hub itself. */
export async function setUpTheHub(desk: Desk): Promise<void> {
    await desk.tab('Setup assistant');
    await desk.press('Put into this org');
    await desk.reads('Approvers find their work in the approval list of the hub.', 120_000);
    await desk.press('Add approvers');
    await desk.reads('Everybody who may sign is in the queue.');
    await desk.press('Schedule');
    await desk.reads(/Drift is looked for every hour/);
    await desk.picture('02-setup-assistant');
}

/** Step 2: the guided form names what is wrong: secret, then address; then it connects. */
export async function connectAnOrg(desk: Desk, world: World): Promise<void> {
    const { instanceUrl } = world.org('integration');
    const { clientId, clientSecret } = planOf(world, 'integration');
    await desk.tab('Orgs');
    await desk.reads('Frankfurt');
    await desk.picture('03-orgs');

    await desk.press('Edit', desk.card('Integration'));
    await desk.heading('Orgs');
    await desk.press('Next');
    await credentials(desk, instanceUrl, clientId, 'not-the-secret');
    await desk.reads('The connection does not work yet', 60_000);
    await desk.reads(/does not accept|secret/i);
    await desk.picture('04-connection-refused');

    await desk.press('Back');
    await credentials(desk, 'http://127.0.0.1:9', clientId, clientSecret);
    await desk.reads('The connection does not work yet', 60_000);
    await desk.reads(/127\.0\.0\.1:9|does not answer|unreachable/i);

    await desk.press('Back');
    await credentials(desk, instanceUrl, clientId, clientSecret);
    await desk.reads('The connection works', 60_000);
    await desk.press('Done');
    assert.equal(await desk.page.getByText('The connection works').count(), 0);
}

async function credentials(desk: Desk, url: string, id: string, secret: string): Promise<void> {
    await desk.fill('My Domain address', url);
    await desk.fill('Consumer key', id);
    await desk.fill('Consumer secret', secret);
    await desk.press('Save and test');
}

function planOf(world: World, name: string): Plan {
    const plans = JSON.parse(readFileSync(join(world.data, 'world.json'), 'utf8')) as Plan[];
    const plan = plans.find((candidate) => candidate.name === name);
    assert.ok(plan);
    return plan;
}

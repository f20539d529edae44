import assert from 'node:assert/strict';
import { Gate } from '../world/gate.ts';
import { until } from '../world/until.ts';
import type { World } from '../world/world.ts';

/** F56: the power fails while a deployment runs. After the start it goes on where it was, and nothing is sent twice. */
export async function goesOnAfterAPowerCut(
    world: World,
    gate: Gate,
    changeId: string,
): Promise<Gate> {
    await world.fault('production', { fault: 'holdDeploys', ms: 8000 });
    const deploymentId = await gate.deploy(changeId);
    const before = await until(
        'The org accepts',
        () => gate.progress(deploymentId),
        ({ requestId, isOver }) => requestId !== null || isOver,
    );
    assert.equal(before.isOver, false, before.summary.sentence);

    await world.kill();
    await world.start();

    const after = await Gate.of(world);
    const outcome = await after.outcome(deploymentId, 300);
    assert.equal(outcome.isOver, true);
    assert.ok(outcome.summary.sentence.length > 10, 'It ends in a sentence.');
    const requests = await world.query<{ Id: string }>(
        'production',
        `SELECT Id FROM DeployRequest WHERE Id = '${before.requestId ?? ''}'`,
    );
    assert.equal(requests.length, 1, 'The org kept the deployment.');
    await after.demandWholeLedger();
    return after;
}

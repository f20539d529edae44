import assert from 'node:assert/strict';
import { refusal } from '../world/gate.ts';
import type { DeploymentProgress, Gate } from '../world/gate.ts';
import { until } from '../world/until.ts';
import type { World } from '../world/world.ts';

interface DeployRow {
    readonly Id: string;
    readonly Status: string;
}

const REQUESTS = 'SELECT Id, Status FROM DeployRequest';

/** F02: the org accepts and its answer is lost. The deployment is found again and adopted, never sent twice. */
export async function adoptsWhatWasAccepted(
    world: World,
    gate: Gate,
    changeId: string,
): Promise<void> {
    const before = (await world.query<DeployRow>('production', REQUESTS)).length;
    await world.fault('production', { fault: 'loseAnswer', operation: 'deploy' });

    const outcome = await gate.outcome(await gate.deploy(changeId));

    assert.equal(outcome.summary.state, 'Succeeded', outcome.summary.sentence);
    assert.match(told(outcome), /The answer of Production was lost .* not repeated\./);
    assert.match(told(outcome), /Found in Production as 0Af\w{15}\. Nothing was sent twice\./);
    const after = await world.query<DeployRow>('production', REQUESTS);
    assert.equal(after.length, before + 1, 'The org was asked exactly once.');
    assert.ok(after.some(({ Id }) => Id === outcome.requestId));
    await gate.ledgerSays(/Found in Production as 0Af\w{15}\./);
    await gate.demandWholeLedger();
}

/** F45: the access token dies while the deployment is watched; a new one is asked for and the same deployment goes on. */
export async function survivesExpiredTokens(
    world: World,
    gate: Gate,
    changeId: string,
): Promise<void> {
    await world.fault('production', { fault: 'holdDeploys', ms: 4000 });
    const deploymentId = await gate.deploy(changeId);
    const running = await until(
        'The org accepts',
        () => gate.progress(deploymentId),
        ({ requestId, isOver }) => requestId !== null || isOver,
    );
    await world.fault('production', { fault: 'expireTokens' });

    const outcome = await gate.outcome(deploymentId);

    assert.equal(outcome.summary.state, 'Succeeded', outcome.summary.sentence);
    assert.equal(outcome.requestId, running.requestId);
    await gate.demandWholeLedger();
}

/** F46: another org answers at the address. Nothing is written into it. */
export async function refusesAnotherOrg(world: World, gate: Gate, changeId: string): Promise<void> {
    const { orgId } = world.org('production');
    const before = (await world.query<DeployRow>('production', REQUESTS)).length;
    await world.fault('production', { fault: 'becomeOrg', orgId: '00D000000000OTHERA' });
    const deploymentId = await gate.deploy(changeId);
    const stopped = await until(
        'The deployment stops',
        () => gate.progress(deploymentId),
        ({ isOver, summary }) => isOver || /00D000000000OTHER/.test(summary.sentence ?? ''),
        200,
    );
    const check = await gate.manager.call<{ isGood: boolean; code: string; sentence: string }>(
        'OrgController.check',
        { orgId: await gate.orgId('Production') },
    );
    await world.fault('production', { fault: 'becomeOrg', orgId });

    assert.match(
        `${stopped.summary.sentence}\n${told(stopped)}`,
        /Another org answers behind Production: 00D\w+ was connected, 00D000000000OTHERA answers now\./,
    );
    assert.equal(check.isGood, false);
    assert.equal(check.code, 'org.otherOrg');
    assert.equal((await world.query<DeployRow>('production', REQUESTS)).length, before);
    const again = await gate.manager.call<{ isGood: boolean }>('OrgController.check', {
        orgId: await gate.orgId('Production'),
    });
    assert.equal(again.isGood, true);
    await gate.demandWholeLedger();
}

/** F08: two releases to one org at once. One goes, the other waits its turn or is refused; never both. */
export async function letsOneReleaseGoAtATime(
    gate: Gate,
    first: string,
    second: string,
): Promise<void> {
    const twice = await Promise.allSettled([gate.deploy(first), gate.deploy(first)]);
    const started = twice.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    assert.equal(started.length, 1, 'A double click starts one deployment.');
    const other = await gate.deploy(second);
    assert.match(await refusal(() => gate.deploy(second)), /is on its way already as /);

    const outcomes = await Promise.all([...started, other].map((id) => gate.outcome(id, 300)));

    for (const { summary } of outcomes) {
        assert.equal(summary.state, 'Succeeded', `${summary.name}: ${summary.sentence}`);
    }
    assert.match(
        outcomes.map(told).join('\n'),
        /Production is held by another job until |Production works on another deployment /,
    );
    await gate.demandWholeLedger();
}

/** F38: the org says success and does not hold what was sent. The receipt tells. */
export async function provesTheLanding(
    world: World,
    gate: Gate,
    changeId: string,
    type: string,
    fullName: string,
): Promise<void> {
    await world.fault('production', { fault: 'dropOnLanding', type, fullName });

    const outcome = await gate.outcome(await gate.deploy(changeId));

    assert.match(outcome.summary.sentence, /1 not landed/);
    assert.ok(outcome.items.some(({ outcome: state }) => state === 'NotLanded'));
    assert.equal((await gate.change(changeId)).summary.status, 'NotLanded');
    await gate.ledgerSays(/1 not landed/);
    await gate.demandWholeLedger();
}

function told({ stages }: DeploymentProgress): string {
    return stages.map(({ sentence }) => sentence).join('\n');
}

import assert from 'node:assert/strict';
import type { Comparison, Gate } from '../world/gate.ts';
import type { World } from '../world/world.ts';

const SCOPE = [
    'ValidationRule:Installation__c.End_Not_Before_Start',
    'Layout:Installation__c-Installation Layout',
    'ApexClass:InstallationService',
];

/** F22, F24, F25: what an org delivers is not trusted; the sentence says what was wrong with it. */
export async function distrustsWhatAnOrgDelivers(
    world: World,
    gate: Gate,
    kind: string,
    sentence: RegExp,
): Promise<void> {
    await world.fault('integration', { fault: 'damageRetrieves', kind });
    const damaged = await gate.compare('Development', 'Integration', SCOPE);
    await world.fault('integration', { fault: 'damageRetrieves', kind: null });

    const told = await account(gate, damaged);
    assert.match(told, sentence);
    const honest = await gate.compare('Development', 'Integration', SCOPE);
    assert.equal(honest.state, 'Done', honest.message ?? '');
    await gate.demandWholeLedger();
}

/** What the page tells about a comparison: its message, the message of its job, and what could not be read. */
async function account(gate: Gate, { id, state, message, jobRunId }: Comparison): Promise<string> {
    const job = await gate.developer.call<{ message: string | null }>('JobRunController.progress', {
        jobRunId,
    });
    const told = [state, message, job.message];
    if (state === 'Done') {
        const page = await gate.developer.call<{
            rows: readonly { key: string; change: string }[];
        }>('CompareController.rows', {
            comparisonId: id,
            filter: { change: 'Unreadable' },
            sorting: { field: 'type', isDescending: false },
            start: 0,
            size: 50,
        });
        for (const { key } of page.rows) {
            const detail = await gate.developer.call<Record<string, unknown>>(
                'CompareController.detail',
                { comparisonId: id, componentKey: key },
            );
            told.push(key, JSON.stringify(detail));
        }
    }
    return told.join('\n');
}

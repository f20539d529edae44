import assert from 'node:assert/strict';
import { refusal } from '../world/gate.ts';
import type { Gate } from '../world/gate.ts';

/** F12: neither who asked nor who edited may approve, not even an administrator. Id of the approved change. */
export async function authorsAndEditorsCannotApprove(
    gate: Gate,
    comparisonId: string,
): Promise<string> {
    const keys = ['CustomField:Installation__c.Warranty_End__c'];
    const changeId = await gate.draft('Warranty end of an installation', comparisonId, keys);
    const draft = { title: 'Warranty end of an installation', reason: 'Edited by the manager' };
    await gate.manager.call('ChangeController.edit', { changeId, draft });
    await gate.submit(changeId);

    const ofAuthor = await refusal(() => gate.approve(changeId, gate.developer));
    assert.match(ofAuthor, /Marek Dvořák asked for this change and may not decide on it/);
    const ofEditor = await refusal(() => gate.approve(changeId, gate.manager));
    assert.match(ofEditor, /Anna Keller edited this change and may not approve it/);
    const ofAuditor = await refusal(() => gate.approve(changeId, gate.auditor));
    assert.match(ofAuditor, /No rule permits Ingrid Solberg/);

    await gate.ledgerSays(/change\.approve by Marek Dvořák/);
    await gate.ledgerSays(/change\.approve by Anna Keller/);
    assert.equal((await gate.approve(changeId)).summary.status, 'Approved');
    await gate.demandWholeLedger();
    return changeId;
}

/** F15: what was signed is not what would be deployed any more. Id of the change, approved again. */
export async function editsVoidTheApproval(gate: Gate, comparisonId: string): Promise<string> {
    const crew = 'CustomField:Installation__c.Crew_Lead__c';
    const start = 'CustomField:Installation__c.Scheduled_Start__c';
    const changeId = await gate.approved('Crew and start', comparisonId, [crew, start]);
    const signed = (await gate.change(changeId)).digest;

    await gate.developer.call('ChangeController.removeItems', { changeId, keys: [start] });

    const after = await gate.change(changeId);
    assert.equal(after.summary.status, 'Voided');
    assert.notEqual(after.digest, signed);
    assert.match(after.voidedSentence ?? '', /Marek Dvořák.*Scheduled_Start__c \(removed\)/s);
    const refused = await refusal(() => gate.deploy(changeId));
    assert.match(refused, /Only an approved change is deployed/);
    await gate.submit(changeId);
    const decision = { isApproval: true, meaning: 'Approval', comment: 'Old page', digest: signed };
    const stale = await refusal(() =>
        gate.approver.call('ChangeController.decide', { changeId, decision }),
    );
    assert.match(stale, /another|other/i);
    assert.equal((await gate.approve(changeId)).summary.status, 'Approved');
    await gate.demandWholeLedger();
    return changeId;
}

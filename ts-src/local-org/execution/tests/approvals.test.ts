import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customObject, field } from '../../database/tests/world.ts';
import { SObjectValue } from '../../values/index.ts';
import { ApprovalRefusal, decide, runDml, runningUserOf, submit, within } from '../index.ts';
import { newTransaction } from '../runTransaction.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

const process = `<ApprovalProcess><active>true</active><allowRecall>true</allowRecall><label>Gate</label>
<allowedSubmitters><type>allInternalUsers</type></allowedSubmitters>
<approvalStep><name>First</name><label>First</label><allowDelegate>false</allowDelegate>
 <assignedApprover><approver><type>queue</type><name>Signers</name></approver><whenMultipleApprovers>FirstResponse</whenMultipleApprovers></assignedApprover>
 <approvalActions><action><name>Once</name><type>FieldUpdate</type></action></approvalActions></approvalStep>
<approvalStep><name>Second</name><label>Second</label><allowDelegate>false</allowDelegate>
 <assignedApprover><approver><type>queue</type><name>Signers</name></approver><whenMultipleApprovers>FirstResponse</whenMultipleApprovers></assignedApprover>
 <entryCriteria><criteriaItems><field>Change__c.Risk__c</field><operation>greaterOrEqual</operation><value>2</value></criteriaItems></entryCriteria>
 <ifCriteriaNotMet>ApproveRecord</ifCriteriaNotMet><rejectBehavior><type>RejectRequest</type></rejectBehavior></approvalStep>
<entryCriteria><criteriaItems><field>Change__c.Status__c</field><operation>equals</operation><value>Submitted</value></criteriaItems></entryCriteria>
<finalApprovalRecordLock>false</finalApprovalRecordLock><finalRejectionRecordLock>false</finalRejectionRecordLock>
<finalRejectionActions><action><name>Refused</name><type>FieldUpdate</type></action></finalRejectionActions>
<recordEditability>AdminOnly</recordEditability></ApprovalProcess>`;

const update = (name: string, value: string): string =>
    `<fieldUpdates><fullName>${name}</fullName><name>${name}</name><field>Decision__c</field><operation>Literal</operation><literalValue>${value}</literalValue><reevaluateOnChange>false</reevaluateOnChange></fieldUpdates>`;

const files = {
    ...customObject('Change__c', {
        Status__c: field('Text', '<length>40</length>'),
        Decision__c: field('Text', '<length>40</length>'),
        Risk__c: field('Number', '<precision>3</precision><scale>0</scale>'),
    }),
    'approvalProcesses/Change__c.Gate.approvalProcess-meta.xml': process,
    'queues/Signers.queue-meta.xml':
        '<Queue><name>Signers</name><queueSobject><sobjectType>Change__c</sobjectType></queueSobject></Queue>',
    'workflows/Change__c.workflow-meta.xml': `<Workflow>${update('Once', 'Approved')}${update('Refused', 'Rejected')}</Workflow>`,
};

function newChange(status: string, risk: number): string {
    const change = new SObjectValue('Change__c');
    change.put('Name', 'x');
    change.put('Status__c', status);
    change.put('Risk__c', risk);
    return (
        runDml('insert', [change], { mode: 'SYSTEM_MODE', allOrNone: true })[0]?.id ?? assert.fail()
    );
}

const submission = (objectId: string) => ({
    objectId,
    submitterId: null,
    processNameOrId: 'Gate',
    skipsEntryCriteria: false,
    nextApproverIds: [],
    comments: 'please',
});

const decision = (workitemId: string, action: string) => ({
    workitemId,
    action,
    comments: null,
    nextApproverIds: [],
});

const value = (world: World, id: string, name: string): unknown =>
    world.org.database.record(id)?.values.get(name);

test('a record goes from queue to queue, is locked meanwhile, and gets its field updates', () => {
    const world = openWorld({ files });
    world.inside(() => {
        const { database } = world.org;
        const id = newChange('Submitted', 2);
        const first = submit(submission(id));
        assert.equal(first.instanceStatus, 'Pending');
        assert.equal(database.isLocked(id), true);
        assert.equal(value(world, first.actorIds[0] ?? '', 'type'), 'Queue');

        const second = decide(decision(first.newWorkitemIds[0] ?? '', 'Approve'));
        assert.equal(second.instanceStatus, 'Pending');
        assert.equal(value(world, id, 'decision__c'), 'Approved');

        const done = decide(decision(second.newWorkitemIds[0] ?? '', 'Approve'));
        assert.equal(done.instanceStatus, 'Approved');
        assert.equal(database.isLocked(id), false);
        const steps = database.system.find(
            'ProcessInstanceStep',
            'ProcessInstanceId',
            done.instanceId,
        );
        assert.deepEqual(steps.map((step) => step.values.get('stepstatus')).sort(), [
            'Approved',
            'Approved',
            'Started',
        ]);
        assert.deepEqual(
            database.system.find('ProcessInstanceWorkitem', 'ProcessInstanceId', done.instanceId),
            [],
        );
    });
});

test('a step whose criteria are not met may end the process', () => {
    const world = openWorld({ files });
    world.inside(() => {
        const first = submit(submission(newChange('Submitted', 1)));
        assert.equal(
            decide(decision(first.newWorkitemIds[0] ?? '', 'Approve')).instanceStatus,
            'Approved',
        );
    });
});

test('a rejection ends it, a recall removes it', () => {
    const world = openWorld({ files });
    world.inside(() => {
        const rejected = newChange('Submitted', 2);
        assert.equal(
            decide(decision(submit(submission(rejected)).newWorkitemIds[0] ?? '', 'Reject'))
                .instanceStatus,
            'Rejected',
        );
        assert.equal(value(world, rejected, 'decision__c'), 'Rejected');

        const recalled = newChange('Submitted', 2);
        assert.equal(
            decide(decision(submit(submission(recalled)).newWorkitemIds[0] ?? '', 'Removed'))
                .instanceStatus,
            'Removed',
        );
        assert.equal(world.org.database.isLocked(recalled), false);
    });
});

test('refusals carry the codes of the platform', () => {
    const world = openWorld({ files });
    const refusal = (code: string) => (error: unknown) =>
        error instanceof ApprovalRefusal && error.error.statusCode === code;
    world.inside(() => {
        assert.throws(
            () => submit(submission(newChange('Draft', 1))),
            refusal('NO_APPLICABLE_PROCESS'),
        );
        const id = newChange('Submitted', 1);
        const { newWorkitemIds } = submit(submission(id));
        assert.throws(() => submit(submission(id)), refusal('ALREADY_IN_PROCESS'));
        assert.throws(
            () => decide(decision('04i000000000999AAA', 'Approve')),
            refusal('INVALID_CROSS_REFERENCE_KEY'),
        );
        const stranger = runningUserOf(world.org, world.org.database.automatedProcessId);
        within(newTransaction(world.org, { user: stranger, quiddity: 'SYNCHRONOUS' }), () => {
            assert.throws(
                () => decide(decision(newWorkitemIds[0] ?? '', 'Approve')),
                refusal('INSUFFICIENT_ACCESS_OR_READONLY'),
            );
        });
    });
});

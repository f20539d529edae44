import type { ApprovalAction, ApprovalProcessDescription, ApprovalStep } from '../../schema/index.ts';
import { ApexDatetime } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import { refuse } from './approvalError.ts';
import { approversOf, mayAct } from './approvers.ts';

/** What one request did, as Approval.ProcessResult tells it. */
export interface ApprovalOutcome {
    readonly entityId: string;
    readonly instanceId: string;
    /** `Pending`, `Approved`, `Rejected`, `Removed` */
    readonly instanceStatus: string;
    readonly newWorkitemIds: readonly string[];
    readonly actorIds: readonly string[];
}

export interface Submission {
    readonly objectId: string;
    readonly submitterId: string | null;
    readonly processNameOrId: string | null;
    readonly skipsEntryCriteria: boolean;
    readonly nextApproverIds: readonly string[];
    readonly comments: string | null;
}

export interface Decision {
    readonly workitemId: string;
    /** `Approve`, `Reject`, `Removed` */
    readonly action: string;
    readonly comments: string | null;
    readonly nextApproverIds: readonly string[];
}

function now(): ApexDatetime {
    return new ApexDatetime(current().org.clock.now());
}

function text(row: SObjectValue, field: string): string {
    const value = row.values.get(field.toLowerCase());
    return typeof value === 'string' ? value : '';
}

/** Classic approval processes, run from their metadata (Apex Developer Guide > Approval Processing). */
export function submit(submission: Submission): ApprovalOutcome {
    const { org, user } = current();
    const { database } = org;
    const object = database.objectOf(submission.objectId) ?? '';
    if (database.record(submission.objectId) === null) {
        refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['objectId']);
    }
    if (pendingInstance(submission.objectId) !== null) {
        refuse('ALREADY_IN_PROCESS', 'This record is currently in an approval process. A record can be in only one approval process at a time.');
    }
    const submitterId = submission.submitterId ?? user.id;
    const process = applicableProcess(object, submission, submitterId);
    const instanceId = database.system.insert('ProcessInstance', {
        ProcessDefinitionId: definitionId(process),
        TargetObjectId: submission.objectId,
        Status: 'Pending',
        SubmittedById: submitterId,
        LastActorId: user.id,
        CreatedById: user.id,
    });
    addStep(instanceId, 'Started', user.id, user.id, submission.comments, null);
    lockFor(process, submission.objectId, []);
    runActions(process.initialSubmissionActions, submission.objectId);
    return advance(process, instanceId, submission.objectId, -1, submitterId, submission.nextApproverIds);
}

function pendingInstance(recordId: string): SObjectValue | null {
    const rows = current().org.database.system.find('ProcessInstance', 'TargetObjectId', recordId);
    return rows.find((row) => row.values.get('status') === 'Pending') ?? null;
}

function definitionId(process: ApprovalProcessDescription): string | null {
    const rows = current().org.database.system.find('ProcessDefinition', 'DeveloperName', process.name);
    return rows.find((row) => text(row, 'TableEnumOrId').toLowerCase() === process.object.toLowerCase())?.id ?? null;
}

function applicableProcess(object: string, submission: Submission, submitterId: string): ApprovalProcessDescription {
    const { org } = current();
    const wanted = submission.processNameOrId?.toLowerCase() ?? null;
    const candidates = org.schema.approvalProcesses.filter(
        (process) =>
            process.isActive &&
            process.object.toLowerCase() === object.toLowerCase() &&
            (wanted === null || process.name.toLowerCase() === wanted || definitionId(process)?.toLowerCase().startsWith(wanted.slice(0, 15))),
    );
    const skips = submission.skipsEntryCriteria && wanted !== null;
    const found = candidates.find(
        (process) => maySubmit(process, submission.objectId, submitterId) && (skips || org.database.meets(submission.objectId, process.entryCriteria, submitterId)),
    );
    return found ?? refuse('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
}

/** Nobody named: the owner of the record. */
function maySubmit(process: ApprovalProcessDescription, recordId: string, submitterId: string): boolean {
    const { database } = current().org;
    const record = database.record(recordId);
    const submitters = process.allowedSubmitters.length === 0 ? [{ type: 'owner', submitter: null }] : process.allowedSubmitters;
    return submitters.some(({ type, submitter }) => {
        switch (type) {
            case 'allInternalUsers':
                return database.record(submitterId)?.values.get('usertype') === 'Standard';
            case 'owner':
                return record !== null && text(record, 'OwnerId') === submitterId;
            case 'creator':
                return record !== null && text(record, 'CreatedById') === submitterId;
            case 'user':
                return text(database.record(submitterId) ?? record ?? refuse('INVALID_OPERATION', 'no submitter'), 'Username') === submitter;
            case 'group':
                return database.system.find('Group', 'DeveloperName', submitter ?? '').some(({ id }) => id !== null && mayAct(submitterId, id));
            case 'role':
                return database.system
                    .find('UserRole', 'DeveloperName', submitter ?? '')
                    .some(({ id }) => id !== null && database.record(submitterId)?.values.get('userroleid') === id);
            default:
                return refuse('INVALID_OPERATION', `Submitters of type ${type} are not supported by the local org`);
        }
    });
}

/** Goes on after the step at `index`: to the next step whose criteria are met, or to the end. */
function advance(
    process: ApprovalProcessDescription,
    instanceId: string,
    recordId: string,
    index: number,
    submitterId: string,
    chosen: readonly string[],
): ApprovalOutcome {
    const { org } = current();
    for (let at = index + 1; at < process.steps.length; at++) {
        const step = process.steps[at];
        if (step !== undefined && org.database.meets(recordId, step.entryCriteria, submitterId)) {
            return assign(process, step, instanceId, recordId, submitterId, chosen);
        }
        if (step?.ifCriteriaNotMet === 'ApproveRecord') {
            return finish(process, instanceId, recordId, 'Approved');
        }
        if (step?.ifCriteriaNotMet === 'RejectRecord') {
            return finish(process, instanceId, recordId, 'Rejected');
        }
    }
    return finish(process, instanceId, recordId, 'Approved');
}

function assign(
    process: ApprovalProcessDescription,
    step: ApprovalStep,
    instanceId: string,
    recordId: string,
    submitterId: string,
    chosen: readonly string[],
): ApprovalOutcome {
    const { system } = current().org.database;
    const actors = approversOf(process, step, recordId, submitterId, chosen);
    system.insert('ProcessInstanceNode', {
        ProcessInstanceId: instanceId,
        ProcessNodeId: nodeId(process, step),
        ProcessNodeName: step.label,
        NodeStatus: 'Pending',
    });
    const items = actors.map((actor) =>
        system.insert('ProcessInstanceWorkitem', { ProcessInstanceId: instanceId, ActorId: actor, OriginalActorId: actor }),
    );
    lockFor(process, recordId, actors);
    return { entityId: recordId, instanceId, instanceStatus: 'Pending', newWorkitemIds: items, actorIds: actors };
}

function nodeId(process: ApprovalProcessDescription, step: ApprovalStep): string | null {
    const definition = definitionId(process);
    const rows = current().org.database.system.find('ProcessNode', 'DeveloperName', step.name);
    return rows.find((row) => row.values.get('processdefinitionid') === definition)?.id ?? null;
}

function lockFor(process: ApprovalProcessDescription, recordId: string, actors: readonly string[]): void {
    current().org.database.lock(recordId, process.recordEditability === 'AdminOrCurrentApprover' ? actors : []);
}

function runActions(actions: readonly ApprovalAction[], recordId: string): void {
    const { org, user } = current();
    const updates = actions.filter(({ type }) => type === 'FieldUpdate').map(({ name }) => name);
    org.database.runFieldUpdates(recordId, updates, user.id);
}

function addStep(
    instanceId: string,
    status: string,
    actorId: string,
    originalActorId: string,
    comments: string | null,
    stepNodeId: string | null,
): void {
    const { org, user } = current();
    org.database.system.insert('ProcessInstanceStep', {
        ProcessInstanceId: instanceId,
        StepStatus: status,
        ActorId: actorId,
        OriginalActorId: originalActorId,
        Comments: comments,
        StepNodeId: stepNodeId,
        CreatedById: user.id,
    });
}

function finish(process: ApprovalProcessDescription, instanceId: string, recordId: string, status: 'Approved' | 'Rejected'): ApprovalOutcome {
    const { org } = current();
    close(instanceId, status);
    const isLocked = status === 'Approved' ? process.locksOnFinalApproval : process.locksOnFinalRejection;
    org.database.unlock(recordId);
    if (isLocked) {
        org.database.lock(recordId, []);
    }
    runActions(status === 'Approved' ? process.finalApprovalActions : process.finalRejectionActions, recordId);
    return { entityId: recordId, instanceId, instanceStatus: status, newWorkitemIds: [], actorIds: [] };
}

function close(instanceId: string, status: string): void {
    const { org, user } = current();
    const { system } = org.database;
    removeItems(instanceId, null);
    for (const node of system.find('ProcessInstanceNode', 'ProcessInstanceId', instanceId)) {
        if (node.id !== null && node.values.get('nodestatus') === 'Pending') {
            system.update(node.id, { NodeStatus: status, CompletedDate: now(), LastActorId: user.id });
        }
    }
    system.update(instanceId, { Status: status, CompletedDate: now(), LastActorId: user.id });
}

/** The other approvers of the step are done too; steps record who was not asked any more. */
function removeItems(instanceId: string, decided: string | null): void {
    const { system } = current().org.database;
    for (const item of system.find('ProcessInstanceWorkitem', 'ProcessInstanceId', instanceId)) {
        if (item.id !== null) {
            if (decided !== null && item.id !== decided) {
                addStep(instanceId, 'NoResponse', text(item, 'ActorId'), text(item, 'OriginalActorId'), null, null);
            }
            system.remove(item.id);
        }
    }
}

/** Approves, rejects or recalls what waits. */
export function decide(decision: Decision): ApprovalOutcome {
    const { org, user } = current();
    const { database } = org;
    const item = database.record(decision.workitemId);
    if (item?.type !== 'ProcessInstanceWorkitem') {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['workitemId']);
    }
    const instance = database.record(text(item, 'ProcessInstanceId')) ?? refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    const process = processOf(instance);
    const recordId = text(instance, 'TargetObjectId');
    const actorId = text(item, 'ActorId');
    if (decision.action === 'Removed') {
        return recall(process, instance, item, decision.comments);
    }
    if (decision.action !== 'Approve' && decision.action !== 'Reject') {
        refuse('INVALID_OPERATION', `Invalid approval action: ${decision.action}`, ['action']);
    }
    if (!mayAct(user.id, actorId)) {
        refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
    const instanceId = instance.id ?? '';
    const step = stepOf(process, instanceId);
    const isApproval = decision.action === 'Approve';
    addStep(instanceId, isApproval ? 'Approved' : 'Rejected', user.id, text(item, 'OriginalActorId'), decision.comments, nodeId(process, step));
    database.system.remove(decision.workitemId);
    if (isApproval && step.whenMultipleApprovers === 'Unanimous' && database.system.find('ProcessInstanceWorkitem', 'ProcessInstanceId', instanceId).length > 0) {
        database.system.update(instanceId, { LastActorId: user.id });
        return { entityId: recordId, instanceId, instanceStatus: 'Pending', newWorkitemIds: [], actorIds: [user.id] };
    }
    removeItems(instanceId, decision.workitemId);
    completeNode(instanceId, isApproval ? 'Approved' : 'Rejected');
    const submitterId = text(instance, 'SubmittedById');
    const index = process.steps.indexOf(step);
    runActions(isApproval ? step.approvalActions : step.rejectionActions, recordId);
    if (isApproval) {
        return advance(process, instanceId, recordId, index, submitterId, decision.nextApproverIds);
    }
    const previous = process.steps[index - 1];
    return step.rejectBehavior === 'BackToPrevious' && previous !== undefined
        ? assign(process, previous, instanceId, recordId, submitterId, decision.nextApproverIds)
        : finish(process, instanceId, recordId, 'Rejected');
}

function completeNode(instanceId: string, status: string): void {
    const { org, user } = current();
    for (const node of org.database.system.find('ProcessInstanceNode', 'ProcessInstanceId', instanceId)) {
        if (node.id !== null && node.values.get('nodestatus') === 'Pending') {
            org.database.system.update(node.id, { NodeStatus: status, CompletedDate: now(), LastActorId: user.id });
        }
    }
}

function processOf(instance: SObjectValue): ApprovalProcessDescription {
    const { org } = current();
    const definition = org.database.record(text(instance, 'ProcessDefinitionId'));
    const found = org.schema.approvalProcesses.find(
        (process) => definition !== null && process.name === text(definition, 'DeveloperName') && process.object.toLowerCase() === text(definition, 'TableEnumOrId').toLowerCase(),
    );
    return found ?? refuse('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
}

/** The step that waits: the one of the pending node. */
function stepOf(process: ApprovalProcessDescription, instanceId: string): ApprovalStep {
    const nodes = current().org.database.system.find('ProcessInstanceNode', 'ProcessInstanceId', instanceId);
    const pending = nodes.find((node) => node.values.get('nodestatus') === 'Pending');
    const step = process.steps.find(({ label }) => pending !== undefined && label === text(pending, 'ProcessNodeName'));
    return step ?? refuse('INVALID_OPERATION', 'The approval process has no step that waits.');
}

/** By the submitter where the process allows it, by administrators always. */
function recall(process: ApprovalProcessDescription, instance: SObjectValue, item: SObjectValue, comments: string | null): ApprovalOutcome {
    const { org, user } = current();
    const isAdmin = org.database.permissionsOf(user.id).hasUserPermission('ModifyAllData');
    const isSubmitter = text(instance, 'SubmittedById') === user.id;
    if (!isAdmin && !(process.allowsRecall && isSubmitter)) {
        refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
    const recordId = text(instance, 'TargetObjectId');
    const instanceId = instance.id ?? '';
    addStep(instanceId, 'Removed', user.id, text(item, 'OriginalActorId'), comments, null);
    close(instanceId, 'Removed');
    org.database.unlock(recordId);
    runActions(process.recallActions, recordId);
    return { entityId: recordId, instanceId, instanceStatus: 'Removed', newWorkitemIds: [], actorIds: [] };
}

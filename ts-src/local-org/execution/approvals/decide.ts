import type { ApprovalProcessDescription, ApprovalStep } from '../../schema/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import { refuse } from './approvalError.ts';
import type { ApprovalOutcome } from './approvalSteps.ts';
import {
    addStep,
    advance,
    assign,
    close,
    completeNode,
    finish,
    nodeId,
    removeItems,
    runActions,
    text,
} from './approvalSteps.ts';
import { mayAct } from './approvers.ts';

export interface Decision {
    readonly workitemId: string;
    /** `Approve`, `Reject`, `Removed` */
    readonly action: string;
    readonly comments: string | null;
    readonly nextApproverIds: readonly string[];
}

/** Approves, rejects or recalls what waits. */
export function decide(decision: Decision): ApprovalOutcome {
    const { org, user } = current();
    const { database } = org;
    const item = database.record(decision.workitemId);
    if (item?.type !== 'ProcessInstanceWorkitem') {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['workitemId']);
    }
    const instance =
        database.record(text(item, 'ProcessInstanceId')) ??
        refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    const process = processOf(instance);
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
    return respond({ process, instance, item, decision });
}

interface Response {
    readonly process: ApprovalProcessDescription;
    readonly instance: SObjectValue;
    readonly item: SObjectValue;
    readonly decision: Decision;
}

/** An approval or rejection: the step is done, unless others of it must agree too. */
function respond({ process, instance, item, decision }: Response): ApprovalOutcome {
    const { org, user } = current();
    const { system } = org.database;
    const recordId = text(instance, 'TargetObjectId');
    const instanceId = instance.id ?? '';
    const step = stepOf(process, instanceId);
    const isApproval = decision.action === 'Approve';
    const status = isApproval ? 'Approved' : 'Rejected';
    const originalActor = text(item, 'OriginalActorId');
    addStep(instanceId, status, user.id, originalActor, decision.comments, nodeId(process, step));
    system.remove(decision.workitemId);
    const others = system.find('ProcessInstanceWorkitem', 'ProcessInstanceId', instanceId).length;
    if (isApproval && step.whenMultipleApprovers === 'Unanimous' && others > 0) {
        system.update(instanceId, { LastActorId: user.id });
        return {
            entityId: recordId,
            instanceId,
            instanceStatus: 'Pending',
            newWorkitemIds: [],
            actorIds: [user.id],
        };
    }
    removeItems(instanceId, decision.workitemId);
    completeNode(instanceId, status);
    runActions(isApproval ? step.approvalActions : step.rejectionActions, recordId);
    const submitterId = text(instance, 'SubmittedById');
    const index = process.steps.indexOf(step);
    if (isApproval) {
        return advance(process, instanceId, recordId, index, submitterId, decision.nextApproverIds);
    }
    const previous = process.steps[index - 1];
    return step.rejectBehavior === 'BackToPrevious' && previous !== undefined
        ? assign(process, previous, instanceId, recordId, submitterId, decision.nextApproverIds)
        : finish(process, instanceId, recordId, 'Rejected');
}

function processOf(instance: SObjectValue): ApprovalProcessDescription {
    const { org } = current();
    const definition = org.database.record(text(instance, 'ProcessDefinitionId'));
    const found = org.schema.approvalProcesses.find(
        (process) =>
            definition !== null &&
            process.name === text(definition, 'DeveloperName') &&
            process.object.toLowerCase() === text(definition, 'TableEnumOrId').toLowerCase(),
    );
    return found ?? refuse('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
}

/** The step that waits: the one of the pending node. */
function stepOf(process: ApprovalProcessDescription, instanceId: string): ApprovalStep {
    const nodes = current().org.database.system.find(
        'ProcessInstanceNode',
        'ProcessInstanceId',
        instanceId,
    );
    const pending = nodes.find((node) => node.values.get('nodestatus') === 'Pending');
    const step = process.steps.find(
        ({ label }) => pending !== undefined && label === text(pending, 'ProcessNodeName'),
    );
    return step ?? refuse('INVALID_OPERATION', 'The approval process has no step that waits.');
}

/** By the submitter where the process allows it, by administrators always. */
function recall(
    process: ApprovalProcessDescription,
    instance: SObjectValue,
    item: SObjectValue,
    comments: string | null,
): ApprovalOutcome {
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
    return {
        entityId: recordId,
        instanceId,
        instanceStatus: 'Removed',
        newWorkitemIds: [],
        actorIds: [],
    };
}

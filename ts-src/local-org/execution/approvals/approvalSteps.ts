import type {
    ApprovalAction,
    ApprovalProcessDescription,
    ApprovalStep,
} from '../../schema/index.ts';
import { ApexDatetime } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import { approversOf } from './approvers.ts';

/** What one request did, as Approval.ProcessResult tells it. */
export interface ApprovalOutcome {
    readonly entityId: string;
    readonly instanceId: string;
    /** `Pending`, `Approved`, `Rejected`, `Removed` */
    readonly instanceStatus: string;
    readonly newWorkitemIds: readonly string[];
    readonly actorIds: readonly string[];
}

export function now(): ApexDatetime {
    return new ApexDatetime(current().org.clock.now());
}

export function text(row: SObjectValue, field: string): string {
    const value = row.values.get(field.toLowerCase());
    return typeof value === 'string' ? value : '';
}

export function definitionId(process: ApprovalProcessDescription): string | null {
    const rows = current().org.database.system.find(
        'ProcessDefinition',
        'DeveloperName',
        process.name,
    );
    return (
        rows.find(
            (row) => text(row, 'TableEnumOrId').toLowerCase() === process.object.toLowerCase(),
        )?.id ?? null
    );
}

/** Goes on after the step at `index`: to the next step whose criteria are met, or to the end. */
export function advance(
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

export function assign(
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
        system.insert('ProcessInstanceWorkitem', {
            ProcessInstanceId: instanceId,
            ActorId: actor,
            OriginalActorId: actor,
        }),
    );
    lockFor(process, recordId, actors);
    return {
        entityId: recordId,
        instanceId,
        instanceStatus: 'Pending',
        newWorkitemIds: items,
        actorIds: actors,
    };
}

export function nodeId(process: ApprovalProcessDescription, step: ApprovalStep): string | null {
    const definition = definitionId(process);
    const rows = current().org.database.system.find('ProcessNode', 'DeveloperName', step.name);
    return rows.find((row) => row.values.get('processdefinitionid') === definition)?.id ?? null;
}

export function lockFor(
    process: ApprovalProcessDescription,
    recordId: string,
    actors: readonly string[],
): void {
    current().org.database.lock(
        recordId,
        process.recordEditability === 'AdminOrCurrentApprover' ? actors : [],
    );
}

export function runActions(actions: readonly ApprovalAction[], recordId: string): void {
    const { org, user } = current();
    const updates = actions.filter(({ type }) => type === 'FieldUpdate').map(({ name }) => name);
    org.database.runFieldUpdates(recordId, updates, user.id);
}

export function addStep(
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

export function finish(
    process: ApprovalProcessDescription,
    instanceId: string,
    recordId: string,
    status: 'Approved' | 'Rejected',
): ApprovalOutcome {
    const { org } = current();
    close(instanceId, status);
    const isLocked =
        status === 'Approved' ? process.locksOnFinalApproval : process.locksOnFinalRejection;
    org.database.unlock(recordId);
    if (isLocked) {
        org.database.lock(recordId, []);
    }
    runActions(
        status === 'Approved' ? process.finalApprovalActions : process.finalRejectionActions,
        recordId,
    );
    return {
        entityId: recordId,
        instanceId,
        instanceStatus: status,
        newWorkitemIds: [],
        actorIds: [],
    };
}

export function close(instanceId: string, status: string): void {
    const { org, user } = current();
    const { system } = org.database;
    removeItems(instanceId, null);
    for (const node of system.find('ProcessInstanceNode', 'ProcessInstanceId', instanceId)) {
        if (node.id !== null && node.values.get('nodestatus') === 'Pending') {
            system.update(node.id, {
                NodeStatus: status,
                CompletedDate: now(),
                LastActorId: user.id,
            });
        }
    }
    system.update(instanceId, { Status: status, CompletedDate: now(), LastActorId: user.id });
}

/** The other approvers of the step are done too; steps record who was not asked any more. */
export function removeItems(instanceId: string, decided: string | null): void {
    const { system } = current().org.database;
    for (const item of system.find('ProcessInstanceWorkitem', 'ProcessInstanceId', instanceId)) {
        if (item.id !== null) {
            if (decided !== null && item.id !== decided) {
                addStep(
                    instanceId,
                    'NoResponse',
                    text(item, 'ActorId'),
                    text(item, 'OriginalActorId'),
                    null,
                    null,
                );
            }
            system.remove(item.id);
        }
    }
}

export function completeNode(instanceId: string, status: string): void {
    const { org, user } = current();
    for (const node of org.database.system.find(
        'ProcessInstanceNode',
        'ProcessInstanceId',
        instanceId,
    )) {
        if (node.id !== null && node.values.get('nodestatus') === 'Pending') {
            org.database.system.update(node.id, {
                NodeStatus: status,
                CompletedDate: now(),
                LastActorId: user.id,
            });
        }
    }
}

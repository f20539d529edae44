import type { ApprovalProcessDescription } from '../../schema/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import { refuse } from './approvalError.ts';
import type { ApprovalOutcome } from './approvalSteps.ts';
import { addStep, advance, definitionId, lockFor, runActions, text } from './approvalSteps.ts';
import { mayAct } from './approvers.ts';

export interface Submission {
    readonly objectId: string;
    readonly submitterId: string | null;
    readonly processNameOrId: string | null;
    readonly skipsEntryCriteria: boolean;
    readonly nextApproverIds: readonly string[];
    readonly comments: string | null;
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
        refuse(
            'ALREADY_IN_PROCESS',
            'This record is currently in an approval process. A record can be in only one approval process at a time.',
        );
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
    return advance(
        process,
        instanceId,
        submission.objectId,
        -1,
        submitterId,
        submission.nextApproverIds,
    );
}

function pendingInstance(recordId: string): SObjectValue | null {
    const rows = current().org.database.system.find('ProcessInstance', 'TargetObjectId', recordId);
    return rows.find((row) => row.values.get('status') === 'Pending') ?? null;
}

function applicableProcess(
    object: string,
    submission: Submission,
    submitterId: string,
): ApprovalProcessDescription {
    const { org } = current();
    const wanted = submission.processNameOrId?.toLowerCase() ?? null;
    const candidates = org.schema.approvalProcesses.filter(
        (process) =>
            process.isActive &&
            process.object.toLowerCase() === object.toLowerCase() &&
            (wanted === null ||
                process.name.toLowerCase() === wanted ||
                definitionId(process)?.toLowerCase().startsWith(wanted.slice(0, 15))),
    );
    const skips = submission.skipsEntryCriteria && wanted !== null;
    const found = candidates.find(
        (process) =>
            maySubmit(process, submission.objectId, submitterId) &&
            (skips || org.database.meets(submission.objectId, process.entryCriteria, submitterId)),
    );
    return found ?? refuse('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
}

/** Nobody named: the owner of the record. */
function maySubmit(
    process: ApprovalProcessDescription,
    recordId: string,
    submitterId: string,
): boolean {
    const { database } = current().org;
    const record = database.record(recordId);
    const submitters =
        process.allowedSubmitters.length === 0
            ? [{ type: 'owner', submitter: null }]
            : process.allowedSubmitters;
    return submitters.some(({ type, submitter }) => {
        switch (type) {
            case 'allInternalUsers':
                return database.record(submitterId)?.values.get('usertype') === 'Standard';
            case 'owner':
                return record !== null && text(record, 'OwnerId') === submitterId;
            case 'creator':
                return record !== null && text(record, 'CreatedById') === submitterId;
            case 'user':
                return (
                    text(
                        database.record(submitterId) ??
                            record ??
                            refuse('INVALID_OPERATION', 'no submitter'),
                        'Username',
                    ) === submitter
                );
            case 'group':
                return database.system
                    .find('Group', 'DeveloperName', submitter ?? '')
                    .some(({ id }) => id !== null && mayAct(submitterId, id));
            case 'role':
                return database.system
                    .find('UserRole', 'DeveloperName', submitter ?? '')
                    .some(
                        ({ id }) =>
                            id !== null &&
                            database.record(submitterId)?.values.get('userroleid') === id,
                    );
            default:
                return refuse(
                    'INVALID_OPERATION',
                    `Submitters of type ${type} are not supported by the local org`,
                );
        }
    });
}

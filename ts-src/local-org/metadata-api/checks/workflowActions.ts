/** Actions that rules and approval processes fire: workflow parts of the same object. */
import { nodesAt, textOf } from '../xml/node.ts';
import { type Extractor, referenceAt } from './reference.ts';
import { objectOf } from './tableReferences.ts';
import { own } from '../types/own.ts';

const TYPES: Readonly<Record<string, string>> = {
    Alert: 'WorkflowAlert',
    FieldUpdate: 'WorkflowFieldUpdate',
    FlowAction: 'WorkflowFlowAction',
    OutboundMessage: 'WorkflowOutboundMessage',
    Task: 'WorkflowTask',
};

const PATHS: Readonly<Record<string, readonly string[]>> = {
    ApprovalProcess: [
        'initialSubmissionActions.action',
        'finalApprovalActions.action',
        'finalRejectionActions.action',
        'recallActions.action',
        'approvalStep.approvalActions.action',
        'approvalStep.rejectionActions.action',
    ],
    WorkflowRule: ['actions', 'workflowTimeTriggers.actions'],
};

export const workflowActions: Extractor = (subject) => {
    const { node } = subject;
    if (node === null) {
        return [];
    }
    return (PATHS[subject.type] ?? []).flatMap((path) =>
        nodesAt(node, path).flatMap((action) => {
            const type = own(TYPES, textOf(action, 'type') ?? '');
            const name = textOf(action, 'name');
            return type === undefined || name === undefined
                ? []
                : [referenceAt(action, type, `${objectOf(subject)}.${name}`)];
        }),
    );
};

const APPROVER_TYPES: Readonly<Record<string, string>> = { user: 'User', queue: 'Queue' };

/** Users are named by username; a related-user field belongs to the object of the process. */
export const approvers: Extractor = (subject) => {
    if (subject.type !== 'ApprovalProcess' || subject.node === null) {
        return [];
    }
    return nodesAt(subject.node, 'approvalStep.assignedApprover.approver').flatMap((approver) => {
        const kind = textOf(approver, 'type') ?? '';
        const name = textOf(approver, 'name');
        if (name === undefined) {
            return [];
        }
        if (kind === 'relatedUserField') {
            return [referenceAt(approver, 'CustomField', `${objectOf(subject)}.${name}`)];
        }
        const type = own(APPROVER_TYPES, kind);
        return type === undefined
            ? []
            : [
                  referenceAt(
                      approver,
                      type,
                      name,
                      `In field: approver - no ${type} named ${name} found`,
                  ),
              ];
    });
};

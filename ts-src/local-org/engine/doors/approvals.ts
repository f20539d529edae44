import type { Org as OrgServices, RunningUser } from '../../execution/index.ts';
import {
    ApprovalRefusal,
    decide as decideWorkItem,
    runTransaction,
} from '../../execution/index.ts';
import { raise } from '../../values/index.ts';

/** Approves or rejects a work item as the person, as the buttons of the Approvals list do. */
export function decide(
    services: OrgServices,
    user: RunningUser,
    workItemId: string,
    action: 'Approve' | 'Reject',
    comments: string,
): void {
    runTransaction(services, { user, quiddity: 'SYNCHRONOUS' }, () => {
        try {
            decideWorkItem({
                workitemId: workItemId,
                action,
                comments: comments === '' ? null : comments,
                nextApproverIds: [],
            });
        } catch (error) {
            if (error instanceof ApprovalRefusal) {
                raise('DmlException', error.error.message);
            }
            throw error;
        }
    });
}

import type { ApprovalProcessDescription, ApprovalStep } from '../../schema/index.ts';
import { current } from '../currentTransaction.ts';
import { refuse } from './approvalError.ts';

/** Where the work items of a step go: ids of users and queues (Metadata API > ApprovalProcess > Approver). */
export function approversOf(
    process: ApprovalProcessDescription,
    step: ApprovalStep,
    recordId: string,
    submitterId: string,
    chosen: readonly string[],
): readonly string[] {
    const found = step.approvers.flatMap(({ type, name }) => {
        switch (type) {
            case 'adhoc':
                return chosen.length > 0
                    ? [...chosen]
                    : refuse(
                          'REQUIRED_FIELD_MISSING',
                          'missing required field: [nextApproverIds]',
                          ['nextApproverIds'],
                      );
            case 'user':
                return [userNamed(name ?? '')];
            case 'queue':
                return [queueNamed(name ?? '')];
            case 'relatedUserField':
                return [relatedUser(recordId, name ?? '')];
            case 'userHierarchyField':
                return [manager(process, submitterId)];
            default:
                return refuse(
                    'INVALID_OPERATION',
                    `Approver type ${type} is not supported by the local org`,
                );
        }
    });
    return [...new Set(found)];
}

function userNamed(username: string): string {
    const [row] = current().org.database.system.find('User', 'Username', username);
    return (
        row?.id ?? refuse('INVALID_CROSS_REFERENCE_KEY', `no user with the username ${username}`)
    );
}

function queueNamed(developerName: string): string {
    const rows = current().org.database.system.find('Group', 'DeveloperName', developerName);
    const queue = rows.find((row) => row.values.get('type') === 'Queue');
    return queue?.id ?? refuse('INVALID_CROSS_REFERENCE_KEY', `no queue named ${developerName}`);
}

function relatedUser(recordId: string, field: string): string {
    const value = current().org.database.record(recordId)?.values.get(field.toLowerCase());
    return typeof value === 'string'
        ? value
        : refuse('MANAGER_NOT_DEFINED', `${labelOf(recordId, field)} undefined.`);
}

function labelOf(recordId: string, field: string): string {
    const { database, schema } = current().org;
    return schema.field(database.objectOf(recordId) ?? '', field)?.label ?? field;
}

function manager(process: ApprovalProcessDescription, submitterId: string): string {
    const field = process.nextAutomatedApproverField ?? 'Manager';
    const { database, schema } = current().org;
    const column =
        schema.parentRelationship('User', field)?.name ??
        (field === 'Manager' ? 'ManagerId' : field);
    const value = database.record(submitterId)?.values.get(column.toLowerCase());
    return typeof value === 'string' ? value : refuse('MANAGER_NOT_DEFINED', 'Manager undefined.');
}

/** May this user act on a work item assigned to `actorId`? The assignee, members of the queue, and who may modify all data. */
export function mayAct(userId: string, actorId: string): boolean {
    const { database } = current().org;
    if (userId === actorId || database.permissionsOf(userId).hasUserPermission('ModifyAllData')) {
        return true;
    }
    return actorId.startsWith('00G') && isMember(userId, actorId, new Set());
}

/** Queues hold users, roles and groups; groups hold groups. */
function isMember(userId: string, groupId: string, seen: Set<string>): boolean {
    const { database } = current().org;
    if (seen.has(groupId)) {
        return false;
    }
    seen.add(groupId);
    return database.system.find('GroupMember', 'GroupId', groupId).some((row) => {
        const member = row.values.get('userorgroupid');
        return (
            member === userId ||
            (typeof member === 'string' &&
                member.startsWith('00G') &&
                isMember(userId, member, seen))
        );
    });
}

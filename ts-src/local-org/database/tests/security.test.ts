import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApexException } from '../../values/index.ts';
import type { UserSettings } from '../index.ts';
import { customObject, field, record, TestOrg } from './world.ts';

const permissionSet = (name: string, body: string): Readonly<Record<string, string>> => ({
    [`permissionsets/${name}.permissionset-meta.xml`]: `<PermissionSet><label>${name}</label>${body}</PermissionSet>`,
});
const objectAccess = (object: string, letters: string): string =>
    `<objectPermissions><allowCreate>${letters.includes('C')}</allowCreate><allowDelete>${letters.includes('D')}</allowDelete><allowEdit>${letters.includes('E')}</allowEdit><allowRead>true</allowRead><modifyAllRecords>${letters.includes('M')}</modifyAllRecords><object>${object}</object><viewAllRecords>${letters.includes('V')}</viewAllRecords></objectPermissions>`;
const fieldAccess = (name: string, editable: boolean): string =>
    `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;

const METADATA = {
    ...customObject(
        'Case__c',
        {
            Secret__c: field('Text', '<length>20</length>'),
            Open__c: field('Text', '<length>20</length>'),
        },
        '<sharingModel>Private</sharingModel>',
    ),
    ...customObject(
        'Step__c',
        {
            Case__c: field(
                'MasterDetail',
                '<referenceTo>Case__c</referenceTo><relationshipName>Steps</relationshipName>',
            ),
        },
        '<sharingModel>ControlledByParent</sharingModel>',
    ),
    ...permissionSet(
        'Worker',
        objectAccess('Case__c', 'CRED') +
            objectAccess('Step__c', 'CRED') +
            fieldAccess('Case__c.Open__c', true) +
            '<customPermissions><enabled>true</enabled><name>MayJump</name></customPermissions>',
    ),
    ...permissionSet('Overseer', objectAccess('Case__c', 'RV')),
    ...permissionSet('Reader', objectAccess('Case__c', 'R')),
    'customPermissions/MayJump.customPermission-meta.xml':
        '<CustomPermission><label>May Jump</label></CustomPermission>',
    'permissionsetgroups/Team.permissionsetgroup-meta.xml':
        '<PermissionSetGroup><label>Team</label><permissionSets>Worker</permissionSets><mutingPermissionSets>NoDelete</mutingPermissionSets></PermissionSetGroup>',
    'mutingpermissionsets/NoDelete.mutingpermissionset-meta.xml':
        '<MutingPermissionSet><label>NoDelete</label><objectPermissions><allowDelete>true</allowDelete><object>Case__c</object></objectPermissions></MutingPermissionSet>',
    'queues/Desk.queue-meta.xml':
        '<Queue><name>Desk</name><queueSobject><sobjectType>Case__c</sobjectType></queueSobject><queueMembers><users><user>reader@x.example</user></users></queueMembers></Queue>',
};

const user = (
    name: string,
    permissionSets: readonly string[],
    groups: readonly string[] = [],
): UserSettings => ({
    username: `${name}@x.example`,
    firstName: null,
    lastName: name,
    email: `${name}@x.example`,
    alias: name,
    profile: 'Minimum Access - Salesforce',
    permissionSets,
    permissionSetGroups: groups,
});

let org: TestOrg;
let worker: string;
let other: string;
let overseer: string;
let reader: string;
let member: string;
beforeEach(() => {
    org = new TestOrg(METADATA, [
        user('worker', ['Worker']),
        user('other', ['Worker']),
        user('overseer', ['Overseer']),
        user('reader', ['Reader']),
        user('member', [], ['Team']),
        user('nobody', []),
    ]);
    [worker, other, overseer, reader, member] = [
        'worker',
        'other',
        'overseer',
        'reader',
        'member',
    ].map((name) => org.userNamed(`${name}@x.example`)) as [string, string, string, string, string];
});

const asUser = (id: string) => ({ user: id, access: 'user' as const, sharing: true });

function makeCase(owner: string, name = 'C'): string {
    return org.insert('Case__c', { Name: name, OwnerId: owner, Secret__c: 's', Open__c: 'o' });
}

describe('permissions', () => {
    it('come from profile, permission sets and groups, less what a group mutes', () => {
        assert.deepEqual(org.database.permissionsOf(worker).object('Case__c'), {
            read: true,
            create: true,
            edit: true,
            delete: true,
            viewAll: false,
            modifyAll: false,
        });
        assert.equal(org.database.permissionsOf(member).object('Case__c').delete, false);
        assert.equal(org.database.permissionsOf(member).object('Case__c').edit, true);
        assert.equal(org.database.permissionsOf(worker).hasCustomPermission('mayjump'), true);
        assert.equal(org.database.permissionsOf(reader).hasCustomPermission('MayJump'), false);
        assert.equal(org.database.permissionsOf(org.admin).object('Case__c').modifyAll, true);
        assert.equal(
            org.database.permissionsOf(org.admin).hasUserPermission('ModifyAllData'),
            true,
        );
    });

    it('of a set assigned by DML count at once', () => {
        const [set] = org.query("SELECT Id FROM PermissionSet WHERE Name = 'Worker'");
        assert.equal(org.database.permissionsOf(reader).object('Case__c').edit, false);

        org.insert('PermissionSetAssignment', { AssigneeId: reader, PermissionSetId: set?.id });

        assert.equal(org.database.permissionsOf(reader).object('Case__c').edit, true);
    });

    it('hide fields and objects from queries in user mode', () => {
        makeCase(worker);

        assert.equal(org.query('SELECT Open__c FROM Case__c', asUser(worker)).length, 1);
        assert.throws(
            () => org.query('SELECT Secret__c FROM Case__c', asUser(worker)),
            (failure) =>
                failure instanceof ApexException &&
                /^No such column 'Secret__c' on entity 'Case__c'/.test(failure.apexMessage ?? '') &&
                failure.inaccessibleFields.get('Case__c')?.has('Secret__c') === true,
        );
        assert.throws(
            () => org.query("SELECT Id FROM Case__c WHERE Secret__c = 's'", asUser(worker)),
            /No such column 'Secret__c'/,
        );
        assert.throws(
            () => org.query('SELECT Id FROM Account', asUser(worker)),
            /sObject type 'Account' is not supported/,
        );
        assert.equal(org.query('SELECT Secret__c FROM Case__c', { user: worker }).length, 1);
        assert.throws(
            () =>
                org.query('SELECT Secret__c FROM Case__c WITH SECURITY_ENFORCED', { user: worker }),
            /Insufficient permissions: secure query included inaccessible field/,
        );
        assert.equal(
            org.query("SELECT Id FROM Case__c WHERE Secret__c = 's' WITH SECURITY_ENFORCED", {
                user: worker,
            }).length,
            1,
        );
        assert.throws(
            () => org.query('SELECT Secret__c FROM Case__c WITH USER_MODE', { user: worker }),
            /No such column 'Secret__c'/,
        );
    });

    it('stop writing in user mode', () => {
        const [fieldError] =
            org.dml('insert', [record('Case__c', { Name: 'x', Secret__c: 's' })], asUser(worker))[0]
                ?.errors ?? [];

        assert.deepEqual(fieldError, {
            statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            message:
                'Operation failed due to fields being inaccessible on Sobject Case__c, check errors on Exception or Result!',
            fields: ['Secret__c'],
        });
        assert.throws(
            () => org.dml('insert', [record('Case__c', { Name: 'x' })], asUser(reader)),
            (failure) =>
                failure instanceof ApexException &&
                failure.typeName === 'SecurityException' &&
                failure.apexMessage === "Access to entity 'Case__c' denied",
        );
        assert.equal(
            org.dml('insert', [record('Case__c', { Name: 'x', Open__c: 'o' })], asUser(worker))[0]
                ?.success,
            true,
        );
    });
});

describe('sharing', () => {
    it('shows private records to their owner, to whoever views all, and to no one else', () => {
        makeCase(worker);
        const seenBy = (id: string): number =>
            org.query('SELECT Id FROM Case__c', { user: id, sharing: true }).length;

        assert.deepEqual([worker, other, overseer, org.admin].map(seenBy), [1, 0, 1, 1]);
        assert.equal(org.query('SELECT Id FROM Case__c', { user: other }).length, 1);
    });

    it('opens records by share rows, for reading or editing', () => {
        const id = makeCase(worker);
        const edit = (): string | undefined =>
            org.dml('update', [record('Case__c', { Id: id, Open__c: 'changed' })], {
                user: other,
                sharing: true,
            })[0]?.errors[0]?.statusCode;
        org.insert('Case__Share', { ParentId: id, UserOrGroupId: other, AccessLevel: 'Read' });
        assert.equal(org.query('SELECT Id FROM Case__c', { user: other, sharing: true }).length, 1);
        assert.equal(edit(), 'INSUFFICIENT_ACCESS_OR_READONLY');

        org.insert('Case__Share', { ParentId: id, UserOrGroupId: other, AccessLevel: 'Edit' });

        assert.equal(edit(), undefined);
    });

    it('gives members of a queue what the queue owns', () => {
        const [queue] = org.query(
            "SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = 'Desk'",
        );
        makeCase(String(queue?.id));

        assert.equal(
            org.query('SELECT Id FROM Case__c', { user: reader, sharing: true }).length,
            1,
        );
        assert.equal(org.query('SELECT Id FROM Case__c', { user: other, sharing: true }).length, 0);
    });

    it('of details is that of their master', () => {
        const parent = makeCase(worker);
        org.insert('Step__c', { Name: 'S', Case__c: parent });

        assert.equal(
            org.query('SELECT Id FROM Step__c', { user: worker, sharing: true }).length,
            1,
        );
        assert.equal(org.query('SELECT Id FROM Step__c', { user: other, sharing: true }).length, 0);
    });

    it('keeps approval locks from all but administrators and named editors', () => {
        const id = makeCase(worker);
        const edit = (userId: string): string | undefined =>
            org.dml('update', [record('Case__c', { Id: id, Open__c: String(Math.random()) })], {
                user: userId,
            })[0]?.errors[0]?.message;
        org.database.lock(id, [other]);

        assert.equal(
            edit(worker),
            'This record is locked. If you need to edit it, contact your admin.',
        );
        assert.equal(edit(other), undefined);
        assert.equal(edit(org.admin), undefined);
        org.database.unlock(id);
        assert.equal(edit(worker), undefined);
    });

    it('answers UserRecordAccess', () => {
        const id = makeCase(worker);
        const ask = (userId: string): unknown =>
            org
                .query(
                    `SELECT MaxAccessLevel FROM UserRecordAccess WHERE UserId = '${userId}' AND RecordId = '${id}'`,
                )[0]
                ?.values.get('maxaccesslevel');

        assert.deepEqual([worker, other, overseer].map(ask), ['All', 'None', 'Read']);
    });
});

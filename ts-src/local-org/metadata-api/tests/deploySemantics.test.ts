import assert from 'node:assert/strict';
import test from 'node:test';

import { CLASS_META, manifest, STATUS_FIELD, textField, xml } from './fixture.ts';
import { ADMIN, deploy, withSpoke } from './harness.ts';

const CLERK_FILE = 'permissionsets/InvoicingClerk.permissionset';

test('a permission set replaces the saved one', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(connection, {
            'package.xml': manifest({ PermissionSet: ['InvoicingClerk'] }),
            [CLERK_FILE]: xml('PermissionSet', '<label>Invoicing Clerk</label>'),
        });

        assert.equal(result.status, 'Succeeded');
        assert.doesNotMatch(
            spoke.store.get('PermissionSet', 'InvoicingClerk')?.document ?? '',
            /Reference__c/,
        );
    }));

test('a profile is laid over the saved one', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(connection, {
            'package.xml': manifest({ Profile: ['Admin'] }),
            'profiles/Admin.profile': xml(
                'Profile',
                '<custom>false</custom><fieldPermissions><editable>false</editable><field>Invoice__c.Status__c</field><readable>true</readable></fieldPermissions><userLicense>Salesforce</userLicense><userPermissions><enabled>false</enabled><name>ApiEnabled</name></userPermissions>',
            ),
        });

        const profile = spoke.store.get('Profile', 'Admin')?.document ?? '';
        assert.equal(result.status, 'Succeeded');
        assert.match(profile, /InvoiceService/, 'what the file does not name stays');
        assert.match(profile, /Invoice__c\.Reference__c/);
        assert.match(profile, /Invoice__c\.Status__c/);
        assert.doesNotMatch(profile, /ApiEnabled/, 'what it turns off goes');
    }));

test('an object keeps what a file leaves out, until a file says otherwise', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const send = (more: string): ReturnType<typeof deploy> =>
            deploy(connection, {
                'package.xml': manifest({ CustomObject: ['Invoice__c'] }),
                'objects/Invoice__c.object': xml(
                    'CustomObject',
                    `${more}<deploymentStatus>Deployed</deploymentStatus><label>Invoice</label><nameField><label>Number</label><type>Text</type></nameField><pluralLabel>Invoices</pluralLabel><sharingModel>ReadWrite</sharingModel>`,
                ),
            });
        const saved = (): string => spoke.store.get('CustomObject', 'Invoice__c')?.document ?? '';

        await send('<allowInChatterGroups>true</allowInChatterGroups>');
        await send('');
        assert.match(saved(), /<allowInChatterGroups>true</, 'left out is not taken back');
        await send('<allowInChatterGroups>false</allowInChatterGroups>');

        assert.match(saved(), /<allowInChatterGroups>false</);
    }));

test('picklist values missing from a redeploy become inactive', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const fewer = STATUS_FIELD.replace(/<value><fullName>Paid[\s\S]*?<\/value>/, '');

        const result = await deploy(connection, {
            'package.xml': manifest({ CustomField: ['Invoice__c.Status__c'] }),
            'objects/Invoice__c.object': xml('CustomObject', `<fields>${fewer}</fields>`),
        });

        const field = spoke.store.get('CustomField', 'Invoice__c.Status__c')?.document ?? '';
        assert.equal(result.status, 'Succeeded');
        assert.match(
            field,
            /<fullName>Paid<\/fullName>\s*<default>false<\/default>\s*<isActive>false<\/isActive>/,
        );
    }));

test('a validation changes nothing', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const before = spoke.store.changeNumber;

        const result = await deploy(
            connection,
            {
                'package.xml': manifest({ CustomField: ['Account.New__c'] }),
                'objects/Account.object': xml(
                    'CustomObject',
                    `<fields>${textField('New__c')}</fields>`,
                ),
            },
            { checkOnly: true },
        );

        assert.equal(result.status, 'Succeeded');
        assert.equal(spoke.store.has('CustomField', 'Account.New__c'), false);
        assert.equal(spoke.store.changeNumber, before);
    }));

const HALF_GOOD = {
    'package.xml': manifest({
        CustomField: ['Account.Good__c', 'Account.Bad__c'],
        PermissionSet: ['NeedsBad'],
    }),
    'objects/Account.object': xml(
        'CustomObject',
        `<fields>${textField('Good__c')}</fields><fields><fullName>Bad__c</fullName><label>B</label><type>Text</type></fields>`,
    ),
    'permissionsets/NeedsBad.permissionset': xml(
        'PermissionSet',
        '<fieldPermissions><editable>true</editable><field>Account.Bad__c</field><readable>true</readable></fieldPermissions><label>N</label>',
    ),
};

test('one failure keeps everything out', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(connection, HALF_GOOD);

        assert.equal(result.status, 'Failed');
        assert.equal(spoke.store.has('CustomField', 'Account.Good__c'), false);
    }));

test('without rollback the good part lands, and what needed the bad part fails with it', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(connection, HALF_GOOD, { rollbackOnError: false });

        assert.equal(result.status, 'SucceededPartial');
        assert.deepEqual(result.failures.map((one) => one.fullName).sort(), [
            'Account.Bad__c',
            'NeedsBad',
        ]);
        assert.equal(spoke.store.has('CustomField', 'Account.Good__c'), true);
        assert.equal(spoke.store.has('PermissionSet', 'NeedsBad'), false);
    }));

test('says created, changed and unchanged apart', () =>
    withSpoke({}, async ({ connection }) => {
        const files = (label: string) => ({
            'package.xml': manifest({ CustomField: ['Account.New__c'] }),
            'objects/Account.object': xml(
                'CustomObject',
                `<fields>${textField('New__c', label)}</fields>`,
            ),
        });
        const line = async (label: string) => {
            const { successes } = await deploy(connection, files(label));
            const found = successes.find((one) => one.fullName === 'Account.New__c');
            return [String(found?.created), String(found?.changed)];
        };

        assert.deepEqual(await line('New'), ['true', 'true']);
        assert.deepEqual(await line('New'), ['false', 'false']);
        assert.deepEqual(await line('Newer'), ['false', 'true']);
    }));

function destructive(members: Record<string, string[]>): Record<string, string> {
    return { 'package.xml': manifest({}), 'destructiveChanges.xml': manifest(members) };
}

test('deletes a field and tidies the permissions for it', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(
            connection,
            destructive({ CustomField: ['Invoice__c.Status__c'] }),
        );

        assert.equal(result.status, 'Succeeded');
        assert.equal(spoke.store.has('CustomField', 'Invoice__c.Status__c'), false);
        assert.doesNotMatch(
            spoke.store.get('PermissionSet', 'InvoicingClerk')?.document ?? '',
            /Status__c/,
        );
        assert.match(
            spoke.store.get('PermissionSet', 'InvoicingClerk')?.document ?? '',
            /Reference__c/,
        );
        assert.ok(
            result.successes.some(
                (one) => one.fullName === 'Invoice__c.Status__c' && String(one.deleted) === 'true',
            ),
        );
    }));

test('does not delete a field that a validation rule needs', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(
            connection,
            destructive({ CustomField: ['Invoice__c.Reference__c'] }),
        );

        assert.equal(result.status, 'Failed');
        assert.match(
            result.problems[0] ?? '',
            /^This custom field is referenced elsewhere in salesforce\.com\..*Validation Rule - Invoice__c\.Has_Reference/,
        );
        assert.equal(spoke.store.has('CustomField', 'Invoice__c.Reference__c'), true);
    }));

test('deleting what is not there is a warning', () =>
    withSpoke({}, async ({ connection }) => {
        const result = await deploy(connection, destructive({ ApexClass: ['Nowhere'] }));

        assert.equal(result.status, 'Succeeded');
        assert.ok(
            result.successes.some((one) => one.problem === 'No ApexClass named: Nowhere found'),
        );
    }));

test('record types do not go through the API', () =>
    withSpoke({}, async ({ connection }) => {
        await deploy(connection, {
            'package.xml': manifest({ RecordType: ['Invoice__c.Big'] }),
            'objects/Invoice__c.object': xml(
                'CustomObject',
                '<recordTypes><fullName>Big</fullName><active>true</active><label>Big</label></recordTypes>',
            ),
        });

        const result = await deploy(connection, destructive({ RecordType: ['Invoice__c.Big'] }));

        assert.deepEqual(result.problems, ['Cannot delete record type through API']);
    }));

test('deletes after the additions that free a component', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(connection, {
            'package.xml': manifest({ ValidationRule: ['Invoice__c.Has_Reference'] }),
            'objects/Invoice__c.object': xml(
                'CustomObject',
                '<validationRules><fullName>Has_Reference</fullName><active>true</active><errorConditionFormula>ISBLANK(Name)</errorConditionFormula><errorMessage>No</errorMessage></validationRules>',
            ),
            'destructiveChangesPost.xml': manifest({
                CustomField: ['Invoice__c.Reference__c'],
                Report: ['Finance/All_Invoices'],
            }),
        });

        assert.deepEqual(result.problems, []);
        assert.equal(spoke.store.has('CustomField', 'Invoice__c.Reference__c'), false);
    }));

test('every change leaves a row in the audit trail and the deploy requests', () =>
    withSpoke({}, async ({ connection }) => {
        const { id } = await deploy(connection, {
            'package.xml': manifest({ CustomField: ['Account.New__c'] }),
            'objects/Account.object': xml(
                'CustomObject',
                `<fields>${textField('New__c')}</fields>`,
            ),
        });

        const trail = await connection.query(
            'SELECT Action, Section, Display, CreatedBy.Username FROM SetupAuditTrail WHERE CreatedDate = TODAY',
        );
        const requests = await connection.tooling.query(
            `SELECT Status, CheckOnly, NumberComponentsDeployed FROM DeployRequest WHERE Id = '${id}'`,
        );

        assert.deepEqual(
            trail.records.map((row) => [
                row.Action,
                row.Display,
                (row.CreatedBy as { Username: string }).Username,
            ]),
            [['createdCF', 'Created custom field New__c on Account', ADMIN]],
        );
        assert.deepEqual(
            [requests.records[0]?.Status, requests.records[0]?.NumberComponentsDeployed],
            ['Succeeded', 1],
        );
    }));

test('a failing test keeps everything out', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const result = await deploy(
            connection,
            {
                'package.xml': manifest({ ApexClass: ['Later'] }),
                'classes/Later.cls': 'public class Later {}',
                'classes/Later.cls-meta.xml': CLASS_META,
            },
            { testLevel: 'RunSpecifiedTests', runTests: ['FailingTest'] },
        );

        assert.equal(result.status, 'Failed');
        assert.equal(spoke.store.has('ApexClass', 'Later'), false);
    }));

test('a change behind the gate names who made it', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        spoke.changeBehindTheGate({
            username: 'carl@northwind.test',
            edits: [
                {
                    type: 'CustomField',
                    fullName: 'Invoice__c.Reference__c',
                    find: '<length>80</length>',
                    replace: '<length>40</length>',
                },
            ],
        });

        const trail = await connection.query(
            'SELECT Display, CreatedBy.Name FROM SetupAuditTrail ORDER BY CreatedDate DESC LIMIT 1',
        );
        const requests = await connection.tooling.query('SELECT COUNT() FROM DeployRequest');
        assert.equal((trail.records[0]?.CreatedBy as { Name: string }).Name, 'Carl Clerk');
        assert.equal(trail.records[0]?.Display, 'Changed custom field Reference__c on Invoice__c');
        assert.equal(requests.totalSize, 0);
        assert.match(
            spoke.store.get('CustomField', 'Invoice__c.Reference__c')?.document ?? '',
            /<length>40/,
        );
    }));

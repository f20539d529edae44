import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSchemaFromFiles, withKeyPrefixes } from '../index.ts';
import type { Schema } from '../index.ts';

function load(files: Readonly<Record<string, string>>): Schema {
    return loadSchemaFromFiles(
        Object.entries(files).map(([path, text]) => ({
            path,
            bytes: () => new TextEncoder().encode(text),
        })),
    );
}

const BOX =
    '<CustomObject><label>Box</label><pluralLabel>Boxes</pluralLabel><nameField><label>Box Number</label><type>AutoNumber</type><displayFormat>B-{000}</displayFormat></nameField><sharingModel>Private</sharingModel><enableHistory>true</enableHistory><enableActivities>true</enableActivities></CustomObject>';
const field = (name: string, body: string): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label>${body}</CustomField>`;

describe('custom objects', () => {
    it('have the fields of the system beside their own', () => {
        const schema = load({
            'main/objects/Box__c/Box__c.object-meta.xml': BOX,
            'main/objects/Box__c/fields/Size__c.field-meta.xml': field(
                'Size__c',
                '<type>Number</type><precision>5</precision><scale>1</scale><required>true</required>',
            ),
        });
        const box = schema.object('box__C');

        assert.deepEqual(
            [box?.label, box?.labelPlural, box?.keyPrefix, box?.sharingModel],
            ['Box', 'Boxes', 'a00', 'Private'],
        );
        assert.ok(
            ['id', 'ownerid', 'isdeleted', 'name', 'createddate', 'lastactivitydate'].every((key) =>
                box?.fields.has(key),
            ),
        );
        const size = schema.field('Box__c', 'size__c');
        assert.deepEqual(
            [
                size?.type,
                size?.apexType,
                size?.precision,
                size?.scale,
                size?.isNillable,
                size?.isCustom,
            ],
            ['double', 'Decimal', 5, 1, false, true],
        );
        assert.deepEqual(
            [
                schema.field('Box__c', 'Name')?.isAutoNumber,
                schema.field('Box__c', 'Name')?.isCreateable,
            ],
            [true, false],
        );
        assert.equal(schema.objectByKeyPrefix('a00')?.name, 'Box__c');
        assert.deepEqual(schema.diagnostics, []);
    });

    it('have share and history objects where sharing and history ask for them', () => {
        const schema = load({
            'objects/Box__c/Box__c.object-meta.xml': BOX,
            'objects/Open__c/Open__c.object-meta.xml': BOX.replace('Private', 'ReadWrite').replace(
                '<enableHistory>true</enableHistory>',
                '',
            ),
        });

        assert.notEqual(schema.object('Box__Share'), null);
        assert.notEqual(schema.object('Box__History'), null);
        assert.equal(schema.object('Open__Share'), null);
        assert.equal(schema.object('Open__History'), null);
        assert.equal(schema.childRelationship('Box__c', 'Shares')?.childObject, 'Box__Share');
    });

    it('relate to each other in both directions', () => {
        const schema = load({
            'objects/Box__c/Box__c.object-meta.xml': BOX,
            'objects/Thing__c/Thing__c.object-meta.xml': BOX,
            'objects/Thing__c/fields/Box__c.field-meta.xml': field(
                'Box__c',
                '<type>MasterDetail</type><referenceTo>Box__c</referenceTo><relationshipName>Things</relationshipName>',
            ),
        });

        assert.equal(schema.parentRelationship('Thing__c', 'Box__r')?.name, 'Box__c');
        assert.deepEqual(schema.childRelationship('Box__c', 'things__r'), {
            name: 'Things__r',
            childObject: 'Thing__c',
            field: 'Box__c',
            isCascadeDelete: true,
            isRestrictedDelete: false,
        });
        assert.equal(schema.object('Thing__c')?.sharingModel, 'ControlledByParent');
        assert.equal(schema.object('Thing__c')?.fields.has('ownerid'), false);
        assert.ok(schema.field('Task', 'WhatId')?.referenceTo.includes('Box__c'));
    });

    it('are read the same in Metadata API format', () => {
        const inside = BOX.replace(
            '</CustomObject>',
            '<fields><fullName>Note__c</fullName><label>Note</label><type>LongTextArea</type><length>1000</length></fields><validationRules><fullName>V</fullName><active>true</active><errorConditionFormula>true</errorConditionFormula><errorMessage>No</errorMessage></validationRules><recordTypes><fullName>Big</fullName><active>true</active><label>Big</label></recordTypes></CustomObject>',
        );
        const box = load({ 'unpackaged/objects/Box__c.object': inside }).object('Box__c');

        assert.deepEqual(
            [
                box?.fields.get('note__c')?.type,
                box?.fields.get('note__c')?.length,
                box?.fields.get('note__c')?.isFilterable,
            ],
            ['textarea', 1000, false],
        );
        assert.equal(box?.validationRules[0]?.message, 'No');
        assert.deepEqual(
            box?.recordTypes.map(({ developerName }) => developerName),
            ['Big', 'Master'],
        );
        assert.ok(box?.fields.has('recordtypeid'));
    });

    it('keep the prefixes they were stored with', () => {
        const first = load({ 'objects/Box__c/Box__c.object-meta.xml': BOX });
        const second = load({
            'objects/Box__c/Box__c.object-meta.xml': BOX,
            'objects/Able__c/Able__c.object-meta.xml': BOX,
        });
        assert.equal(second.object('Able__c')?.keyPrefix, 'a00');

        const kept = withKeyPrefixes(second, new Map([...first.keyPrefixes, ['able__c', 'a01']]));

        assert.equal(kept.object('Box__c')?.keyPrefix, 'a00');
        assert.equal(kept.objectByKeyPrefix('a01')?.name, 'Able__c');
    });
});

describe('other kinds', () => {
    it('custom metadata types and their records', () => {
        const schema = load({
            'objects/Rule__mdt/Rule__mdt.object-meta.xml':
                '<CustomObject><label>Rule</label></CustomObject>',
            'objects/Rule__mdt/fields/Weight__c.field-meta.xml': field(
                'Weight__c',
                '<type>Number</type><precision>3</precision><scale>0</scale>',
            ),
            'customMetadata/Rule.First.md-meta.xml':
                '<CustomMetadata xmlns:xsi="x"><label>The first</label><values><field>Weight__c</field><value xsi:type="xsd:double">5.0</value></values><values><field>Gone__c</field><value>1</value></values></CustomMetadata>',
        });

        assert.equal(schema.object('Rule__mdt')?.kind, 'customMetadata');
        assert.deepEqual(
            [
                schema.customMetadata[0]?.developerName,
                schema.customMetadata[0]?.label,
                schema.customMetadata[0]?.values.get('weight__c'),
            ],
            ['First', 'The first', '5.0'],
        );
        assert.match(
            schema.diagnostics[0]?.message ?? '',
            /Rule.First has a value for Gone__c, a field that Rule__mdt does not have/,
        );
    });

    it('platform events, settings and labels', () => {
        const schema = load({
            'objects/Went__e/Went__e.object-meta.xml':
                '<CustomObject><label>Went</label><publishBehavior>PublishImmediately</publishBehavior></CustomObject>',
            'objects/Switch__c/Switch__c.object-meta.xml':
                '<CustomObject><label>Switch</label><customSettingsType>Hierarchy</customSettingsType></CustomObject>',
            'labels/CustomLabels.labels-meta.xml':
                '<CustomLabels><labels><fullName>Hello</fullName><language>en_US</language><protected>true</protected><value>Hello &amp; welcome</value></labels></CustomLabels>',
        });

        assert.deepEqual(
            [schema.object('Went__e')?.kind, schema.object('Went__e')?.publishBehavior],
            ['platformEvent', 'PublishImmediately'],
        );
        assert.deepEqual(
            [
                schema.object('Switch__c')?.customSettingType,
                schema.object('Switch__c')?.fields.has('setupownerid'),
            ],
            ['Hierarchy', true],
        );
        assert.equal(schema.labels.get('hello')?.value, 'Hello & welcome');
    });

    it('standard objects extended by custom fields', () => {
        const schema = load({
            'objects/Account/fields/Tier__c.field-meta.xml': field(
                'Tier__c',
                '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Gold</fullName><default>true</default><label>Golden</label></value></valueSetDefinition></valueSet>',
            ),
        });

        assert.deepEqual(
            [
                schema.field('Account', 'Tier__c')?.isRestrictedPicklist,
                schema.field('Account', 'Tier__c')?.defaultValue,
            ],
            [true, 'Gold'],
        );
        assert.equal(schema.field('Account', 'Industry')?.type, 'picklist');
        assert.equal(schema.object('Account')?.keyPrefix, '001');
        assert.equal(schema.childRelationship('Account', 'Contacts')?.childObject, 'Contact');
        assert.ok(schema.field('PermissionSet', 'PermissionsModifyAllData'));
    });

    it('approval processes', () => {
        const [process] = load({
            'approvalProcesses/Box__c.Big_Boxes.approvalProcess-meta.xml':
                '<ApprovalProcess><active>true</active><allowRecall>true</allowRecall><label>Big boxes</label><entryCriteria><formula>true</formula></entryCriteria><approvalStep><name>One</name><label>One</label><assignedApprover><approver><type>queue</type><name>Desk</name></approver><whenMultipleApprovers>Unanimous</whenMultipleApprovers></assignedApprover></approvalStep><finalApprovalRecordLock>true</finalApprovalRecordLock><recordEditability>AdminOnly</recordEditability></ApprovalProcess>',
        }).approvalProcesses;

        assert.deepEqual(
            [
                process?.object,
                process?.name,
                process?.isActive,
                process?.entryCriteria?.formula,
                process?.locksOnFinalApproval,
            ],
            ['Box__c', 'Big_Boxes', true, 'true', true],
        );
        assert.deepEqual(process?.steps[0]?.approvers, [{ type: 'queue', name: 'Desk' }]);
    });
});

describe('bad metadata is said, not swallowed', () => {
    const messageOf = (files: Readonly<Record<string, string>>): string =>
        load(files)
            .diagnostics.map(({ message, span }) => `${span.file}:${span.line} ${message}`)
            .join('\n');

    it('broken XML, with file and line', () => {
        assert.match(
            messageOf({
                'objects/Box__c/Box__c.object-meta.xml':
                    '<CustomObject>\n<label>Box</CustomObject>',
            }),
            /^objects\/Box__c\/Box__c.object-meta.xml:2 .* is not well-formed XML/,
        );
    });

    it('a document type declaration', () => {
        assert.match(
            messageOf({
                'labels/A.labels-meta.xml': '<!DOCTYPE a [<!ENTITY b "c">]><CustomLabels/>',
            }),
            /has a document type declaration/,
        );
    });

    it('lookups to nowhere, unknown types, missing elements', () => {
        const files = { 'objects/Box__c/Box__c.object-meta.xml': BOX };

        assert.match(
            messageOf({
                ...files,
                'objects/Box__c/fields/A__c.field-meta.xml': field(
                    'A__c',
                    '<type>Lookup</type><referenceTo>Gone__c</referenceTo>',
                ),
            }),
            /referenceTo - no CustomObject named Gone__c found/,
        );
        assert.match(
            messageOf({
                ...files,
                'objects/Box__c/fields/A__c.field-meta.xml': field('A__c', '<type>Wish</type>'),
            }),
            /Field Box__c.A__c has the unknown type 'Wish'/,
        );
        assert.match(
            messageOf({
                ...files,
                'objects/Box__c/fields/A__c.field-meta.xml':
                    '<CustomField><label>A</label></CustomField>',
            }),
            /needs <fullName>/,
        );
        assert.match(
            messageOf({
                ...files,
                'objects/Box__c/fields/A__c.field-meta.xml': field(
                    'A__c',
                    '<type>Summary</type><summaryForeignKey>Gone__c.Box__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
                ),
            }),
            /Roll-up summary Box__c.A__c refers to Gone__c.Box__c, which does not exist/,
        );
    });

    it('grants on what does not exist', () => {
        assert.match(
            messageOf({
                'permissionsets/P.permissionset-meta.xml':
                    '<PermissionSet><label>P</label><fieldPermissions><editable>true</editable><field>Account.Gone__c</field><readable>true</readable></fieldPermissions></PermissionSet>',
            }),
            /no CustomField named Account.Gone__c found/,
        );
    });
});

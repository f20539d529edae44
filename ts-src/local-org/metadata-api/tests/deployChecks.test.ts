import assert from 'node:assert/strict';
import test from 'node:test';

import { CLASS_META, manifest, OBJECT, textField, xml } from './fixture.ts';
import { deploy, withSpoke } from './harness.ts';

interface Case {
    name: string;
    files: Record<string, string>;
    problem: RegExp;
}

function objectFile(content: string): string {
    return xml('CustomObject', content);
}

const CASES: readonly Case[] = [
    {
        name: 'a member of package.xml without a file',
        files: { 'package.xml': manifest({ ApexClass: ['Missing'] }) },
        problem:
            /^An object 'Missing' of type ApexClass was named in package\.xml, but was not found in zipped directory$/,
    },
    {
        name: 'a file without a member in package.xml',
        files: {
            'package.xml': manifest({}),
            'labels/CustomLabels.labels': xml(
                'CustomLabels',
                '<labels><fullName>A</fullName><language>en_US</language><protected>true</protected><shortDescription>A</shortDescription><value>A</value></labels>',
            ),
        },
        problem: /^Not in package\.xml$/,
    },
    {
        name: 'a type nobody knows',
        files: { 'package.xml': manifest({ Wizard: ['X'] }) },
        problem: /^Unknown type name 'Wizard' specified in package\.xml$/,
    },
    {
        name: 'an element that a type does not have',
        files: {
            'package.xml': manifest({ PermissionSet: ['P'] }),
            'permissionsets/P.permissionset': xml(
                'PermissionSet',
                '<label>P</label><wand>true</wand>',
            ),
        },
        problem:
            /^Error parsing file: Element \{http:\/\/soap\.sforce\.com\/2006\/04\/metadata\}wand invalid at this location in type PermissionSet$/,
    },
    {
        name: 'a single element given twice',
        files: {
            'package.xml': manifest({ PermissionSet: ['P'] }),
            'permissionsets/P.permissionset': xml(
                'PermissionSet',
                '<label>P</label><label>Q</label>',
            ),
        },
        problem: /label is duplicated at this location in type PermissionSet$/,
    },
    {
        name: 'a value outside an enumeration',
        files: {
            'package.xml': manifest({ CustomField: ['Invoice__c.X__c'] }),
            'objects/Invoice__c.object': objectFile(
                '<fields><fullName>X__c</fullName><label>X</label><type>Telepathy</type></fields>',
            ),
        },
        problem: /^Error parsing file: 'Telepathy' is not a valid value for the enum 'FieldType'$/,
    },
    {
        name: 'a word where a boolean belongs',
        files: {
            'package.xml': manifest({ CustomField: ['Invoice__c.X__c'] }),
            'objects/Invoice__c.object': objectFile(
                '<fields><fullName>X__c</fullName><label>X</label><required>maybe</required><type>Date</type></fields>',
            ),
        },
        problem: /'maybe' is not a valid value for the type xsd:boolean$/,
    },
    {
        name: 'a permission for a field that is not there',
        files: {
            'package.xml': manifest({ PermissionSet: ['P'] }),
            'permissionsets/P.permissionset': xml(
                'PermissionSet',
                '<fieldPermissions><editable>false</editable><field>Invoice__c.Nowhere__c</field><readable>true</readable></fieldPermissions><label>P</label>',
            ),
        },
        problem: /^In field: field - no CustomField named Invoice__c\.Nowhere__c found$/,
    },
    {
        name: 'an object permission for an object that is not there',
        files: {
            'package.xml': manifest({ PermissionSet: ['P'] }),
            'permissionsets/P.permissionset': xml(
                'PermissionSet',
                '<label>P</label><objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Ghost__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>',
            ),
        },
        problem: /^In field: field - no CustomObject named Ghost__c found$/,
    },
    {
        name: 'a user permission this release does not have',
        files: {
            'package.xml': manifest({ PermissionSet: ['P'] }),
            'permissionsets/P.permissionset': xml(
                'PermissionSet',
                '<label>P</label><userPermissions><enabled>true</enabled><name>WalkOnWater</name></userPermissions>',
            ),
        },
        problem: /^Unknown user permission: WalkOnWater$/,
    },
    {
        name: 'a formula with an unknown field',
        files: {
            'package.xml': manifest({ ValidationRule: ['Invoice__c.R'] }),
            'objects/Invoice__c.object': objectFile(
                '<validationRules><fullName>R</fullName><active>true</active><errorConditionFormula>AND(ISBLANK(Nowhere__c), Reference__c = "Other__c")</errorConditionFormula><errorMessage>No</errorMessage></validationRules>',
            ),
        },
        problem: /^Field Nowhere__c does not exist\. Check spelling\.$/,
    },
    {
        name: 'a layout with an unknown field',
        files: {
            'package.xml': manifest({ Layout: ['Invoice__c-Invoice Layout'] }),
            'layouts/Invoice__c-Invoice Layout.layout': xml(
                'Layout',
                '<layoutSections><customLabel>true</customLabel><detailHeading>true</detailHeading><editHeading>true</editHeading><label>Main</label><layoutColumns><layoutItems><behavior>Edit</behavior><field>Nowhere__c</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>',
            ),
        },
        problem: /^In field: field - no CustomField named Invoice__c\.Nowhere__c found$/,
    },
    {
        name: 'a report in a folder that is not there',
        files: {
            'package.xml': manifest({ Report: ['Nowhere/R'] }),
            'reports/Nowhere/R.report': xml(
                'Report',
                '<format>Tabular</format><name>R</name><reportType>AccountList</reportType>',
            ),
        },
        problem: /^Cannot find folder:Nowhere$/,
    },
    {
        name: 'a lookup to an object that is not there',
        files: {
            'package.xml': manifest({ CustomField: ['Invoice__c.Ghost__c'] }),
            'objects/Invoice__c.object': objectFile(
                '<fields><fullName>Ghost__c</fullName><label>G</label><referenceTo>Ghost__c</referenceTo><relationshipName>Ghosts</relationshipName><type>Lookup</type></fields>',
            ),
        },
        problem: /^In field: referenceTo - no CustomObject named Ghost__c found$/,
    },
    {
        name: 'a text field without a length',
        files: {
            'package.xml': manifest({ CustomField: ['Invoice__c.X__c'] }),
            'objects/Invoice__c.object': objectFile(
                '<fields><fullName>X__c</fullName><label>X</label><type>Text</type></fields>',
            ),
        },
        problem: /^Must specify 'length' for a CustomField of type Text$/,
    },
    {
        name: 'a stored field that becomes a formula',
        files: {
            'package.xml': manifest({ CustomField: ['Invoice__c.Reference__c'] }),
            'objects/Invoice__c.object': objectFile(
                '<fields><fullName>Reference__c</fullName><formula>Name</formula><label>R</label><type>Text</type></fields>',
            ),
        },
        problem: /^Cannot update a field to a Formula from something else$/,
    },
    {
        name: 'an API version newer than the org',
        files: {
            'package.xml': manifest({ ApexClass: ['Late'] }),
            'classes/Late.cls': 'public class Late {}',
            'classes/Late.cls-meta.xml': CLASS_META.replace('66.0', '99.0'),
        },
        problem: /^The Late apiVersion can't be "99\.0"$/,
    },
    {
        name: 'Apex that does not compile',
        files: {
            'package.xml': manifest({ ApexClass: ['Bad'] }),
            'classes/Bad.cls': 'public class Bad {\n    BROKEN x;\n}',
            'classes/Bad.cls-meta.xml': CLASS_META,
        },
        problem: /^Invalid type: BROKEN$/,
    },
    {
        name: 'a Lightning component that calls an Apex class which is not there',
        files: {
            'package.xml': manifest({ LightningComponentBundle: ['tile'] }),
            'lwc/tile/tile.js': "import go from '@salesforce/apex/Nowhere.go';\n",
            'lwc/tile/tile.js-meta.xml': xml(
                'LightningComponentBundle',
                '<apiVersion>66.0</apiVersion>',
            ),
        },
        problem: /^Unable to find Apex action class referenced as 'Nowhere'\.$/,
    },
    {
        name: 'a file that is not XML',
        files: {
            'package.xml': manifest({ PermissionSet: ['P'] }),
            'permissionsets/P.permissionset': 'hello',
        },
        problem: /^Error parsing file: Content is not allowed in prolog\.$/,
    },
    {
        name: 'a document type declaration',
        files: {
            'package.xml': manifest({ PermissionSet: ['P'] }),
            'permissionsets/P.permissionset':
                '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><PermissionSet><label>&e;</label></PermissionSet>',
        },
        problem: /^Error parsing file: DOCTYPE is disallowed/,
    },
    {
        name: 'a new object without a name field',
        files: {
            'package.xml': manifest({ CustomObject: ['Thing__c'] }),
            'objects/Thing__c.object': objectFile(
                '<deploymentStatus>Deployed</deploymentStatus><label>T</label><pluralLabel>Ts</pluralLabel><sharingModel>ReadWrite</sharingModel>',
            ),
        },
        problem: /^Must specify a nameField of type Text or AutoNumber$/,
    },
    {
        name: 'field permissions for a required field',
        files: {
            'package.xml': manifest({ CustomField: ['Invoice__c.Must__c'], PermissionSet: ['P'] }),
            'objects/Invoice__c.object': objectFile(
                `<fields>${textField('Must__c').replace('<required>false', '<required>true')}</fields>`,
            ),
            'permissionsets/P.permissionset': xml(
                'PermissionSet',
                '<fieldPermissions><editable>true</editable><field>Invoice__c.Must__c</field><readable>true</readable></fieldPermissions><label>P</label>',
            ),
        },
        problem: /^You cannot deploy to a required field: Invoice__c\.Must__c$/,
    },
    {
        name: 'a record type with a value its picklist lacks',
        files: {
            'package.xml': manifest({ RecordType: ['Invoice__c.Big'] }),
            'objects/Invoice__c.object': objectFile(
                '<recordTypes><fullName>Big</fullName><active>true</active><label>Big</label><picklistValues><picklist>Status__c</picklist><values><fullName>Lost</fullName><default>false</default></values></picklistValues></recordTypes>',
            ),
        },
        problem: /^Picklist value: Lost in picklist: Status__c not found$/,
    },
];

for (const one of CASES) {
    test(`refuses ${one.name}`, () =>
        withSpoke({}, async ({ connection, spoke }) => {
            const before = spoke.store.changeNumber;

            const result = await deploy(connection, one.files);

            assert.equal(result.status, 'Failed', JSON.stringify(result.successes));
            assert.ok(
                result.problems.some((problem) => one.problem.test(problem)),
                `was told: ${JSON.stringify(result.problems)}`,
            );
            assert.equal(spoke.store.changeNumber, before, 'nothing has changed');
        }));
}

test('finds everything a package brings along for itself', () =>
    withSpoke({}, async ({ connection }) => {
        const result = await deploy(connection, {
            'package.xml': manifest({
                CustomObject: ['Thing__c'],
                PermissionSet: ['P'],
                CustomTab: ['Thing__c'],
            }),
            'objects/Thing__c.object': xml(
                'CustomObject',
                OBJECT.replace(
                    '<label>Invoice</label>',
                    `<fields>${textField('Size__c')}</fields><label>Invoice</label>`,
                ),
            ),
            'tabs/Thing__c.tab': xml(
                'CustomTab',
                '<customObject>true</customObject><motif>Custom1: Heart</motif>',
            ),
            'permissionsets/P.permissionset': xml(
                'PermissionSet',
                '<fieldPermissions><editable>true</editable><field>Thing__c.Size__c</field><readable>true</readable></fieldPermissions><label>P</label><tabSettings><tab>Thing__c</tab><visibility>Visible</visibility></tabSettings>',
            ),
        });

        assert.deepEqual(result.problems, []);
        assert.equal(result.status, 'Succeeded');
    }));

test('an org without an Apex compiler says so loudly', () =>
    withSpoke({ apexChecker: undefined } as never, async ({ connection }) => {
        const result = await deploy(connection, {
            'package.xml': manifest({ ApexClass: ['A'] }),
            'classes/A.cls': 'public class A {}',
            'classes/A.cls-meta.xml': CLASS_META,
        });

        assert.equal(result.status, 'Failed');
        assert.match(result.problems[0] ?? '', /started without an Apex compiler/);
    }));

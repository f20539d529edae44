/** A small organisation in source format, and the same pieces for packages of Metadata API format. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function xml(type: string, content: string): string {
    return `${HEAD}<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}\n</${type}>\n`;
}

export function manifest(members: Record<string, string[]>, version = '66.0'): string {
    const types = Object.entries(members)
        .map(
            ([name, names]) =>
                `<types>${names.map((one) => `<members>${one}</members>`).join('')}<name>${name}</name></types>`,
        )
        .join('');
    return xml('Package', `${types}<version>${version}</version>`);
}

export const OBJECT = `
    <deploymentStatus>Deployed</deploymentStatus>
    <label>Invoice</label>
    <nameField><displayFormat>I-{0000}</displayFormat><label>Number</label><type>AutoNumber</type></nameField>
    <pluralLabel>Invoices</pluralLabel>
    <sharingModel>ReadWrite</sharingModel>`;

export function textField(name: string, label = name): string {
    return `<fullName>${name}</fullName><label>${label}</label><length>80</length><required>false</required><type>Text</type>`;
}

export const STATUS_FIELD = `<fullName>Status__c</fullName><label>Status</label><type>Picklist</type><valueSet>
    <restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
    <value><fullName>Open</fullName><default>true</default><label>Open</label></value>
    <value><fullName>Paid</fullName><default>false</default><label>Paid</label></value>
    </valueSetDefinition></valueSet>`;

export const PERMISSION_SET = `
    <fieldPermissions><editable>true</editable><field>Invoice__c.Reference__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>false</editable><field>Invoice__c.Status__c</field><readable>true</readable></fieldPermissions>
    <hasActivationRequired>false</hasActivationRequired>
    <label>Invoicing Clerk</label>
    <objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>
    <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Invoice__c</object>
    <viewAllRecords>false</viewAllRecords></objectPermissions>`;

export const CLASS_META = xml(
    'ApexClass',
    '    <apiVersion>66.0</apiVersion>\n    <status>Active</status>',
);

const REPORT = `
    <columns><field>Invoice__c.Reference__c</field></columns>
    <format>Tabular</format>
    <name>All Invoices</name>
    <reportType>CustomEntity$Invoice__c</reportType>
    <showDetails>true</showDetails>`;

/** Source format, below force-app/main/default. */
export const SOURCE: Readonly<Record<string, string>> = {
    'objects/Invoice__c/Invoice__c.object-meta.xml': xml('CustomObject', OBJECT),
    'objects/Invoice__c/fields/Reference__c.field-meta.xml': xml(
        'CustomField',
        textField('Reference__c'),
    ),
    'objects/Invoice__c/fields/Status__c.field-meta.xml': xml('CustomField', STATUS_FIELD),
    'objects/Account/fields/Region__c.field-meta.xml': xml('CustomField', textField('Region__c')),
    'objects/Invoice__c/validationRules/Has_Reference.validationRule-meta.xml': xml(
        'ValidationRule',
        '<fullName>Has_Reference</fullName><active>true</active><errorConditionFormula>ISBLANK(Reference__c)</errorConditionFormula><errorMessage>Say which</errorMessage>',
    ),
    'classes/InvoiceService.cls': 'public with sharing class InvoiceService {\n    // numbers\n}\n',
    'classes/InvoiceService.cls-meta.xml': CLASS_META,
    'lwc/invoiceList/invoiceList.js':
        "import { LightningElement } from 'lwc';\nexport default class InvoiceList extends LightningElement {}\n",
    'lwc/invoiceList/invoiceList.html': '<template></template>\n',
    'lwc/invoiceList/invoiceList.js-meta.xml': xml(
        'LightningComponentBundle',
        '<apiVersion>66.0</apiVersion><isExposed>false</isExposed>',
    ),
    'labels/CustomLabels.labels-meta.xml': xml(
        'CustomLabels',
        '<labels><fullName>InvoiceTitle</fullName><language>en_US</language><protected>true</protected><shortDescription>Title</shortDescription><value>Invoice</value></labels>',
    ),
    'permissionsets/InvoicingClerk.permissionset-meta.xml': xml('PermissionSet', PERMISSION_SET),
    'reports/Finance.reportFolder-meta.xml': xml('ReportFolder', '<name>Finance</name>'),
    'reports/Finance/All_Invoices.report-meta.xml': xml('Report', REPORT),
    'profiles/Admin.profile-meta.xml': xml(
        'Profile',
        '<classAccesses><apexClass>InvoiceService</apexClass><enabled>true</enabled></classAccesses><custom>false</custom><fieldPermissions><editable>true</editable><field>Invoice__c.Reference__c</field><readable>true</readable></fieldPermissions><userLicense>Salesforce</userLicense><userPermissions><enabled>true</enabled><name>ApiEnabled</name></userPermissions>',
    ),
};

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string {
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}

export function temporaryFolder(): string {
    return mkdtempSync(join(tmpdir(), 'spoke-'));
}

/** A project folder as the CLI makes one. */
export function projectFolder(source: Readonly<Record<string, string>> = SOURCE): string {
    const folder = temporaryFolder();
    const project = {
        packageDirectories: [{ path: 'force-app', default: true }],
        namespace: '',
        sourceApiVersion: '66.0',
    };
    writeFiles(folder, { 'sfdx-project.json': JSON.stringify(project) });
    writeFiles(join(folder, 'force-app/main/default'), source);
    return folder;
}

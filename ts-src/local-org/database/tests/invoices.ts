import { customObject, field } from './world.ts';

const stages = ['Draft', 'Sent']
    .map(
        (stage) =>
            `<value><fullName>${stage}</fullName><default>${stage === 'Draft'}</default><label>${stage}</label></value>`,
    )
    .join('');
const rule =
    '<ValidationRule><fullName>NotNegative</fullName><active>true</active><errorConditionFormula>Amount__c &lt; 0</errorConditionFormula><errorDisplayField>Amount__c</errorDisplayField><errorMessage>Not below zero</errorMessage></ValidationRule>';

/** Invoices with lines, notes that forbid deleting, a rule, a roll-up, an event and a custom metadata type. */
export const INVOICES = {
    ...customObject('Invoice__c', {
        Account__c: field(
            'Lookup',
            '<referenceTo>Account</referenceTo><relationshipName>Invoices</relationshipName>',
        ),
        Carrier__c: field(
            'Lookup',
            '<referenceTo>Account</referenceTo><relationshipName>Carried</relationshipName><lookupFilter><active>true</active><isOptional>false</isOptional><errorMessage>Only shippers carry</errorMessage><filterItems><field>Account.Industry</field><operation>equals</operation><value>Shipping, Transportation</value></filterItems></lookupFilter>',
        ),
        Amount__c: field('Currency', '<precision>8</precision><scale>2</scale>'),
        Stage__c: field(
            'Picklist',
            `<valueSet><restricted>true</restricted><valueSetDefinition>${stages}</valueSetDefinition></valueSet>`,
        ),
        Key__c: field(
            'Text',
            '<length>10</length><unique>true</unique><externalId>true</externalId>',
        ),
        Mail__c: field('Email'),
        Must__c: field('Text', '<length>5</length><required>true</required>'),
        Total__c: field(
            'Summary',
            '<summaryForeignKey>Line__c.Invoice__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Line__c.Price__c</summarizedField>',
        ),
        Double__c: field(
            'Currency',
            '<formula>Amount__c * 2</formula><precision>16</precision><scale>2</scale>',
        ),
    }),
    ...customObject(
        'Line__c',
        {
            Invoice__c: field(
                'MasterDetail',
                '<referenceTo>Invoice__c</referenceTo><relationshipName>Lines</relationshipName><relationshipOrder>0</relationshipOrder>',
            ),
            Price__c: field('Currency', '<precision>8</precision><scale>2</scale>'),
        },
        '<sharingModel>ControlledByParent</sharingModel>',
        'AutoNumber',
    ),
    ...customObject('Note__c', {
        Invoice__c: field(
            'Lookup',
            '<referenceTo>Invoice__c</referenceTo><relationshipName>NotesOf</relationshipName><deleteConstraint>Restrict</deleteConstraint>',
        ),
    }),
    'objects/Invoice__c/validationRules/NotNegative.validationRule-meta.xml': rule,
    'objects/Setting__mdt/Setting__mdt.object-meta.xml':
        '<CustomObject><label>Setting</label></CustomObject>',
    'objects/Happened__e/Happened__e.object-meta.xml':
        '<CustomObject><label>Happened</label><publishBehavior>PublishImmediately</publishBehavior></CustomObject>',
    'objects/Happened__e/fields/What__c.field-meta.xml':
        '<CustomField><fullName>What__c</fullName><label>What</label><type>Text</type><length>20</length><required>true</required></CustomField>',
};

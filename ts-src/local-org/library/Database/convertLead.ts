import type { PlatformType } from '../../contract/index.ts';
import type { DmlError } from '../../database/index.ts';
import { current, dmlException, runDml } from '../../execution/index.ts';
import type { AccessMode } from '../../execution/index.ts';
import { standardValueSets } from '../../schema/index.ts';
import { ApexDate, ApexList, SObjectValue } from '../../values/index.ts';
import { DataObject } from '../dataObject.ts';
import { AccessLevel } from '../System/AccessLevel.ts';
import { required } from '../text/arguments.ts';
import { errorObject } from './results.ts';

/** Where the values of a lead go (Salesforce Help > Mapping of Standard Lead Fields). */
const toAccount = {
    Company: 'Name',
    Phone: 'Phone',
    Fax: 'Fax',
    Website: 'Website',
    Industry: 'Industry',
    Rating: 'Rating',
    AnnualRevenue: 'AnnualRevenue',
    NumberOfEmployees: 'NumberOfEmployees',
    LeadSource: 'AccountSource',
    Street: 'BillingStreet',
    City: 'BillingCity',
    State: 'BillingState',
    PostalCode: 'BillingPostalCode',
    Country: 'BillingCountry',
};
const toContact = {
    FirstName: 'FirstName',
    LastName: 'LastName',
    Salutation: 'Salutation',
    Title: 'Title',
    Email: 'Email',
    Phone: 'Phone',
    MobilePhone: 'MobilePhone',
    Fax: 'Fax',
    Description: 'Description',
    LeadSource: 'LeadSource',
    Street: 'MailingStreet',
    City: 'MailingCity',
    State: 'MailingState',
    PostalCode: 'MailingPostalCode',
    Country: 'MailingCountry',
};

class Refusal extends Error {
    readonly errors: readonly DmlError[];

    constructor(errors: readonly DmlError[]) {
        super(errors[0]?.message);
        this.errors = errors;
    }
}

function refuse(statusCode: string, message: string, fields: readonly string[] = []): never {
    throw new Refusal([{ statusCode, message, fields }]);
}

function copied(lead: SObjectValue, object: string, map: Readonly<Record<string, string>>) {
    const record = new SObjectValue(object);
    for (const [from, to] of Object.entries(map)) {
        const value = lead.values.get(from.toLowerCase()) ?? null;
        if (value !== null) {
            record.put(to, value);
        }
    }
    return record;
}

function inserted(record: SObjectValue, mode: AccessMode | null): string {
    const [result] = runDml('insert', [record], { mode, allOrNone: false });
    return result?.success === true && result.id !== null
        ? result.id
        : refuseAll(result?.errors ?? []);
}

function refuseAll(errors: readonly DmlError[]): never {
    throw new Refusal(errors);
}

/** The last day of the quarter, as the platform fills it in. */
function closeDate(): ApexDate {
    const today = new Date(current().org.clock.now());
    const month = Math.floor(today.getUTCMonth() / 3) * 3 + 3;
    return new ApexDate(Math.floor(Date.UTC(today.getUTCFullYear(), month, 0) / 86_400_000));
}

function statusOf(convert: DataObject): string {
    const status = convert.text('convertedStatus') ?? '';
    const isKnown = (standardValueSets()['LeadStatus'] ?? []).some(
        ({ value, isConverted }) => value === status && isConverted === true,
    );
    return isKnown
        ? status
        : refuse('INVALID_STATUS', `invalid convertedStatus: ${status}`, ['ConvertedStatus']);
}

/** One lead: account, contact, opportunity as asked, then the lead itself. */
function convertOne(convert: DataObject, mode: AccessMode | null): DataObject {
    const { database, clock } = current().org;
    const leadId =
        convert.text('leadId') ??
        refuse('REQUIRED_FIELD_MISSING', 'Required fields are missing: [LeadId]', ['LeadId']);
    const lead = database.record(leadId);
    if (lead?.type !== 'Lead') {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    }
    if (lead.values.get('isconverted') === true) {
        return refuse('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    }
    const status = statusOf(convert);
    const owner = convert.text('ownerId') ?? lead.values.get('ownerid');
    const owned = (record: SObjectValue): SObjectValue => {
        record.put('OwnerId', owner);
        return record;
    };
    const accountId =
        convert.text('accountId') ?? inserted(owned(copied(lead, 'Account', toAccount)), mode);
    const contact = owned(copied(lead, 'Contact', toContact));
    contact.put('AccountId', accountId);
    const contactId = convert.text('contactId') ?? inserted(contact, mode);
    const opportunityId = opportunityOf(convert, lead, accountId, owned, mode);
    const now = clock.now();
    markConverted(leadId, {
        Status: status,
        IsConverted: true,
        ConvertedDate: new ApexDate(Math.floor(now / 86_400_000)),
        ConvertedAccountId: accountId,
        ConvertedContactId: contactId,
        ConvertedOpportunityId: opportunityId,
    });
    return resultOf({ leadId, accountId, contactId, opportunityId, success: true }, []);
}

/** The lead is updated with its triggers and validation rules (Salesforce Help > Validation and Triggers from Lead Convert). */
function markConverted(leadId: string, values: Readonly<Record<string, unknown>>): void {
    const record = new SObjectValue('Lead');
    record.put('Id', leadId);
    Object.entries(values).forEach(([name, value]) => record.put(name, value));
    const [result] = runDml('update', [record], { mode: null, allOrNone: false, isSetup: true });
    if (result?.success !== true) {
        refuseAll(result?.errors ?? []);
    }
}

function opportunityOf(
    convert: DataObject,
    lead: SObjectValue,
    accountId: string,
    owned: (record: SObjectValue) => SObjectValue,
    mode: AccessMode | null,
): string | null {
    if (convert.get('doNotCreateOpportunity') === true) {
        return convert.text('opportunityId');
    }
    const given = convert.text('opportunityId');
    if (given !== null) {
        return given;
    }
    const { schema } = current().org;
    const stages = schema.object('Opportunity')?.fields.get('stagename')?.picklistValues ?? [];
    const opportunity = owned(new SObjectValue('Opportunity'));
    opportunity.put(
        'Name',
        convert.text('opportunityName') ?? `${String(lead.values.get('company'))}-`,
    );
    opportunity.put('AccountId', accountId);
    opportunity.put(
        'StageName',
        (stages.find((stage) => stage.isDefault) ?? stages[0])?.value ?? null,
    );
    opportunity.put('CloseDate', closeDate());
    opportunity.put('LeadSource', lead.values.get('leadsource') ?? null);
    return inserted(opportunity, mode);
}

function resultOf(facts: Readonly<Record<string, unknown>>, errors: readonly DmlError[]) {
    return new DataObject('Database.LeadConvertResult', {
        ...facts,
        errors: new ApexList('Database.Error', errors.map(errorObject)),
    });
}

/** A lead that is refused leaves nothing behind; with allOrNone neither do the others. */
function convertAll(
    converts: readonly DataObject[],
    allOrNone: boolean,
    mode: AccessMode | null,
): readonly DataObject[] {
    const { database } = current().org;
    const start = database.savepoint();
    return converts.map((convert, index) => {
        const mark = database.savepoint();
        try {
            return convertOne(required(convert), mode);
        } catch (error) {
            if (!(error instanceof Refusal)) {
                throw error;
            }
            database.rollback(allOrNone ? start : mark);
            if (allOrNone) {
                const failed = { id: convert.text('leadId'), success: false, isCreated: false };
                throw dmlException('ConvertLead', [
                    ...converts
                        .slice(0, index)
                        .map(() => ({ ...failed, success: true, errors: [] })),
                    { ...failed, errors: error.errors },
                ]);
            }
            return resultOf({ leadId: convert.text('leadId'), success: false }, error.errors);
        }
    });
}

function convertLead(target: unknown, ...rest: readonly unknown[]): unknown {
    const given = required(target);
    const level = rest.find((argument) => argument instanceof AccessLevel);
    const allOrNone = !rest.includes(false);
    const converts =
        given instanceof ApexList ? (given.items as DataObject[]) : [given as DataObject];
    const results = convertAll(converts, allOrNone, level?.mode ?? null);
    return given instanceof ApexList
        ? new ApexList('Database.LeadConvertResult', [...results])
        : results[0];
}

const tails = [
    '',
    ', Boolean allOrNone',
    ', AccessLevel accessLevel',
    ', Boolean allOrNone, AccessLevel accessLevel',
];

/** Apex Reference > Database > Database > convertLead */
export const convertLeadStatics: NonNullable<PlatformType['statics']> = Object.fromEntries(
    tails.flatMap((tail) => [
        [
            `Database.LeadConvertResult convertLead(Database.LeadConvert leadToConvert${tail})`,
            convertLead,
        ],
        [
            `List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leadsToConvert${tail})`,
            convertLead,
        ],
    ]),
);

/**
 * Standard fields whose field-level security does not follow from "optional and writable": the fields that the
 * fieldPermissions of a retrieved profile name, or leave out, against that rule (Metadata API > Profile).
 */
const NAMED = fieldNames({
    Account: 'BillingAddress ShippingAddress',
    AccountContactRelation: 'IsActive',
    Asset: 'AssetLevel IsCompetitorProduct IsInternal StockKeepingUnit',
    Campaign:
        'AmountAllOpportunities AmountWonOpportunities IsActive NumberOfContacts NumberOfConvertedLeads NumberOfLeads ' +
        'NumberOfOpportunities NumberOfResponses NumberOfWonOpportunities',
    Case: 'BusinessHoursId ClosedDate IsEscalated',
    Contact: 'DoNotCall HasOptedOutOfEmail HasOptedOutOfFax MailingAddress OtherAddress',
    Contract: 'BillingAddress EndDate',
    Event: 'IsAllDayEvent',
    Lead: 'Address DoNotCall HasOptedOutOfEmail HasOptedOutOfFax LastTransferDate',
    Opportunity: 'ExpectedRevenue IsPrivate',
    OpportunityLineItem: 'ListPrice ProductCode',
    Order: 'BillingAddress ShippingAddress TotalAmount',
    Solution: 'IsPublished IsPublishedInPublicKb',
});

const LEFT_OUT = fieldNames({
    Case: 'Comments Status',
    Contact: 'ContactSource EmailBouncedDate EmailBouncedReason',
    Event: 'ActivityDate ActivityDateTime DurationInMinutes EndDateTime EventSubtype ReminderDateTime ShowAs StartDateTime Subject',
    Lead: 'EmailBouncedDate EmailBouncedReason',
    Opportunity: 'ContactId ForecastCategoryName Pricebook2Id',
    OpportunityLineItem: 'PricebookEntryId Product2Id SortOrder UnitPrice',
    Order: 'AccountId ContractId EndDate OriginalOrderId Pricebook2Id',
    OrderItem: 'OriginalOrderItemId Product2Id',
    Task: 'CallDisposition CallDurationInSeconds CallObject CallType ReminderDateTime Subject TaskSubtype',
});

function fieldNames(byObject: Readonly<Record<string, string>>): ReadonlySet<string> {
    return new Set(
        Object.entries(byObject).flatMap(([object, fields]) =>
            fields.split(' ').map((field) => `${object}.${field}`),
        ),
    );
}

/** Has this standard field field-level security? `follows` is what the rule says. */
export function isPermissionableField(object: string, field: string, follows: boolean): boolean {
    const name = `${object}.${field}`;
    return NAMED.has(name) || (follows && !LEFT_OUT.has(name));
}

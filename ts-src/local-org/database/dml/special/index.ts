import type { Item, SaveContext } from '../world.ts';
import { completeDistribution } from './files.ts';
import { completeOpportunityLine, completeOrderLine, completeQuoteLine } from './lineItems.ts';
import { completeOpportunity } from './opportunity.ts';
import { completePricebookEntry } from './pricebookEntry.ts';
import { completeCase, completeTask } from './standardValues.ts';
import {
    checkSettingOwner,
    completeAssignment,
    completeGroup,
    completePermissionSet,
    completeUser,
} from './users.ts';

type Complete = (item: Item, context: SaveContext) => void;

/** What the platform itself fills in or refuses for some standard objects. */
const BY_OBJECT: Readonly<Record<string, Complete>> = {
    ContentDistribution: completeDistribution,
    Opportunity: completeOpportunity,
    OpportunityLineItem: completeOpportunityLine,
    OrderItem: completeOrderLine,
    QuoteLineItem: completeQuoteLine,
    PricebookEntry: completePricebookEntry,
    Case: completeCase,
    Task: completeTask,
    User: completeUser,
    PermissionSet: completePermissionSet,
    PermissionSetAssignment: completeAssignment,
    Group: completeGroup,
};

export function completeSpecial(item: Item, context: SaveContext): void {
    const { object, values } = item;
    if (
        object.fields.get('name')?.extraTypeInfo === 'personname' ||
        (object.fields.has('lastname') && object.fields.has('firstname'))
    ) {
        const parts = [
            values['firstname'],
            values['middlename'],
            values['lastname'],
            values['suffix'],
        ];
        values['name'] = parts.filter((part) => typeof part === 'string').join(' ') || null;
    }
    if (object.customSettingType === 'Hierarchy') {
        checkSettingOwner(item, context);
    }
    BY_OBJECT[object.name]?.(item, context);
}

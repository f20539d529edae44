import type { DmlOperation, DmlResult } from '../../database/index.ts';
import { ApexList } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';

/** Object Reference > EmailMessage: ids of recipients are kept as relations of the message. */
const recipients = [
    ['toids', 'ToAddress'],
    ['ccids', 'CcAddress'],
    ['bccids', 'BccAddress'],
] as const;

/** Records with an address of their own, in the order in which a sender is looked for. */
const people = ['Contact', 'Lead', 'User'] as const;

/**
 * Rows of EmailMessageRelation for messages that were inserted: one for each id in ToIds, CcIds and BccIds, and one for a
 * sender that is a record. (The second is asserted by apex-recipes, InboundEmailHandlerRecipes_tests.)
 */
export function relateEmails(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    results: readonly DmlResult[],
): void {
    records.forEach((message, index) => {
        const id = results[index]?.id ?? null;
        if (operation === 'insert' && message.type === 'EmailMessage' && id !== null) {
            relate(message, id);
        }
    });
}

function relate(message: SObjectValue, messageId: string): void {
    for (const [field, type] of recipients) {
        const ids = message.values.get(field);
        for (const id of ids instanceof ApexList ? ids.items : []) {
            write(messageId, String(id), type, addressOf(String(id)));
        }
    }
    const address = message.values.get('fromaddress');
    const sender =
        message.values.get('fromid') ?? (typeof address === 'string' ? recordAt(address) : null);
    if (typeof sender === 'string') {
        write(messageId, sender, 'FromAddress', typeof address === 'string' ? address : null);
    }
}

function write(messageId: string, relationId: string, type: string, address: string | null): void {
    const { database } = current().org;
    database.system.insert('EmailMessageRelation', {
        EmailMessageId: messageId,
        RelationId: relationId,
        RelationType: type,
        RelationAddress: address,
        RelationObjectType: database.objectOf(relationId),
    });
}

function addressOf(id: string): string | null {
    const address = current().org.database.record(id)?.values.get('email');
    return typeof address === 'string' ? address : null;
}

function recordAt(address: string): string | null {
    const { system } = current().org.database;
    for (const object of people) {
        const [found] = system.find(object, 'Email', address);
        if (found?.id) {
            return found.id;
        }
    }
    return null;
}

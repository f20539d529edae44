import type { PlatformType } from '../../contract/index.ts';
import { ApexList } from '../../values/index.ts';
import { DataObject, accessors, dataType } from '../dataObject.ts';

const typeName = 'Messaging.MassEmailMessage';

/** What a mass mail hands on to each of its mails. */
const shared = [
    'String subject',
    'String replyTo',
    'String senderDisplayName',
    'Boolean saveAsActivity',
    'Boolean useSignature',
    'Boolean bccSender',
    'String emailPriority',
    'Id templateId',
];

const members = [...shared, 'String description', 'List<Id> targetObjectIds', 'List<Id> whatIds'];

/** Apex Reference > Messaging > MassEmailMessage: one mail of a template for each target. */
export const massEmailType: PlatformType = dataType(typeName, members, {
    superType: 'Messaging.Email',
    methods: accessors(members),
});

/** The mails that are sent for a message: the targets' own, with the record that stands at their place in the list. */
export function mailsOf(message: DataObject): readonly DataObject[] {
    if (message.typeName !== typeName) {
        return [message];
    }
    const listed = (name: string): readonly unknown[] => {
        const value = message.get(name);
        return value instanceof ApexList ? value.items : [];
    };
    const records = listed('whatIds');
    const targets = listed('targetObjectIds');
    // Without a target there is still a mail to be refused.
    return (targets.length === 0 ? [null] : targets).map((targetObjectId, index) => {
        const mail = new DataObject('Messaging.SingleEmailMessage');
        for (const signature of shared) {
            const name = signature.slice(signature.lastIndexOf(' ') + 1);
            mail.put(name, message.get(name));
        }
        mail.put('targetObjectId', targetObjectId);
        mail.put('whatId', records[index] ?? null);
        return mail;
    });
}

import type { PlatformType } from '../../contract/index.ts';
import type { Transaction } from '../../execution/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, PlatformObject, raise, toText } from '../../values/index.ts';
import type { DataObject } from '../dataObject.ts';
import { accessors, dataType } from '../dataObject.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { statusCodeEnum } from '../System/statusCodes.ts';
import { required } from '../text/arguments.ts';
import { mailsOf, massEmailType } from './massEmail.ts';

/** Single mails that an org may send in a day. */
export const dailyMails = 5000;

const mailMembers = [
    'List<String> toAddresses',
    'List<String> ccAddresses',
    'List<String> bccAddresses',
    'String subject',
    'String plainTextBody',
    'String htmlBody',
    'String replyTo',
    'String senderDisplayName',
    'Id targetObjectId',
    'Id whatId',
    'Boolean saveAsActivity',
    'Boolean useSignature',
    'Boolean bccSender',
    'Id orgWideEmailAddressId',
    'Id templateId',
    'String charset',
    'String references',
    'String inReplyTo',
    'Boolean treatTargetObjectAsRecipient',
    'String optOutPolicy',
    'List<Id> entityAttachments',
    'List<Id> documentAttachments',
    'List<Messaging.EmailFileAttachment> fileAttachments',
    'Boolean treatBodiesAsTemplate',
    'String emailPriority',
    'Boolean oneClickPost',
    'String unsubscribeComment',
    'List<String> unsubscribeUrls',
];

/** Apex Reference > Messaging > SendEmailResult */
class SendResult extends PlatformObject {
    readonly typeName = 'Messaging.SendEmailResult';
    readonly problem: {
        readonly statusCode: string;
        readonly message: string;
        readonly fields: readonly string[];
        readonly targetObjectId: string | null;
    } | null;

    constructor(problem: SendResult['problem']) {
        super();
        this.problem = problem;
    }
}

class SendError extends PlatformObject {
    readonly typeName = 'Messaging.SendEmailError';
    readonly problem: NonNullable<SendResult['problem']>;

    constructor(problem: NonNullable<SendResult['problem']>) {
        super();
        this.problem = problem;
    }
}

function texts(mail: DataObject, name: string): string[] {
    const value = mail.get(name);
    return value instanceof ApexList ? value.items.map(toText) : [];
}

const addressShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Recipients: addresses, ids of users and contacts among them, and the target object. */
function recipients(mail: DataObject): string[] {
    const target = mail.text('targetObjectId');
    return [...texts(mail, 'toAddresses'), ...(target === null ? [] : [target])].map(addressOf);
}

function addressOf(entry: string): string {
    const isId = /^(?:003|005|00Q)[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(entry);
    const address = isId ? current().org.database.record(entry)?.values.get('email') : entry;
    return typeof address === 'string' ? address : '';
}

function problemOf(mail: DataObject): SendResult['problem'] {
    const to = recipients(mail);
    const targetObjectId = mail.text('targetObjectId');
    const bad = to.find((address) => !addressShape.test(address));
    if (bad !== undefined) {
        return {
            statusCode: 'INVALID_EMAIL_ADDRESS',
            message: `Email address is invalid: ${bad}`,
            fields: ['toAddresses', bad],
            targetObjectId,
        };
    }
    if (to.length + texts(mail, 'ccAddresses').length + texts(mail, 'bccAddresses').length === 0) {
        return {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Add a recipient to send an email.',
            fields: [],
            targetObjectId,
        };
    }
    const hasBody =
        mail.text('plainTextBody') !== null ||
        mail.text('htmlBody') !== null ||
        mail.text('templateId') !== null;
    return hasBody
        ? null
        : {
              statusCode: 'REQUIRED_FIELD_MISSING',
              message: 'Missing body, need at least one of html, plainText',
              fields: [],
              targetObjectId,
          };
}

/** One invocation however many mails; nothing leaves the machine, and nothing is kept of a test or of what is rolled back. */
function sendEmail(mails: ApexList | null, allOrNone: boolean | null = true): ApexList {
    const transaction = current();
    transaction.limits.count('emailInvocations');
    const given = required(mails).items.map((mail) => required(mail as DataObject | null));
    const problems = given.map(
        (mail) =>
            mailsOf(mail)
                .map(problemOf)
                .find((problem) => problem !== null) ?? null,
    );
    const first = problems.findIndex((problem) => problem !== null);
    const problem = problems[first];
    if (allOrNone !== false && problem) {
        raise(
            'EmailException',
            `SendEmail failed. First exception on row ${first}; first error: ${problem.statusCode}, ${problem.message}: [${problem.fields.join(', ')}]`,
        );
    }
    given.forEach((mail, index) => {
        if (problems[index] === null && transaction.test === null) {
            transaction.afterCommit.push(() =>
                mailsOf(mail).forEach((one) => deliver(transaction, one)),
            );
        }
    });
    return new ApexList(
        'Messaging.SendEmailResult',
        problems.map((found) => new SendResult(found ?? null)),
    );
}

function deliver({ org, user }: Transaction, mail: DataObject): void {
    org.outbox.put({
        sentAt: org.clock.now(),
        from: user.email,
        to: recipients(mail),
        cc: texts(mail, 'ccAddresses'),
        bcc: texts(mail, 'bccAddresses'),
        subject: mail.text('subject') ?? '',
        plainTextBody: mail.text('plainTextBody'),
        htmlBody: mail.text('htmlBody'),
        targetObjectId: mail.text('targetObjectId'),
        whatId: mail.text('whatId'),
    });
}

/** Capacity of a day for single mails, shared by all of the org; a test reserves for itself. */
function reserve(count: number): void {
    const { test, org } = current();
    const counter = test ?? org.outbox;
    if (org.outbox.all.length + counter.reserved + count >= dailyMails) {
        raise('HandledException', 'The daily limit for the org would be exceeded by this request');
    }
    counter.reserved += count;
}

function errorsOf({ problem }: SendResult): ApexList {
    return new ApexList(
        'Messaging.SendEmailError',
        problem === null ? [] : [new SendError(problem)],
    );
}

const inboundMembers = [
    'List<Messaging.InboundEmail.BinaryAttachment> binaryAttachments',
    'List<String> ccAddresses',
    'String fromAddress',
    'String fromName',
    'List<Messaging.InboundEmail.Header> headers',
    'String htmlBody',
    'Boolean htmlBodyIsTruncated',
    'String inReplyTo',
    'String messageId',
    'String plainTextBody',
    'Boolean plainTextBodyIsTruncated',
    'List<String> references',
    'String replyTo',
    'String subject',
    'List<Messaging.InboundEmail.TextAttachment> textAttachments',
    'List<String> toAddresses',
];

const inboundTypes: readonly PlatformType[] = [
    dataType('Messaging.InboundEmail', inboundMembers),
    dataType('Messaging.InboundEmail.Header', ['String name', 'String value']),
    dataType('Messaging.InboundEmail.BinaryAttachment', [
        'Blob body',
        'String fileName',
        'List<Messaging.InboundEmail.Header> headers',
        'String mimeTypeSubType',
    ]),
    dataType('Messaging.InboundEmail.TextAttachment', [
        'String body',
        'Boolean bodyIsTruncated',
        'String charset',
        'String fileName',
        'List<Messaging.InboundEmail.Header> headers',
        'String mimeTypeSubType',
    ]),
    dataType('Messaging.InboundEnvelope', ['String fromAddress', 'String toAddress']),
    dataType('Messaging.InboundEmailResult', ['String message', 'Boolean success']),
    {
        name: 'Messaging.InboundEmailHandler',
        kind: 'interface',
        abstractMethods: [
            'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)',
        ],
    },
];

export const messagingTypes: readonly PlatformType[] = [
    massEmailType,
    ...inboundTypes,
    {
        name: 'Messaging',
        kind: 'class',
        statics: {
            'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': sendEmail,
            'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)':
                sendEmail,
            'void reserveMassEmailCapacity(Integer count)': (count: number | null) =>
                reserve(required(count)),
            'void reserveSingleEmailCapacity(Integer count)': (count: number | null) =>
                reserve(required(count)),
        },
    },
    { name: 'Messaging.Email', kind: 'class', methods: objectMembers },
    dataType('Messaging.SingleEmailMessage', mailMembers, {
        superType: 'Messaging.Email',
        methods: {
            ...accessors(mailMembers),
            'Boolean isTreatBodiesAsTemplate()': (mail: DataObject) =>
                mail.get('treatBodiesAsTemplate') === true,
            'Boolean isTreatTargetObjectAsRecipient()': (mail: DataObject) =>
                mail.get('treatTargetObjectAsRecipient') !== false,
        },
    }),
    dataType(
        'Messaging.EmailFileAttachment',
        ['String fileName', 'Blob body', 'String contentType', 'Boolean inline'],
        {
            methods: accessors([
                'String fileName',
                'Blob body',
                'String contentType',
                'Boolean inline',
            ]),
        },
    ),
    {
        name: 'Messaging.SendEmailResult',
        kind: 'class',
        methods: {
            ...objectMembers,
            'List<Messaging.SendEmailError> getErrors()': errorsOf,
            'Boolean isSuccess()': ({ problem }: SendResult) => problem === null,
        },
        properties: {
            'List<Messaging.SendEmailError> errors': { get: errorsOf },
            'Boolean success': { get: ({ problem }: SendResult) => problem === null },
        },
    },
    {
        name: 'Messaging.SendEmailError',
        kind: 'class',
        methods: {
            ...objectMembers,
            'List<String> getFields()': ({ problem }: SendError) =>
                new ApexList('String', [...problem.fields]),
            'String getMessage()': ({ problem }: SendError) => problem.message,
            'StatusCode getStatusCode()': ({ problem }: SendError) =>
                statusCodeEnum.find(problem.statusCode),
            'String getTargetObjectId()': ({ problem }: SendError) => problem.targetObjectId,
        },
    },
];

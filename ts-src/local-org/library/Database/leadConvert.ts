import type { PlatformType } from '../../contract/index.ts';
import { accessors, dataType } from '../dataObject.ts';

const convertMembers = [
    'Id accountId',
    'Id contactId',
    'String convertedStatus',
    'Boolean doNotCreateOpportunity',
    'Id leadId',
    'Id opportunityId',
    'String opportunityName',
    'Boolean overwriteLeadSource',
    'Id ownerId',
    'Boolean sendNotificationEmail',
];

/** Apex Reference > Database > LeadConvert, LeadConvertResult */
export const leadConvertTypes: readonly PlatformType[] = [
    dataType('Database.LeadConvert', convertMembers, { methods: accessors(convertMembers) }),
    dataType(
        'Database.LeadConvertResult',
        [
            'Id accountId',
            'Id contactId',
            'List<Database.Error> errors',
            'Id leadId',
            'Id opportunityId',
            'Id relatedPersonAccountId',
            'Boolean success',
        ],
        {
            methods: {
                ...accessors([
                    'Id accountId',
                    'Id contactId',
                    'List<Database.Error> errors',
                    'Id leadId',
                    'Id opportunityId',
                    'Id relatedPersonAccountId',
                ]),
                'Boolean isSuccess()': (result: { get(name: string): unknown }) =>
                    result.get('success') === true,
            },
        },
    ),
];

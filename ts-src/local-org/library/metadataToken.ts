import { raise } from '../values/index.ts';
import { FieldDescribe } from './Schema/DescribeFieldResult.ts';
import { ObjectDescribe } from './Schema/DescribeSObjectResult.ts';
import { FieldSetDescribe } from './Schema/FieldSet.ts';
import { descriptionOf, fieldToken, objectTypeToken } from './Schema/tokens.ts';

/** Tokens of the source: `Account.SObjectType`, `Account.Name`, `Schema.SObjectType.Account` and what hangs on it. */
export function metadataToken(of: string, object: string, member: string | null): unknown {
    switch (of) {
        case 'objectType':
            return objectTypeToken(object);
        case 'describe':
            return ObjectDescribe.of(object);
        case 'field':
            return fieldToken(object, member ?? '');
        case 'fieldDescribe': {
            const token = fieldToken(object, member ?? '');
            return token === null
                ? raise('SObjectException', `Invalid field ${member ?? ''} for ${object}`)
                : new FieldDescribe(token);
        }
        default: {
            const set = descriptionOf(object).fieldSets.find(
                ({ name }) => name.toLowerCase() === member?.toLowerCase(),
            );
            return set === undefined
                ? raise('SObjectException', `Unknown field set ${member ?? ''} of ${object}`)
                : new FieldSetDescribe(object, set);
        }
    }
}

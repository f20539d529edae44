import { current } from '../../execution/index.ts';
import { FieldDescribe, FieldSetDescribe, fieldToken, ObjectDescribe, objectTypeToken } from '../../library/index.ts';
import { raise } from '../../values/index.ts';

/** Tokens and describes that the source names: `Account.Name`, `Schema.SObjectType.Account.fieldSets.X`. */
export function token(of: string, object: string, member: string | null): unknown {
    switch (of) {
        case 'objectType':
            return objectTypeToken(object) ?? gone(object);
        case 'describe':
            return ObjectDescribe.of(object);
        case 'field':
            return fieldToken(object, member ?? '') ?? gone(`${object}.${member}`);
        case 'fieldDescribe':
            return new FieldDescribe(fieldToken(object, member ?? '') ?? gone(`${object}.${member}`));
        default:
            return fieldSet(object, member ?? '');
    }
}

function fieldSet(object: string, name: string): FieldSetDescribe {
    const set = current().org.schema.object(object)?.fieldSets.find((known) => known.name.toLowerCase() === name.toLowerCase());
    return set ? new FieldSetDescribe(object, set) : gone(`${object}.fieldSets.${name}`);
}

/** The checker knew it: a deployment has taken it away since. */
function gone(name: string): never {
    return raise('SObjectException', `${name} does not exist any more.`);
}

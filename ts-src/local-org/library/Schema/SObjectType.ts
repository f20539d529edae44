import { randomUUID } from 'node:crypto';
import type { PlatformType } from '../../contract/index.ts';
import { ApexDate, ApexDatetime, Decimal, SObjectValue, raise } from '../../values/index.ts';
import { current } from '../../execution/index.ts';
import { idFrom } from '../System/Id.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { ObjectDescribe } from './DescribeSObjectResult.ts';
import type { ObjectToken } from './tokens.ts';
import { descriptionOf } from './tokens.ts';

function newRecord(token: ObjectToken, id: string | null = null): SObjectValue {
    const record = new SObjectValue(token.object);
    if (id !== null) {
        const checked = idFrom(id);
        const { keyPrefix } = descriptionOf(token.object);
        if (keyPrefix !== null && !checked.startsWith(keyPrefix)) {
            raise('SObjectException', `Invalid id value for this SObject type: ${checked}`);
        }
        record.put('Id', checked);
    }
    return record;
}

/** Master record type, field defaults: `newSObject(recordTypeId, true)`. */
function newWithDefaults(
    token: ObjectToken,
    recordTypeId: string | null,
    loadsDefaults: boolean,
): SObjectValue {
    const record = new SObjectValue(token.object);
    if (recordTypeId !== null) {
        record.put('RecordTypeId', idFrom(recordTypeId));
    }
    if (loadsDefaults) {
        const { org, user } = current();
        for (const [name, value] of org.database.defaultValues(token.object, user.id)) {
            record.put(name, value);
        }
        // Platform Events Developer Guide: the only way to know an event before it is published.
        if (org.schema.object(token.object)?.kind === 'platformEvent') {
            record.put('EventUuid', randomUUID());
        }
    }
    return record;
}

export function typedDefault(apexType: string, text: string): unknown {
    switch (apexType) {
        case 'Boolean':
            return text.toLowerCase() === 'true';
        case 'Integer':
            return Number.parseInt(text, 10);
        case 'Long':
            return BigInt(text);
        case 'Decimal':
            return Decimal.of(text);
        case 'Date':
            return ApexDate.parseIso(text);
        case 'Datetime':
            return new ApexDatetime(Date.parse(text));
        default:
            return text;
    }
}

/** Apex Reference > Schema > SObjectType */
export const sobjectTypeType: PlatformType = {
    name: 'Schema.SObjectType',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Schema.DescribeSObjectResult getDescribe()': (token: ObjectToken) =>
            ObjectDescribe.of(token.object),
        'Schema.DescribeSObjectResult getDescribe(Object options)': (token: ObjectToken) =>
            ObjectDescribe.of(token.object),
        'SObject newSObject()': (token: ObjectToken) => newRecord(token),
        'SObject newSObject(Id id)': newRecord,
        'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': newWithDefaults,
    },
};

import type { FieldDescription, FieldType } from '../../schema/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { PlatformEnum } from '../enums.ts';

/** Apex Reference > Schema > DisplayType */
export const displayTypeEnum = new PlatformEnum('Schema.DisplayType', [
    'ADDRESS',
    'ANYTYPE',
    'BASE64',
    'BOOLEAN',
    'COMBOBOX',
    'COMPLEXVALUE',
    'CURRENCY',
    'DATACATEGORYGROUPREFERENCE',
    'DATE',
    'DATETIME',
    'DOUBLE',
    'EMAIL',
    'ENCRYPTEDSTRING',
    'ID',
    'INTEGER',
    'JSON',
    'LOCATION',
    'LONG',
    'MULTIPICKLIST',
    'PERCENT',
    'PHONE',
    'PICKLIST',
    'REFERENCE',
    'SOBJECT',
    'STRING',
    'TEXTAREA',
    'TIME',
    'URL',
]);

/** Apex Reference > Schema > SOAPType */
export const soapTypeEnum = new PlatformEnum('Schema.SoapType', [
    'ADDRESS',
    'ANYTYPE',
    'BASE64BINARY',
    'BOOLEAN',
    'DATE',
    'DATETIME',
    'DECIMAL',
    'DOUBLE',
    'ID',
    'INTEGER',
    'LOCATION',
    'LONG',
    'STRING',
    'TIME',
]);

export const describeOptionsEnum = new PlatformEnum('Schema.SObjectDescribeOptions', [
    'DEFAULT',
    'DEFERRED',
    'FULL',
]);

export const schemaEnums = [displayTypeEnum, soapTypeEnum, describeOptionsEnum];

export function displayTypeOf(type: FieldType): EnumValue {
    return displayTypeEnum.of(type === 'int' ? 'INTEGER' : type.toUpperCase());
}

const soapTypes: Readonly<Partial<Record<FieldType, string>>> = {
    id: 'ID',
    reference: 'ID',
    boolean: 'BOOLEAN',
    int: 'INTEGER',
    double: 'DOUBLE',
    currency: 'DOUBLE',
    percent: 'DOUBLE',
    date: 'DATE',
    datetime: 'DATETIME',
    time: 'TIME',
    base64: 'BASE64BINARY',
    address: 'ADDRESS',
    location: 'LOCATION',
    anytype: 'ANYTYPE',
};

export function soapTypeOf({ type }: FieldDescription): EnumValue {
    return soapTypeEnum.of(soapTypes[type] ?? 'STRING');
}

import type { FieldType } from './fieldDescription.ts';

/** Canonical name of an Apex type, as in contract/platformType.ts. */
export type TypeName = string;

const apexTypes: Readonly<Record<FieldType, TypeName>> = {
    id: 'Id',
    reference: 'Id',
    string: 'String',
    textarea: 'String',
    boolean: 'Boolean',
    int: 'Integer',
    long: 'Long',
    double: 'Decimal',
    currency: 'Decimal',
    percent: 'Decimal',
    date: 'Date',
    datetime: 'Datetime',
    time: 'Time',
    email: 'String',
    phone: 'String',
    url: 'String',
    picklist: 'String',
    multipicklist: 'String',
    combobox: 'String',
    encryptedstring: 'String',
    base64: 'Blob',
    address: 'Address',
    location: 'Location',
    anytype: 'Object',
    complexvalue: 'Object',
    json: 'String',
    datacategorygroupreference: 'String',
    junctionidlist: 'List<String>',
    changeeventheader: 'EventBus.ChangeEventHeader',
};

/** Apex Developer Guide > Data Types and Variables > Primitive Data Types; field types of the Object Reference. */
export function apexTypeOf(type: FieldType): TypeName {
    return apexTypes[type];
}

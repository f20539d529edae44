import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { ApexException, RecordError, SObjectValue } from '../../values/index.ts';
import { ApexList, ApexMap, raise, toText } from '../../values/index.ts';
import { errorObject } from '../Database/results.ts';
import type { FieldToken } from '../Schema/tokens.ts';
import { objectTypeToken } from '../Schema/tokens.ts';
import { required } from '../text/arguments.ts';
import { cloneRecord } from './collections/copying.ts';
import { messageOf } from './Exception.ts';
import { objectMembers } from './objectMembers.ts';
import type { DataObject } from '../dataObject.ts';
import {
    fieldOf,
    readChildren,
    readField,
    readParent,
    writeField,
    writeParent,
} from './sobject/fieldValues.ts';
import type { FieldName } from './sobject/fieldValues.ts';

const validationError = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

function addError(record: SObjectValue, message: unknown): void {
    addRecordError(record, null, isException(message) ? messageOf(message) : toText(message));
}

function isException(value: unknown): value is ApexException {
    return value instanceof Error;
}

function addFieldError(record: SObjectValue, field: FieldName, message: string | null): void {
    addRecordError(record, fieldOf(record, field).name, toText(message));
}

function addRecordError(record: SObjectValue, field: string | null, message: string): void {
    const error: RecordError = { field, message, statusCode: validationError };
    record.errors.push(error);
}

function getErrors(record: SObjectValue): ApexList {
    return new ApexList(
        'Database.Error',
        record.errors.map(({ field, message, statusCode }) =>
            errorObject({ statusCode, message, fields: field === null ? [] : [field] }),
        ),
    );
}

/** Fields in the order in which they were set or selected; the map cannot be changed. */
function populatedFields(record: SObjectValue): ApexMap {
    const entries = [...record.values]
        .filter(([, value]) => value !== null || record.queried === null)
        .map(([key, value]) => [record.names.get(key) ?? key, value] as const);
    const map = new ApexMap('String', 'Object', entries);
    map.isReadOnly = true;
    return map;
}

const clones = new WeakSet<SObjectValue>();

/** The parameters in the order of the reference: id, deep, timestamps, auto numbers. */
function clone(
    record: SObjectValue,
    preserveId: boolean | null = false,
    isDeep: boolean | null = false,
    preserveTimestamps: boolean | null = false,
    preserveAutonumber: boolean | null = false,
): SObjectValue {
    const choices = {
        preserveId: preserveId === true,
        preserveTimestamps: preserveTimestamps === true,
        preserveAutonumber: preserveAutonumber === true,
    };
    const twin = cloneRecord(record, choices, isDeep === true);
    clones.add(twin);
    return twin;
}

function isSet(record: SObjectValue, name: FieldName): boolean {
    const field = fieldOf(record, name).name;
    return record.has(field) || record.queried?.has(field.toLowerCase()) === true;
}

function clear(record: SObjectValue): void {
    if (record.isReadOnly) {
        raise('FinalException', 'Record is read-only');
    }
    record.values.clear();
    record.names.clear();
}

const options = new WeakMap<SObjectValue, DataObject>();

/** `record.setOptions(dmlOptions)`: read when the record is saved. */
export function optionsOf(record: SObjectValue): DataObject | null {
    return options.get(record) ?? null;
}

/** Apex Reference > System > SObject */
export const sobjectType: PlatformType = {
    name: 'SObject',
    kind: 'class',
    methods: {
        ...objectMembers,
        'void addError(String errorMsg)': addError,
        'void addError(String errorMsg, Boolean escape)': addError,
        'void addError(Exception exceptionError)': addError,
        'void addError(Exception exceptionError, Boolean escape)': addError,
        'void addError(String fieldName, String errorMsg)': addFieldError,
        'void addError(String fieldName, String errorMsg, Boolean escape)': addFieldError,
        'void addError(Schema.SObjectField fieldToken, String errorMsg)': addFieldError,
        'void addError(Schema.SObjectField fieldToken, String errorMsg, Boolean escape)':
            addFieldError,
        'void clear()': clear,
        'SObject clone()': clone,
        'SObject clone(Boolean preserveId)': clone,
        'SObject clone(Boolean preserveId, Boolean isDeepClone)': clone,
        'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)':
            clone,
        'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            clone,
        'Object get(String fieldName)': (record: SObjectValue, name: string) =>
            readField(record, required(name)),
        'Object get(Schema.SObjectField field)': (record: SObjectValue, field: FieldToken) =>
            readField(record, required(field)),
        'List<Database.Error> getErrors()': getErrors,
        'Database.DMLOptions getOptions()': optionsOf,
        'Map<String,Object> getPopulatedFieldsAsMap()': populatedFields,
        'SObject getSObject(String fieldName)': (record: SObjectValue, name: string) =>
            readParent(record, required(name)),
        'SObject getSObject(Schema.SObjectField field)': (
            record: SObjectValue,
            field: FieldToken,
        ) => readParent(record, required(field)),
        'List<SObject> getSObjects(String fieldName)': (record: SObjectValue, name: string) =>
            readChildren(record, required(name)),
        'List<SObject> getSObjects(Schema.SObjectType fieldName)': (
            record: SObjectValue,
            name: FieldName,
        ) => readChildren(record, required(name)),
        'Schema.SObjectType getSObjectType()': (record: SObjectValue) =>
            objectTypeToken(record.type),
        'Boolean hasErrors()': (record: SObjectValue) => record.errors.length > 0,
        'Boolean isClone()': (record: SObjectValue) => clones.has(record),
        'Boolean isSet(String fieldName)': isSet,
        'Boolean isSet(Schema.SObjectField field)': isSet,
        'Object put(String fieldName, Object value)': (
            record: SObjectValue,
            name: string,
            value: unknown,
        ) => writeField(record, required(name), value),
        'Object put(Schema.SObjectField field, Object value)': (
            record: SObjectValue,
            field: FieldToken,
            value: unknown,
        ) => writeField(record, required(field), value),
        'SObject putSObject(String fieldName, SObject value)': (
            record: SObjectValue,
            name: string,
            value: SObjectValue | null,
        ) => writeParent(record, required(name), value),
        'SObject putSObject(Schema.SObjectField field, SObject value)': (
            record: SObjectValue,
            field: FieldToken,
            value: SObjectValue | null,
        ) => writeParent(record, required(field), value),
        'void recalculateFormulas()': (record: SObjectValue) =>
            current().org.database.recalculate(record),
        'void setOptions(Database.DMLOptions options)': (
            record: SObjectValue,
            chosen: DataObject | null,
        ) => {
            options.set(record, required(chosen));
        },
    },
};

/** SOQL and SOSL Reference > GROUP BY: rows of `SELECT COUNT(Id) ... GROUP BY` are AggregateResults. */
export const aggregateResultType: PlatformType = {
    name: 'AggregateResult',
    kind: 'class',
    superType: 'SObject',
};

import { adapterOf, ask } from 'host/runtime';

interface FieldReference {
    readonly objectApiName: string;
    readonly fieldApiName: string;
}

interface RecordView {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<
        Record<string, { readonly value: unknown; readonly displayValue: string | null }>
    >;
}

function fieldName(field: FieldReference | string): string {
    return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

function bareName(field: FieldReference | string): string {
    return fieldName(field).split('.').slice(1).join('.');
}

/** LWC Developer Guide > lightning/uiRecordApi > getRecord */
export const getRecord = adapterOf(async (config) => {
    const fields = [config['fields'] ?? [], config['optionalFields'] ?? []].flat() as (
        FieldReference | string
    )[];
    const names = fields.map(bareName).join(',');
    return ask(
        'GET',
        `/ui-api/records/${String(config['recordId'])}?fields=${encodeURIComponent(names)}`,
    );
});

export function getFieldValue(
    record: RecordView | undefined,
    field: FieldReference | string,
): unknown {
    return record?.fields[bareName(field)]?.value;
}

export function getFieldDisplayValue(
    record: RecordView | undefined,
    field: FieldReference | string,
): string | null | undefined {
    return record?.fields[bareName(field)]?.displayValue;
}

export function createRecord(input: {
    apiName: string;
    fields: Record<string, unknown>;
}): Promise<unknown> {
    return ask('POST', '/ui-api/records', { operation: 'insert', ...input });
}

export function updateRecord(input: { fields: Record<string, unknown> }): Promise<unknown> {
    return ask('POST', '/ui-api/records', { operation: 'update', ...input });
}

export function deleteRecord(recordId: string): Promise<unknown> {
    return ask('POST', '/ui-api/records', { operation: 'delete', fields: { Id: recordId } });
}

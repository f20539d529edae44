import type { Schema } from '../../schema/index.ts';

/** A value as the standard pages print it. Dates in the person's locale are the browser's work; here ISO forms are shortened. */
export function displayText(schema: Schema, object: string, path: string, value: unknown): string {
    if (value === null || value === undefined) {
        return '';
    }
    const field = path.includes('.') ? null : schema.field(object, path);
    switch (field?.type) {
        case 'boolean':
            return value === true ? 'Yes' : 'No';
        case 'picklist':
            return (
                field.picklistValues.find((choice) => choice.value === value)?.label ??
                String(value)
            );
        case 'datetime':
            return String(value).slice(0, 16).replace('T', ' ');
        default:
            return typeof value === 'object' ? JSON.stringify(value) : String(value);
    }
}

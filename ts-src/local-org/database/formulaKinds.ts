import type { FieldDescription } from '../schema/index.ts';
import type { FieldKind } from './formula/index.ts';

/** The kinds that formulas tell apart. */
export function kindOfField(field: FieldDescription): FieldKind {
    switch (field.type) {
        case 'id':
        case 'reference':
            return 'id';
        case 'int':
        case 'long':
        case 'double':
            return 'number';
        case 'currency':
            return 'currency';
        case 'percent':
            return 'percent';
        case 'boolean':
            return 'checkbox';
        case 'date':
            return 'date';
        case 'datetime':
            return 'datetime';
        case 'time':
            return 'time';
        case 'picklist':
            return 'picklist';
        case 'multipicklist':
            return 'multipicklist';
        case 'location':
            return 'location';
        default:
            return 'text';
    }
}

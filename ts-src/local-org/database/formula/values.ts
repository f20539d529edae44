import { ApexDate, ApexDatetime, ApexTime, Decimal, Double } from '../../values/index.ts';
import { FormulaFault } from './fault.ts';
import type { FieldKind, FormulaField } from './scope.ts';

export interface Place {
    readonly latitude: number;
    readonly longitude: number;
}

/** What an expression of a formula can be. An empty text and no text are the same to every function. */
export type FormulaValue =
    Decimal | string | boolean | ApexDate | ApexDatetime | ApexTime | Place | null;

const hundred = new Decimal(100n, 0);

/** A field's value as formulas count with it: percent as a fraction, empty numbers as the formula was told. */
export function fieldValue(field: FormulaField, blanks: 'zero' | 'blank'): FormulaValue {
    const { kind, value } = field;
    if (isNumeric(kind)) {
        return numericField(kind, value, blanks);
    }
    if (kind === 'checkbox') {
        return value === true;
    }
    if (value === null || value === undefined) {
        return isTextual(kind) ? '' : null;
    }
    if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) {
        return value;
    }
    if (kind === 'location') {
        return value as Place;
    }
    if (typeof value !== 'string') {
        throw new FormulaFault(`a field of kind ${kind} holds a ${typeof value}`);
    }
    // A lookup gives the Id that users see; CASESAFEID gives the long one.
    return kind === 'id' ? value.slice(0, 15) : value;
}

const isNumeric = (kind: FieldKind): boolean =>
    kind === 'number' || kind === 'currency' || kind === 'percent';

const isTextual = (kind: FieldKind): boolean =>
    kind === 'text' || kind === 'id' || kind === 'picklist' || kind === 'multipicklist';

function numericField(kind: FieldKind, value: unknown, blanks: 'zero' | 'blank'): Decimal | null {
    if (value === null || value === undefined) {
        return blanks === 'zero' ? Decimal.zero : null;
    }
    const number = toDecimal(value);
    return kind === 'percent' ? scaledBy(number, -2) : number;
}

export function toDecimal(value: unknown): Decimal {
    if (value instanceof Decimal) {
        return value;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return Decimal.of(value);
    }
    if (value instanceof Double) {
        return Decimal.of(value.value);
    }
    throw new FormulaFault(`a numeric field holds a ${typeof value}`);
}

/** The number with its point moved. */
export function scaledBy(value: Decimal, places: number): Decimal {
    if (places < 0) {
        return new Decimal(value.unscaled, value.scale - places);
    }
    return places === 2
        ? value.multiply(hundred)
        : value.multiply(new Decimal(10n ** BigInt(places), 0));
}

export const isText = (value: FormulaValue): value is string => typeof value === 'string';

export const textOf = (value: FormulaValue): string => {
    if (value === null) {
        return '';
    }
    if (isText(value)) {
        return value;
    }
    throw new FormulaFault('Text expected');
};

export function numberOf(value: FormulaValue): Decimal {
    if (value instanceof Decimal) {
        return value;
    }
    throw new FormulaFault('Number expected');
}

export const isBlank = (value: FormulaValue): boolean => value === null || value === '';

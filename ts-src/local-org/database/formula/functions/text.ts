import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../../values/index.ts';
import { plainText, wholeOf } from '../decimals.ts';
import { FormulaFault } from '../fault.ts';
import { javaRegex } from '../javaRegex.ts';
import { isText, numberOf, textOf } from '../values.ts';
import type { FormulaValue } from '../values.ts';
import { plain, strict } from './definition.ts';
import type { FormulaFunction } from './definition.ts';

const none = null;

/** A function of a text that gives nothing for none. */
function onText(signature: string, compute: (text: string) => FormulaValue): FormulaFunction {
    const nothing = signature.startsWith('Text') ? '' : null;
    return plain(signature, ([value = none]) =>
        textOf(value) === '' ? nothing : compute(textOf(value)),
    );
}

const count = (value: FormulaValue | undefined): number => wholeOf(numberOf(value ?? null));

function pad(values: readonly FormulaValue[], isLeft: boolean): FormulaValue {
    const [value = none, length = none, padding = ' '] = values;
    const text = textOf(value);
    if (length === null || text === '' || count(length) <= 0) {
        return '';
    }
    const filler = textOf(padding);
    const size = count(length);
    if (text.length >= size) {
        return text.slice(0, size);
    }
    if (filler === '') {
        return text;
    }
    return isLeft ? text.padStart(size, filler) : text.padEnd(size, filler);
}

/** Finds from a position counted from 1; 0 when it is not there. */
function find([sought = none, text = none, start = none]: readonly FormulaValue[]): Decimal {
    const from = start === null ? 0 : count(start) - 1;
    if (textOf(sought) === '' || textOf(text) === '') {
        return Decimal.zero;
    }
    return Decimal.of(textOf(text).indexOf(textOf(sought), from) + 1);
}

function middle([
    value = none,
    start = none,
    length = none,
]: readonly FormulaValue[]): FormulaValue {
    if (start === null || length === null) {
        return '';
    }
    const from = Math.max(count(start), 1) - 1;
    return textOf(value).slice(from, from + Math.max(count(length), 0));
}

/** Salesforce Help > TEXT: numbers without separators, dates as ISO, moments in GMT with `Z`. */
export function toText(value: FormulaValue): string | null {
    if (value === null || isText(value)) {
        return value;
    }
    if (value instanceof Decimal) {
        return plainText(value);
    }
    if (value instanceof ApexDate) {
        return value.toString();
    }
    if (value instanceof ApexDatetime) {
        return `${value.toString()}Z`;
    }
    if (value instanceof ApexTime) {
        return value.toString().replace('Z', '');
    }
    throw new FormulaFault('TEXT takes a number, a date, a time or a picklist');
}

function toNumber(text: string): Decimal {
    return Decimal.parse(text.trim()) ?? fail(`Invalid number: ${text}`);
}

function fail(message: string): never {
    throw new FormulaFault(message);
}

function character(value: Decimal): string | null {
    const code = wholeOf(value);
    return code <= 0 || code > 0x10ffff ? null : String.fromCodePoint(code);
}

const initialCaps = (text: string): string =>
    text.replace(
        /([\p{L}\p{N}])([\p{L}\p{N}]*)/gu,
        (_whole, first: string, rest: string) => first.toUpperCase() + rest.toLowerCase(),
    );

/** Salesforce Help > Formula Operators and Functions > Text Functions. Letters are told apart by case. */
export const textFunctions: readonly FormulaFunction[] = [
    plain('Boolean BEGINS(Text, Text)', ([text = none, start = none]) =>
        textOf(text).startsWith(textOf(start)),
    ),
    plain('Boolean CONTAINS(Text, Text)', ([text = none, part = none]) =>
        textOf(text).includes(textOf(part)),
    ),
    plain('Number FIND(Text, Text, Number?)', find),
    strict('Text LEFT(Text, Number)', ([text = none, length]) =>
        textOf(text).slice(0, Math.max(count(length), 0)),
    ),
    strict('Text RIGHT(Text, Number)', ([text = none, length]) =>
        count(length) <= 0 ? '' : textOf(text).slice(-count(length)),
    ),
    plain('Text MID(Text, Number, Number)', middle),
    plain('Number LEN(Text)', ([text = none]) => Decimal.of(textOf(text).length)),
    onText('Text TRIM(Text)', (text) => text.replace(/^ +| +$/g, '')),
    onText('Text REVERSE(Text)', (text) => [...text].reverse().join('')),
    onText('Text INITCAP(Text)', initialCaps),
    plain('Text UPPER(Text, Text?)', ([text = none, locale = none]) => cased(text, locale, true)),
    plain('Text LOWER(Text, Text?)', ([text = none, locale = none]) => cased(text, locale, false)),
    plain('Text LPAD(Text, Number, Text?)', (values) => pad(values, true)),
    plain('Text RPAD(Text, Number, Text?)', (values) => pad(values, false)),
    plain('Text SUBSTITUTE(Text, Text, Text)', ([text = none, old = none, replacement = none]) =>
        textOf(old) === '' ? '' : textOf(text).replaceAll(textOf(old), () => textOf(replacement)),
    ),
    plain('Text TEXT(Number|Date|DateTime|Time|Picklist)', ([value = none]) => toText(value)),
    onText('Number VALUE(Text)', toNumber),
    plain('Boolean REGEX(Text, Text)', ([text = none, pattern = none]) =>
        javaRegex(textOf(pattern)).test(textOf(text)),
    ),
    onText('Number ASCII(Text)', (text) => Decimal.of(text.codePointAt(0) ?? 0)),
    strict('Text CHR(Number)', ([code = none]) => character(numberOf(code))),
    plain('Text BR()', () => '_BR_ENCODED_'),
];

function cased(value: FormulaValue, locale: FormulaValue, isUpper: boolean): FormulaValue {
    const text = textOf(value);
    const tag = textOf(locale).replaceAll('_', '-') || undefined;
    return isUpper ? text.toLocaleUpperCase(tag) : text.toLocaleLowerCase(tag);
}

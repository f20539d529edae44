import type { PlatformType } from '../../contract/index.ts';
import type { ApexDate, ApexDatetime, Decimal, Double, ApexSet } from '../../values/index.ts';
import {
    ApexDate as DateValue,
    ApexDatetime as DatetimeValue,
    ApexList,
    raise,
    toText,
} from '../../values/index.ts';
import { required, strict } from '../text/arguments.ts';
import { formatMessage } from '../text/messageFormat.ts';
import { formatDatetime } from '../text/simpleDateFormat.ts';
import { userZone } from '../text/userSettings.ts';
import { iterate } from '../../execution/index.ts';
import { stringChanges } from './string/change.ts';
import { stringQuestions, stringStaticQuestions } from './string/classify.ts';
import { stringCutting } from './string/cut.ts';
import { stringEscapes, stringStaticEscapes } from './string/escape.ts';
import { stringSearch } from './string/search.ts';

/** Java's String.hashCode. */
export function stringHash(text: string): number {
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    return hash;
}

function datetimeText(value: ApexDatetime | null, zone: string): string | null {
    return value === null
        ? null
        : formatDatetime(value.epochMs, 'yyyy-MM-dd HH:mm:ss', { zone, locale: 'en-US' });
}

/** A date behind Object prints with its midnight (platform-messages 5, String.valueOf(Date)). */
function objectText(value: unknown): string | null {
    if (value === null) {
        return null;
    }
    if (value instanceof DateValue) {
        return `${value.toString()} 00:00:00`;
    }
    return value instanceof DatetimeValue ? datetimeText(value, userZone()) : toText(value);
}

const nullOrText = (value: unknown): string | null => (value === null ? null : toText(value));

function join(parts: unknown, separator: string | null): string {
    const texts: string[] = [];
    iterate(required(parts), (part) => {
        texts.push(part === null ? '' : toText(part));
    });
    return texts.join(required(separator));
}

function commonPrefix(texts: ApexList): string {
    const [first = '', ...others] = texts.items.map((text) => (text === null ? '' : toText(text)));
    let length = first.length;
    for (const other of others) {
        while (!other.startsWith(first.slice(0, length))) {
            length--;
        }
    }
    return first.slice(0, length);
}

function formatWith(quotes: 'literal' | 'quoting') {
    return (pattern: string | null, values: ApexList | ApexSet | null): string =>
        formatMessage(
            required(pattern),
            required(values) instanceof ApexList
                ? (values as ApexList).items.map(toText)
                : (values as ApexSet).values().map(toText),
            quotes,
        );
}

function fromCharacters(codes: ApexList): string {
    return codes.items
        .map((code) =>
            typeof code === 'number'
                ? String.fromCharCode(code)
                : raise('NullPointerException', 'Argument cannot be null.'),
        )
        .join('');
}

/** Apex Reference > System > String */
export const stringType: PlatformType = {
    name: 'String',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...stringSearch,
        ...stringQuestions,
        ...stringCutting,
        ...stringChanges,
        ...stringEscapes,
        'Integer hashCode()': stringHash,
    },
    statics: {
        ...stringStaticQuestions,
        ...stringStaticEscapes,
        'String format(String stringToFormat, List<Object> formattingArguments)':
            formatWith('literal'),
        'String format.50(String stringToFormat, List<Object> formattingArguments)':
            formatWith('quoting'),
        'String fromCharArray(List<Integer> charArray)': strict(fromCharacters),
        'String getCommonPrefix(List<String> strings)': strict(commonPrefix),
        'String join(Object iterableObj, String separator)': join,
        'String valueOf(Date dateToConvert)': (value: ApexDate | null) => value?.toString() ?? null,
        'String valueOf(Datetime datetimeToConvert)': (value: ApexDatetime | null) =>
            datetimeText(value, userZone()),
        'String valueOf(Decimal decimalToConvert)': (value: Decimal | null) =>
            value?.toString() ?? null,
        'String valueOf(Double doubleToConvert)': (value: Double | null) =>
            value?.toString() ?? null,
        'String valueOf(Integer integerToConvert)': nullOrText,
        'String valueOf(Long longToConvert)': nullOrText,
        'String valueOf(Boolean booleanToConvert)': nullOrText,
        'String valueOf(Id idToConvert)': nullOrText,
        'String valueOf(String stringToConvert)': nullOrText,
        'String valueOf(Object toConvert)': objectText,
        'String valueOfGmt(Datetime datetimeToConvert)': (value: ApexDatetime | null) =>
            datetimeText(value, 'GMT'),
    },
};

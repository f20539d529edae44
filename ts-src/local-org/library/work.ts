import type { Native } from '../contract/index.ts';
import { checkLarge, processor } from '../execution/index.ts';
import { ApexList, ApexMap, ApexSet, Blob, madeText } from '../values/index.ts';

/**
 * Units (characters, bytes, elements) that one statement's time walks through. The proportions are those of the work: a search
 * reads, an expression or a parser looks at each character several times, a digest computes on it.
 */
type Walk = 'arguments' | 'answer' | 'search';

const perStatement: readonly (readonly [
    type: string,
    method: RegExp,
    units: number,
    walk: Walk,
])[] = [
    ['String', /^(replaceAll|replaceFirst|split|getLevenshteinDistance)$/, 50, 'arguments'],
    ['String', /^(indexOf|contains|startsWith)$/, 1000, 'search'],
    [
        'String',
        /^(equals|compareTo|countMatches|lastIndexOf|difference|contains)/,
        1000,
        'arguments',
    ],
    [
        'String',
        /^(replace|splitBy|to|escape|unescape|normalize|delete|remove|reverse|swap|chars|getChars|fromCharArray)/,
        500,
        'arguments',
    ],
    [
        'String',
        /^(substring|left|right|mid|trim|strip|abbreviate|repeat|join|format)/,
        500,
        'answer',
    ],
    ['Pattern', /^(matcher|matches|split)$/, 100, 'arguments'],
    ['JSON', /^deserialize/, 20, 'arguments'],
    ['JSON', /^createParser/, 50, 'arguments'],
    ['JSON', /^serialize/, 20, 'answer'],
    ['JSONGenerator', /^getAsString$/, 20, 'answer'],
    ['XmlStreamWriter', /^getXmlString$/, 20, 'answer'],
    ['EncodingUtil', /./, 100, 'arguments'],
    ['Crypto', /./, 100, 'arguments'],
    ['Blob', /^(valueOf|toString)$/, 500, 'arguments'],
    ['Dom.Document', /^load$/, 20, 'arguments'],
    ['Dom.Document', /^toXmlString$/, 20, 'answer'],
    ['XmlStreamReader', /^<init>$/, 50, 'arguments'],
    ['Compression.ZipReader', /./, 20, 'arguments'],
    ['Compression.ZipWriter', /./, 20, 'arguments'],
    ['List', /^sort$/, 1, 'arguments'],
    ['List', /^(addAll|clone|contains|indexOf|equals|hashCode|deepClone|<init>)$/, 5, 'arguments'],
    [
        'Set',
        /^(addAll|clone|containsAll|removeAll|retainAll|equals|hashCode|<init>)$/,
        5,
        'arguments',
    ],
    ['Map', /^(putAll|clone|deepClone|values|keySet|equals|hashCode|<init>)$/, 5, 'arguments'],
];

/** The same function, which also takes the processor time of what it walks through, and the heap of what it makes. */
export function withWork(type: string, method: string, native: Native): Native {
    const rule = perStatement.find(([of, pattern]) => of === type && pattern.test(method));
    if (rule === undefined) {
        return native;
    }
    const [, , units, walk] = rule;
    const run = native as Run;
    switch (walk) {
        case 'search':
            return searching(run, units) as Native;
        case 'answer':
            return answering(run, units) as Native;
        case 'arguments':
            return taking(run, units) as Native;
    }
}

type Run = (...values: unknown[]) => unknown;

const count = (walked: number, units: number): void => {
    processor.statements += Math.floor(walked / units);
};

/** A search ends where it finds: called by the million, so nothing is gathered. */
function searching(run: Run, units: number): Run {
    return (...values) => {
        const answer = run(...values);
        const [text, , start] = values;
        if (typeof text === 'string' && text.length >= units) {
            const from = typeof start === 'number' ? start : 0;
            const to = typeof answer === 'number' && answer >= 0 ? answer : text.length;
            count(answer === true ? units : Math.max(0, to - from), units);
        }
        return answer;
    };
}

function answering(run: Run, units: number): Run {
    return (...values) => {
        const answer = run(...values);
        const size = sizeOf(answer);
        count(size, units);
        return answer === values[0] ? answer : made(answer, size);
    };
}

function taking(run: Run, units: number): Run {
    return (...values) => {
        const size = values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
        count(size, units);
        const answer = run(...values);
        // A text that stayed as it was is the same text, as it is in Java.
        return answer === values[0]
            ? answer
            : made(answer, typeof answer === 'string' ? answer.length : size);
    };
}

/** Takes what the library made into the account of the heap: a text, or the texts of a text that was taken apart. */
function made(answer: unknown, size: number): unknown {
    if (typeof answer === 'string') {
        madeText(size);
        checkLarge(answer, size);
    } else if (answer instanceof ApexList && answer.elementType === 'String') {
        madeText(size);
    } else if (answer instanceof Blob) {
        checkLarge(answer, answer.size);
    }
    return answer;
}

function sizeOf(value: unknown): number {
    if (typeof value === 'string') {
        return value.length;
    }
    if (value instanceof ApexList) {
        return value.items.length;
    }
    return value instanceof Blob || value instanceof ApexSet || value instanceof ApexMap
        ? value.size
        : 0;
}

import {
    evaluate,
    FormulaFault,
    parseFormula,
} from '../../ts-src/local-org/database/formula/index.ts';
import { CompileError } from '../../ts-src/local-org/diagnostics/index.ts';
import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../ts-src/local-org/values/index.ts';

/** Digits in which a number must agree: those a binary floating-point number holds. */
const digits = 15;

/** Decimal places the golden files show at most. */
const places = 32;

/** `right`, `wrong` or `not evaluable`, with what was expected and what came out. */
export function judgedPair(testCase, result) {
    const ways = [
        ['zero', result.zero],
        ['blank', result.blank],
    ].map(([blanks, expected]) => ({ expected, ...answer(testCase, result.inputs, blanks) }));
    const bad = ways.find((way) => !agrees(way));
    if (bad === undefined) {
        return { verdict: 'right' };
    }
    return {
        verdict: bad.refused ? 'not evaluable' : 'wrong',
        expected: bad.expected,
        received: bad.refused ?? (bad.fault ? `Error: ${bad.fault}` : String(written(bad.value))),
    };
}

function answer({ formula, type, inputFields, fields }, inputs, blanks) {
    const given = new Map(
        inputFields.map(({ name, type }, at) => [name.toLowerCase(), fieldOf(type, inputs[at])]),
    );
    const scope = {
        field: (path) => {
            const name = path.join('.').toLowerCase();
            const computed = fields.find(
                (field) => field.formula && field.name.toLowerCase() === name,
            );
            return computed ? computedField(computed, scope) : (given.get(name) ?? null);
        },
        prior: (path) => scope.field(path),
        global: () => null,
        lookup: () => null,
        isNew: false,
        isClone: false,
        now: Date.now(),
        timeZone: 'GMT',
        blanks,
    };
    try {
        return { value: inField(evaluate(parseFormula(formula), scope), kindOf(type)) };
    } catch (error) {
        if (error instanceof FormulaFault) {
            return { fault: error.message };
        }
        if (error instanceof CompileError) {
            return { refused: error.message };
        }
        throw error;
    }
}

const kinds = {
    double: 'number',
    currency: 'currency',
    percent: 'percent',
    boolean: 'checkbox',
    dateonly: 'date',
    datetime: 'datetime',
    timeonly: 'time',
};

const kindOf = (type) => kinds[type.toLowerCase()] ?? 'text';

/** A formula field's value counts as its field holds it. */
function computedField({ type, formula }, scope) {
    const kind = kindOf(type);
    return { kind, value: inField(evaluate(parseFormula(formula), scope), kind) };
}

function fieldOf(type, text) {
    const kind = kindOf(type);
    if (text === undefined || text === '') {
        return { kind, value: null };
    }
    switch (kind) {
        case 'number':
        case 'currency':
        case 'percent':
            return { kind, value: text === 'NULL' ? null : Decimal.of(text.trim()) };
        case 'checkbox':
            return { kind, value: text.trim().toLowerCase() === 'true' };
        case 'date':
        case 'datetime':
            return { kind, value: moment(text.trim(), kind) };
        default:
            return { kind, value: text };
    }
}

const hoursBehind = { GMT: 0, PST: 8 };

/** `YYYY:MM:DD:hh:mm:ss:zone`, what is missing at its least. */
function moment(text, kind) {
    const parts = text.split(':');
    const [year = 2004, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
        .slice(0, 6)
        .map(Number);
    const date = ApexDate.of(year, month, day);
    if (kind === 'date') {
        return date;
    }
    const seconds = (hour + hoursBehind[parts[6] ?? 'GMT']) * 3600 + minute * 60 + second;
    return new ApexDatetime(date.epochDay * 86_400_000 + seconds * 1000);
}

/** As a field of the type gives it, with all its digits: a percent as 24 for 24 %, a checkbox never empty. */
function inField(value, kind) {
    if (kind === 'checkbox') {
        return value === true;
    }
    return kind === 'percent' && value instanceof Decimal ? value.multiply(Decimal.of(100)) : value;
}

function agrees({ expected, value, fault, refused }) {
    if (refused !== undefined) {
        return false;
    }
    if (expected.startsWith('Error:')) {
        return fault !== undefined;
    }
    if (fault !== undefined) {
        return false;
    }
    const received = written(value);
    if (received === '' || expected === 'null') {
        return received === '' && (expected === 'null' || expected === '');
    }
    if (value instanceof Decimal) {
        return sameNumber(value, expected);
    }
    return value instanceof ApexTime
        ? received.startsWith(expected) && /^[:.0]*$/.test(received.slice(expected.length))
        : received === withoutWeekday(expected);
}

function sameNumber(value, text) {
    const expected = Decimal.parse(text);
    if (expected === null) {
        return false;
    }
    const most = Math.max(Math.abs(value.toNumber()), Math.abs(expected.toNumber()));
    const allowed = Math.max(most * 10 ** (1 - digits), 10 ** -places);
    return Math.abs(value.subtract(expected).toNumber()) <= allowed;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * As the golden files write it: moments as `Sat Jan 29 00:00:09 GMT 2011`, but without the weekday, which is another one in the
 * old calendar that Java shows for early years. They hold tabs and ends of lines as blanks.
 */
function written(value) {
    if (value === null) {
        return '';
    }
    if (value instanceof ApexDate) {
        return javaMoment(value.epochDay * 86_400_000);
    }
    if (value instanceof ApexDatetime) {
        return javaMoment(value.epochMs);
    }
    if (value instanceof ApexTime) {
        return value.toString().replace('Z', '');
    }
    return String(value).replace(/[\t\r\n]/g, ' ');
}

function withoutWeekday(text) {
    return text.replace(/^\w{3} (?=\w{3} \d\d \d\d:\d\d:\d\d GMT)/, '');
}

function javaMoment(epochMs) {
    const at = new Date(epochMs);
    const two = (number) => String(number).padStart(2, '0');
    const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
    return `${months[at.getUTCMonth()]} ${two(at.getUTCDate())} ${time} GMT ${at.getUTCFullYear()}`;
}

import { current, writeLog } from '../../execution/index.ts';
import { ApexException, Decimal, raise } from '../../values/index.ts';
import { pluralOf } from './plural.ts';
import type { Value } from './values.ts';
import { groupsOf } from './matching.ts';
import { isList, Lambda, Members, refuse, Regex, textOf } from './values.ts';
import { jsonText } from './writers.ts';

type Native = (...values: readonly Value[]) => Value;

/** Functions whose second argument is made from a bare expression over `$`. */
const higherOrder = new Set([
    'map',
    'filter',
    'mapObject',
    'flatMap',
    'pluck',
    'orderBy',
    'groupBy',
    'distinctBy',
]);

export function takesLambda(name: string): boolean {
    return higherOrder.has(name);
}

function list(value: Value | undefined): readonly Value[] {
    return isList(value ?? null) ? (value as readonly Value[]) : refuse('as a list');
}

function apply(lambda: Value | undefined, ...values: readonly Value[]): Value {
    return lambda instanceof Lambda ? lambda.call(...values) : refuse('as a function');
}

const index = (at: number): Decimal => Decimal.of(at);

/** Functions of a list are null for null, as in DataWeave. */
const ofList =
    (body: (items: readonly Value[], by: Value | undefined) => Value): Native =>
    (items = null, by) =>
        items === null ? null : body(list(items), by);

const ofText =
    (body: (text: string) => Value): Native =>
    (text = null) =>
        text === null ? null : body(textOf(text));

function mapObject(value: Value | undefined, by: Value | undefined): Value {
    if (!(value instanceof Members)) {
        return value === null ? null : refuse('as an object');
    }
    const made = value.entries.map((entry, at) => apply(by, entry.value, entry.key, index(at)));
    return new Members(made.flatMap((part) => (part instanceof Members ? part.entries : [])));
}

function pluck(value: Value | undefined, by: Value | undefined): Value {
    return value instanceof Members
        ? value.entries.map((entry, at) => apply(by, entry.value, entry.key, index(at)))
        : refuse('as an object');
}

function ordered(items: readonly Value[], by: Value | undefined): Value {
    const keyed = items.map((item, at) => ({ item, key: apply(by, item, index(at)) }));
    return keyed.sort((left, right) => orderOfKeys(left.key, right.key)).map(({ item }) => item);
}

function orderOfKeys(left: Value, right: Value): number {
    if (left instanceof Decimal && right instanceof Decimal) {
        return left.compare(right);
    }
    const [first, second] = [textOf(left), textOf(right)];
    return first < second ? -1 : Number(first > second);
}

function grouped(items: readonly Value[], by: Value | undefined): Value {
    const groups = new Map<string, Value[]>();
    items.forEach((item, at) => {
        const key = textOf(apply(by, item, index(at)));
        groups.set(key, [...(groups.get(key) ?? []), item]);
    });
    return new Members([...groups].map(([key, value]) => ({ key, value, attributes: [] })));
}

function distinct(items: readonly Value[], by: Value | undefined): Value {
    const seen = new Set<string>();
    return items.filter((item, at) => {
        const key = jsonText(apply(by, item, index(at)));
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
    });
}

function sizeOf(value: Value | undefined): Value {
    return index(
        value instanceof Members
            ? value.entries.length
            : typeof value === 'string'
              ? value.length
              : list(value).length,
    );
}

/** DataWeave in Apex > logging: the value goes to the debug log, and on. */
function log(...values: readonly Value[]): Value {
    const value = values.at(-1) ?? null;
    const prefix = values.length > 1 ? `${textOf(values[0] ?? null)} - ` : '';
    writeLog(current(), `DATAWEAVE_USER_DEBUG|${prefix}${jsonText(value)}`);
    return value;
}

function matches(text: Value | undefined, pattern: Value | undefined): boolean {
    return pattern instanceof Regex
        ? groupsOf(text ?? refuse('as a text'), pattern) !== null
        : refuse('as a pattern');
}

const member = (key: string, value: Value) => ({ key, value, attributes: [] });

/** dw::Runtime > try: what a function answers, or that it failed. */
function tried(body: Value | undefined): Value {
    try {
        return new Members([member('success', true), member('result', apply(body))]);
    } catch (problem) {
        if (problem instanceof ApexException && problem.typeName === 'DataWeaveScriptException') {
            const error = new Members([member('message', problem.apexMessage)]);
            return new Members([member('success', false), member('error', error)]);
        }
        throw problem;
    }
}

function orElse(outcome: Value | undefined, other: Value = null): Value {
    if (!(outcome instanceof Members)) {
        return refuse('as the outcome of try');
    }
    if (outcome.get('success') === true) {
        return outcome.get('result');
    }
    return other instanceof Lambda ? other.call() : other;
}

function appendIfMissing(text: Value = null, suffix: Value = null): Value {
    if (text === null) {
        return null;
    }
    const [given, ending] = [textOf(text), textOf(suffix)];
    return given.endsWith(ending) ? given : given + ending;
}

/** DataWeave Reference > dw::Core, dw::Runtime and dw::core::Strings: what is run here. */
const functions: Readonly<Record<string, Native>> = {
    map: ofList((items, by) => items.map((item, at) => apply(by, item, index(at)))),
    filter: ofList((items, by) => items.filter((item, at) => apply(by, item, index(at)) === true)),
    flatMap: ofList((items, by) => items.flatMap((item, at) => apply(by, item, index(at)))),
    mapObject,
    pluck,
    orderBy: ofList(ordered),
    groupBy: ofList(grouped),
    distinctBy: ofList(distinct),
    joinBy: ofList((items, by) => items.map(textOf).join(textOf(by ?? null))),
    splitBy: (text = null, by = null) => (text === null ? null : textOf(text).split(textOf(by))),
    sizeOf,
    isEmpty: (value = null) => value === null || value === '' || textIsEmpty(value),
    upper: ofText((text) => text.toUpperCase()),
    lower: ofText((text) => text.toLowerCase()),
    trim: ofText((text) => text.trim()),
    pluralize: ofText(pluralOf),
    capitalize: ofText((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
    matches,
    try: tried,
    orElse,
    appendIfMissing,
    log,
};

function textIsEmpty(value: Value): boolean {
    return isList(value) ? value.length === 0 : value instanceof Members && !value.entries.length;
}

/** By its name, with or without the module in front: `Strings::pluralize`. */
export function functionNamed(name: string): Native {
    return (
        functions[name.slice(name.lastIndexOf(':') + 1)] ??
        raise('DataWeaveScriptException', `The function '${name}' is not run by the local org`)
    );
}

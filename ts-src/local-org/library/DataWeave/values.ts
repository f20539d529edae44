import type { ApexDate, ApexDatetime, ApexTime } from '../../values/index.ts';
import { Decimal, raise } from '../../values/index.ts';

export interface Entry {
    readonly key: string;
    readonly value: Value;
    readonly attributes: readonly (readonly [string, Value])[];
}

/** An object keeps the order of its members, and may have a key twice. */
export class Members {
    readonly entries: readonly Entry[];
    /** `as Object {class: "Contact"}` */
    readonly className: string | null;

    constructor(entries: readonly Entry[], className: string | null = null) {
        this.entries = entries;
        this.className = className;
    }

    get(key: string): Value {
        return this.entries.find((entry) => entry.key === key)?.value ?? null;
    }
}

/** A moment as the clocks of a zone show it. */
export class Zoned {
    readonly epochMs: number;
    readonly zone: string;

    constructor(epochMs: number, zone: string) {
        this.epochMs = epochMs;
        this.zone = zone;
    }
}

export class Lambda {
    readonly call: (...values: readonly Value[]) => Value;

    constructor(call: (...values: readonly Value[]) => Value) {
        this.call = call;
    }
}

/** `/\d+/`, in the syntax of Java. */
export class Regex {
    readonly text: string;

    constructor(text: string) {
        this.text = text;
    }
}

export type Value =
    | string
    | boolean
    | null
    | Decimal
    | Members
    | Zoned
    | Lambda
    | Regex
    | ApexTime
    | ApexDate
    | ApexDatetime
    | readonly Value[];

export function isList(value: Value): value is readonly Value[] {
    return Array.isArray(value);
}

export function textOf(value: Value): string {
    if (typeof value === 'string') {
        return value;
    }
    if (value instanceof Decimal) {
        return value.stripped().toString();
    }
    return value === null || typeof value === 'boolean' ? String(value) : refuse('as a text');
}

export function numberOf(value: Value): Decimal {
    const number = typeof value === 'string' ? Decimal.parse(value.trim()) : value;
    return number instanceof Decimal ? number : refuse('as a number');
}

export function refuse(what: string): never {
    return raise('DataWeaveScriptException', `Cannot use this value ${what}`);
}

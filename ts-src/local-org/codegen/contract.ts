import type { Native, PlatformKey, TypeName } from '../contract/index.ts';
import type { SoqlBind, SoqlQuery, SoslQuery } from '../syntax/soqlTree.ts';
import type { DmlOperation } from '../syntax/tree.ts';

/**
 * All that generated code may call. One script per unit: `(rt, link) => { ... }`; running it registers the unit's
 * functions with `link`, and from then on they reach the platform through `rt` alone.
 * Values are those of the room `values`; they are `unknown` here because codegen never looks into one.
 */
export interface Runtime {
    // ------------------------------------------------------------ null and truth
    /** The value itself; NullPointerException for null. Stands before every member access and operand. */
    readonly n: <T>(value: T | null) => T;

    // ------------------------------------------------------------ frames, loops, exceptions
    /** Entry of a function that calls others: counts depth, puts sharing and access mode in force. */
    readonly enter: (frame: Frame) => unknown;
    readonly leave: (transaction: unknown, frame: Frame) => void;
    /** Where generated code counts the statements it runs. */
    readonly cpu: { statements: number };
    /** The account of the heap: what was made since it was measured, and how many slots are in use. */
    readonly heap: { readonly made: number; readonly due: number; top: number };
    /** What running methods hold, for the measurement. */
    readonly slots: unknown[];
    /** `held`: what the running method holds, if it keeps no slots. */
    readonly measureHeap: (held: readonly unknown[]) => void;
    /** A text that was put together: counts into the account of the heap. */
    readonly made: (text: string) => string;
    /** Every loop's back edge: counts a statement and ends an endless loop with the CPU limit. */
    readonly tick: () => void;
    /** What a catch block sees of a thrown value; passes on what Apex cannot catch. */
    readonly caught: (thrown: unknown) => unknown;
    /** Ends the transaction: no finally block of Apex runs. */
    readonly isFatal: (thrown: unknown) => boolean;
    readonly isException: (exception: unknown, type: TypeName) => boolean;

    // ------------------------------------------------------------ numbers
    readonly integerDivide: (left: number, right: number) => number;
    readonly longDivide: (left: bigint, right: bigint) => bigint;
    readonly double: (value: number) => unknown;
    readonly doubleDivide: (left: number, right: number) => number;
    readonly doubleOf: (text: string) => unknown;
    readonly decimalOf: (text: string) => unknown;
    /** `<<`, `>>`, `>>>` of Long; the distance counts modulo 64. */
    readonly longShift: (operator: string, value: bigint, distance: number | bigint) => bigint;
    readonly convert: Readonly<Record<string, (value: never) => unknown>>;
    /** Date + days, Datetime + days, Time + milliseconds. */
    readonly dateAdd: (base: string, value: unknown, amount: unknown, sign: 1 | -1) => unknown;

    // ------------------------------------------------------------ comparison and text
    /** Null-safe ordering of numbers and bigints. */
    readonly lt: (left: unknown, right: unknown) => boolean;
    readonly le: (left: unknown, right: unknown) => boolean;
    readonly gt: (left: unknown, right: unknown) => boolean;
    readonly ge: (left: unknown, right: unknown) => boolean;
    /** -1, 0, 1; NaN when either is null, so that every ordering comparison is false. */
    readonly order: (left: unknown, right: unknown) => number;
    readonly orderText: (left: unknown, right: unknown) => number;
    /** `==` of strings: case-insensitive. */
    readonly sameText: (left: unknown, right: unknown) => boolean;
    /** `==` of values, collections, records, user objects. */
    readonly same: (left: unknown, right: unknown) => boolean;
    /** Text of an operand of string concatenation. */
    readonly t: (value: unknown) => string;

    // ------------------------------------------------------------ types
    /** Explicit cast of a number to a narrower type. */
    readonly narrow: (value: unknown, type: TypeName) => unknown;
    readonly cast: (value: unknown, type: TypeName) => unknown;
    readonly isInstance: (value: unknown, type: TypeName) => boolean;
    readonly typeLiteral: (type: TypeName) => unknown;
    readonly token: (of: string, object: string, member: string | null) => unknown;
    readonly label: (name: string) => string;
    readonly page: (name: string) => unknown;

    // ------------------------------------------------------------ collections and records
    readonly list: (type: TypeName, items: unknown[]) => unknown;
    readonly set: (type: TypeName, items: unknown[]) => unknown;
    readonly map: (type: TypeName, entries: [unknown, unknown][]) => unknown;
    readonly array: (type: TypeName, size: number) => unknown;
    /** Fields by canonical name, already converted. */
    readonly record: (type: string, fields: [string, unknown][]) => unknown;
    readonly readField: (record: unknown, key: string, field: string) => unknown;
    /** A checkbox that was never set reads as false. */
    readonly readFlag: (record: unknown, key: string, field: string) => unknown;
    readonly readChildren: (record: unknown, key: string, relation: string) => unknown;
    readonly writeField: (record: unknown, field: string, value: unknown) => unknown;
    readonly at: (list: unknown, index: number | null) => unknown;
    readonly putAt: (list: unknown, index: number | null, value: unknown) => unknown;

    // ------------------------------------------------------------ loops over things
    /** The elements of a list or set. */
    readonly elementsOf: (collection: unknown) => readonly unknown[];
    /** Refuses to go on over a collection that changed since the loop began. */
    readonly changedInLoop: () => never;
    /** Anything Iterable through its iterator. */
    readonly each: (iterable: unknown) => Iterable<unknown>;

    // ------------------------------------------------------------ calls into the library and through interfaces
    readonly callVirtual: (
        native: Native,
        member: string,
        target: unknown,
        values: unknown[],
    ) => unknown;
    readonly callContract: (
        target: unknown,
        name: string,
        parameters: readonly TypeName[],
        values: unknown[],
    ) => unknown;
    /** `values()` and `valueOf(String)` of an enum, the platform's or the user's. */
    readonly enumStatic: (type: TypeName, key: PlatformKey, values: unknown[]) => unknown;
    readonly callObject: (object: string, method: string, values: unknown[]) => unknown;
    /** Calls a method that reads the text of a query; `lookup` answers the variables its binds name. */
    readonly inScope: (
        lookup: (name: string) => unknown,
        native: Native,
        values: unknown[],
    ) => unknown;
    /** Hands message and cause to the platform part of a user-defined exception. */
    readonly initException: (exception: unknown, key: PlatformKey, values: unknown[]) => void;
    /** An @future method only queues the call. */
    readonly future: (
        owner: TypeName,
        name: string,
        parameters: readonly TypeName[],
        hasCallout: boolean,
        values: unknown[],
    ) => void;

    // ------------------------------------------------------------ data
    readonly query: (query: LinkedQuery, values: unknown[]) => unknown;
    readonly single: (query: LinkedQuery, values: unknown[]) => unknown;
    /** The only row, or null where there is none. */
    readonly optional: (query: LinkedQuery, values: unknown[]) => unknown;
    readonly count: (query: LinkedQuery, values: unknown[]) => number;
    readonly locator: (query: LinkedQuery, values: unknown[]) => unknown;
    readonly rows: (query: LinkedQuery, values: unknown[]) => Iterable<unknown>;
    readonly chunks: (query: LinkedQuery, values: unknown[]) => Iterable<unknown>;
    readonly search: (search: LinkedSearch, values: unknown[]) => unknown;
    /** `access` null: what the class has in force. */
    readonly dml: (
        operation: DmlOperation,
        access: 'user' | 'system' | null,
        target: unknown,
        second: unknown,
        keyField: string | null,
    ) => void;
    /** Puts a user or version in force; the result goes to `endRunAs`. */
    readonly beginRunAs: (subject: unknown) => unknown;
    readonly endRunAs: (restore: unknown) => void;
}

/** What a function's class puts in force. `sharing` null: the caller's goes on. */
export interface Frame {
    readonly sharing: 'with' | 'without' | null;
    readonly access: 'USER_MODE' | 'SYSTEM_MODE';
}

/** A query of the source; `binds` in the order of the values that the call brings. */
export interface LinkedQuery {
    readonly query: SoqlQuery;
    readonly binds: readonly SoqlBind[];
    /** `List<Account>`, `Account`, `Integer`: what the expression gives. */
    readonly type: TypeName;
}

export interface LinkedSearch {
    readonly query: SoslQuery;
    readonly binds: readonly SoqlBind[];
}

/** One user class as generated code holds it; filled in when everything is linked. */
export interface ClassHandle {
    /** A new instance with all fields null; runs the static initialisation first. */
    readonly create: () => Record<string, Generated>;
    /** Static members (methods, accessors), after static initialisation. */
    readonly m: () => Readonly<Record<string, Generated>>;
    /** Static storage of the running transaction, after static initialisation. */
    readonly s: () => Record<string, unknown>;
    /** Instance members of exactly this class: for `super.x()`. */
    readonly proto: Readonly<Record<string, Generated>>;
    readonly constants: readonly unknown[];
}

export type Generated = (this: unknown, ...values: never[]) => unknown;

/** Where a unit's script leaves its functions. */
export interface UnitLink {
    readonly type: (name: TypeName) => ClassHandle;
    readonly platform: (key: PlatformKey) => Native;
    readonly platformGet: (key: PlatformKey) => Native;
    readonly platformSet: (key: PlatformKey) => Native;
    readonly platformConstant: (type: TypeName, name: string) => unknown;
    /** Things that are no text: parsed queries. */
    readonly constant: (index: number) => unknown;
    readonly instance: (type: TypeName, member: string, body: Generated) => void;
    readonly static: (type: TypeName, member: string, body: Generated) => void;
    /** In textual order. */
    readonly staticInitializer: (type: TypeName, body: Generated) => void;
    readonly body: (body: Generated) => void;
    /** Hit flags by index into `GeneratedUnit.lines`; present when coverage was asked for. */
    readonly hits: Uint8Array;
}

/** The result of generating one unit. */
export interface GeneratedUnit {
    readonly name: string;
    readonly file: string;
    readonly code: string;
    /** User types the code names; it cannot run without them. */
    readonly dependencies: readonly TypeName[];
    readonly constants: readonly unknown[];
    /** Source lines that have a hit flag, ascending. */
    readonly lines: readonly number[];
}

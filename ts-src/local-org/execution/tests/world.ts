import { createDatabase, createMemoryStorage } from '../../database/index.ts';
import type { Storage } from '../../database/index.ts';
import { schemaOf } from '../../database/tests/world.ts';
import type { ClassEntry } from '../../values/index.ts';
import { ApexObject } from '../../values/index.ts';
import '../../library/index.ts';
import {
    Clock,
    eventPort,
    newTransaction,
    openOrg,
    runTransaction,
    runningUserOf,
    within,
} from '../index.ts';
import type { HttpPort, Org, Quiddity, Transaction } from '../index.ts';

type Method = (self: TestObject, ...values: never[]) => unknown;

/** An instance of a class made for a test: its members by name. */
export class TestObject extends ApexObject {
    readonly members: Record<string, unknown> = {};
}

/** A class as the engine would link it: fields by name, methods by name and parameter types. */
export interface TestClass {
    readonly fields?: readonly string[];
    readonly interfaces?: readonly string[];
    readonly methods: Readonly<
        Record<string, readonly [parameters: readonly string[], body: Method]>
    >;
}

class Program {
    private readonly entries = new Map<string, { entry: ClassEntry; prototype: object }>();

    constructor(classes: Readonly<Record<string, TestClass>>) {
        for (const [name, declared] of Object.entries(classes)) {
            const entry = this.entryOf(name, declared);
            const prototype = Object.create(TestObject.prototype) as Record<string, unknown>;
            prototype['entry'] = entry;
            for (const [method, [, body]] of Object.entries(declared.methods)) {
                prototype[method] = function run(this: TestObject, ...values: never[]) {
                    return body(this, ...values);
                };
            }
            this.entries.set(name.toLowerCase(), { entry, prototype });
        }
    }

    private entryOf(
        name: string,
        { fields = [], interfaces = [], methods }: TestClass,
    ): ClassEntry {
        return {
            name,
            kind: 'class',
            superType: null,
            ancestors: new Set([name, ...interfaces]),
            methods: Object.entries(methods).map(([method, [parameters]]) => ({
                name: method,
                parameters,
                parameterNames: parameters.map((_, at) => `parameter${at}`),
                returnType: 'Object',
                isStatic: false,
                isInvocable: false,
                member: method,
            })),
            fields: fields.map((field) => {
                const get = (self: ApexObject) => (self as TestObject).members[field] ?? null;
                const set = (self: ApexObject, value: unknown): void => {
                    (self as TestObject).members[field] = value;
                };
                return {
                    name: field,
                    type: 'Object',
                    isStatic: false,
                    isTransient: false,
                    isPublic: true,
                    isGlobal: false,
                    isAuraEnabled: false,
                    invocable: null,
                    isComputed: false,
                    get,
                    set,
                    load: get,
                    store: set,
                };
            }),
            constants: [],
            sharing: 'none',
            apiVersion: 66,
            isTest: false,
            construct: null,
        };
    }

    classNamed(name: string): ClassEntry | null {
        return this.entries.get(name.toLowerCase())?.entry ?? null;
    }

    allocate(entry: ClassEntry): TestObject {
        const made = new TestObject();
        Object.setPrototypeOf(made, this.entries.get(entry.name.toLowerCase())?.prototype ?? null);
        return made;
    }

    cast(value: unknown): unknown {
        return value;
    }

    stub(): never {
        throw new Error('No stubs here.');
    }

    callStatic(): never {
        throw new Error('No statics here.');
    }

    label(): null {
        return null;
    }

    make(name: string, members: Readonly<Record<string, unknown>> = {}): TestObject {
        const entry = this.classNamed(name);
        if (entry === null) {
            throw new Error(`No class ${name}`);
        }
        return Object.assign(this.allocate(entry), { members: { ...members } });
    }
}

export interface World {
    readonly org: Org;
    readonly clock: Clock;
    make(name: string, members?: Readonly<Record<string, unknown>>): TestObject;
    /** Runs `body` in a transaction of its own, as the administrator. */
    run<T>(body: (transaction: Transaction) => T, quiddity?: Quiddity): T;
    /** A transaction that is never committed. */
    inside<T>(body: (transaction: Transaction) => T): T;
}

export interface WorldOptions {
    readonly files?: Readonly<Record<string, string>>;
    readonly classes?: Readonly<Record<string, TestClass>>;
    readonly storage?: Storage;
    readonly directory?: string | null;
    readonly http?: HttpPort;
}

export function openWorld(options: WorldOptions = {}): World {
    const clock = new Clock();
    const program = new Program(options.classes ?? {});
    const triggers = { handles: () => false, run: () => undefined };
    const database = createDatabase({
        schema: schemaOf(options.files ?? {}),
        storage: options.storage ?? createMemoryStorage(),
        clock,
        ports: { triggers, events: eventPort },
        organization: { name: 'Test', timeZone: 'America/Los_Angeles', users: [] },
    });
    const facts = {
        id: database.organizationId,
        name: 'Test',
        instanceUrl: 'https://test.example',
        apiVersion: '66.0',
        namespace: null,
        isSandbox: true,
    };
    const org = openOrg(facts, {
        database,
        program,
        triggers,
        clock,
        directory: options.directory ?? null,
        ...(options.http === undefined ? {} : { http: options.http }),
    });
    const user = () => runningUserOf(org, database.administratorId);
    return {
        org,
        clock,
        make: (name, members) => program.make(name, members),
        run: (body, quiddity = 'SYNCHRONOUS') =>
            runTransaction(org, { user: user(), quiddity }, body),
        inside: (body) => {
            const transaction = newTransaction(org, { user: user(), quiddity: 'SYNCHRONOUS' });
            return within(transaction, () => body(transaction));
        },
    };
}

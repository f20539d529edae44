import {
    ApexDate,
    ApexDatetime,
    ApexException,
    ApexList,
    ApexMap,
    ApexObject,
    ApexSet,
    ApexTime,
    Blob,
    Decimal,
    Double,
    EnumValue,
    PlatformObject,
    SObjectValue,
    platformException,
    raise,
} from '../../values/index.ts';
import type { ClassEntry, FieldEntry } from '../../values/index.ts';
import type { Program } from '../program.ts';
import { remakeStub, stubParts } from '../testing/stubs.ts';

/**
 * Object graphs of Apex as JSON: a job is copied when it is enqueued and survives the process. Identity inside the graph
 * is kept, transient members are not (Apex Developer Guide > Queueable Apex; Transient Keyword).
 */
export type Encoded =
    null | string | number | boolean | readonly [kind: string, ...parts: unknown[]];

/** How values of a platform class travel; registered by the class. */
export interface Codec {
    readonly encode: (value: never) => unknown;
    readonly decode: (data: never) => unknown;
}

const codecs = new Map<string, Codec>();

export function registerCodec(typeName: string, codec: Codec): void {
    codecs.set(typeName, codec);
}

/** Constants of the platform's enums; the library hands this in. */
let enumConstant: (type: string, name: string) => unknown = () => null;

export function useEnumConstants(find: (type: string, name: string) => unknown): void {
    enumConstant = find;
}

export function encodeGraph(value: unknown): string {
    return JSON.stringify(new Encoder().encode(value));
}

export function decodeGraph(program: Program, text: string): unknown {
    return new Decoder(program).decode(JSON.parse(text) as Encoded);
}

/** Instance members that travel, inherited ones first. */
export function memberFields(entry: ClassEntry): readonly FieldEntry[] {
    const inherited = entry.superType === null ? [] : memberFields(entry.superType);
    return [
        ...inherited,
        ...entry.fields.filter(({ isStatic, isTransient }) => !isStatic && !isTransient),
    ];
}

class Encoder {
    private readonly numbers = new Map<object, number>();

    encode(value: unknown): Encoded {
        switch (typeof value) {
            case 'bigint':
                return ['long', String(value)];
            case 'string':
            case 'number':
            case 'boolean':
                return value;
            default:
                return value === null || value === undefined ? null : this.encodeObject(value);
        }
    }

    private encodeObject(value: unknown): Encoded {
        const simple = simpleForm(value);
        if (simple !== null) {
            return simple;
        }
        const known = this.numbers.get(value as object);
        if (known !== undefined) {
            return ['ref', known];
        }
        this.numbers.set(value as object, this.numbers.size);
        return this.encodeShared(value);
    }

    private encodeShared(value: unknown): Encoded {
        if (value instanceof ApexList) {
            return ['list', value.elementType, value.items.map((item) => this.encode(item))];
        }
        if (value instanceof ApexSet) {
            return ['set', value.elementType, value.values().map((item) => this.encode(item))];
        }
        if (value instanceof ApexMap) {
            const entries = value
                .entries()
                .map(([key, item]) => [this.encode(key), this.encode(item)]);
            return ['map', value.keyType, value.valueType, entries];
        }
        if (value instanceof SObjectValue) {
            const fields = [...value.values].map(([key, item]) => [
                value.names.get(key) ?? key,
                this.encode(item),
            ]);
            return [
                'record',
                value.type,
                fields,
                value.queried === null ? null : [...value.queried],
            ];
        }
        if (value instanceof ApexObject) {
            const stub = stubParts(value);
            return stub === null
                ? ['object', value.entry.name, this.encodeFields(value.entry, value)]
                : ['stub', stub.className, this.encode(stub.provider)];
        }
        if (value instanceof ApexException) {
            return this.encodeException(value);
        }
        return value instanceof PlatformObject
            ? this.encodePlatform(value)
            : notSerializable(value);
    }

    private encodeFields(entry: ClassEntry, value: ApexObject): readonly unknown[] {
        return memberFields(entry).map((field) => [field.name, this.encode(field.load(value))]);
    }

    /** Message, cause and trace as they were; of a user's class its own members too. */
    private encodeException(value: ApexException): Encoded {
        const { apexMessage, apexCause, dmlFailures, stack } = value;
        const { entry } = value as { readonly entry?: ClassEntry };
        const fields =
            entry === undefined ? [] : this.encodeFields(entry, value as unknown as ApexObject);
        const facts = { message: apexMessage, cause: this.encode(apexCause), dmlFailures, stack };
        return ['exception', value.typeName, facts, fields];
    }

    private encodePlatform(value: PlatformObject): Encoded {
        const name = codecNameOf(value);
        const codec = codecs.get(name);
        return codec === undefined
            ? notSerializable(value)
            : ['platform', name, codec.encode(value as never)];
    }
}

/** Classes that stand for many types travel by one codec: they name it themselves. */
function codecNameOf(value: PlatformObject): string {
    const { codec } = value as { readonly codec?: string };
    return codec ?? value.typeName;
}

function simpleForm(value: unknown): Encoded {
    if (value instanceof Decimal) {
        return ['decimal', String(value.unscaled), value.scale];
    }
    if (value instanceof Double) {
        return ['double', Number.isFinite(value.value) ? value.value : String(value.value)];
    }
    if (value instanceof ApexDate) {
        return ['date', value.epochDay];
    }
    if (value instanceof ApexDatetime) {
        return ['datetime', value.epochMs];
    }
    if (value instanceof ApexTime) {
        return ['time', value.ms];
    }
    if (value instanceof Blob) {
        return ['blob', Buffer.from(value.bytes).toString('base64')];
    }
    return value instanceof EnumValue ? ['enum', value.type, value.name] : null;
}

function notSerializable(value: unknown): never {
    const name =
        value instanceof PlatformObject || value instanceof ApexException
            ? value.typeName
            : Object.prototype.toString.call(value);
    return raise('SerializationException', `Not Serializable: ${name}`);
}

interface ExceptionFacts {
    readonly message: string | null;
    readonly cause: Encoded;
    readonly dmlFailures: ApexException['dmlFailures'];
    readonly stack: string | undefined;
}

class Decoder {
    private readonly program: Program;
    private readonly objects: unknown[] = [];

    constructor(program: Program) {
        this.program = program;
    }

    decode(encoded: Encoded): unknown {
        return Array.isArray(encoded)
            ? this.decodeTagged(encoded as readonly [string, ...unknown[]])
            : encoded;
    }

    private decodeTagged([kind, first, second, third]: readonly [string, ...unknown[]]): unknown {
        switch (kind) {
            case 'ref':
                return this.objects[Number(first)];
            case 'long':
                return BigInt(String(first));
            case 'decimal':
                return new Decimal(BigInt(String(first)), Number(second));
            case 'double':
                return new Double(Number(first));
            case 'date':
                return new ApexDate(Number(first));
            case 'datetime':
                return new ApexDatetime(Number(first));
            case 'time':
                return new ApexTime(Number(first));
            case 'blob':
                return new Blob(Buffer.from(String(first), 'base64'));
            case 'enum':
                return this.constant(String(first), String(second));
            default:
                return this.decodeShared(kind, String(first), second, third);
        }
    }

    private constant(type: string, name: string): unknown {
        const constants = this.program.classNamed(type)?.constants;
        return constants === undefined
            ? enumConstant(type, name)
            : (constants.find((value) => value.name === name) ?? null);
    }

    private decodeShared(kind: string, type: string, second: unknown, third: unknown): unknown {
        const at = this.objects.length;
        this.objects.push(null);
        switch (kind) {
            case 'list':
                return this.fillList(
                    (this.objects[at] = new ApexList(type)) as ApexList,
                    second as Encoded[],
                );
            case 'set':
                return this.fillSet(
                    (this.objects[at] = new ApexSet(type)) as ApexSet,
                    second as Encoded[],
                );
            case 'map':
                return this.fillMap(
                    (this.objects[at] = new ApexMap(type, String(second))) as ApexMap,
                    third as Encoded[][],
                );
            case 'record':
                return this.fillRecord(
                    (this.objects[at] = new SObjectValue(type)) as SObjectValue,
                    second as [string, Encoded][],
                    third,
                );
            case 'object':
                return this.fillObject(at, type, second as [string, Encoded][]);
            case 'exception':
                return this.fillException(at, type, second as ExceptionFacts, third as []);
            case 'stub': {
                const [stub, parts] = remakeStub(type);
                this.objects[at] = stub;
                parts.provider = this.decode(second as Encoded);
                return stub;
            }
            default:
                return (this.objects[at] =
                    codecs.get(type)?.decode(second as never) ??
                    raise('SerializationException', `Not Deserializable: ${type}`));
        }
    }

    private fillList(list: ApexList, items: readonly Encoded[]): ApexList {
        list.items = items.map((item) => this.decode(item));
        return list;
    }

    private fillSet(set: ApexSet, items: readonly Encoded[]): ApexSet {
        for (const item of items) {
            set.add(this.decode(item));
        }
        return set;
    }

    private fillMap(map: ApexMap, entries: readonly (readonly Encoded[])[]): ApexMap {
        for (const [key = null, value = null] of entries) {
            map.put(this.decode(key), this.decode(value));
        }
        return map;
    }

    private fillRecord(
        record: SObjectValue,
        fields: readonly (readonly [string, Encoded])[],
        queried: unknown,
    ): SObjectValue {
        for (const [name, value] of fields) {
            record.put(name, this.decode(value));
        }
        record.queried =
            queried === null || queried === undefined ? null : new Set(queried as string[]);
        return record;
    }

    private fillObject(
        at: number,
        type: string,
        fields: readonly (readonly [string, Encoded])[],
    ): ApexObject {
        const entry =
            this.program.classNamed(type) ??
            raise('SerializationException', `Class ${type} no longer exists`);
        const object = this.program.allocate(entry);
        this.objects[at] = object;
        this.fillFields(entry, object, fields);
        return object;
    }

    private fillException(
        at: number,
        type: string,
        { message, cause, dmlFailures, stack }: ExceptionFacts,
        fields: readonly (readonly [string, Encoded])[],
    ): ApexException {
        const entry = this.program.classNamed(type);
        const made =
            entry === null
                ? platformException(type, message ?? '')
                : (this.program.allocate(entry) as unknown as ApexException);
        this.objects[at] = made;
        made.apexMessage = message;
        made.apexCause = this.decode(cause) as ApexException | null;
        made.dmlFailures = dmlFailures;
        Object.defineProperty(made, 'stack', { value: stack, configurable: true });
        if (entry !== null) {
            this.fillFields(entry, made as unknown as ApexObject, fields);
        }
        return made;
    }

    private fillFields(
        entry: ClassEntry,
        object: ApexObject,
        fields: readonly (readonly [string, Encoded])[],
    ): void {
        const members = new Map(memberFields(entry).map((field) => [field.name, field]));
        for (const [name, value] of fields) {
            members.get(name)?.store(object, this.decode(value));
        }
    }
}

import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { ClassEntry, FieldEntry } from '../../values/index.ts';
import { ApexDate, ApexList, ApexMap, ApexSet, Blob, Decimal, raise } from '../../values/index.ts';
import { processResultFromFacts } from '../Approval/processResult.ts';
import { resultFromFacts } from '../Database/results.ts';
import { DataObject } from '../dataObject.ts';
import { platformEnum } from '../enums.ts';
import { typeOfName } from '../registry.ts';
import { idFrom } from '../System/Id.ts';
import { decimalFrom, doubleFrom } from '../System/numbers.ts';
import { partsOf } from '../types/typeNames.ts';
import { datetimeOf, timeOf } from './moments.ts';
import { recordFromJson } from './records.ts';
import type { ValueReader } from './records.ts';
import { untypedMaps } from './toJson.ts';
import type { JsonNode } from './tree.ts';

export interface JsonTarget {
    /** deserializeStrict: a name that the class does not have is refused. */
    readonly isStrict: boolean;
}

/** Without a type: maps of String to Object, lists of Object, numbers by their form. */
export function untyped(node: JsonNode): unknown {
    switch (node.kind) {
        case 'object': {
            const map = new ApexMap(
                'String',
                'Object',
                node.entries.map(([name, value]) => [name, untyped(value)] as const),
            );
            untypedMaps.add(map);
            return map;
        }
        case 'array':
            return new ApexList('Object', node.items.map(untyped));
        case 'number':
            return untypedNumber(node.text);
        case 'null':
            return null;
        default:
            return node.value;
    }
}

function untypedNumber(text: string): unknown {
    if (!/^-?\d+$/.test(text)) {
        return Decimal.of(text);
    }
    const whole = BigInt(text);
    if (BigInt.asIntN(32, whole) === whole) {
        return Number(whole);
    }
    return BigInt.asIntN(64, whole) === whole ? whole : Decimal.of(text);
}

/** A node as a value of the named type. */
export function typed(node: JsonNode, type: string, target: JsonTarget): unknown {
    if (node.kind === 'null') {
        return null;
    }
    const { name, args } = partsOf(type);
    switch (name) {
        case 'Object':
            return untyped(node);
        case 'List':
            return new ApexList(
                args[0] ?? 'Object',
                itemsOf(node, type).map((item) => typed(item, args[0] ?? 'Object', target)),
            );
        case 'Set':
            return new ApexSet(
                args[0] ?? 'Object',
                itemsOf(node, type).map((item) => typed(item, args[0] ?? 'Object', target)),
            );
        case 'Map':
            return mapFrom(node, args[0] ?? 'String', args[1] ?? 'Object', target);
        default:
            return simple(node, name) ?? structured(node, name, target);
    }
}

function itemsOf(node: JsonNode, type: string): readonly JsonNode[] {
    if (node.kind === 'array') {
        return node.items;
    }
    // A query result stands for its records.
    const records =
        node.kind === 'object' ? node.entries.find(([name]) => name === 'records')?.[1] : undefined;
    if (records?.kind === 'array') {
        return records.items;
    }
    return node.kind === 'object' && node.at > 0
        ? raise('JSONException', `Malformed JSON: Expected ${type} but found {`)
        : notAList();
}

export function notAList(): never {
    return raise('JSONException', "Malformed JSON: Expected '[' at the beginning of List/Set");
}

function mapFrom(node: JsonNode, keyType: string, valueType: string, target: JsonTarget): ApexMap {
    if (node.kind !== 'object') {
        return raise('JSONException', "Malformed JSON: Expected '{' at the beginning of object");
    }
    const entries = node.entries.map(
        ([name, value]) =>
            [
                typed({ kind: 'string', value: name, at: 0 }, keyType, target),
                typed(value, valueType, target),
            ] as const,
    );
    return new ApexMap(keyType, valueType, entries);
}

const primitives: Readonly<Record<string, (text: string, node: JsonNode) => unknown>> = {
    String: (text) => text,
    Id: (text) => idFrom(text),
    Boolean: (text) =>
        /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : illegal(text),
    Integer: (text) =>
        number(text, (found) =>
            Number(BigInt.asIntN(32, BigInt(found.setScale(0, 'DOWN').unscaled))),
        ),
    Long: (text) => number(text, (found) => found.toLong()),
    Double: (text) => number(text, () => doubleFrom(text)),
    Decimal: (text) => number(text, () => decimalFrom(text)),
    Date: (text) => ApexDate.parseIso(text) ?? badTime(text),
    Datetime: (text) => datetimeOf(text) ?? badTime(text),
    Time: (text) => timeOf(text) ?? badTime(text),
    Blob: (text) => new Blob(Buffer.from(text, 'base64')),
};

function illegal(text: string): never {
    return raise('JSONException', `Illegal value for primitive: ${text}`);
}

function badTime(text: string): never {
    return raise('JSONException', `Invalid format: "${text}"`);
}

function number<T>(text: string, make: (value: Decimal) => T): T {
    const value = Decimal.parse(text);
    return value === null ? illegal(text) : make(value);
}

/** A primitive or an enum; undefined when the type is neither. */
function simple(node: JsonNode, type: string): unknown {
    const read = primitives[type];
    const constants =
        platformEnum(type)?.values ?? current().org.program.classNamed(type)?.constants ?? [];
    if (read === undefined && constants.length === 0) {
        return undefined;
    }
    if (node.kind === 'object' || node.kind === 'array') {
        return raise('JSONException', 'Illegal value for primitive');
    }
    const text =
        node.kind === 'number' ? node.text : node.kind === 'null' ? '' : String(node.value);
    if (read !== undefined) {
        return read(text, node);
    }
    return constants.find(({ name }) => name.toLowerCase() === text.toLowerCase()) ?? illegal(text);
}

function readerOf(target: JsonTarget): ValueReader {
    return {
        isStrict: target.isStrict,
        typed: (node, type) => typed(node, type, target),
        simple,
        untyped,
    };
}

function structured(node: JsonNode, type: string, target: JsonTarget): unknown {
    const { program, schema } = current().org;
    const entry = program.classNamed(type);
    if (entry === null) {
        if (type === 'SObject' || type === 'AggregateResult' || schema.object(type) !== null) {
            return recordFromJson(node, type, readerOf(target));
        }
        return platformObject(node, type, target);
    }
    if (node.kind !== 'object') {
        return raise('JSONException', "Malformed JSON: Expected '{' at the beginning of object");
    }
    if (entry.kind !== 'class') {
        return raise('JSONException', `Apex Type unsupported in JSON: ${entry.name}`);
    }
    const object = program.allocate(entry);
    const members = membersOf(entry);
    for (const [name, value] of node.entries) {
        const member = members.get(name.toLowerCase());
        // What a class only computes is written out, and left alone when read back.
        if (member?.isComputed === true) {
            continue;
        }
        if (member !== undefined) {
            member.set(object, typed(value, member.type, target));
        } else if (target.isStrict) {
            raise('JSONException', `Unknown field: ${entry.name}.${name}`);
        }
    }
    return object;
}

const memberCache = new WeakMap<ClassEntry, ReadonlyMap<string, FieldEntry>>();

function membersOf(entry: ClassEntry): ReadonlyMap<string, FieldEntry> {
    let members = memberCache.get(entry);
    if (members === undefined) {
        const inherited = entry.superType === null ? [] : [...membersOf(entry.superType)];
        const own = entry.fields
            .filter(({ isStatic }) => !isStatic)
            .map((field) => [field.name.toLowerCase(), field] as const);
        members = new Map([...inherited, ...own]);
        memberCache.set(entry, members);
    }
    return members;
}

/** Objects of the platform that are all properties can be read; others cannot. */
function platformObject(node: JsonNode, type: string, target: JsonTarget): unknown {
    const facts = /^(?:Database|Approval)\./.test(type) ? untyped(node) : null;
    const result =
        facts instanceof ApexMap
            ? (resultFromFacts(type, facts) ?? processResultFromFacts(type, facts))
            : null;
    if (result !== null) {
        return result;
    }
    const platform = typeOfName(type);
    const made = platform?.constructors?.['()']?.();
    if (!(made instanceof DataObject) || node.kind !== 'object') {
        return raise('JSONException', `Apex Type unsupported in JSON: ${type}`);
    }
    const signatures = carried(platform);
    for (const [name, value] of node.entries) {
        const signature = signatures.find((text) =>
            text.toLowerCase().endsWith(` ${name.toLowerCase()}`),
        );
        if (signature !== undefined) {
            const at = signature.lastIndexOf(' ');
            made.put(signature.slice(at + 1), typed(value, signature.slice(0, at), target));
        }
    }
    return made;
}

/** What an object of that type carries: its properties, its parent's, and what its getters read (`String getLabel()`). */
function carried(type: PlatformType | null): readonly string[] {
    if (type === null) {
        return [];
    }
    const read = Object.keys(type.methods ?? {}).flatMap((text) => {
        const [, of, name] = /^(\S+) (?:get|is)([A-Z]\w*)\(\)$/.exec(text) ?? [];
        return name === undefined ? [] : [`${of} ${name.charAt(0).toLowerCase()}${name.slice(1)}`];
    });
    const above = type.superType === undefined ? null : typeOfName(type.superType);
    return [...Object.keys(type.properties ?? {}), ...read, ...carried(above)];
}

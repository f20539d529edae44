import type { TypeName } from '../../contract/index.ts';
import type { Org as OrgServices } from '../../execution/index.ts';
import type { FieldDescription } from '../../schema/index.ts';
import type { ApexObject, ClassEntry } from '../../values/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Blob,
    Decimal,
    Double,
    SObjectValue,
    raise,
} from '../../values/index.ts';
import { idOf } from '../runtime/numbers.ts';
import { genericHead, typeArguments } from '../runtime/typeNames.ts';
import { membersOf } from './wireOut.ts';

/** JSON of a component as the value of an Apex parameter. What does not fit is refused, as the wire does. */
export function fromWire(json: unknown, type: TypeName, services: OrgServices): unknown {
    if (json === null || json === undefined) {
        return null;
    }
    const read = readers[genericHead(type)];
    return read ? read(json, type, services) : structured(json, type, services);
}

type Reader = (json: unknown, type: TypeName, services: OrgServices) => unknown;

function misfit(json: unknown, type: TypeName): never {
    return raise(
        'TypeException',
        `Value provided is invalid for action parameter of type '${type}': ${JSON.stringify(json)}`,
    );
}

function textOf(json: unknown, type: TypeName): string {
    return typeof json === 'object' ? misfit(json, type) : String(json);
}

function numberText(json: unknown, type: TypeName): string {
    const text = textOf(json, type).trim();
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? text : misfit(json, type);
}

function wholeNumber(json: unknown, type: TypeName): bigint {
    const text = numberText(json, type);
    return /^[+-]?\d+$/.test(text) ? BigInt(text) : misfit(json, type);
}

function instant(json: unknown, type: TypeName): ApexDatetime {
    const at = typeof json === 'number' ? json : Date.parse(textOf(json, type));
    return Number.isNaN(at) ? misfit(json, type) : new ApexDatetime(at);
}

function timeOfDay(json: unknown, type: TypeName): ApexTime {
    const at =
        typeof json === 'number'
            ? json
            : Date.parse(`1970-01-01T${textOf(json, type).replace(/Z?$/, 'Z')}`);
    return Number.isNaN(at) ? misfit(json, type) : new ApexTime(at);
}

function items(json: unknown, type: TypeName, services: OrgServices): unknown[] {
    const element = typeArguments(type)[0] ?? 'Object';
    return Array.isArray(json)
        ? json.map((item) => fromWire(item, element, services))
        : misfit(json, type);
}

const readers: Readonly<Record<string, Reader>> = {
    String: textOf,
    Id: (json, type) => idOf(textOf(json, type)),
    Boolean: (json, type) => (typeof json === 'boolean' ? json : misfit(json, type)),
    Integer: (json, type) => Number(BigInt.asIntN(32, wholeNumber(json, type))),
    Long: (json, type) => BigInt.asIntN(64, wholeNumber(json, type)),
    Decimal: (json, type) => Decimal.of(numberText(json, type)),
    Double: (json, type) => new Double(Number(numberText(json, type))),
    Date: (json, type) => ApexDate.parseIso(textOf(json, type)) ?? misfit(json, type),
    Datetime: instant,
    Time: timeOfDay,
    Blob: (json, type) => new Blob(Buffer.from(textOf(json, type), 'base64')),
    List: (json, type, services) =>
        new ApexList(typeArguments(type)[0] ?? 'Object', items(json, type, services)),
    Set: (json, type, services) =>
        new ApexSet(typeArguments(type)[0] ?? 'Object', items(json, type, services)),
    Map: mapOf,
    Object: untyped,
    SObject: (json, type, services) => recordFromWire(json, type, services),
};

function mapOf(json: unknown, type: TypeName, services: OrgServices): ApexMap {
    const [key = 'String', value = 'Object'] = typeArguments(type);
    const entries = Object.entries(plainObject(json, type)).map(
        ([name, item]) => [fromWire(name, key, services), fromWire(item, value, services)] as const,
    );
    return new ApexMap(key, value, entries);
}

function untyped(json: unknown, _type: TypeName, services: OrgServices): unknown {
    if (typeof json === 'number') {
        return Number.isInteger(json) && Math.abs(json) < 2 ** 31 ? json : Decimal.of(json);
    }
    if (Array.isArray(json)) {
        return fromWire(json, 'List<Object>', services);
    }
    return typeof json === 'object' ? fromWire(json, 'Map<String,Object>', services) : json;
}

function plainObject(json: unknown, type: TypeName): Readonly<Record<string, unknown>> {
    return typeof json === 'object' && json !== null && !Array.isArray(json)
        ? (json as Readonly<Record<string, unknown>>)
        : misfit(json, type);
}

/** A user class, an enum or an object of the schema. */
function structured(json: unknown, type: TypeName, services: OrgServices): unknown {
    const entry = services.program.classNamed(type);
    if (entry === null) {
        return services.schema.object(type) === null
            ? misfit(json, type)
            : recordFromWire(json, type, services);
    }
    if (entry.kind === 'enum') {
        return (
            entry.constants.find(
                (constant) => constant.name.toLowerCase() === String(json).toLowerCase(),
            ) ?? misfit(json, type)
        );
    }
    return userFromWire(json, entry, services);
}

function userFromWire(json: unknown, entry: ClassEntry, services: OrgServices): ApexObject {
    const given = plainObject(json, entry.name);
    const made = entry.construct === null ? services.program.allocate(entry) : entry.construct();
    for (const member of membersOf(entry)) {
        if (member.isAuraEnabled && !member.isStatic && member.name in given) {
            member.set(made, fromWire(given[member.name], member.type, services));
        }
    }
    return made;
}

export function recordFromWire(json: unknown, type: TypeName, services: OrgServices): SObjectValue {
    const given = plainObject(json, type);
    const named = typeof given['sobjectType'] === 'string' ? given['sobjectType'] : type;
    const object = services.schema.object(named) ?? misfit(json, type);
    const record = new SObjectValue(object.name);
    for (const [name, value] of Object.entries(given)) {
        const field = services.schema.field(object.name, name);
        if (field !== null) {
            record.put(field.name, fromWire(value, field.apexType, services));
        } else if (name !== 'sobjectType' && name !== 'attributes') {
            putParent(
                record,
                name,
                value,
                services.schema.parentRelationship(object.name, name),
                services,
            );
        }
    }
    return record;
}

function putParent(
    record: SObjectValue,
    name: string,
    value: unknown,
    lookup: FieldDescription | null,
    services: OrgServices,
): void {
    const parent = lookup?.referenceTo[0];
    if (lookup === null || parent === undefined) {
        raise('TypeException', `Field ${name} does not exist on ${record.type}.`);
    } else if (value !== null) {
        record.put(lookup.relationshipName ?? name, recordFromWire(value, parent, services));
    }
}

import { current } from '../../../execution/index.ts';
import type { FieldDescription } from '../../../schema/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    Blob,
    Decimal,
    Double,
    SObjectValue,
    raise,
} from '../../../values/index.ts';
import { FieldToken } from '../../Schema/tokens.ts';
import { typeNameOf } from '../../types/runtimeType.ts';
import { idFrom } from '../Id.ts';
import { midnightOf } from '../Date.ts';

export type FieldName = string | FieldToken;

/** The field meant by a name or token; raises when the record's object has none. */
export function fieldOf(record: SObjectValue, name: FieldName): FieldDescription {
    if (name instanceof FieldToken && name.object !== record.type) {
        const token = `${name.object}.${name.field}`;
        raise('SObjectException', `${token} does not belong to SObject type ${record.type}`);
    }
    const wanted = name instanceof FieldToken ? name.field : name;
    const bare = wanted.slice(wanted.lastIndexOf('.') + 1);
    return (
        current().org.schema.field(record.type, bare) ??
        raise('SObjectException', `Invalid field ${wanted} for ${record.type}`)
    );
}

/** Aggregate rows have aliases instead of fields. */
export function readField(record: SObjectValue, name: FieldName): unknown {
    if (record.type === 'AggregateResult') {
        const alias = name instanceof FieldToken ? name.field : name;
        return record.has(alias)
            ? record.read(alias)
            : raise('SObjectException', `Invalid field ${alias} for AggregateResult`);
    }
    if (typeof name === 'string' && isAlias(record, name)) {
        return record.read(name);
    }
    const field = fieldOf(record, name);
    const value = record.read(field.name);
    return value === null && field.apexType === 'Boolean' && record.queried !== null
        ? false
        : value;
}

/** `SELECT FORMAT(Birthdate) Born`: what the query named is read by that name (asserted by apex-dml-mocking, RepositoryTest). */
function isAlias(record: SObjectValue, name: string): boolean {
    return (
        record.queried !== null &&
        record.has(name) &&
        typeof record.values.get(name.toLowerCase()) !== 'object' &&
        current().org.schema.field(record.type, name) === null
    );
}

/** `put` of an untyped value: converted where Apex would convert it on assignment. */
export function writeField(record: SObjectValue, name: FieldName, value: unknown): unknown {
    const field = fieldOf(record, name);
    const isFixed = !field.isCreateable && !field.isUpdateable && field.type !== 'id';
    if (isFixed) {
        raise('SObjectException', `Field ${field.name} is not editable`);
    }
    const before = record.values.get(field.name.toLowerCase()) ?? null;
    record.write(field.name, converted(field, value));
    return before;
}

export function converted(field: FieldDescription, value: unknown): unknown {
    if (value === null) {
        return null;
    }
    const result = conversion(field, value);
    return (
        result ??
        raise(
            'SObjectException',
            `Illegal assignment from ${typeNameOf(value)} to ${field.apexType}`,
        )
    );
}

function conversion(field: FieldDescription, value: unknown): unknown {
    switch (field.apexType) {
        case 'String':
            return typeof value === 'string' ? value : null;
        case 'Id':
            return typeof value === 'string' ? idFrom(value) : null;
        case 'Boolean':
            return typeof value === 'boolean' ? value : null;
        case 'Integer':
            return wholeNumber(value);
        case 'Long':
            return typeof value === 'bigint'
                ? value
                : typeof value === 'number'
                  ? BigInt(value)
                  : null;
        case 'Decimal':
        case 'Double':
            return decimal(value);
        case 'Date':
            return value instanceof ApexDate ? value : null;
        case 'Datetime':
            return value instanceof ApexDatetime
                ? value
                : value instanceof ApexDate
                  ? midnightOf(value)
                  : null;
        case 'Blob':
            return value instanceof Blob ? value : null;
        default:
            return value;
    }
}

function wholeNumber(value: unknown): number | null {
    if (typeof value === 'number') {
        return value;
    }
    return value instanceof Decimal
        ? value.toInteger()
        : typeof value === 'bigint'
          ? Number(value)
          : null;
}

function decimal(value: unknown): Decimal | null {
    if (value instanceof Decimal) {
        return value;
    }
    if (value instanceof Double) {
        return Decimal.of(value.toString());
    }
    return typeof value === 'number' || typeof value === 'bigint' ? Decimal.of(value) : null;
}

/** Name of a parent relationship: of a name as written, or of the lookup field a token stands for. */
function parentName(record: SObjectValue, name: FieldName): string {
    const { schema } = current().org;
    if (name instanceof FieldToken) {
        const field = fieldOf(record, name);
        return (
            field.relationshipName ??
            raise('SObjectException', `${record.type}.${field.name} is not a relationship`)
        );
    }
    const found = schema.parentRelationship(record.type, name)?.relationshipName;
    return found ?? raise('SObjectException', `Invalid relationship ${name} for ${record.type}`);
}

export function readParent(record: SObjectValue, name: FieldName): SObjectValue | null {
    if (
        typeof name === 'string' &&
        typeof current().org.schema.field(record.type, name)?.relationshipName === 'string'
    ) {
        return readParent(record, new FieldToken(record.type, name));
    }
    const value = record.read(parentName(record, name));
    return value instanceof SObjectValue ? value : null;
}

export function writeParent(
    record: SObjectValue,
    name: FieldName,
    parent: SObjectValue | null,
): SObjectValue | null {
    const relationship = parentName(record, name);
    requireParentType(record, relationship, parent);
    const before = record.values.get(relationship.toLowerCase());
    record.write(relationship, parent);
    return before instanceof SObjectValue ? before : null;
}

function requireParentType(
    record: SObjectValue,
    relationship: string,
    parent: SObjectValue | null,
): void {
    const targets =
        current().org.schema.parentRelationship(record.type, relationship)?.referenceTo ?? [];
    if (parent !== null && targets.length > 0 && !targets.includes(parent.type)) {
        const target = targets.length === 1 ? targets[0] : 'Name';
        raise('SObjectException', `Illegal assignment from ${parent.type} to ${target}`);
    }
}

/** An unknown name is an `aggregate relationship` on the platform: octoberswimmer/aer-dist#351 (an org's answer). */
export function readChildren(record: SObjectValue, name: FieldName): ApexList | null {
    const wanted = name instanceof FieldToken ? name.field : name;
    const relationship = current().org.schema.childRelationship(record.type, wanted);
    if (relationship === null) {
        return raise(
            'SObjectException',
            `Invalid aggregate relationship ${wanted} for ${record.type}`,
        );
    }
    const value = record.read(relationship.name ?? wanted);
    return value instanceof ApexList ? value : null;
}

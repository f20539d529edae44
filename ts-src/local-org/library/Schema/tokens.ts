import { aggregateResult } from './aggregateResult.ts';
import { current } from '../../execution/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import type { FieldDescription, ObjectDescription } from '../../schema/index.ts';

/** `Account.SObjectType`; one per type, so that identity is equality. */
export class ObjectToken extends PlatformObject {
    readonly typeName = 'Schema.SObjectType';
    readonly object: string;

    constructor(object: string) {
        super();
        this.object = object;
    }

    override toText(): string {
        return this.object;
    }
}

/** `Account.Name` */
export class FieldToken extends PlatformObject {
    readonly typeName = 'Schema.SObjectField';
    readonly object: string;
    readonly field: string;

    constructor(object: string, field: string) {
        super();
        this.object = object;
        this.field = field;
    }

    override toText(): string {
        return this.field;
    }
}

const objects = new Map<string, ObjectToken>();
const fields = new Map<string, FieldToken>();

/** Null for the general SObject, and for what is no sObject type. */
export function objectTypeToken(name: string): ObjectToken | null {
    const key = name.toLowerCase();
    const known = objects.get(key);
    if (known !== undefined) {
        return known;
    }
    const found =
        key === 'aggregateresult' ? 'AggregateResult' : current().org.schema.object(name)?.name;
    if (found === undefined) {
        return null;
    }
    const token = new ObjectToken(found);
    objects.set(key, token);
    return token;
}

export function fieldToken(object: string, field: string): FieldToken | null {
    const key = `${object}.${field}`.toLowerCase();
    const known = fields.get(key);
    if (known !== undefined) {
        return known;
    }
    const description = current().org.schema.field(object, field);
    if (description === null) {
        return null;
    }
    const token = new FieldToken(
        current().org.schema.object(object)?.name ?? object,
        description.name,
    );
    fields.set(key, token);
    return token;
}

export function descriptionOf(object: string): ObjectDescription {
    if (object === aggregateResult.name) {
        return aggregateResult;
    }
    return (
        current().org.schema.object(object) ??
        raise('SObjectException', `Unknown sObject type ${object}`)
    );
}

export function fieldDescriptionOf({ object, field }: FieldToken): FieldDescription {
    return (
        current().org.schema.field(object, field) ??
        raise('SObjectException', `Invalid field ${field} for ${object}`)
    );
}

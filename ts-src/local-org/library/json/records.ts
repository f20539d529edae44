import { current } from '../../execution/index.ts';
import { ApexList, SObjectValue, raise, toId18 } from '../../values/index.ts';
import type { JsonNode } from './tree.ts';

/** How the values of a record are read; handed in by fromJson.ts, which reads records by this file. */
export interface ValueReader {
    readonly isStrict: boolean;
    readonly typed: (node: JsonNode, type: string) => unknown;
    /** Undefined when the type is no primitive. */
    readonly simple: (node: JsonNode, type: string) => unknown;
    readonly untyped: (node: JsonNode) => unknown;
}

/**
 * sObject form: `attributes` names the type, parents are objects, children are query results. The whole may stand below the name of
 * its type (asserted by declarative-lookup-rollup-summaries).
 */
export function recordFromJson(node: JsonNode, type: string, reader: ValueReader): SObjectValue {
    if (node.kind !== 'object') {
        return raise('JSONException', "Malformed JSON: Expected '{' at the beginning of object");
    }
    const record = new SObjectValue(recordType(node, type));
    if (record.type === 'AggregateResult') {
        node.entries.forEach(([name, value]) => record.put(name, reader.untyped(value)));
        return record;
    }
    const [only] = node.entries;
    if (node.entries.length === 1 && only?.[0] === record.type && only[1].kind === 'object') {
        return recordFromJson(only[1], type, reader);
    }
    for (const [name, value] of node.entries) {
        if (name.toLowerCase() !== 'attributes') {
            putMember(record, name, value, reader);
        }
    }
    return record;
}

function recordType(node: JsonNode & { kind: 'object' }, declared: string): string {
    const attributes = node.entries.find(([name]) => name === 'attributes')?.[1];
    const named =
        attributes?.kind === 'object'
            ? attributes.entries.find(([name]) => name === 'type')?.[1]
            : undefined;
    if (declared !== 'SObject') {
        return current().org.schema.object(declared)?.name ?? declared;
    }
    const object = named?.kind === 'string' ? current().org.schema.object(named.value) : null;
    return (
        object?.name ??
        raise('JSONException', 'Cannot deserialize into sobject: the attributes name no type')
    );
}

function putMember(record: SObjectValue, name: string, node: JsonNode, reader: ValueReader): void {
    const { schema } = current().org;
    const field = schema.field(record.type, name);
    if (field !== null) {
        record.put(field.name, fieldValue(node, field.apexType, reader));
        return;
    }
    const parent = schema.parentRelationship(record.type, name);
    if (parent !== null) {
        const parentType =
            parent.referenceTo.length === 1 ? (parent.referenceTo[0] ?? 'SObject') : 'SObject';
        record.put(
            parent.relationshipName ?? name,
            node.kind === 'null' ? null : recordFromJson(node, parentType, reader),
        );
        return;
    }
    const children = schema.childRelationship(record.type, name);
    if (children !== null) {
        record.put(children.name ?? name, childRecords(node, children.childObject, reader));
    } else {
        raise('JSONException', `No such column '${name}' on sobject of type ${record.type}`);
    }
}

/** Ids of records are taken as they stand, whatever the text (asserted by SObjectFabricator and PMM). */
function fieldValue(node: JsonNode, type: string, reader: ValueReader): unknown {
    if (node.kind === 'null') {
        return null;
    }
    if (type === 'Id' && node.kind === 'string') {
        return node.value.length === 15 ? (toId18(node.value) ?? node.value) : node.value;
    }
    return reader.simple(node, type) ?? reader.untyped(node);
}

function childRecords(node: JsonNode, type: string, reader: ValueReader): unknown {
    if (node.kind === 'null') {
        return null;
    }
    const records =
        node.kind === 'object' ? node.entries.find(([name]) => name === 'records')?.[1] : undefined;
    return records === undefined
        ? raise('JSONException', "QueryResult must start with '{'")
        : ((reader.typed(records, `List<${type}>`) as ApexList | null) ?? new ApexList(type));
}

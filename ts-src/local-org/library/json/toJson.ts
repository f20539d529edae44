import { FieldToken, ObjectToken } from '../Schema/tokens.ts';
import { current, memberFields } from '../../execution/index.ts';
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
    raise,
    toText,
} from '../../values/index.ts';
import { DataObject } from '../dataObject.ts';
import { ErrorResult, SaveResult } from '../Database/results.ts';
import { Uuid } from '../System/UUID.ts';
import { ProcessResult } from '../Approval/processResult.ts';
import { PicklistEntry } from '../Schema/DescribeFieldResult.ts';
import { jsonArray, jsonBoolean, jsonNull, jsonNumber, jsonObject, jsonString } from './tree.ts';
import type { JsonNode } from './tree.ts';

/** Maps made by deserializeUntyped come out with their keys in order of the alphabet (platform-messages 5). */
export const untypedMaps = new WeakSet<ApexMap>();

/** Apex values as JSON. `skipsNulls`: members of Apex objects that are null are left out. */
export class JsonMaker {
    private readonly skipsNulls: boolean;
    private readonly open = new Set<unknown>();

    constructor(skipsNulls: boolean) {
        this.skipsNulls = skipsNulls;
    }

    make(value: unknown): JsonNode {
        switch (typeof value) {
            case 'string':
                return jsonString(value);
            case 'number':
            case 'bigint':
                return jsonNumber(String(value));
            case 'boolean':
                return jsonBoolean(value);
            default:
                return value === null || value === undefined ? jsonNull : this.makeObject(value);
        }
    }

    private makeObject(value: unknown): JsonNode {
        if (value instanceof Decimal || value instanceof Double) {
            return jsonNumber(value.toString());
        }
        if (value instanceof ApexDate || value instanceof ApexTime) {
            return jsonString(value.toString());
        }
        if (value instanceof ApexDatetime) {
            return jsonString(value.toIso());
        }
        if (value instanceof EnumValue) {
            return jsonString(value.name);
        }
        return value instanceof Blob
            ? jsonString(Buffer.from(value.bytes).toString('base64'))
            : this.guarded(value);
    }

    /** A graph that comes back to itself cannot be written. */
    private guarded(value: unknown): JsonNode {
        if (this.open.has(value)) {
            raise('JSONException', 'Direct self-reference leading to cycle');
        }
        this.open.add(value);
        const node = this.makeShared(value);
        this.open.delete(value);
        return node;
    }

    private makeShared(value: unknown): JsonNode {
        if (value instanceof ApexList) {
            return jsonArray(value.items.map((item) => this.make(item)));
        }
        if (value instanceof ApexSet) {
            return jsonArray(value.values().map((item) => this.make(item)));
        }
        if (value instanceof ApexMap) {
            return this.makeMap(value);
        }
        if (value instanceof SObjectValue) {
            return this.makeRecord(value);
        }
        if (value instanceof ApexObject) {
            return this.makeMembers(value);
        }
        return value instanceof PlatformObject ? this.makePlatform(value) : unsupported(value);
    }

    /** The key put last comes first (https://salesforce.stackexchange.com/questions/101066, asserted by declarative-lookup-rollup-summaries). */
    private makeMap(map: ApexMap): JsonNode {
        const entries = map
            .entries()
            .map(([key, item]) => [key === null ? 'null' : keyText(key), this.make(item)] as const);
        return jsonObject(
            untypedMaps.has(map)
                ? [...entries].sort(([left], [right]) => (left < right ? -1 : 1))
                : entries.reverse(),
        );
    }

    private makeRecord(record: SObjectValue): JsonNode {
        const { apiVersion } = current().org;
        const attributes: [string, JsonNode][] = [['type', jsonString(record.type)]];
        if (record.id !== null) {
            attributes.push([
                'url',
                jsonString(`/services/data/v${apiVersion}/sobjects/${record.type}/${record.id}`),
            ]);
        }
        const fields = [...record.values].map(
            ([key, value]) => [record.names.get(key) ?? key, this.makeField(value)] as const,
        );
        return jsonObject([['attributes', jsonObject(attributes)], ...fields]);
    }

    private makeField(value: unknown): JsonNode {
        if (value instanceof ApexList) {
            return jsonObject([
                ['totalSize', jsonNumber(String(value.items.length))],
                ['done', jsonBoolean(true)],
                ['records', this.make(value)],
            ]);
        }
        return value instanceof ApexDatetime
            ? jsonString(value.toIso().replace('Z', '+0000'))
            : this.make(value);
    }

    private makeMembers(object: ApexObject): JsonNode {
        const entries = memberFields(object.entry)
            .map(({ name, get }) => [name, get(object)] as const)
            .filter(([, value]) => !(this.skipsNulls && (value === null || value === undefined)))
            .map(([name, value]) => [name, this.make(value)] as const);
        return jsonObject(entries);
    }

    private makeProcessResult({ outcome, error }: ProcessResult): JsonNode {
        const texts = (values: readonly string[] = []): JsonNode =>
            jsonArray(values.map(jsonString));
        return jsonObject([
            ['actorIds', texts(outcome?.actorIds)],
            ['entityId', this.make(outcome?.entityId ?? null)],
            ['errors', error === null ? jsonNull : jsonArray([errorJson(error)])],
            ['instanceId', this.make(outcome?.instanceId ?? null)],
            ['instanceStatus', this.make(outcome?.instanceStatus ?? null)],
            ['newWorkitemIds', texts(outcome?.newWorkitemIds)],
            ['success', jsonBoolean(error === null)],
        ]);
    }

    private makePlatform(object: PlatformObject): JsonNode {
        if (object instanceof DataObject) {
            const values = [...object.values].filter(
                ([, value]) => !(this.skipsNulls && value === null),
            );
            return jsonObject(
                values.map(
                    ([name, value]) => [object.names.get(name) ?? name, this.make(value)] as const,
                ),
            );
        }
        if (object instanceof SaveResult) {
            const { id, success, errors } = object.result;
            return jsonObject([
                ['success', jsonBoolean(success)],
                ['id', this.make(id)],
                ['errors', jsonArray(errors.map(errorJson))],
            ]);
        }
        if (object instanceof ErrorResult) {
            return errorJson(object.error);
        }
        if (object instanceof Uuid) {
            return jsonString(object.text);
        }
        if (object instanceof ProcessResult) {
            return this.makeProcessResult(object);
        }
        if (object instanceof PicklistEntry) {
            const { entry } = object;
            return jsonObject([
                ['active', jsonBoolean(entry.isActive)],
                ['defaultValue', jsonBoolean(entry.isDefault)],
                ['label', jsonString(entry.label)],
                ['validFor', jsonNull],
                ['value', jsonString(entry.value)],
            ]);
        }
        return unsupported(object);
    }
}

function errorJson({ message, statusCode, fields }: ErrorResult['error']): JsonNode {
    return jsonObject([
        ['message', jsonString(message)],
        ['fields', jsonArray(fields.map(jsonString))],
        ['statusCode', jsonString(statusCode)],
    ]);
}

function keyText(key: unknown): string {
    const isSimple =
        typeof key !== 'object' ||
        key instanceof EnumValue ||
        key instanceof Decimal ||
        key instanceof Double ||
        key instanceof ApexDate;
    if (key instanceof ApexDatetime) {
        return key.toIso();
    }
    // Tokens are written by their names (fflib-apex-mocks, fflib_MatcherDefinitionsTest).
    const isToken = key instanceof FieldToken || key instanceof ObjectToken;
    return isSimple || isToken
        ? toText(key)
        : raise('JSONException', 'Map key is not supported in JSON');
}

function unsupported(value: unknown): never {
    if (value instanceof ApexException) {
        return raise('JSONException', `Type unsupported in JSON: ${value.typeName}`);
    }
    return raise(
        'JSONException',
        `Apex Type unsupported in JSON: ${value instanceof PlatformObject ? value.typeName : 'Object'}`,
    );
}

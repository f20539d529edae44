import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { ApexMap } from '../../values/index.ts';
import { ApexList, PlatformObject, raise } from '../../values/index.ts';
import { typed, untyped } from '../json/fromJson.ts';
import {
    jsonArray,
    jsonBoolean,
    jsonNull,
    jsonNumber,
    jsonObject,
    jsonString,
} from '../json/tree.ts';
import type { JsonNode } from '../json/tree.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';
import { evaluateScript } from './evaluate.ts';
import { parseScript } from './header.ts';
import { fromApex, readInput } from './readers.ts';
import type { Script } from './tree.ts';
import type { Value } from './values.ts';
import { isList, Members, textOf } from './values.ts';
import { jsonText, written } from './writers.ts';

class DataWeaveScript extends PlatformObject {
    readonly typeName = 'DataWeave.Script';
    readonly script: Script;

    constructor(script: Script) {
        super();
        this.script = script;
    }
}

class DataWeaveResult extends PlatformObject {
    readonly typeName = 'DataWeave.Result';
    readonly value: Value;
    readonly text: string | null;

    constructor(value: Value, text: string | null) {
        super();
        this.value = value;
        this.text = text;
    }
}

function createScript(name: string | null): DataWeaveScript {
    const source = current().org.schema.dataWeaveScripts.get(required(name).toLowerCase());
    return source === undefined
        ? raise('DataWeaveScriptException', `DataWeave script not found: ${name ?? ''}`)
        : new DataWeaveScript(parseScript(source()));
}

function execute({ script }: DataWeaveScript, inputs: ApexMap | null): DataWeaveResult {
    const given = new Map<string, Value>();
    for (const key of required(inputs).keys()) {
        const name = String(key);
        const value: unknown = required(inputs).get(key);
        const directive = script.inputs.get(name);
        given.set(name, directive === undefined ? fromApex(value) : readInput(value, directive));
    }
    const value = evaluateScript(script, given);
    return new DataWeaveResult(value, written(value, script.output));
}

/** Objects of a class become instances, as JSON of the same content would; others are maps of String to Object. */
function apexValue(value: Value): unknown {
    if (isList(value)) {
        const items = value.map(apexValue);
        const classes = new Set(
            value.map((item) => (item instanceof Members ? item.className : null)),
        );
        const [only = null] = classes;
        return new ApexList(classes.size === 1 && only !== null ? only : 'Object', items);
    }
    if (value instanceof Members && value.className !== null) {
        return typed(nodeOf(value), value.className, { isStrict: false });
    }
    return value instanceof Members ? untyped(nodeOf(value)) : value;
}

/** A record held by an object says of which type it is, as JSON does. */
function recordType({ className }: Members): readonly (readonly [string, JsonNode])[] {
    return className !== null && current().org.schema.object(className) !== null
        ? [['attributes', jsonObject([['type', jsonString(className)]])]]
        : [];
}

function nodeOf(value: Value): JsonNode {
    if (isList(value)) {
        return jsonArray(value.map(nodeOf));
    }
    if (value instanceof Members) {
        return jsonObject([
            ...recordType(value),
            ...value.entries.map(({ key, value: held }) => [key, nodeOf(held)] as const),
        ]);
    }
    if (value === null) {
        return jsonNull;
    }
    return typeof value === 'boolean'
        ? jsonBoolean(value)
        : typeof value === 'string'
          ? jsonString(value)
          : /^-?[\d.]+$/.test(jsonText(value))
            ? jsonNumber(textOf(value))
            : jsonString(JSON.parse(jsonText(value)) as string);
}

/** Apex Reference > DataWeave; `new DataWeaveScriptResource.name()` is createScript with the name. */
export const dataWeaveTypes: readonly PlatformType[] = [
    {
        name: 'DataWeave.Script',
        kind: 'class',
        methods: {
            ...objectMembers,
            'DataWeave.Result execute(Map<String,Object> parameters)': execute,
        },
        statics: {
            'DataWeave.Script createScript(String scriptName)': createScript,
            'DataWeave.Script createScript(String namespace, String scriptName)': (
                _namespace: string | null,
                name: string | null,
            ) => createScript(name),
        },
    },
    {
        name: 'DataWeave.Result',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Object getValue()': ({ value, text }: DataWeaveResult) => text ?? apexValue(value),
            'String getValueAsString()': ({ value, text }: DataWeaveResult) =>
                text ?? jsonText(value),
        },
    },
];

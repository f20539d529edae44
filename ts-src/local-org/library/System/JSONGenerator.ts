import type { PlatformType } from '../../contract/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { printCompact, printPretty } from '../json/print.ts';
import { JsonMaker } from '../json/toJson.ts';
import { jsonArray, jsonNull, jsonObject } from '../json/tree.ts';
import type { JsonNode } from '../json/tree.ts';
import { objectMembers } from './objectMembers.ts';

type Level =
    | { readonly kind: 'object'; readonly entries: [string, JsonNode][]; name: string | null }
    | { readonly kind: 'array'; readonly items: JsonNode[] };

/** Apex Reference > System > JSONGenerator: writes step by step, checks the order of steps. */
export class JsonGenerator extends PlatformObject {
    readonly typeName = 'JSONGenerator';
    private readonly isPretty: boolean;
    private readonly levels: Level[] = [];
    private readonly done: JsonNode[] = [];
    isClosed = false;

    constructor(isPretty: boolean) {
        super();
        this.isPretty = isPretty;
    }

    private put(node: JsonNode): void {
        if (this.isClosed) {
            raise('JSONException', 'Write operation is not allowed after the generator is closed');
        }
        const level = this.levels.at(-1);
        if (level === undefined) {
            this.done.push(node);
        } else if (level.kind === 'array') {
            level.items.push(node);
        } else {
            const { name } = level;
            if (name === null) {
                raise('JSONException', 'Can not write a value, expecting field name');
            }
            level.entries.push([name ?? '', node]);
            level.name = null;
        }
    }

    write(value: unknown): void {
        this.put(value === null ? jsonNull : new JsonMaker(false).make(value));
    }

    field(name: string): void {
        const level = this.levels.at(-1);
        if (level?.kind !== 'object' || level.name !== null) {
            return raise('JSONException', 'Can not write a field name, expecting a value');
        }
        level.name = name;
    }

    start(kind: 'object' | 'array'): void {
        this.levels.push(
            kind === 'object' ? { kind, entries: [], name: null } : { kind, items: [] },
        );
    }

    end(kind: 'object' | 'array'): void {
        const level = this.levels.pop();
        if (level?.kind !== kind) {
            return raise(
                'JSONException',
                `Current context not an ${kind} but ${level?.kind ?? 'root'}`,
            );
        }
        this.put(level.kind === 'object' ? jsonObject(level.entries) : jsonArray(level.items));
    }

    close(): void {
        while (this.levels.length > 0) {
            this.end(this.levels.at(-1)?.kind ?? 'object');
        }
        this.isClosed = true;
    }

    text(): string {
        this.close();
        return this.done
            .map((node) => (this.isPretty ? printPretty(node) : printCompact(node)))
            .join(' ');
    }
}

type Methods = Record<string, (...values: never[]) => unknown>;

/** `writeString(String)` and `writeStringField(String, String)` */
function writers(name: string, types: readonly string[]): Methods {
    const methods: Methods = {};
    for (const type of types) {
        methods[`void write${name}(${type} value)`] = (generator: JsonGenerator, value: unknown) =>
            generator.write(value);
        methods[`void write${name}Field(String fieldName, ${type} value)`] = (
            generator: JsonGenerator,
            field: string,
            value: unknown,
        ) => {
            generator.field(field);
            generator.write(value);
        };
    }
    return methods;
}

export const jsonGeneratorType: PlatformType = {
    name: 'JSONGenerator',
    kind: 'class',
    methods: {
        ...objectMembers,
        ...writers('Blob', ['Blob']),
        ...writers('Boolean', ['Boolean']),
        ...writers('Date', ['Date']),
        ...writers('DateTime', ['Datetime']),
        ...writers('Id', ['Id']),
        ...writers('Number', ['Decimal', 'Double', 'Integer', 'Long']),
        ...writers('Object', ['Object']),
        ...writers('String', ['String']),
        ...writers('Time', ['Time']),
        'void close()': (generator: JsonGenerator) => generator.close(),
        'String getAsString()': (generator: JsonGenerator) => generator.text(),
        'Boolean isClosed()': (generator: JsonGenerator) => generator.isClosed,
        'void writeEndArray()': (generator: JsonGenerator) => generator.end('array'),
        'void writeEndObject()': (generator: JsonGenerator) => generator.end('object'),
        'void writeFieldName(String fieldName)': (generator: JsonGenerator, name: string) =>
            generator.field(name),
        'void writeNull()': (generator: JsonGenerator) => generator.write(null),
        'void writeNullField(String fieldName)': (generator: JsonGenerator, name: string) => {
            generator.field(name);
            generator.write(null);
        },
        'void writeStartArray()': (generator: JsonGenerator) => generator.start('array'),
        'void writeStartObject()': (generator: JsonGenerator) => generator.start('object'),
    },
};

import type { PlatformType } from '../../contract/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { typed } from '../json/fromJson.ts';
import { JsonReader } from '../json/read.ts';
import type { JsonNode } from '../json/tree.ts';
import { jsonTokenEnum } from './enumTypes.ts';
import { objectMembers } from './objectMembers.ts';
import type { TypeToken } from './Type.ts';

interface Token {
    readonly kind: string;
    readonly text: string;
    readonly name: string | null;
    /** The value that begins with this token. */
    readonly node: JsonNode | null;
    /** Index of the token that ends it. */
    end: number;
}

/** Apex Reference > System > JSONParser: the tokens of a text, one after the other. */
export class JsonParser extends PlatformObject {
    readonly typeName = 'JSONParser';
    private readonly tokens: Token[] = [];
    private at = -1;
    private cleared: Token | null = null;
    private isCleared = false;

    constructor(text: string) {
        super();
        this.flatten(JsonReader.read(text), null);
    }

    private flatten(node: JsonNode, name: string | null): void {
        const start = this.tokens.length;
        switch (node.kind) {
            case 'object':
                this.push('START_OBJECT', '{', name, node);
                for (const [key, value] of node.entries) {
                    this.push('FIELD_NAME', key, key, null);
                    this.flatten(value, key);
                }
                this.push('END_OBJECT', '}', name, null);
                break;
            case 'array':
                this.push('START_ARRAY', '[', name, node);
                node.items.forEach((item) => this.flatten(item, null));
                this.push('END_ARRAY', ']', name, null);
                break;
            case 'string':
                this.push('VALUE_STRING', node.value, name, node);
                break;
            case 'number':
                this.push(
                    /^-?\d+$/.test(node.text) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT',
                    node.text,
                    name,
                    node,
                );
                break;
            case 'boolean':
                this.push(
                    node.value ? 'VALUE_TRUE' : 'VALUE_FALSE',
                    String(node.value),
                    name,
                    node,
                );
                break;
            default:
                this.push('VALUE_NULL', 'null', name, node);
        }
        const first = this.tokens[start];
        if (first !== undefined) {
            first.end = this.tokens.length - 1;
        }
    }

    private push(kind: string, text: string, name: string | null, node: JsonNode | null): void {
        this.tokens.push({ kind, text, name, node, end: this.tokens.length });
    }

    get current(): Token | null {
        return this.isCleared ? null : (this.tokens[this.at] ?? null);
    }

    get lastCleared(): Token | null {
        return this.cleared;
    }

    next(): Token | null {
        this.isCleared = false;
        this.at = Math.min(this.at + 1, this.tokens.length);
        return this.current;
    }

    nextValue(): Token | null {
        const token = this.next();
        return token?.kind === 'FIELD_NAME' ? this.next() : token;
    }

    clear(): void {
        this.cleared = this.current;
        this.isCleared = true;
    }

    skipChildren(): void {
        this.at = this.current?.end ?? this.at;
    }

    /** The value at the current token, as an object of the type; the current token becomes its last. */
    readAs(type: string, isStrict: boolean): unknown {
        const token = this.current ?? this.nextValue();
        const start = token?.kind === 'FIELD_NAME' ? this.next() : token;
        if (!start?.node) {
            return raise('JSONException', 'No current token to read a value from');
        }
        this.skipChildren();
        return typed(start.node, type, { isStrict });
    }

    valueAs(type: string): unknown {
        const node = this.current?.node;
        return !node
            ? raise('JSONException', `Current token is not a ${type}`)
            : typed(node, type, { isStrict: false });
    }
}

function tokenValue(token: Token | null): EnumValue | null {
    return token === null ? null : jsonTokenEnum.of(token.kind);
}

const getter = (type: string) => (parser: JsonParser) => parser.valueAs(type);

export const jsonParserType: PlatformType = {
    name: 'JSONParser',
    kind: 'class',
    methods: {
        ...objectMembers,
        'void clearCurrentToken()': (parser: JsonParser) => parser.clear(),
        'Blob getBlobValue()': getter('Blob'),
        'Boolean getBooleanValue()': getter('Boolean'),
        'String getCurrentName()': (parser: JsonParser) => parser.current?.name ?? null,
        'JSONToken getCurrentToken()': (parser: JsonParser) => tokenValue(parser.current),
        'Datetime getDateTimeValue()': getter('Datetime'),
        'Date getDateValue()': getter('Date'),
        'Decimal getDecimalValue()': getter('Decimal'),
        'Double getDoubleValue()': getter('Double'),
        'Id getIdValue()': getter('Id'),
        'Integer getIntegerValue()': getter('Integer'),
        'JSONToken getLastClearedToken()': (parser: JsonParser) => tokenValue(parser.lastCleared),
        'Long getLongValue()': getter('Long'),
        'String getText()': (parser: JsonParser) => parser.current?.text ?? null,
        'Time getTimeValue()': getter('Time'),
        'Boolean hasCurrentToken()': (parser: JsonParser) => parser.current !== null,
        'JSONToken nextToken()': (parser: JsonParser) => tokenValue(parser.next()),
        'JSONToken nextValue()': (parser: JsonParser) => tokenValue(parser.nextValue()),
        'Object readValueAs(Type apexType)': (parser: JsonParser, type: TypeToken) =>
            parser.readAs(type.named, false),
        'Object readValueAsStrict(Type apexType)': (parser: JsonParser, type: TypeToken) =>
            parser.readAs(type.named, true),
        'void skipChildren()': (parser: JsonParser) => parser.skipChildren(),
    },
};

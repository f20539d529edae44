import type { PlatformType } from '../../contract/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { typed } from '../json/fromJson.ts';
import type { JsonToken } from '../json/tokens.ts';
import { jsonTokens } from '../json/tokens.ts';
import { jsonTokenEnum } from './enumTypes.ts';
import { objectMembers } from './objectMembers.ts';
import type { TypeToken } from './Type.ts';

/** Apex Reference > System > JSONParser: the tokens of a text, one after the other; what is wrong is found on reaching it. */
export class JsonParser extends PlatformObject {
    readonly typeName = 'JSONParser';
    private readonly tokens: readonly JsonToken[];
    private readonly fault: unknown;
    private at = -1;
    private cleared: JsonToken | null = null;
    private isCleared = false;

    constructor(text: string) {
        super();
        ({ tokens: this.tokens, fault: this.fault } = jsonTokens(text));
    }

    get current(): JsonToken | null {
        return this.isCleared ? null : (this.tokens[this.at] ?? null);
    }

    get lastCleared(): JsonToken | null {
        return this.cleared;
    }

    next(): JsonToken | null {
        this.isCleared = false;
        this.at = Math.min(this.at + 1, this.tokens.length);
        if (this.at === this.tokens.length && this.fault !== null) {
            throw this.fault;
        }
        return this.current;
    }

    nextValue(): JsonToken | null {
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
        if (start !== null && start.end === null && this.fault !== null) {
            throw this.fault;
        }
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

function tokenValue(token: JsonToken | null): EnumValue | null {
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

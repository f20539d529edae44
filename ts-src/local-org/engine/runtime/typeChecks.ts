import type { TypeName } from '../../contract/index.ts';
import type { ClassEntry } from '../../values/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexException,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Blob,
    Decimal,
    Double,
    EnumValue,
    PlatformObject,
    SObjectValue,
    raise,
    toId18,
} from '../../values/index.ts';
import { convert, idOf } from './numbers.ts';
import { genericHead, printedType, typeArguments } from './typeNames.ts';

/** What decides assignability beyond the shape of a name. */
export interface TypeFacts {
    readonly isSObject: (type: TypeName) => boolean;
    /** Supertypes of a user or platform type, itself included; null when nobody knows the type. */
    readonly ancestors: (type: TypeName) => ReadonlySet<TypeName> | null;
}

/** The class of a user object, exceptions included; undefined for everything else. */
export function entryOf(value: unknown): ClassEntry | undefined {
    return typeof value === 'object' && value !== null
        ? (value as { readonly entry?: ClassEntry }).entry
        : undefined;
}

/** The run-time type as the platform names it. */
export function typeNameOf(value: unknown): TypeName {
    switch (typeof value) {
        case 'string':
            return 'String';
        case 'number':
            return 'Integer';
        case 'bigint':
            return 'Long';
        case 'boolean':
            return 'Boolean';
        default:
            return objectTypeName(value);
    }
}

const valueClasses: readonly (readonly [new (...values: never[]) => unknown, TypeName])[] = [
    [Decimal, 'Decimal'],
    [Double, 'Double'],
    [ApexDate, 'Date'],
    [ApexDatetime, 'Datetime'],
    [ApexTime, 'Time'],
    [Blob, 'Blob'],
];

function objectTypeName(value: unknown): TypeName {
    const entry = entryOf(value);
    if (entry !== undefined) {
        return entry.name;
    }
    if (value instanceof SObjectValue || value instanceof EnumValue) {
        return value.type;
    }
    if (value instanceof ApexList) {
        return `List<${value.elementType}>`;
    }
    if (value instanceof ApexSet) {
        return `Set<${value.elementType}>`;
    }
    if (value instanceof ApexMap) {
        return `Map<${value.keyType},${value.valueType}>`;
    }
    if (value instanceof ApexException || value instanceof PlatformObject) {
        return value.typeName;
    }
    return valueClasses.find(([type]) => value instanceof type)?.[1] ?? 'Object';
}

export class TypeChecks {
    private readonly facts: TypeFacts;
    private readonly known = new Map<string, boolean>();

    constructor(facts: TypeFacts) {
        this.facts = facts;
    }

    isAssignable(from: TypeName, to: TypeName): boolean {
        if (from === to || to === 'Object') {
            return true;
        }
        const key = `${from}>${to}`;
        let answer = this.known.get(key);
        if (answer === undefined) {
            answer = this.decide(from, to);
            this.known.set(key, answer);
        }
        return answer;
    }

    /** An object that another type hides is written with its namespace; its records know its bare name. */
    private withoutNamespace(type: TypeName): TypeName {
        const bare = type.replace(/^Schema\./, '');
        return bare !== type && this.facts.isSObject(bare) ? bare : type;
    }

    private decide(written: TypeName, sought: TypeName): boolean {
        const [from, to] = [this.withoutNamespace(written), this.withoutNamespace(sought)];
        if (from.toLowerCase() === to.toLowerCase()) {
            return true;
        }
        if (to === 'SObject') {
            return this.facts.isSObject(from);
        }
        const [parts, wanted] = [typeArguments(from), typeArguments(to)];
        const [head, target] = [genericHead(from), genericHead(to)];
        const isSameGeneric =
            head === target || (target === 'Iterable' && (head === 'List' || head === 'Set'));
        if (wanted.length > 0 && parts.length === wanted.length && isSameGeneric) {
            return parts.every((part, at) => this.fitsElement(part, wanted[at] ?? 'Object'));
        }
        const ancestors = this.facts.ancestors(from);
        return ancestors !== null && (ancestors.has(to) || this.hasGenericAncestor(ancestors, to));
    }

    private hasGenericAncestor(ancestors: ReadonlySet<TypeName>, to: TypeName): boolean {
        return (
            typeArguments(to).length > 0 &&
            [...ancestors].some((type) => type.includes('<') && this.sameGeneric(type, to))
        );
    }

    private sameGeneric(from: TypeName, to: TypeName): boolean {
        const [parts, wanted] = [typeArguments(from), typeArguments(to)];
        return (
            genericHead(from) === genericHead(to) &&
            parts.every((part, at) => this.fitsElement(part, wanted[at] ?? 'Object'))
        );
    }

    /** Collections of SObject stand for collections of any object, and the other way round. */
    private fitsElement(from: TypeName, to: TypeName): boolean {
        return this.isAssignable(from, to) || (from === 'SObject' && this.facts.isSObject(to));
    }

    isInstance(value: unknown, type: TypeName): boolean {
        if (value === null || value === undefined) {
            return false;
        }
        if (type === 'Id') {
            return typeof value === 'string' && toId18(value) !== null;
        }
        const entry = entryOf(value);
        if (entry?.ancestors.has(type)) {
            return true;
        }
        const own = typeNameOf(value);
        // A list of ids is a list of texts too; a set is not (asserted by ApexKit, QueryTest).
        const isListOfIds = own === 'List<Id>' && type === 'List<String>';
        return (
            this.isAssignable(own, type) ||
            isListOfIds ||
            isWiderNumber(own, type) ||
            isMidnight(own, type)
        );
    }

    cast(value: unknown, type: TypeName): unknown {
        if (value === null || value === undefined) {
            return null;
        }
        if (entryOf(value)?.ancestors.has(type) || type === 'Object') {
            return value;
        }
        if (typeof value === 'string' && type === 'Id') {
            return idOf(value);
        }
        const own = typeNameOf(value);
        if (this.isAssignable(own, type)) {
            return value;
        }
        if (isWiderNumber(own, type)) {
            return widen(value as Plain, type);
        }
        if (this.isRecordList(own) && this.isRecordList(type)) {
            return value;
        }
        if (own.includes('<') && this.isAssignable(idsAsTexts(own), idsAsTexts(type))) {
            return value;
        }
        if (isMidnight(own, type)) {
            return convert.dateToDatetime(value as ApexDate);
        }
        return raise(
            'TypeException',
            `Invalid conversion from runtime type ${printedType(own)} to ${printedType(type)}`,
        );
    }

    /** Lists of records are cast without a look at their element type (fflib-apex-common, fflib_SObjectDomainTest). */
    private isRecordList(type: TypeName): boolean {
        const [element] = typeArguments(type);
        return (
            genericHead(type) === 'List' &&
            element !== undefined &&
            this.isAssignable(element, 'SObject')
        );
    }

    isException(exception: unknown, type: TypeName): boolean {
        return type === 'Exception' || this.isAssignable(typeNameOf(exception), type);
    }
}

type Plain = number | bigint | Double | Decimal;

const widths: readonly TypeName[] = ['Integer', 'Long', 'Double', 'Decimal'];

/** A narrower number is an instance of every wider type; Double and Decimal are one to casts and instanceof. */
function isWiderNumber(own: TypeName, type: TypeName): boolean {
    const from = widths.indexOf(own);
    return from >= 0 && (from < widths.indexOf(type) || (own === 'Decimal' && type === 'Double'));
}

/** A list of ids is cast to one of texts and back, though neither is an instance of the other. */
function idsAsTexts(type: TypeName): TypeName {
    return type.replace(/\bId\b/g, 'String');
}

/** A Date stands for the Datetime of its midnight. */
function isMidnight(own: TypeName, type: TypeName): boolean {
    return own === 'Date' && type === 'Datetime';
}

function widen(value: Plain, type: TypeName): unknown {
    switch (type) {
        case 'Long':
            return BigInt(value as number);
        case 'Double':
            return value instanceof Decimal
                ? convert.decimalToDouble(value)
                : new Double(Number(value));
        default:
            return value instanceof Double
                ? convert.doubleToDecimal(value)
                : Decimal.of(value as number | bigint);
    }
}

import type { ConversionKind } from '../program.ts';
import { libraryName } from './special.ts';
import type { Type } from './type.ts';
import type { World } from './world.ts';

/** How a value of one type goes where another is expected; `cost` ranks overloads, 0 is the same type. */
export interface Fit {
    readonly how: ConversionKind | null;
    readonly cost: number;
}

const same: Fit = { how: null, cost: 0 };
const toObject: Fit = { how: null, cost: 30 };

/** Apex Developer Guide > Rules of Conversion: Integer, Long, Double, Decimal widen in this order. */
const conversions: Readonly<Record<string, Fit>> = {
    'Integer Long': { how: 'integerToLong', cost: 1 },
    'Integer Double': { how: 'integerToDouble', cost: 2 },
    'Integer Decimal': { how: 'integerToDecimal', cost: 3 },
    'Long Double': { how: 'longToDouble', cost: 1 },
    'Long Decimal': { how: 'longToDecimal', cost: 2 },
    'Double Decimal': { how: 'doubleToDecimal', cost: 1 },
    'Decimal Double': { how: 'decimalToDouble', cost: 1 },
    'String Id': { how: 'stringToId', cost: 2 },
    'Id String': { how: 'idToString', cost: 1 },
    'Date Datetime': { how: 'dateToDatetime', cost: 1 },
};

/** null: a value of `from` may not stand where `to` is expected. */
export function fit(world: World, from: Type, to: Type): Fit | null {
    if (from === to || from === world.unknown || to === world.unknown) {
        return same;
    }
    if (from === world.void || to === world.void) {
        return null;
    }
    if (from === world.null) {
        return same;
    }
    const converted = conversions[`${from.name} ${to.name}`];
    if (converted !== undefined) {
        return converted;
    }
    const depth = world.lineage(from).indexOf(to);
    if (depth > 0) {
        return { how: null, cost: depth };
    }
    if (to.name === 'Object') {
        return toObject;
    }
    return fitPolymorphic(from, to) ?? fitArguments(world, from, to);
}

/**
 * A polymorphic parent (`Owner`, `What`, `Who`) has the fields of Name and is any record
 * (SOQL and SOSL Reference > Understanding Relationship Fields and Polymorphic Fields: `User userOwner = merch.Owner`).
 */
function fitPolymorphic(from: Type, to: Type): Fit | null {
    const isObjects = from.symbol.kind === 'sobject' && to.symbol.kind === 'sobject';
    if (isObjects && from.name === 'Name') {
        return { how: 'checked', cost: 7 };
    }
    return isObjects && to.name === 'Name' ? { how: null, cost: 7 } : null;
}

/** `List<Account>` to `List<SObject>` and back, `List<Account>` to `Iterable<SObject>`. */
function fitArguments(world: World, from: Type, to: Type): Fit | null {
    if (to.args.length === 0) {
        return null;
    }
    const like = world.lineage(from).find((one) => one.symbol === to.symbol);
    if (like === undefined) {
        return null;
    }
    const name = libraryName(to.symbol);
    const isMap = name === 'Map';
    const isCovariant = name === 'List' || name === 'Iterable' || isMap;
    const isInvariant = name === 'Set' || name === 'Iterator';
    let isChecked = false;
    let cost = 4;
    for (const [index, arg] of like.args.entries()) {
        const wanted = to.args[index];
        if (arg === wanted) {
            continue;
        }
        // The keys of a map are of one type; its values may be narrower.
        if (isMap && (index === 0 || (arg.name === 'SObject' && wanted.name !== 'Object'))) {
            return null;
        }
        const isUp = isCovariant || (!isInvariant && areObjects(world, arg, wanted));
        const isDown =
            libraryName(like.symbol) === 'Iterable' &&
            from.symbol === like.symbol &&
            arg.name === 'Object';
        const fits =
            isDown || (isUp && (isElementOf(world, arg, wanted) || areObjects(world, arg, wanted)));
        if (!fits) {
            return null;
        }
        isChecked ||= !world.isSubtype(arg, wanted);
        // List<SObject> is nearer to List<Account> than List<Object> is.
        cost += wanted.name === 'Object' ? 3 : 1;
    }
    return { how: isChecked ? 'checked' : null, cost };
}

function isElementOf(world: World, arg: Type, wanted: Type): boolean {
    if (
        wanted.name === 'Object' ||
        world.isSubtype(arg, wanted) ||
        arg === world.unknown ||
        wanted === world.unknown
    ) {
        return true;
    }
    if (
        (arg.name === 'Id' && wanted.name === 'String') ||
        (arg.name === 'String' && wanted.name === 'Id')
    ) {
        return true;
    }
    return arg.args.length > 0 && fitArguments(world, arg, wanted) !== null;
}

/** One is the generic SObject and the other an object. */
function areObjects(world: World, left: Type, right: Type): boolean {
    const generic = world.named('SObject');
    return (
        (left === generic && isObject(world, right)) || (right === generic && isObject(world, left))
    );
}

/** An object or the generic SObject. */
export function isObject(world: World, type: Type): boolean {
    return type.symbol.kind === 'sobject' || type === world.named('SObject');
}

const numericOrder = ['Integer', 'Long', 'Double', 'Decimal'] as const;

export function isNumeric(type: Type): boolean {
    return (numericOrder as readonly string[]).includes(type.name);
}

/** The wider of two numeric types. */
export function wider(left: Type, right: Type): Type {
    const order: readonly string[] = numericOrder;
    return order.indexOf(left.name) >= order.indexOf(right.name) ? left : right;
}

/** As `mayBe`, and whatever is told of an interface is left to run time. */
export function mayBeCast(world: World, from: Type, to: Type): boolean {
    if (from === world.void || to === world.void) {
        return false;
    }
    const isOpen = (type: Type): boolean => type.symbol.kind === 'interface';
    return isOpen(from) || isOpen(to) || mayBe(world, from, to);
}

/** May an instance of `from` be an instance of `to`, by their classes? Decides casts and comparisons. */
export function mayBe(world: World, from: Type, to: Type): boolean {
    if (fit(world, from, to) !== null || fit(world, to, from) !== null) {
        return from !== world.void && to !== world.void;
    }
    if (from === world.void || to === world.void) {
        return false;
    }
    if (isNumeric(from) && isNumeric(to)) {
        return true;
    }
    return (
        from.symbol === to.symbol &&
        from.symbol.name === 'List' &&
        mayBe(world, from.args[0], to.args[0])
    );
}

export function isCollection(type: Type): boolean {
    return ['List', 'Set', 'Map'].includes(type.symbol.name);
}

const values = new Set(
    'String Integer Long Double Decimal Boolean Date Datetime Time Id Blob'.split(' '),
);

/** A primitive. */
export function isValue(type: Type): boolean {
    return values.has(type.name);
}

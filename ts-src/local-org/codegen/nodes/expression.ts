import type { TypedExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emitArithmetic, emitDateArithmetic, emitNegate } from './arithmetic.ts';
import { emitAssign, emitCompoundAssign } from './assignment.ts';
import { emitBitNot, emitBitwise } from './bitwise.ts';
import { emitCallContract, emitCallInstance, emitCallPlatform, emitCallStatic } from './call.ts';
import { emitCast, emitInstanceOf } from './cast.ts';
import { emitCoalesce } from './coalesce.ts';
import { emitCompare } from './compare.ts';
import { emitConcat } from './concat.ts';
import { emitConstant } from './literal.ts';
import { emitConvert } from './convert.ts';
import {
    emitField,
    emitPlatformProperty,
    emitProperty,
    emitSObjectField,
    emitStaticField,
    emitStaticProperty,
} from './fieldAccess.ts';
import { emitIndex } from './listIndex.ts';
import { emitIncrement } from './increment.ts';
import { emitLogical, emitNot } from './logical.ts';
import { emitEnumConstant, emitLabel, emitPage, emitToken } from './named.ts';
import { emitTypeLiteral } from './typeLiteral.ts';
import { emitNewArray, emitNewCollection, emitNewMap } from './newCollection.ts';
import { emitConstruct, emitConstructPlatform } from './newObject.ts';
import { emitNewSObject } from './newWithFields.ts';
import { emitCallObject } from './objectCall.ts';
import { emitSoql } from './soql.ts';
import { emitSosl } from './sosl.ts';
import { emitTernary } from './ternary.ts';
import { emitSafeChain } from './safeNavigation.ts';
import { localName } from '../memberNames.ts';

export type Emit<E> = (expression: E, context: FunctionContext) => string;

type Emitters = {
    readonly [Kind in TypedExpression['kind']]: Emit<Extract<TypedExpression, { kind: Kind }>>;
};

const emitters: Emitters = {
    constant: emitConstant,
    local: (expression) => localName(expression.variable),
    this: () => 'this',
    label: emitLabel,
    enumConstant: emitEnumConstant,
    typeLiteral: emitTypeLiteral,
    token: emitToken,
    page: emitPage,
    field: emitField,
    staticField: emitStaticField,
    property: emitProperty,
    staticProperty: emitStaticProperty,
    platformProperty: emitPlatformProperty,
    sobjectField: emitSObjectField,
    index: emitIndex,
    callInstance: emitCallInstance,
    callStatic: emitCallStatic,
    callPlatform: emitCallPlatform,
    callContract: emitCallContract,
    callObject: emitCallObject,
    construct: emitConstruct,
    constructPlatform: emitConstructPlatform,
    newSObject: emitNewSObject,
    newCollection: emitNewCollection,
    newMap: emitNewMap,
    newArray: emitNewArray,
    convert: emitConvert,
    cast: emitCast,
    instanceOf: emitInstanceOf,
    arithmetic: emitArithmetic,
    dateArithmetic: emitDateArithmetic,
    concat: emitConcat,
    compare: emitCompare,
    logical: emitLogical,
    not: emitNot,
    negate: emitNegate,
    bitNot: emitBitNot,
    bitwise: emitBitwise,
    ternary: emitTernary,
    coalesce: emitCoalesce,
    assign: emitAssign,
    compoundAssign: emitCompoundAssign,
    increment: emitIncrement,
    soql: emitSoql,
    sosl: emitSosl,
};

/** The JavaScript of an expression, one line, safe to stand as an operand. */
export function emit(expression: TypedExpression, context: FunctionContext): string {
    return emitSafeChain(expression, context) ?? emitLink(expression, context);
}

/** The same without opening a new safe-navigation chain: for receivers inside one. */
export function emitLink(expression: TypedExpression, context: FunctionContext): string {
    const emitter = emitters[expression.kind] as Emit<TypedExpression>;
    return emitter(expression, context);
}

export function emitAll(expressions: readonly TypedExpression[], context: FunctionContext): string {
    return expressions.map((expression) => emit(expression, context)).join(',');
}

import type { Expression, Statement } from '../../syntax/tree.ts';
import type { TypedExpression, TypedStatement } from '../program.ts';
import type { NodeChecks, Scope } from '../resolve/scope.ts';
import { checkAssignment } from './assignment.ts';
import { checkBinary } from './binary.ts';
import { checkBlock, checkExpressionStatement, checkLocals } from './block.ts';
import { checkCall } from './call.ts';
import { checkCast, checkInstanceOf } from './cast.ts';
import { checkDml } from './dml.ts';
import { checkIf } from './if.ts';
import { checkBreak, checkContinue, checkReturn, checkThrow } from './jumps.ts';
import { checkIndex } from './listIndex.ts';
import { checkLiteral } from './literal.ts';
import { checkDoWhile, checkFor, checkForEach, checkWhile } from './loops.ts';
import { checkName } from './name.ts';
import { checkNewArray, checkNewCollection, checkNewMap } from './newCollection.ts';
import { checkNewObject } from './newObject.ts';
import { checkNewWithFields } from './newWithFields.ts';
import { checkRunAs } from './runAs.ts';
import { checkSuper, checkThis } from './self.ts';
import { checkSoql, checkSosl } from './soql.ts';
import { checkSwitch } from './switch.ts';
import { checkTernary } from './ternary.ts';
import { checkTry } from './tryCatch.ts';
import { checkTypeLiteral } from './typeLiteral.ts';
import { checkPostfix, checkUnary } from './unary.ts';

type ExpressionChecks = {
    readonly [K in Expression['kind']]: (
        node: Extract<Expression, { kind: K }>,
        scope: Scope,
    ) => TypedExpression;
};
type StatementChecks = {
    readonly [K in Statement['kind']]: (
        node: Extract<Statement, { kind: K }>,
        scope: Scope,
    ) => TypedStatement;
};

const expressions: ExpressionChecks = {
    literal: checkLiteral,
    name: checkName,
    this: checkThis,
    super: checkSuper,
    member: checkName,
    index: checkIndex,
    call: checkCall,
    newObject: checkNewObject,
    newWithFields: checkNewWithFields,
    newCollection: checkNewCollection,
    newMap: checkNewMap,
    newArray: checkNewArray,
    typeLiteral: checkTypeLiteral,
    cast: checkCast,
    instanceOf: checkInstanceOf,
    unary: checkUnary,
    postfix: checkPostfix,
    binary: checkBinary,
    ternary: checkTernary,
    assignment: checkAssignment,
    soql: checkSoql,
    sosl: checkSosl,
};

const statements: StatementChecks = {
    block: checkBlock,
    /** A declaration that is the whole body of a loop or condition. */
    localVariables: (node, scope) => ({
        kind: 'block',
        statements: checkLocals(node, scope.child()),
        span: node.span,
    }),
    expressionStatement: checkExpressionStatement,
    if: checkIf,
    while: checkWhile,
    doWhile: checkDoWhile,
    for: checkFor,
    forEach: checkForEach,
    return: checkReturn,
    throw: checkThrow,
    try: checkTry,
    break: checkBreak,
    continue: checkContinue,
    switch: checkSwitch,
    dml: checkDml,
    runAs: checkRunAs,
};

/** The tables are complete by their types; only the pairing of a node with its own check is beyond them. */
export const nodeChecks: NodeChecks = {
    expression: (node, scope) =>
        (expressions[node.kind] as (node: Expression, scope: Scope) => TypedExpression)(
            node,
            scope,
        ),
    statement: (node, scope) =>
        (statements[node.kind] as (node: Statement, scope: Scope) => TypedStatement)(node, scope),
};

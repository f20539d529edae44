import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { parsePostfix, requireAssignable } from './primary.ts';
import { Kind } from './tokens.ts';
import type { AssignmentOperator, BinaryOperator, Expression, Unary } from './tree.ts';
import { parseType, scanType } from './types.ts';

/** Left-associative chains longer than this are refused: later phases walk them by recursion. */
const maximumChain = 2000;

const binaryLevels: readonly (readonly number[])[] = [
    [Kind.Coalesce],
    [Kind.OrOr],
    [Kind.AndAnd],
    [Kind.Or],
    [Kind.Xor],
    [Kind.And],
    [Kind.Equal, Kind.NotEqual, Kind.LessGreater, Kind.Same, Kind.NotSame],
    [Kind.InstanceOfWord],
    [Kind.Less, Kind.Greater, Kind.LessEqual, Kind.GreaterEqual],
    [],
    [Kind.Plus, Kind.Minus],
    [Kind.Times, Kind.Divide],
];
const shiftLevel = 10;
const levels = new Uint8Array(256);
binaryLevels.forEach((kinds, index) => kinds.forEach((kind) => (levels[kind] = index + 1)));

const isAssignment = (kind: number): boolean => kind >= Kind.Assign && kind <= Kind.XorAssign;

/** Apex Developer Guide > Expression Operators and Operator Precedence. */
export function parseExpression(cursor: Cursor): Expression {
    return cursor.nested(parseAssignment);
}

function parseAssignment(cursor: Cursor): Expression {
    const first = cursor.position;
    const left = parseTernary(cursor);
    const operator = takeAssignmentOperator(cursor);
    if (operator === null) {
        return left;
    }
    requireAssignable(left);
    const value = parseExpression(cursor);
    return { kind: 'assignment', span: cursor.spanFrom(first), operator, target: left, value };
}

function takeAssignmentOperator(cursor: Cursor): AssignmentOperator | null {
    const { kind } = cursor;
    if (isAssignment(kind)) {
        const operator = cursor.text as AssignmentOperator;
        cursor.position++;
        return operator;
    }
    if (!isShiftAssignment(cursor)) {
        return null;
    }
    const length = shiftLength(cursor);
    const last = cursor.position + length;
    const operator = `${kind === Kind.Less ? '<' : '>'.repeat(length)}${cursor.textAt(last)}`;
    cursor.position = last + 1;
    return operator as AssignmentOperator;
}

/** `<<=` arrives as `<` and `<=`, so a comparison must not take its first half. */
function isShiftAssignment(cursor: Cursor): boolean {
    const length = shiftLength(cursor);
    const last = cursor.position + length;
    return length > 0 && endsInAssign(cursor, last) && cursor.isAdjacent(last);
}

const endsInAssign = (cursor: Cursor, index: number): boolean =>
    cursor.kindAt(index) === (cursor.at(Kind.Less) ? Kind.LessEqual : Kind.GreaterEqual);

/** How many adjacent `<` or `>` stand here: 1 or 2 before the last of a shift. */
function shiftLength(cursor: Cursor): number {
    const { kind, position } = cursor;
    if (kind !== Kind.Less && kind !== Kind.Greater) {
        return 0;
    }
    const isTwo =
        kind === Kind.Greater && cursor.ahead(1) === kind && cursor.isAdjacent(position + 1);
    return isTwo ? 2 : 1;
}

function parseTernary(cursor: Cursor): Expression {
    const first = cursor.position;
    const condition = parseBinary(cursor, 1);
    if (!cursor.take(Kind.Question)) {
        return condition;
    }
    const whenTrue = parseExpression(cursor);
    cursor.expect(Kind.Colon);
    const whenFalse = parseExpression(cursor);
    return { kind: 'ternary', span: cursor.spanFrom(first), condition, whenTrue, whenFalse };
}

function parseBinary(cursor: Cursor, lowest: number): Expression {
    const first = cursor.position;
    let left = parseUnary(cursor);
    for (let chain = 0; ; chain++) {
        const shift = shiftOperator(cursor);
        const level = shift === null ? (levels[cursor.kind] ?? 0) : shiftLevel;
        if (level < lowest || level === 0 || isShiftAssignment(cursor)) {
            return left;
        }
        if (chain > maximumChain) {
            raise(syntaxMessages.tooDeep, cursor.spanFrom(first));
        }
        left = parseRight(cursor, first, left, level, shift);
    }
}

function parseRight(
    cursor: Cursor,
    first: number,
    left: Expression,
    level: number,
    shift: '<<' | '>>' | '>>>' | null,
): Expression {
    if (cursor.take(Kind.InstanceOfWord)) {
        const type = parseType(cursor);
        return { kind: 'instanceOf', span: cursor.spanFrom(first), value: left, type };
    }
    const operator = (shift ?? cursor.text) as BinaryOperator;
    cursor.position += shift?.length ?? 1;
    const right = parseBinary(cursor, level + 1);
    return { kind: 'binary', span: cursor.spanFrom(first), operator, left, right };
}

/** Shifts arrive as single brackets, because `List<List<Id>>` ends in two of them. */
function shiftOperator(cursor: Cursor): '<<' | '>>' | '>>>' | null {
    const { kind, position } = cursor;
    if (kind !== Kind.Less && kind !== Kind.Greater) {
        return null;
    }
    if (cursor.ahead(1) !== kind || !cursor.isAdjacent(position + 1)) {
        return null;
    }
    if (kind === Kind.Less) {
        return '<<';
    }
    const third = position + 2;
    if (!cursor.isAdjacent(third)) {
        return '>>';
    }
    // `>>>=` is left to the assignment.
    if (cursor.kindAt(third) === Kind.GreaterEqual) {
        return null;
    }
    return cursor.kindAt(third) === Kind.Greater ? '>>>' : '>>';
}

function parseUnary(cursor: Cursor): Expression {
    const { kind, position: first } = cursor;
    if (kind === Kind.LeftParen && isCast(cursor)) {
        return parseCast(cursor);
    }
    if (!isPrefix(kind)) {
        return parsePostfix(cursor);
    }
    const operator = cursor.text as Unary['operator'];
    cursor.position++;
    const operand = cursor.nested(parseUnary);
    if (operator === '++' || operator === '--') {
        requireAssignable(operand);
    }
    return { kind: 'unary', span: cursor.spanFrom(first), operator, operand };
}

const isPrefix = (kind: number): boolean =>
    kind === Kind.Minus ||
    kind === Kind.Plus ||
    kind === Kind.Not ||
    kind === Kind.Complement ||
    kind === Kind.Increment ||
    kind === Kind.Decrement;

function parseCast(cursor: Cursor): Expression {
    const first = cursor.position++;
    const type = parseType(cursor);
    cursor.expect(Kind.RightParen);
    const value = cursor.nested(parseUnary);
    return { kind: 'cast', span: cursor.spanFrom(first), type, value };
}

/** Types that no variable hides: with them even `(Integer) --x` is a cast. */
const primitives = new Set(
    'blob boolean date datetime decimal double id integer long object string time sobject'.split(
        ' ',
    ),
);

/** Words of a query that may follow a bind in parentheses. */
const queryWords = new Set(
    'and or order group having limit offset for all with using update asc desc nulls'.split(' '),
);

/** Whether `(` opens a cast: a type, `)`, and then an operand. A sign makes a cast of any name: `(a) - 1` asks for a type `a`. */
function isCast(cursor: Cursor): boolean {
    const first = cursor.position + 1;
    const close = scanType(cursor, first);
    if (close < 0 || cursor.kindAt(close) !== Kind.RightParen) {
        return false;
    }
    const next = cursor.kindAt(close + 1);
    if (startsOperand(cursor, close + 1)) {
        return true;
    }
    const isSigned = next === Kind.Minus || next === Kind.Plus;
    const isStep = next === Kind.Increment || next === Kind.Decrement;
    return isSigned || (isStep && isSurelyType(cursor, first, close));
}

function isSurelyType(cursor: Cursor, first: number, close: number): boolean {
    const last = cursor.kindAt(close - 1);
    if (last === Kind.Greater || last === Kind.RightBracket) {
        return true;
    }
    return close - first === 1 && primitives.has(cursor.textAt(first).toLowerCase());
}

function startsOperand(cursor: Cursor, index: number): boolean {
    const kind = cursor.kindAt(index);
    if (kind === Kind.LeftBracket) {
        return isQueryWord(cursor, index + 1);
    }
    if (operandStarts[kind] !== 1) {
        return false;
    }
    return !cursor.isInBind || !queryWords.has(cursor.textAt(index).toLowerCase());
}

const isQueryWord = (cursor: Cursor, index: number): boolean =>
    cursor.kindAt(index) === Kind.SelectWord || cursor.isWord('find', index);

const operandStarts = new Uint8Array(256);
for (let kind: number = Kind.Identifier; kind <= Kind.LeftParen; kind++) {
    operandStarts[kind] = 1;
}
for (let kind: number = Kind.AfterWord; kind < 256; kind++) {
    operandStarts[kind] = 1;
}
for (const kind of [
    Kind.Not,
    Kind.Complement,
    Kind.TrueWord,
    Kind.FalseWord,
    Kind.NullWord,
    Kind.NewWord,
    Kind.ThisWord,
    Kind.SuperWord,
    Kind.ListWord,
    Kind.MapWord,
]) {
    operandStarts[kind] = 1;
}

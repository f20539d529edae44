import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor, Follow } from './cursor.ts';
import { followedByNothing } from './cursor.ts';
import { parseDml } from './dml.ts';
import { parseFor } from './loops.ts';
import { isVariableDeclaration, parseLocalVariables } from './locals.ts';
import { parseModifiers } from './modifiers.ts';
import { variableName } from './names.ts';
import { parseSwitch } from './switch.ts';
import { isLiteral, isName, Kind } from './tokens.ts';
import { endsExpression } from './primary.ts';
import type { Block, Catch, Expression, Statement } from './tree.ts';
import { parseType } from './types.ts';

type Rule = (cursor: Cursor) => Statement;

const rules: Rule[] = [];
rules[Kind.LeftBrace] = (cursor) => parseBlock(cursor);
rules[Kind.IfWord] = parseIf;
rules[Kind.WhileWord] = parseWhile;
rules[Kind.DoWord] = parseDo;
rules[Kind.ForWord] = parseFor;
rules[Kind.TryWord] = parseTry;
rules[Kind.ReturnWord] = parseReturn;
rules[Kind.ThrowWord] = parseThrow;
rules[Kind.BreakWord] = parseJump;
rules[Kind.ContinueWord] = parseJump;
const dmlWords = [
    Kind.InsertWord,
    Kind.UpdateWord,
    Kind.UpsertWord,
    Kind.DeleteWord,
    Kind.UndeleteWord,
    Kind.MergeWord,
];
for (const kind of dmlWords) {
    rules[kind] = parseDml;
}

/** Whether a statement, or the end of its block, may begin with this token. */
export const startsStatement: Follow = (kind) =>
    kind === Kind.RightBrace ||
    rules[kind] !== undefined ||
    isName(kind) ||
    isLiteral(kind) ||
    startsOther.has(kind);
const startsOther = new Set<number>([
    Kind.LeftParen,
    Kind.LeftBracket,
    Kind.ListWord,
    Kind.MapWord,
    Kind.ThisWord,
    Kind.SuperWord,
    Kind.NewWord,
    Kind.VoidWord,
    Kind.Plus,
    Kind.Minus,
    Kind.Increment,
    Kind.Decrement,
    Kind.Not,
    Kind.Complement,
    Kind.FinalWord,
    Kind.PublicWord,
    Kind.PrivateWord,
    Kind.ProtectedWord,
    Kind.GlobalWord,
    Kind.StaticWord,
    Kind.AbstractWord,
    Kind.VirtualWord,
    Kind.OverrideWord,
    Kind.TestMethodWord,
    Kind.WebServiceWord,
    Kind.At,
]);

/** What may stand behind a block that is a statement. */
const followsBlock: Follow = (kind) => startsStatement(kind) || kind === Kind.EndOfFile;
const followsBranch: Follow = (kind) => followsBlock(kind) || kind === Kind.ElseWord;

export function parseStatement(cursor: Cursor): Statement {
    const rule = rules[cursor.kind];
    if (rule !== undefined) {
        return cursor.nested(rule);
    }
    if (cursor.at(Kind.SwitchWord) && cursor.ahead(1) === Kind.OnWord) {
        return cursor.nested(parseSwitch);
    }
    if (isVariableDeclaration(cursor)) {
        const variables = parseLocalVariables(cursor);
        cursor.expect(Kind.Semicolon, startsStatement);
        return variables;
    }
    return parseExpressionStatement(cursor);
}

export function parseBlock(cursor: Cursor, follow: Follow = followedByNothing): Block {
    const first = cursor.position;
    cursor.expect(Kind.LeftBrace, startsStatement);
    const statements: Statement[] = [];
    while (!cursor.at(Kind.RightBrace) && startsStatement(cursor.kind)) {
        statements.push(parseStatement(cursor));
    }
    cursor.expect(Kind.RightBrace, follow);
    return { kind: 'block', span: cursor.spanFrom(first), statements };
}
function parseExpressionStatement(cursor: Cursor): Statement {
    const first = cursor.position;
    const expression = cursor.expression();
    if (isRunAs(expression) && cursor.at(Kind.LeftBrace)) {
        return parseRunAs(cursor, first, expression);
    }
    requireEffect(cursor, expression);
    cursor.expect(Kind.Semicolon, startsStatement);
    return { kind: 'expressionStatement', span: cursor.spanFrom(first), expression };
}

const withEffect = new Set<Expression['kind']>([
    'assignment',
    'call',
    'postfix',
    'newObject',
    'newWithFields',
    'newCollection',
    'newMap',
    'newArray',
]);

/** An expression that is only looked at is refused, once it is clear that it is a whole statement. */
function requireEffect(cursor: Cursor, expression: Expression): void {
    if (!cursor.at(Kind.Semicolon) || withEffect.has(expression.kind)) {
        return;
    }
    const isStep = expression.kind === 'unary' && /\+\+|--/.test(expression.operator);
    if (!isStep) {
        raise(syntaxMessages.notAStatement, expression.span);
    }
}

type RunAsCall = Extract<Expression, { kind: 'call' }>;

function isRunAs(expression: Expression): expression is RunAsCall {
    if (expression.kind !== 'call' || expression.name.text.toLowerCase() !== 'runas') {
        return false;
    }
    const { target } = expression;
    return target?.kind === 'name' && target.text.toLowerCase() === 'system';
}

function parseRunAs(cursor: Cursor, first: number, call: RunAsCall): Statement {
    const body = parseBlock(cursor, followsBlock);
    return { kind: 'runAs', span: cursor.spanFrom(first), arguments: call.arguments, body };
}

function parseCondition(cursor: Cursor): Expression {
    cursor.expect(Kind.LeftParen);
    const condition = cursor.expression();
    cursor.expect(Kind.RightParen, startsStatement);
    return condition;
}

const parseBranch = (cursor: Cursor): Statement =>
    cursor.at(Kind.LeftBrace) ? parseBlock(cursor, followsBranch) : parseStatement(cursor);

function parseIf(cursor: Cursor): Statement {
    const first = cursor.position++;
    const condition = parseCondition(cursor);
    const whenTrue = parseBranch(cursor);
    const whenFalse = cursor.take(Kind.ElseWord) ? parseElse(cursor) : null;
    return { kind: 'if', span: cursor.spanFrom(first), condition, whenTrue, whenFalse };
}

/** `else if` may follow one another hundreds of times; each adds only one level. */
const parseElse = (cursor: Cursor): Statement =>
    cursor.at(Kind.IfWord) ? parseIf(cursor) : parseBranch(cursor);

function parseWhile(cursor: Cursor): Statement {
    const first = cursor.position++;
    const condition = parseCondition(cursor);
    const body: Statement = cursor.at(Kind.Semicolon) ? emptyBody(cursor) : parseBranch(cursor);
    return { kind: 'while', span: cursor.spanFrom(first), condition, body };
}

function emptyBody(cursor: Cursor): Block {
    return { kind: 'block', span: cursor.spanAt(cursor.position++), statements: [] };
}

function parseDo(cursor: Cursor): Statement {
    const first = cursor.position++;
    const body = parseBlock(cursor, (kind) => kind === Kind.WhileWord);
    cursor.expect(Kind.WhileWord);
    cursor.expect(Kind.LeftParen);
    const condition = cursor.expression();
    cursor.expect(Kind.RightParen, endsExpression);
    cursor.expect(Kind.Semicolon, startsStatement);
    return { kind: 'doWhile', span: cursor.spanFrom(first), body, condition };
}

function parseTry(cursor: Cursor): Statement {
    const first = cursor.position++;
    const followsTry: Follow = (kind) => kind === Kind.CatchWord || kind === Kind.FinallyWord;
    const body = parseBlock(cursor, followsTry);
    const catches: Catch[] = [];
    while (cursor.at(Kind.CatchWord)) {
        catches.push(parseCatch(cursor));
    }
    const isFinal = cursor.take(Kind.FinallyWord);
    if (catches.length === 0 && !isFinal) {
        raise(syntaxMessages.tryAlone, cursor.spanAt(first));
    }
    const last = isFinal ? parseBlock(cursor, followsBlock) : null;
    return { kind: 'try', span: cursor.spanFrom(first), body, catches, finally: last };
}

function parseCatch(cursor: Cursor): Catch {
    const first = cursor.position++;
    cursor.expect(Kind.LeftParen);
    parseModifiers(cursor);
    const type = parseType(cursor);
    const name = variableName(cursor);
    cursor.expect(Kind.RightParen);
    const body = parseBlock(cursor, followsBlock);
    return { span: cursor.spanFrom(first), type, name, body };
}

function parseReturn(cursor: Cursor): Statement {
    const first = cursor.position++;
    const value = cursor.at(Kind.Semicolon) ? null : cursor.expression();
    cursor.expect(Kind.Semicolon, startsStatement);
    return { kind: 'return', span: cursor.spanFrom(first), value };
}

function parseThrow(cursor: Cursor): Statement {
    const first = cursor.position++;
    const value = cursor.expression();
    cursor.expect(Kind.Semicolon, startsStatement);
    return { kind: 'throw', span: cursor.spanFrom(first), value };
}

function parseJump(cursor: Cursor): Statement {
    const kind = cursor.at(Kind.BreakWord) ? 'break' : 'continue';
    const first = cursor.position++;
    cursor.expect(Kind.Semicolon, startsStatement);
    return { kind, span: cursor.spanFrom(first) };
}

import { raise, syntaxMessages } from '../diagnostics/index.ts';
import { Cursor } from './cursor.ts';
import type { Rules } from './cursor.ts';
import { parseCompilationUnit } from './declarations.ts';
import { parseExpression } from './expressions.ts';
import { tokenize } from './lexer.ts';
import { reportApexFault } from './lexicalFaults.ts';
import type { FaultReporter } from './lexicalFaults.ts';
import { parseFind } from './sosl.ts';
import { parseQuery } from './soql.ts';
import { parseFieldPath } from './soqlSelect.ts';
import type { SoqlQuery, SoslQuery } from './soqlTree.ts';
import { parseBlock, parseStatement } from './statements.ts';
import { Kind } from './tokens.ts';
import type { AnonymousUnit, Expression, TriggerDeclaration, Unit } from './tree.ts';
import { parseAnonymousUnit, parseTriggerUnit } from './units.ts';

const apexRules: Rules = {
    expression: parseExpression,
    statement: parseStatement,
    block: parseBlock,
    bind: (cursor) => {
        cursor.isInBind = true;
        const expression = parseExpression(cursor);
        cursor.isInBind = false;
        return expression;
    },
};

/** In the text of a query only variables and their fields can be bound. */
const queryRules: Rules = { ...apexRules, bind: parseVariablePath };

function parseVariablePath(cursor: Cursor): Expression {
    const first = cursor.position;
    const { parts, span } = parseFieldPath(cursor);
    const [head = '', ...members] = parts;
    let path: Expression = { kind: 'name', span: cursor.spanAt(first), text: head };
    for (const text of members) {
        path = { kind: 'member', span, target: path, isSafe: false, name: { span, text } };
    }
    return path;
}

const apexCursor = (text: string, file: string): Cursor =>
    new Cursor(tokenize(text, file, reportApexFault), apexRules);

/** A class file: one class, interface or enum. */
export function parseApex(text: string, file: string): Unit {
    return parseCompilationUnit(apexCursor(text, file));
}

export function parseTrigger(text: string, file: string): TriggerDeclaration {
    return parseTriggerUnit(apexCursor(text, file));
}

export function parseAnonymous(text: string, file = 'AnonymousBlock'): AnonymousUnit {
    return parseAnonymousUnit(apexCursor(text, file));
}

/** The faults as the query engine words them. Its columns count from 0. */
const reportQueryFault: FaultReporter = (fault, symbol, span) => {
    const offset = span.start;
    if (fault !== 'symbol') {
        return raise(syntaxMessages.queryUnclosedString, span, { offset });
    }
    return raise(syntaxMessages.queryBadCharacter, span, { offset, symbol });
};

function queryCursor(text: string): Cursor {
    return new Cursor(tokenize(text, 'query', reportQueryFault), queryRules, true);
}

/** The text of a dynamic query. Raises CompileError with the sentence of `System.QueryException`. */
export function parseSoql(text: string): SoqlQuery {
    const cursor = queryCursor(text);
    const query = parseQuery(cursor);
    if (!cursor.at(Kind.EndOfFile)) {
        cursor.failUnexpected();
    }
    return query;
}

/** The text of a dynamic search; its term may stand in braces or in quotes. */
export function parseSosl(text: string): SoslQuery {
    const braced = /^(\s*find\s*)\{((?:[^}\\]|\\[^])*)\}/i.exec(text);
    const [whole = '', head = '', term = ''] = braced ?? [];
    const rest =
        braced === null
            ? text
            : head + ' '.repeat(whole.length - head.length) + text.slice(whole.length);
    const cursor = queryCursor(rest);
    const query = parseFind(cursor, braced === null ? null : term);
    if (!cursor.at(Kind.EndOfFile)) {
        cursor.failUnexpected();
    }
    return query;
}

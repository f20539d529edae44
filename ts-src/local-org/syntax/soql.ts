import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { parseCondition } from './soqlConditions.ts';
import { parseOrder, parseRowCount } from './soqlOrder.ts';
import {
    parseCount,
    parseFieldOrCall,
    parseFieldPath,
    parseSelectItem,
    startsCount,
} from './soqlSelect.ts';
import { checkShape } from './soqlShape.ts';
import type { QueryLevel } from './soqlShape.ts';
import { isMemberName, Kind } from './tokens.ts';
import type { FromObject, GroupItem, SelectItem, SoqlQuery } from './soqlTree.ts';
import type { SoqlExpression } from './tree.ts';

/** `[SELECT …]` in Apex. */
export function parseInlineSoql(cursor: Cursor): SoqlExpression {
    const first = cursor.position;
    cursor.expect(Kind.LeftBracket);
    const query = parseQuery(cursor);
    if (!cursor.take(Kind.RightBracket)) {
        cursor.failUnexpected();
    }
    return { kind: 'soql', span: cursor.spanFrom(first), query };
}

/** SOQL and SOSL Reference > SOQL SELECT Syntax. The clauses have one order. */
export function parseQuery(cursor: Cursor): SoqlQuery {
    return parseLevel(cursor, 'root');
}

/** `(SELECT … FROM Contacts)` among the selected fields. */
const parseChildren = (cursor: Cursor): SoqlQuery => parseLevel(cursor, 'child');

/** `IN (SELECT … FROM …)` */
export const parseSemiJoin = (cursor: Cursor): SoqlQuery => parseLevel(cursor, 'semiJoin');

function parseLevel(cursor: Cursor, level: QueryLevel): SoqlQuery {
    return cursor.nested((inner) => {
        const isInBind = inner.isInBind;
        inner.isInBind = false;
        const query = parseClauses(inner, level);
        inner.isInBind = isInBind;
        checkShape(query, level);
        return query;
    });
}

function parseClauses(cursor: Cursor, level: QueryLevel): SoqlQuery {
    const first = cursor.position;
    cursor.expectWord('select');
    const select = parseSelect(cursor, level);
    cursor.expectWord('from');
    const { from, fromAliases } = parseFrom(cursor);
    const scope = parseScope(cursor);
    const where = cursor.takeWord('where') ? parseCondition(cursor, parseSemiJoin) : null;
    const mode = parseMode(cursor);
    if (level === 'semiJoin') {
        checkSemiJoinEnd(cursor);
    }
    const { groupBy, groupKind } = parseGrouping(cursor);
    const isFiltered = groupBy.length > 0 && cursor.takeWord('having');
    const having = isFiltered ? parseCondition(cursor, parseSemiJoin) : null;
    const orderBy = parseOrder(cursor);
    const limit = cursor.takeWord('limit') ? parseRowCount(cursor) : null;
    const offset = cursor.takeWord('offset') ? parseRowCount(cursor) : null;
    const ending = parseEnding(cursor);
    const span = cursor.spanFrom(first);
    return {
        span,
        select,
        from,
        fromAliases,
        scope,
        where,
        mode,
        groupBy,
        groupKind,
        having,
        orderBy,
        limit,
        offset,
        ...ending,
    };
}

/** `COUNT()` stands alone; a semi-join selects one field. */
function parseSelect(cursor: Cursor, level: QueryLevel): readonly SelectItem[] {
    if (level === 'semiJoin') {
        return [parseSelectItem(cursor, parseChildren)];
    }
    return startsCount(cursor)
        ? [parseCount(cursor)]
        : cursor.list((inner) => parseSelectItem(inner, parseChildren));
}

/** SOQL and SOSL Reference > Comparison Operators: a semi-join is neither grouped nor sorted nor limited. */
function checkSemiJoinEnd(cursor: Cursor): void {
    const ending = 'group order limit offset for'.split(' ').some((word) => cursor.isWord(word));
    if (ending && cursor.isDynamicQuery) {
        const token = cursor.text;
        raise(syntaxMessages.queryMissingValue, cursor.spanAt(cursor.position), { token });
    }
    if (ending) {
        cursor.failUnexpected();
    }
}

const clauseWords = new Set(
    'using where with group having order limit offset for all update'.split(' '),
);

function parseAlias(cursor: Cursor): string | null {
    const isAlias = isMemberName(cursor.kind) && !clauseWords.has(cursor.text.toLowerCase());
    if (!isAlias) {
        return null;
    }
    cursor.takeWord('as');
    return isMemberName(cursor.kind) ? cursor.takeIdentifier().text : cursor.failUnexpected();
}

function parseFrom(cursor: Cursor): Pick<SoqlQuery, 'from' | 'fromAliases'> {
    const { span, parts } = parseFieldPath(cursor);
    const from: FromObject = { span, name: parts.join('.'), alias: parseAlias(cursor) };
    const fromAliases: SoqlQuery['fromAliases'][number][] = [];
    while (cursor.take(Kind.Comma)) {
        const path = parseFieldPath(cursor);
        const alias = parseAlias(cursor) ?? cursor.failUnexpected();
        fromAliases.push({ path, alias });
    }
    return { from, fromAliases };
}

/** SOQL and SOSL Reference > USING SCOPE. */
const scopes = new Set(
    (
        'delegated everything mine mine_and_my_groups my_territory my_team_territory team ' +
        'allprivate mru scopingrule'
    ).split(' '),
);

function parseScope(cursor: Cursor): string | null {
    if (!cursor.takeWord('using')) {
        return null;
    }
    cursor.expectWord('scope');
    return scopes.has(cursor.text.toLowerCase())
        ? cursor.takeIdentifier().text.toLowerCase()
        : cursor.failUnexpected();
}

function parseMode(cursor: Cursor): SoqlQuery['mode'] {
    if (!cursor.take(Kind.WithWord)) {
        return null;
    }
    if (cursor.takeWord('user_mode')) {
        return 'user';
    }
    if (cursor.takeWord('system_mode')) {
        return 'system';
    }
    if (cursor.takeWord('security_enforced')) {
        return 'securityEnforced';
    }
    if (cursor.isWord('data')) {
        cursor.failUnsupported('WITH DATA CATEGORY');
    }
    return cursor.failUnexpected();
}

function parseGrouping(cursor: Cursor): Pick<SoqlQuery, 'groupBy' | 'groupKind'> {
    if (!cursor.takeWord('group')) {
        return { groupBy: [], groupKind: 'plain' };
    }
    cursor.expectWord('by');
    const isCall = cursor.ahead(1) === Kind.LeftParen;
    if (!isCall || !(cursor.isWord('rollup') || cursor.isWord('cube'))) {
        return { groupBy: cursor.list<GroupItem>(parseFieldOrCall), groupKind: 'plain' };
    }
    const groupKind = cursor.isWord('rollup') ? 'rollup' : 'cube';
    cursor.position += 2;
    const groupBy = cursor.list<GroupItem>(parseFieldOrCall);
    cursor.expect(Kind.RightParen);
    return { groupBy, groupKind };
}

/** FOR UPDATE, FOR VIEW, FOR REFERENCE and ALL ROWS. */
function parseEnding(cursor: Cursor): Pick<SoqlQuery, 'forClause' | 'isAllRows'> {
    let forClause: SoqlQuery['forClause'] = null;
    let isAllRows = false;
    for (;;) {
        if (cursor.take(Kind.ForWord)) {
            forClause = parseForClause(cursor);
        } else if (!isAllRows && cursor.takeWord('all')) {
            cursor.expectWord('rows');
            isAllRows = true;
        } else {
            break;
        }
    }
    if (cursor.at(Kind.UpdateWord)) {
        cursor.failUnsupported('UPDATE TRACKING or VIEWSTAT');
    }
    return { forClause, isAllRows };
}

function parseForClause(cursor: Cursor): SoqlQuery['forClause'] {
    if (cursor.take(Kind.UpdateWord)) {
        return 'update';
    }
    if (cursor.takeWord('view')) {
        return 'view';
    }
    return cursor.takeWord('reference') ? 'reference' : cursor.failUnexpected();
}

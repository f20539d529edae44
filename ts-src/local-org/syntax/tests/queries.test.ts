import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompileError } from '../../diagnostics/index.ts';
import { parseSoql, parseSosl } from '../index.ts';
import type { Condition } from '../index.ts';

test('a query has all its clauses', () => {
    const query = parseSoql(
        `SELECT Id, Owner.Name, COUNT(Id) n, (SELECT Id FROM Contacts LIMIT 1),
            TYPEOF What WHEN Account THEN Phone ELSE Name END, FIELDS(CUSTOM)
         FROM Account a USING SCOPE mine WHERE Name LIKE 'a\\_%' WITH USER_MODE
         GROUP BY ROLLUP(Name, CALENDAR_YEAR(convertTimezone(CreatedDate))) HAVING COUNT(Id) > 1
         ORDER BY Name DESC NULLS LAST, Id LIMIT :page.size OFFSET 5 FOR VIEW ALL ROWS`,
    );
    assert.deepEqual(
        query.select.map(({ kind }) => kind),
        ['field', 'field', 'function', 'subquery', 'typeof', 'fields'],
    );
    assert.deepEqual([query.from.name, query.from.alias, query.scope], ['Account', 'a', 'mine']);
    assert.deepEqual([query.mode, query.groupKind, query.groupBy.length], ['user', 'rollup', 2]);
    assert.deepEqual(
        query.orderBy.map(({ descending, nulls }) => [descending, nulls]),
        [
            [true, 'last'],
            [false, null],
        ],
    );
    assert.deepEqual([query.limit?.kind, query.offset?.kind], ['bind', 'number']);
    assert.deepEqual([query.forClause, query.isAllRows], ['view', true]);
    assert.ok(query.where?.kind === 'comparison' && query.where.right.kind === 'string');
    assert.equal(query.where.right.value, 'a\\_%');
});

const values: readonly (readonly [string, object])[] = [
    ['null', { kind: 'null' }],
    ['TRUE', { kind: 'boolean', value: true }],
    ["'it\\'s'", { kind: 'string', value: "it's" }],
    ['-5.50', { kind: 'number', text: '-5.50' }],
    ['2026-01-31', { kind: 'date', text: '2026-01-31' }],
    ['2026-01-31T10:00:00.000+0100', { kind: 'datetime', text: '2026-01-31T10:00:00.000+0100' }],
    ['2026-01-31t10:00:00z', { kind: 'datetime', text: '2026-01-31t10:00:00z' }],
    ['10:30:00Z', { kind: 'time', text: '10:30:00Z' }],
    ['today', { kind: 'dateLiteral', name: 'TODAY', n: null }],
    ['LAST_N_DAYS:30', { kind: 'dateLiteral', name: 'LAST_N_DAYS', n: 30 }],
    ['USD5000.50', { kind: 'currency', text: 'USD5000.50' }],
];

for (const [text, expected] of values) {
    test(`${text} is a value`, () => {
        const { where } = parseSoql(`SELECT Id FROM Account WHERE Name = ${text}`);
        assert.ok(where?.kind === 'comparison');
        const { span, ...value } = where.right;
        assert.deepEqual(value, expected);
        assert.equal(span.start, 36);
    });
}

function shape(condition: Condition | null): unknown {
    if (condition === null || condition.kind === 'comparison') {
        return condition?.operator ?? null;
    }
    if (condition.kind === 'not') {
        return ['not', shape(condition.term)];
    }
    return [condition.kind, ...condition.terms.map(shape)];
}

const conditions: readonly (readonly [string, unknown])[] = [
    ['A = 1 AND B <> 2 AND C < 3', ['and', '=', '!=', '<']],
    ["(A = 1 OR B = 2) AND (NOT C LIKE 'x')", ['and', ['or', '=', '='], ['not', 'like']]],
    ["A IN ('x', :y) AND B NOT IN (SELECT Id FROM C)", ['and', 'in', 'not in']],
    ["A INCLUDES ('a;b')", 'includes'],
    ['NOT (A = 1 AND B = 2)', ['not', ['and', '=', '=']]],
    ["DISTANCE(L, GEOLOCATION(37.7, -122.4), 'mi') < 20", '<'],
];

for (const [text, expected] of conditions) {
    test(`WHERE ${text}`, () => {
        assert.deepEqual(shape(parseSoql(`SELECT Id FROM A WHERE ${text}`).where), expected);
    });
}

const refused: readonly (readonly [string, string])[] = [
    ['SELECT Id FROM A WHERE B = 1 AND C = 2 OR D = 3', "unexpected token: 'OR'"],
    ['SELECT Id FROM A WHERE NOT B = 1 AND C = 2', "unexpected token: 'AND'"],
    ['SELECT Id FROM A WHERE B = :f(1)', "unexpected token: '('"],
    ['SELECT Id FROM A WHERE B Equals 1', "unexpected token: 'Equals'"],
    ['SELECT Id FROM A WHERE', "unexpected token: '<EOF>'"],
    ['SELECT Id FROM A GARBAGE extra', "unexpected token: 'extra'"],
    ['SELECT FROM A', "unexpected token: 'FROM'"],
    ['SELECT shout(Id) FROM A', "unexpected token: '('"],
    ["SELECT Id FROM A WHERE B = 'x", "line 1:27 mismatched character '<EOF>' expecting '''"],
];

for (const [text, message] of refused) {
    test(`${text} is refused`, () => {
        assert.throws(
            () => parseSoql(text),
            (error) => error instanceof CompileError && error.diagnostics[0]?.message === message,
        );
    });
}

test('a search has its term, scope and objects', () => {
    const search = parseSosl(
        "FIND {a \\} b} IN NAME FIELDS RETURNING Account(Id, Name WHERE Name = 'x' ORDER BY Name LIMIT 3), Contact " +
            'WITH USER_MODE LIMIT 10',
    );
    assert.deepEqual(search.term, { kind: 'text', value: 'a \\} b' });
    assert.deepEqual([search.scope, search.mode, search.returning.length], ['NAME', 'user', 2]);
    assert.equal(parseSosl("FIND 'x*'").term.kind, 'text');
});

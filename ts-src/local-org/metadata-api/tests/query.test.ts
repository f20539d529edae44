import assert from 'node:assert/strict';
import test from 'node:test';

import { evaluate } from '../query/evaluate.ts';
import { parseQuery } from '../query/parse.ts';
import type { Table } from '../query/table.ts';

const NOW = new Date('2026-11-21T12:00:00Z');

const THINGS: Table = {
    name: 'Thing',
    keyPrefix: 'a00',
    columns: { Id: 'id', Name: 'string', Size: 'int', Made: 'datetime', Secret: 'string' },
    relationships: { Parent: 'Thing' },
    unfilterable: ['Secret'],
    rows: () => [
        {
            Id: 'a00000000000001AAA',
            Name: 'Alpha',
            Size: 1,
            Made: '2026-11-21T08:00:00.000Z',
            Secret: 's',
            Parent: null,
        },
        {
            Id: 'a00000000000002AAA',
            Name: 'beta 100%',
            Size: 2,
            Made: '2026-11-20T08:00:00.000Z',
            Secret: 's',
            Parent: () => ({ Name: 'Alpha' }),
        },
        {
            Id: 'a00000000000003AAA',
            Name: "O'Hara",
            Size: null,
            Made: '2026-10-01T08:00:00.000Z',
            Secret: 's',
            Parent: null,
        },
    ],
};

function names(condition: string): unknown[] {
    const query = parseQuery(`SELECT Name FROM Thing ${condition}`, NOW);
    return evaluate(new Map([['Thing', THINGS]]), query).rows.map((row) => row.Name);
}

const CASES: readonly [condition: string, expected: string[]][] = [
    ["WHERE Name = 'ALPHA'", ['Alpha']],
    ["WHERE Name LIKE '%100\\%'", ['beta 100%']],
    ["WHERE Name LIKE 'b_ta%'", ['beta 100%']],
    ["WHERE Name LIKE '%\\_%'", []],
    ["WHERE Name = 'O\\'Hara'", ["O'Hara"]],
    ["WHERE Id = 'a00000000000002'", ['beta 100%']],
    ["WHERE Id IN ('a00000000000001AAA', 'a00000000000003')", ['Alpha', "O'Hara"]],
    ["WHERE Name NOT IN ('Alpha')", ['beta 100%', "O'Hara"]],
    ['WHERE Size = null', ["O'Hara"]],
    ['WHERE Size > 1', ['beta 100%']],
    ['WHERE Made = TODAY', ['Alpha']],
    ['WHERE Made >= LAST_N_DAYS:2', ['Alpha', 'beta 100%']],
    ['WHERE Made > 2026-11-20T09:00:00Z', ['Alpha']],
    ['WHERE Made = 2026-10-01', ["O'Hara"]],
    ["WHERE Parent.Name = 'Alpha'", ['beta 100%']],
    ["WHERE NOT (Name = 'Alpha' OR Size = 2)", ["O'Hara"]],
    ["WHERE Size = 1 OR (Size = 2 AND Name LIKE 'beta%')", ['Alpha', 'beta 100%']],
    ['ORDER BY Size DESC NULLS LAST', ['beta 100%', 'Alpha', "O'Hara"]],
    ['ORDER BY Made ASC LIMIT 1 OFFSET 1', ['beta 100%']],
];

for (const [condition, expected] of CASES) {
    test(`answers ${condition}`, () => assert.deepEqual(names(condition), expected));
}

test('refuses what it cannot answer, by name', () => {
    assert.throws(() => names('GROUP BY Name'), /GROUP is not supported/);
    assert.throws(
        () => names("WHERE Secret = 's'"),
        /field 'Secret' can not be filtered in a query call/,
    );
    assert.throws(() => names("WHERE Nothing = 's'"), /No such column 'Nothing' on entity 'Thing'/);
    assert.throws(() => names("WHERE Owner.Name = 's'"), /Didn't understand relationship 'Owner'/);
    assert.throws(() => names('WHERE'), /unexpected token: '<EOF>'/);
    assert.throws(() => names("WHERE Name = 'x' extra"), /unexpected token: 'extra'/);
    assert.throws(
        () => names("WHERE Name = 'x'' OR Name != null"),
        /no viable alternative|unexpected token/,
    );
    assert.throws(() => parseQuery('SELECT MAX(Size) FROM Thing', NOW), /MAX\(\) is not supported/);
    assert.throws(
        () => parseQuery('SELECT Id, (SELECT Id FROM Parts) FROM Thing', NOW),
        /Subqueries are not supported/,
    );
});

test('counts', () => {
    const tables = new Map([['Thing', THINGS]]);
    assert.equal(
        evaluate(tables, parseQuery('SELECT COUNT() FROM Thing WHERE Size > 0', NOW)).count,
        2,
    );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnonymous } from '../index.ts';
import { outline } from './outline.ts';

function read(text: string): string {
    const [statement] = parseAnonymous(`x = ${text};`).body.statements;
    assert.equal(statement?.kind, 'expressionStatement');
    assert.equal(statement.expression.kind, 'assignment');
    return outline(statement.expression.value);
}

const cases: readonly (readonly [string, string])[] = [
    ['a + b * c', '(a + (b * c))'],
    ['a - b - c', '((a - b) - c)'],
    ['a << 1 + 2 < b', '((a << (1 + 2)) < b)'],
    ['a >>> 2 >> 1', '((a >>> 2) >> 1)'],
    ['a > b == c >= d', '((a > b) == (c >= d))'],
    ['a || b && c | d ^ e & f', '(a || (b && (c | (d ^ (e & f)))))'],
    ['a ?? b == c', '(a ?? (b == c))'],
    ['a ?? b ?? c', '((a ?? b) ?? c)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['b = c += 1', '(b = (c += 1))'],
    ['!a instanceof T', '((!a) instanceof T)'],
    ['-a.abs()', '(-a.abs())'],
    ['a?.b?.c()[0].d', 'a?.b?.c()[0].d'],
    ['i++ + ++i', '((i++) + (++i))'],
    ['a <> b', '(a <> b)'],
    ['flag ?.5 : 1', '(flag ? .5 : 1)'],
    // casts and what only looks like one
    ['(a) - b', '((a) (-b))'],
    ['(Integer) -b', '((Integer) (-b))'],
    ['(Decimal) a + b', '(((Decimal) a) + b)'],
    ['(T) a.b()', '((T) a.b())'],
    ['(List<Id>) [SELECT Id FROM Account]', '((List<Id>) [soql Account])'],
    ['(Account[]) x', '((Account[]) x)'],
    ['(a)[0]', 'a[0]'],
    ['(Map<String, Object>) (Object) y', '((Map<String,Object>) ((Object) y))'],
    ['(a) + (b)', '((a) (+b))'],
    ['(a < b)', '(a < b)'],
    // types as values
    ['List<List<Id>>.class', 'List<List<Id>>.class'],
    ['Outer.Inner.class', 'Outer.Inner.class'],
    ['Account[].class', 'Account[].class'],
    ['void.class', 'void.class'],
    ['a < b.c', '(a < b.c)'],
    // creation
    ['new Map<Id, List<String>>{ a => b, c => d }', 'new Map<Id,List<String>>{a=>b, c=>d}'],
    ['new Map<Id, Id>{}', 'new Map<Id,Id>{}'],
    ['new Integer[]{ 1, 2 }', 'new Integer[]{1, 2}'],
    ['new Integer[5]', 'new Integer[](size 5)'],
    ['new Account(Name = a, Order__c = 2)', 'new Account(Name=a, Order__c=2)'],
    ['new Outer.Inner(1).go()', 'new Outer.Inner(1).go()'],
    // literals
    ['-2147483647', '(-2147483647)'],
    ["'it\\'s \\u0041\\n'", "'it's A\n'"],
    ["'''\n  a\n  b'''", "'  a\n  b'"],
    // words that are names where they can be
    ['set.get(group)', 'set.get(group)'],
    ['Trigger.new', 'Trigger.new'],
    ['System.Label.when', 'System.Label.when'],
    ['[FIND :term IN ALL FIELDS RETURNING Account(Id)]', '[sosl]'],
];

for (const [text, expected] of cases) {
    test(`${text.replaceAll('\n', '\\n')} reads ${expected.replaceAll('\n', '\\n')}`, () => {
        assert.equal(read(text), expected);
    });
}

test('nesting too deep for the machine is refused with a sentence', () => {
    const text = `x = ${'('.repeat(5000)}1${')'.repeat(5000)};`;
    assert.throws(() => parseAnonymous(text), /Expression is too long/);
});

test('a chain too long for later phases is refused with a sentence', () => {
    assert.throws(
        () => parseAnonymous(`x = ${"'a' + ".repeat(3000)}'b';`),
        /Expression is too long/,
    );
});

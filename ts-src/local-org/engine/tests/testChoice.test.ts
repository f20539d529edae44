import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { affectedTests, Org } from '../index.ts';
import { shuffled } from '../testing/order.ts';

const folder = mkdtempSync(join(tmpdir(), 'choice-'));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
write('Base.cls', 'public class Base { public static Integer one() { return 1; } }');
write(
    'Middle.cls',
    'public class Middle { public static Integer two() { return Base.one() + 1; } }',
);
write('Apart.cls', 'public class Apart { public static Integer nine() { return 9; } }');
const testOf = (name: string, body: string): string =>
    `@IsTest private class ${name} {\n    @IsTest static void a() { ${body} }\n    @IsTest static void b() { ${body} }\n}`;
write('MiddleTest.cls', testOf('MiddleTest', 'Assert.areEqual(2, Middle.two());'));
write('ApartTest.cls', testOf('ApartTest', 'Assert.areEqual(9, Apart.nine());'));
after(() => rmSync(folder, { recursive: true }));

const named = (name: string): string => join(folder, name);

suite('tests that a change affects', () => {
    const org = Org.fromFolders([folder]);

    test('are those that name it over any number of steps', () => {
        const changed = new Set([named('Base.cls')]);
        assert.deepEqual(affectedTests(org.compiled, changed), ['MiddleTest']);
    });

    test('a test is affected by itself alone', () => {
        const changed = new Set([named('ApartTest.cls')]);
        assert.deepEqual(affectedTests(org.compiled, changed), ['ApartTest']);
    });

    test('all of them by a trigger', () => {
        write('OnAccount.trigger', 'trigger OnAccount on Account (before insert) { Base.one(); }');
        const withTrigger = Org.fromFolders([folder]);
        const changed = new Set([named('Base.cls')]);
        assert.deepEqual(affectedTests(withTrigger.compiled, changed), ['ApartTest', 'MiddleTest']);
    });
});

suite('order of tests', () => {
    test('a seed gives one order, another seed another, and nothing is lost', () => {
        const items = Array.from({ length: 20 }, (_, at) => at);
        const first = shuffled(items, 7);
        assert.deepEqual(shuffled(items, 7), first);
        assert.notDeepEqual(shuffled(items, 8), first);
        assert.deepEqual(
            [...first].sort((left, right) => left - right),
            items,
        );
    });

    test('a run in another order has the same results', () => {
        const org = Org.fromFolders([folder]);
        const outcomes = (order?: number): readonly string[] =>
            org
                .runTests(order === undefined ? {} : { order })
                .result.tests.map(({ FullName, Outcome }) => `${FullName} ${Outcome}`);
        const plain = outcomes();
        assert.equal(plain.length, 4);
        const others = [1, 2, 3, 4, 5, 6].map((order) => outcomes(order));
        assert.ok(others.some((other) => other.join() !== plain.join()));
        others.forEach((other) => assert.deepEqual([...other].sort(), [...plain].sort()));
        org.close();
    });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { statementsPerMillisecond } from '../../execution/index.ts';
import { Org } from '../index.ts';
import type { LimitUse } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'processor-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(
    join(folder, 'Work.cls'),
    `public class Work {
    public static Integer sum(Integer rounds) {
        Integer total = 0;
        for (Integer i = 0; i < rounds; i++) {
            total += i;
        }
        return total;
    }
    public static void forever() {
        while (true) { }
    }
    public static Integer fibonacci(Integer n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
}`,
);
writeFileSync(
    join(folder, 'WorkTest.cls'),
    `@IsTest private class WorkTest {
    @IsTest static void twoWindows() {
        Work.sum(1000000);
        Integer before = Limits.getCpuTime();
        Test.startTest();
        Assert.isTrue(Limits.getCpuTime() < 5, 'fresh limits: ' + Limits.getCpuTime());
        Work.sum(500000);
        Assert.isTrue(Limits.getCpuTime() >= 500);
        Test.stopTest();
        Integer after = Limits.getCpuTime();
        Assert.isTrue(after - before < 5, before + ' then ' + after);
    }
    @IsTest static void endless() {
        Work.forever();
    }
    @IsTest static void deep() {
        Work.fibonacci(60);
    }
    @IsTest static void longText() {
        String text = 'line\\n'.repeat(200000);
        Integer before = Limits.getCpuTime();
        Assert.areEqual(-1, text.indexOf('nowhere'));
        Integer whole = Limits.getCpuTime() - before;
        for (Integer i = 0; i < 1000; i++) {
            Assert.areEqual(4, text.indexOf('\\n'));
        }
        Assert.isTrue(Limits.getCpuTime() - before - whole < 10, 'a search that ends early is cheap');
        JSON.serialize(text);
        Assert.isTrue(Limits.getCpuTime() - before > 20);
    }
}`,
);

suite('processor time', () => {
    const org = Org.fromFolders([folder]);
    after(() => org.close());
    const run = (): ReturnType<Org['runTests']>['result']['tests'] => org.runTests().result.tests;
    const results = run();
    const named = (name: string): (typeof results)[number] => {
        const found = results.find(({ MethodName }) => MethodName === name);
        assert.ok(found, name);
        return found;
    };
    const cpuOf = (uses: readonly LimitUse[] | undefined): number | undefined =>
        uses?.find(({ name }) => name === 'cpuTime')?.used;

    test('both halves of a test have their own', () => {
        assert.equal(named('twoWindows').Message, null);
        // A million rounds of a loop with one statement: two statements a round.
        assert.equal(cpuOf(named('twoWindows').limits), 2_000_000 / statementsPerMillisecond);
    });

    test('an endless loop and endless recursion end with the limit', () => {
        for (const name of ['endless', 'deep']) {
            assert.match(named(name).Message ?? '', /Apex CPU time limit exceeded/, name);
        }
    });

    test('the library takes time for what it walks through', () => {
        assert.equal(named('longText').Message, null);
    });

    test('is the same in every run', () => {
        const again = run();
        assert.deepEqual(
            again.map(({ FullName, limits }) => [FullName, cpuOf(limits)]),
            results.map(({ FullName, limits }) => [FullName, cpuOf(limits)]),
        );
    });
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { apexChecker } from '../index.ts';

const meta = '<ApexClass><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>';

function image(classes: Readonly<Record<string, string>>): {
    files(): ReadonlyMap<string, Uint8Array>;
} {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const entries = Object.entries(classes).flatMap(([name, text]): [string, Uint8Array][] => [
        [`classes/${name}.cls`, bytes(text)],
        [`classes/${name}.cls-meta.xml`, bytes(meta)],
    ]);
    return { files: () => new Map(entries) };
}

const adder =
    'public class Adder {\n    public static Integer add(Integer a, Integer b) {\n        return a + b;\n    }\n    public static void unused() {\n        Integer i = 1;\n    }\n}';
const adderTest =
    '@IsTest\nprivate class AdderTest {\n    @IsTest\n    static void adds() {\n        System.assertEquals(3, Adder.add(1, 2));\n    }\n    @IsTest\n    static void fails() {\n        System.assertEquals(4, Adder.add(1, 2));\n    }\n}';

test('names the faults of changed units and of those that need them', async () => {
    const broken = adder.replace('Integer a, Integer b', 'String a, Integer b');
    const problems = await apexChecker().compile({
        image: image({ Adder: broken, AdderTest: adderTest }),
        changed: [{ type: 'ApexClass', name: 'Adder' }],
    });
    assert.deepEqual([...new Set(problems.map(({ name }) => name))].sort(), ['Adder', 'AdderTest']);
    assert.equal(problems.find(({ name }) => name === 'Adder')?.line, 3);
});

test('runs the tests of the org that would be, with coverage and progress', async () => {
    const seen: (string | null)[] = [];
    const report = await apexChecker().runTests({
        image: image({ Adder: adder, AdderTest: adderTest }),
        changed: [{ type: 'ApexClass', name: 'Adder' }],
        testLevel: 'RunLocalTests',
        tests: [],
        onProgress: ({ current }) => seen.push(current),
        isCanceled: () => false,
    });
    assert.deepEqual(
        report.successes.map(({ methodName }) => methodName),
        ['adds'],
    );
    assert.equal(
        report.failures[0]?.message,
        'System.AssertException: Assertion Failed: Expected: 4, Actual: 3',
    );
    assert.equal(report.failures[0]?.stackTrace, 'Class.AdderTest.fails: line 9, column 1');
    assert.deepEqual(report.codeCoverage, [
        {
            name: 'Adder',
            type: 'Class',
            numLocations: 2,
            numLocationsNotCovered: 1,
            locationsNotCovered: [6],
        },
    ]);
    assert.deepEqual(seen, ['AdderTest']);
});

test('stops when the deployment is canceled', async () => {
    const report = await apexChecker().runTests({
        image: image({ Adder: adder, AdderTest: adderTest }),
        changed: [],
        testLevel: 'RunSpecifiedTests',
        tests: ['AdderTest'],
        onProgress: () => undefined,
        isCanceled: () => true,
    });
    assert.deepEqual(report.successes, []);
});

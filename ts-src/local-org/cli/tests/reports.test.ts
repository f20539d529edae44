import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SaxesParser } from 'saxes';
import type { TestResult, TestRunResult } from '../../engine/index.ts';
import { coberturaReport } from '../reports/cobertura.ts';
import { framed } from '../reports/codeFrame.ts';
import { junitReport } from '../reports/junit.ts';
import { limitsTable } from '../reports/limits.ts';

function result(name: string, more: Partial<TestResult>): TestResult {
    return {
        Id: '',
        QueueItemId: '',
        StackTrace: null,
        Message: null,
        AsyncApexJobId: '',
        MethodName: name,
        Outcome: 'Pass',
        ApexClass: { Id: '', Name: 'T', NamespacePrefix: null, FullName: 'T' },
        RunTime: 5,
        FullName: `T.${name}`,
        TestTimestamp: '2026-01-01T00:00:00.000Z',
        assertions: 1,
        ...more,
    };
}

function run(tests: readonly TestResult[]): TestRunResult {
    const failing = tests.filter(({ Outcome }) => Outcome === 'Fail').length;
    const summary = {
        testsRan: tests.length,
        failing,
        skipped: 0,
        hostname: 'http://localhost',
        testStartTime: '2026-01-01T00:00:00.000Z',
    } as TestRunResult['summary'];
    return { summary, tests };
}

interface Found {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    text: string;
}

/** Throws where the text is not well-formed. */
function parsed(xml: string): readonly Found[] {
    const found: Found[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) =>
        found.push({ name, attributes: attributes as Record<string, string>, text: '' }),
    );
    parser.on('text', (text) => {
        const last = found.at(-1);
        if (last !== undefined) {
            last.text += text;
        }
    });
    parser.on('error', (error) => {
        throw error;
    });
    parser.write(xml).close();
    return found;
}

suite('reports for machines', () => {
    test('JUnit holds every test, and a failure with what no XML may hold', () => {
        const message = 'Expected <a> & "b"\nfound \u0000';
        const found = parsed(
            junitReport(
                run([
                    result('good', {}),
                    result('bad', { Outcome: 'Fail', Message: message, StackTrace: 'a <b>' }),
                ]),
            ),
        );
        const suites = found.find(({ name }) => name === 'testsuite');
        assert.deepEqual([suites?.attributes.tests, suites?.attributes.failures], ['2', '1']);
        const failure = found.find(({ name }) => name === 'failure');
        assert.equal(failure?.attributes.message, 'Expected <a> & "b"\nfound \ufffd');
        assert.equal(failure.text.trim(), 'a <b>');
    });

    test('Cobertura counts lines as the run did', () => {
        const found = parsed(
            coberturaReport(
                {
                    ...run([]),
                    coverage: {
                        coverage: [
                            {
                                id: '',
                                name: 'A',
                                totalLines: 2,
                                totalCovered: 1,
                                coveredPercent: 50,
                                lines: { 3: 1, 4: 0 },
                            },
                        ],
                        summary: {
                            totalLines: 2,
                            coveredLines: 1,
                            orgWideCoverage: '50%',
                            testRunCoverage: '50%',
                        },
                    },
                },
                (name) => `classes/${name}.cls`,
            ),
        );
        assert.equal(found[0]?.attributes['line-rate'], '0.5000');
        assert.equal(
            found.find(({ name }) => name === 'class')?.attributes.filename,
            'classes/A.cls',
        );
        const lines = found.filter(({ name }) => name === 'line');
        assert.deepEqual(
            lines.map(({ attributes }) => [attributes.number, attributes.hits]),
            [
                ['3', '1'],
                ['4', '0'],
            ],
        );
    });

    test('the table of limits names the test that came closest', () => {
        const table = limitsTable([
            result('few', { limits: [{ name: 'queries', used: 5, allowed: 100 }] }),
            result('many', { limits: [{ name: 'queries', used: 40, allowed: 100 }] }),
            result('most', { limits: [{ name: 'dmlRows', used: 9000, allowed: 10_000 }] }),
        ]);
        assert.deepEqual(
            table.split('\n').map((line) => line.split(/\s{2,}/)),
            [
                ['limit', 'most used', 'share', 'by the test'],
                ['dmlRows', '9,000 of 10,000', '90 %', 'T.most'],
                ['queries', '40 of 100', '40 %', 'T.many'],
            ],
        );
    });
});

suite('a fault in its place', () => {
    const span = { file: 'A.cls', line: 2, column: 4, start: 0, end: 0 };
    const fault = {
        code: 'RT1206',
        severity: 'error',
        message: 'Invalid type: Strin',
        span,
    } as const;

    test('shows the line before, the line, and a mark below tabs', () => {
        assert.deepEqual(framed(fault, 'class A {\n\tA Strin b;\n}').split('\n'), [
            'A.cls:2:4 Invalid type: Strin (RT1206, docs/compile-errors.md)',
            '  1 | class A {',
            '  2 | \tA Strin b;',
            '    | \t  ^',
        ]);
    });

    test('without the text says the sentence alone', () => {
        assert.equal(
            framed({ ...fault, span: { ...span, file: 'none.such' } }),
            'none.such:2:4 Invalid type: Strin (RT1206, docs/compile-errors.md)',
        );
    });
});

import assert from 'node:assert/strict';
import test from 'node:test';

import { apexChecker } from '../../engine/index.ts';
import { CLASS_META, manifest } from './fixture.ts';
import { deploy, withSpoke } from './harness.ts';

const OPTIONS = { apexChecker: apexChecker() };

function classFiles(name: string, body: string): Record<string, string> {
    return { [`classes/${name}.cls`]: body, [`classes/${name}.cls-meta.xml`]: CLASS_META };
}

const READER =
    'public class Reader {\n    public static String read(Invoice__c one) {\n        return one.Status__c;\n    }\n}\n';
const READER_TEST =
    '@IsTest\nprivate class ReaderTest {\n    @IsTest\n    static void reads() {\n' +
    "        Assert.areEqual('Open', Reader.read(new Invoice__c(Status__c = 'Open')));\n    }\n}\n";

test('Apex is compiled and tested by the engine before it lands', () =>
    withSpoke(OPTIONS, async ({ connection, spoke }) => {
        const result = await deploy(
            connection,
            {
                'package.xml': manifest({ ApexClass: ['Reader', 'ReaderTest'] }),
                ...classFiles('Reader', READER),
                ...classFiles('ReaderTest', READER_TEST),
            },
            { testLevel: 'RunSpecifiedTests', runTests: ['ReaderTest'] },
        );

        assert.deepEqual(result.problems, []);
        assert.equal(result.status, 'Succeeded', String(result.errorMessage));
        assert.equal(spoke.store.deploy(result.id)?.runTestResult?.numTestsRun, 1);
    }));

test('a compile error names line and reason', () =>
    withSpoke(OPTIONS, async ({ connection }) => {
        const result = await deploy(connection, {
            'package.xml': manifest({ ApexClass: ['Reader'] }),
            ...classFiles('Reader', READER.replace('Status__c', 'Nowhere__c')),
        });

        assert.equal(result.status, 'Failed');
        assert.match(result.problems.join(' '), /Nowhere__c/);
    }));

test('a field that Apex uses is not deleted', () =>
    withSpoke(OPTIONS, async ({ connection, spoke }) => {
        const files = {
            'package.xml': manifest({ ApexClass: ['Reader'] }),
            ...classFiles('Reader', READER),
        };
        assert.equal((await deploy(connection, files)).status, 'Succeeded');

        const result = await deploy(connection, {
            'package.xml': manifest({}),
            'destructiveChanges.xml': manifest({ CustomField: ['Invoice__c.Status__c'] }),
        });

        assert.equal(result.status, 'Failed');
        assert.match(
            result.problems[0] ?? '',
            /referenced elsewhere in salesforce\.com.*Apex Class - Reader/,
        );
        assert.equal(spoke.store.has('CustomField', 'Invoice__c.Status__c'), true);
    }));

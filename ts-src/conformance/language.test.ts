import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Org } from '../local-org/engine/index.ts';

/** Each folder holds one Apex test class; its first line says where the expectation comes from. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'language');

suite('language', () => {
    const org = Org.fromFolders([folder]);
    const { tests } = org.runTests().result;
    test('there are cases', () => assert.ok(tests.length > 40));
    for (const result of tests) {
        test(result.FullName, () => {
            assert.equal(result.Outcome, 'Pass', `${result.Message}\n${result.StackTrace}`);
            assert.ok(result.assertions > 0, 'asserts nothing');
        });
    }
    org.close();
});

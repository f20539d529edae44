import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Org } from '../index.ts';
import type { TestResult } from '../index.ts';

const sample = join(dirname(fileURLToPath(import.meta.url)), 'sample');

suite('test runs', () => {
    const org = Org.fromFolders([sample], { hasCoverage: true });
    const { result } = org.runTests();
    after(() => org.close());
    const named = (name: string): TestResult => {
        const found = result.tests.find((candidate) => candidate.FullName === name);
        assert.ok(found, `${name} did not run`);
        return found;
    };

    test('the sample compiles', () => assert.deepEqual(org.compile(), []));

    test('data of @TestSetup is there for every method, statics are not', () => {
        for (const method of ['seesTheDataOfSetupButNotItsStatics', 'seesNothingOfOtherTests']) {
            const found = named(`GreeterTest.${method}`);
            assert.equal(found.Outcome, 'Pass', String(found.Message));
        }
    });

    test('assertions are counted, and a test without any is told apart', () => {
        assert.equal(named('GreeterTest.seesNothingOfOtherTests').assertions, 2);
        assert.equal(named('GreeterTest.assertsNothing').assertions, 0);
    });

    test('endless recursion ends in a limit that Apex cannot catch', () => {
        const found = named('FaultsTest.recursesForEver');
        assert.equal(found.Message, 'System.LimitException: Maximum stack depth reached: 1001');
    });

    test('a failed assertion passes every catch block', () => {
        const found = named('FaultsTest.assertionCannotBeCaught');
        assert.equal(
            found.Message,
            'System.AssertException: Assertion Failed: sums: Expected: 1, Actual: 2',
        );
        assert.equal(
            found.StackTrace,
            'Class.FaultsTest.assertionCannotBeCaught: line 19, column 1',
        );
    });

    test('exceptions show their type, text and place', () => {
        assert.equal(
            named('FaultsTest.dereferencesNull').Message,
            'System.NullPointerException: Attempt to de-reference a null object',
        );
        assert.equal(named('FaultsTest.throwsItsOwn').Message, 'Greeter.OddException: odd');
    });

    test('the summary counts like the official client', () => {
        const { testsRan, passing, failing, skipped, outcome, passRate } = result.summary;
        assert.deepEqual(
            { testsRan, passing, failing, skipped, outcome, passRate },
            {
                testsRan: 8,
                passing: 4,
                failing: 4,
                skipped: 0,
                outcome: 'Failed',
                passRate: '50%',
            },
        );
    });

    test('coverage tells executed lines from the others and leaves test classes out', () => {
        const greeter = result.coverage?.coverage.find(({ name }) => name === 'Greeter');
        assert.equal(greeter?.lines['14'], 1);
        assert.equal(greeter?.lines['23'], 0);
        assert.equal(
            result.coverage?.coverage.some(({ name }) => name.endsWith('Test')),
            false,
        );
    });

    test('a filter chooses classes and methods', () => {
        const run = (filter: string): readonly string[] =>
            org.runTests({ filter }).result.tests.map(({ FullName }) => FullName);
        assert.deepEqual(run('faultstest.throwsItsOwn'), ['FaultsTest.throwsItsOwn']);
        assert.equal(run('Greeter*').length, 4);
    });
});

suite('calls from components', () => {
    const org = Org.fromFolders([sample]);
    const admin = org.running.defaultUserId;
    const invoke = (method: string, parameters: Readonly<Record<string, unknown>>) =>
        org.invokeAura('Greeter', method, parameters, admin);
    after(() => org.close());

    test('arguments and results travel as JSON, @AuraEnabled members only', () => {
        const outcome = invoke('older', { person: { name: 'ada', age: '36' }, years: 1 });
        assert.deepEqual(outcome, { ok: true, value: { name: 'ADA', age: 37 } });
    });

    test('maps and lists travel too', () => {
        assert.deepEqual(invoke('numbers', { texts: ['1.50', '2'] }), {
            ok: true,
            value: { values: [1.5, 2] },
        });
    });

    test('a handled exception speaks to the person, others show their type', () => {
        const polite = invoke('refuse', { politely: true });
        const odd = invoke('refuse', { politely: false });
        assert.ok(
            !polite.ok &&
                polite.message === 'Not today.' &&
                polite.exceptionType === 'System.AuraHandledException',
        );
        assert.ok(
            !odd.ok && odd.message === 'Never.' && odd.exceptionType === 'Greeter.OddException',
        );
    });

    test('a continuation goes on in the method it names, with its state', () => {
        assert.deepEqual(invoke('ask', { name: 'Ada' }), { ok: true, value: 'Ada after 0' });
    });

    test('a cacheable method may not save', () => {
        const outcome = invoke('saveInspected', { name: 'x' });
        assert.ok(!outcome.ok);
        assert.equal(outcome.message, 'Too many DML statements: 1');
    });

    test('only @AuraEnabled statics can be called, with arguments that fit', () => {
        const hidden = invoke('unreachable', {});
        assert.ok(!hidden.ok && hidden.message.startsWith("Unable to find action 'unreachable'"));
        const misfit = invoke('older', { person: { name: 'x', age: 'many' }, years: 1 });
        assert.ok(!misfit.ok && misfit.message.includes("parameter of type 'Integer'"));
    });

    test('triggers run, their errors refuse the record, and a refused call leaves nothing behind', () => {
        const renamed = invoke('save', { account: { Name: 'Renamed' } });
        assert.ok(renamed.ok, JSON.stringify(renamed));
        assert.equal(
            org.services.database.record(String(renamed.value))?.values.get('name'),
            'Renamed by trigger',
        );
        const refused = invoke('save', { account: { Name: 'Refused' } });
        assert.ok(!refused.ok && refused.message === 'No such name.');
        assert.equal(org.services.database.system.find('Account', 'Name', 'Refused').length, 0);
    });
});

suite('anonymous Apex', () => {
    const org = Org.fromFolders([sample]);
    after(() => org.close());

    test('runs against the classes of the org and prints', () => {
        const text =
            "Greeter.Person p = new Greeter.Person();\np.name = 'bo'; p.age = 1;\nSystem.debug(Greeter.older(p, 1).name);";
        const result = org.executeAnonymous(text);
        assert.ok(result.success, String(result.exceptionMessage));
        assert.ok(
            result.log.some((line) => line.includes('BO')),
            result.log.join('\n'),
        );
    });

    test('shows where it does not compile', () => {
        const result = org.executeAnonymous('Integer i = 1;\ni = missing;');
        assert.deepEqual(
            [result.compiled, result.line, result.compileProblem],
            [false, 2, 'Variable does not exist: missing'],
        );
    });

    test('shows where it fails', () => {
        const result = org.executeAnonymous('Integer i = 0;\nInteger j = 1 / i;');
        assert.equal(result.exceptionMessage, 'System.MathException: Divide by 0');
        assert.equal(result.exceptionStackTrace, 'AnonymousBlock: line 2, column 1');
    });
});

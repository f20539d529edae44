import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Transaction } from '../../execution/index.ts';
import { watchTransactions } from '../../execution/index.ts';
import { Org } from '../index.ts';

const sample = join(dirname(fileURLToPath(import.meta.url)), 'sample');

suite('static calls from outside', () => {
    const org = Org.fromFolders([sample]);
    const ended: (readonly [Transaction, unknown])[] = [];
    const stop = watchTransactions((transaction, failure) => ended.push([transaction, failure]));
    after(() => {
        stop();
        org.close();
    });

    test('any static method answers with plain values', () => {
        assert.equal(org.callStatic('greeter', 'unreachable', []), 'not for components');
        assert.deepEqual(org.callStatic('Greeter', 'older', [{ name: 'Ada', age: 30 }, 7]), {
            name: 'ADA',
            age: 37,
            secret: 'hidden',
        });
        assert.deepEqual(org.callStatic('Greeter', 'numbers', [['1.5', '2']]), {
            values: [1.5, 2],
        });
    });

    test('it is one transaction with asynchronous limits, and watchers learn what it took', () => {
        ended.length = 0;
        const id = org.callStatic('Greeter', 'saveInspected', ['Ada Ltd']);
        assert.match(String(id), /^001/);
        assert.equal(ended.length, 1);
        const [transaction, failure] = ended[0] ?? assert.fail('Nobody was told.');
        assert.equal(failure, null);
        assert.equal(transaction.quiddity, 'QUEUEABLE');
        assert.equal(transaction.limits.isAsynchronous, true);
        assert.equal(transaction.limits.usedOf('dmlStatements'), 1);
    });

    test('what fails is undone, thrown and told', () => {
        ended.length = 0;
        assert.throws(() => org.callStatic('Greeter', 'refuse', [false]), {
            typeName: 'Greeter.OddException',
        });
        assert.equal(ended.length, 1);
        assert.notEqual(ended[0]?.[1], null);
    });

    test('a name that nobody has is said', () => {
        assert.throws(() => org.callStatic('Nobody', 'x', []), /no class Nobody/);
        assert.throws(() => org.callStatic('Greeter', 'x', []), /0 static methods x/);
    });
});

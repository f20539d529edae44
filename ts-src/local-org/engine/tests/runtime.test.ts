import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    Decimal,
    Double,
    platformException,
    SObjectValue,
} from '../../values/index.ts';
import { gt, lt, order, orderText, same, sameText, t } from '../runtime/comparison.ts';
import { asFatal, caught, isFatal, n } from '../runtime/flow.ts';
import { InternalError } from '../runtime/internalError.ts';
import { dateAdd, idOf, integerDivide, longShift, narrow, onlyRow } from '../runtime/numbers.ts';
import { TypeChecks } from '../runtime/typeChecks.ts';
import { typeArguments } from '../runtime/typeNames.ts';

suite('numbers', () => {
    test('division goes towards zero and wraps', () => {
        assert.equal(integerDivide(-7, 2), -3);
        assert.equal(integerDivide(-2147483648, -1), -2147483648);
        assert.throws(() => integerDivide(1, 0), { apexMessage: 'Divide by 0' });
    });

    test('shifts of Long count modulo 64', () => {
        assert.equal(longShift('<<', 1n, 65), 2n);
        assert.equal(longShift('>>>', -1n, 60n), 15n);
        assert.equal(longShift('>>', -8n, 1), -4n);
    });

    test('narrowing cuts and wraps', () => {
        assert.equal(narrow(Decimal.of('3.99'), 'Integer'), 3);
        assert.equal(narrow(new Double(-3.99), 'Integer'), -3);
        assert.equal(narrow(2n ** 32n + 1n, 'Integer'), 1);
        assert.equal(narrow(null, 'Integer'), null);
    });

    test('ids are extended and checked for their shape', () => {
        assert.equal(idOf('001D000000IqhSL'), '001D000000IqhSLIAZ');
        assert.throws(() => idOf('Dummy Id'), { apexMessage: 'Invalid id: Dummy Id' });
        assert.equal(idOf('001D000000IqhSLAAA'), '001D000000IqhSLAAA', 'made-up checksums pass');
    });

    test('days are added to dates and fractions of days to moments', () => {
        const date = dateAdd('Date', ApexDate.of(2026, 2, 28), 1, 1) as ApexDate;
        assert.equal(date.toString(), '2026-03-01');
        const moment = dateAdd(
            'Datetime',
            new ApexDatetime(0),
            Decimal.of('0.5'),
            1,
        ) as ApexDatetime;
        assert.equal(moment.epochMs, 43_200_000);
    });

    test('a single row is exactly one', () => {
        assert.equal(onlyRow(['x']), 'x');
        assert.throws(() => onlyRow([]), {
            apexMessage: 'List has no rows for assignment to SObject',
        });
        assert.throws(() => onlyRow([1, 2]), {
            apexMessage: 'List has more than 1 row for assignment to SObject',
        });
    });
});

suite('comparison', () => {
    test('with null is false whichever way it is asked', () => {
        assert.equal(lt(null, 1) || gt(null, 1) || lt(1, null), false);
        assert.equal(order(null, Decimal.of('1')) < 0 || order(null, Decimal.of('1')) > 0, false);
        assert.ok(Number.isNaN(orderText(null, 'a')));
    });

    test('of texts ignores case', () => {
        assert.equal(sameText('Gate', 'GATE'), true);
        assert.equal(same('Gate', 'GATE'), true);
        assert.equal(orderText('a', 'B') < 0, true);
    });

    test('a date is concatenated with its midnight', () => {
        assert.equal(t(ApexDate.of(2026, 1, 31)), '2026-01-31 00:00:00');
        assert.equal(t(null), 'null');
    });
});

suite('types at run time', () => {
    const objects = new Set(['Account', 'Contact', 'SObject']);
    const checks = new TypeChecks({
        isSObject: (type) => objects.has(type),
        ancestors: (type) =>
            type === 'DmlException' ? new Set(['DmlException', 'Exception']) : null,
    });

    test('take generic names apart', () => {
        assert.deepEqual(typeArguments('Map<Id,List<Map<String,Object>>>'), [
            'Id',
            'List<Map<String,Object>>',
        ]);
        assert.deepEqual(typeArguments('String'), []);
    });

    test('collections are covariant, lists of records fit each other', () => {
        assert.equal(checks.isAssignable('List<String>', 'List<Object>'), true);
        assert.equal(checks.isAssignable('List<Object>', 'List<String>'), false);
        assert.equal(checks.isAssignable('List<SObject>', 'List<Account>'), true);
        assert.equal(checks.isInstance(new ApexList('Account'), 'List<Contact>'), false);
        assert.doesNotThrow(() => checks.cast(new ApexList('Account'), 'List<Contact>'));
    });

    test('casts say what does not fit', () => {
        assert.throws(() => checks.cast('x', 'List<Object>'), {
            apexMessage: 'Invalid conversion from runtime type String to List<ANY>',
        });
        assert.throws(() => checks.cast(new SObjectValue('Account'), 'Contact'), {
            apexMessage: 'Invalid conversion from runtime type Account to Contact',
        });
        assert.equal(checks.cast(null, 'Account'), null);
        assert.equal(checks.cast(5, 'Long'), 5n);
    });

    test('an exception is caught by its type and those above', () => {
        const problem = platformException('DmlException', 'x');
        assert.equal(checks.isException(problem, 'DmlException'), true);
        assert.equal(checks.isException(problem, 'Exception'), true);
        assert.equal(checks.isException(problem, 'MathException'), false);
    });
});

suite('what escapes', () => {
    test('null is refused by name', () => {
        assert.throws(() => n(null), { apexMessage: 'Attempt to de-reference a null object' });
    });

    test('limits and assertions pass every catch block', () => {
        const limit = platformException('LimitException', 'Too many SOQL queries: 101');
        assert.throws(() => caught(limit), limit);
        assert.equal(isFatal(limit), true);
    });

    test('a fault of the run time is named as one and keeps its cause', () => {
        const cause = new TypeError('x is not a function');
        const named = asFatal(cause);
        assert.ok(named instanceof InternalError);
        assert.equal(named.cause, cause);
        assert.match(named.message, /^Internal error of the local org/);
    });

    test("an overflow of JavaScript's stack is Apex's stack limit", () => {
        const overflow = asFatal(new RangeError('Maximum call stack size exceeded'));
        assert.equal(overflow.message, 'Maximum stack depth reached: 1001');
    });
});

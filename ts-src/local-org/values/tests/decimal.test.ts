import assert from 'node:assert/strict';
import test from 'node:test';
import { Decimal } from '../index.ts';
import type { RoundingMode } from '../index.ts';

const of = (text: string): Decimal => Decimal.of(text);

test('the scale is part of the value', () => {
    assert.equal(of('1.50').multiply(of('2')).toString(), '3.00');
    assert.equal(of('1.5').add(of('0.50')).toString(), '2.00');
    assert.equal(of('1.50').subtract(of('1.5')).toString(), '0.00');
    assert.equal(of('-0.05').toString(), '-0.05');
});

test('division ends where it is exact and keeps 33 places where it is not', () => {
    assert.equal(of('10').divide(of('4')).toString(), '2.5');
    assert.equal(of('1').divide(of('3')).toString(), `0.${'3'.repeat(33)}`);
    assert.equal(of('6.00').divide(of('2')).toString(), '3.00');
});

test('division by zero is the platform sentence', () => {
    assert.throws(() => of('1').divide(of('0.0')), {
        typeName: 'MathException',
        apexMessage: 'Divide by 0',
    });
});

/** Java's table of BigDecimal rounding modes (java.math.RoundingMode), which Apex takes over. */
const inputs = ['5.5', '2.5', '1.6', '1.1', '1.0', '-1.0', '-1.1', '-1.6', '-2.5', '-5.5'];
const table: Readonly<Record<string, readonly number[]>> = {
    UP: [6, 3, 2, 2, 1, -1, -2, -2, -3, -6],
    DOWN: [5, 2, 1, 1, 1, -1, -1, -1, -2, -5],
    CEILING: [6, 3, 2, 2, 1, -1, -1, -1, -2, -5],
    FLOOR: [5, 2, 1, 1, 1, -1, -2, -2, -3, -6],
    HALF_UP: [6, 3, 2, 1, 1, -1, -1, -2, -3, -6],
    HALF_DOWN: [5, 2, 2, 1, 1, -1, -1, -2, -2, -5],
    HALF_EVEN: [6, 2, 2, 1, 1, -1, -1, -2, -2, -6],
};

for (const [mode, results] of Object.entries(table)) {
    test(`rounds ${mode} as the platform's table says`, () => {
        const rounded = inputs.map((input) =>
            Number(
                of(input)
                    .setScale(0, mode as RoundingMode)
                    .toString(),
            ),
        );
        assert.deepEqual(rounded, results);
    });
}

test('a rounding that is not allowed is refused', () => {
    assert.throws(() => of('1.1').setScale(0, 'UNNECESSARY'), {
        apexMessage: 'Scale insufficient',
    });
    assert.equal(of('1.0').setScale(0, 'UNNECESSARY').toString(), '1');
    assert.throws(() => of('1').setScale(34), { apexMessage: 'Invalid scale: 34' });
});

test('compares by value and prints plainly', () => {
    assert.equal(of('1.0').compare(of('1.00')), 0);
    assert.equal(of('-1').compare(of('1')), -1);
    assert.equal(of('1e3').toString(), '1000');
    assert.equal(of('1.25e-3').toString(), '0.00125');
    assert.equal(Decimal.parse('1.2.3'), null);
});

test('narrows as Java does', () => {
    assert.equal(of('2147483648').toInteger(), -2147483648);
    assert.equal(of('-1.9').toInteger(), -1);
    assert.equal(of('9223372036854775808').toLong(), -(2n ** 63n));
});

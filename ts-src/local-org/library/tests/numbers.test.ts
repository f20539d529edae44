import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal, Double } from '../../values/index.ts';
import { platformConstant } from '../index.ts';
import { call } from './natives.ts';

const decimal = (text: string): Decimal => Decimal.of(text);

test('reads numbers from text and refuses what is none', () => {
    assert.equal(call('Integer.valueOf(String)', ' 123 '), 123);
    assert.throws(() => call('Integer.valueOf(String)', '12a'), /Invalid integer: 12a/);
    assert.throws(
        () => call('Integer.valueOf(String)', '2147483648'),
        /Invalid integer: 2147483648/,
    );
    assert.equal(call('Long.valueOf(String)', '2147483648'), 2147483648n);
    assert.throws(() => call('Decimal.valueOf(String)', 'x'), /Invalid decimal: x/);
    assert.equal(String(call('Decimal.valueOf(Double)', new Double(5))), '5.0');
});

test('divides and rounds decimals as the reference shows', () => {
    assert.equal(
        String(call('Decimal.divide(Decimal,Integer)', decimal('19'), decimal('100'), 3)),
        '0.190',
    );
    assert.equal(
        String(
            call(
                'Decimal.divide(Decimal,Integer,RoundingMode)',
                decimal('12.4567'),
                decimal('7'),
                2,
                platformConstant('RoundingMode', 'UP'),
            ),
        ),
        '1.78',
    );
    assert.equal(call('Decimal.round()', decimal('4.5')), 4n);
    assert.equal(call('Decimal.round()', decimal('5.5')), 6n);
    assert.equal(String(call('Decimal.setScale(Integer)', decimal('5.545'), 2)), '5.55');
    assert.throws(() => call('Decimal.setScale(Integer)', decimal('1'), 34), /Invalid scale: 34/);
});

test('Math refuses to divide by zero and keeps signs', () => {
    assert.equal(call('Math.mod(Integer,Integer)', -7, 3), -1);
    assert.throws(() => call('Math.mod(Integer,Integer)', 1, 0), /Divide by 0/);
    assert.equal(call('Math.round(Decimal)', decimal('2.5')), 2);
    assert.equal(call('Math.roundToLong(Double)', new Double(3.5)), 4n);
    assert.equal(
        (call('Math.pow(Double,Double)', new Double(2), new Double(10)) as Double).value,
        1024,
    );
});

test('formats numbers for people', () => {
    assert.equal(call('Decimal.format()', decimal('12345.6789')), '12,345.679');
    assert.equal(call('Integer.format()', 1234567), '1,234,567');
});

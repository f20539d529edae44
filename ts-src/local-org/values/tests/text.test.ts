import assert from 'node:assert/strict';
import test from 'node:test';
import {
    ApexDate,
    ApexDatetime,
    ApexException,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Decimal,
    Double,
    SObjectValue,
    javaDouble,
    platformException,
    toText,
} from '../index.ts';

test('prints plain values as String.valueOf does', () => {
    assert.equal(toText(null), 'null');
    assert.equal(toText(12n), '12');
    assert.equal(toText(Decimal.of('1.50')), '1.50');
    assert.equal(toText(new Double(1)), '1.0');
    assert.equal(toText(ApexDate.of(2026, 1, 31)), '2026-01-31');
    assert.equal(toText(new ApexDatetime(0)), '1970-01-01 00:00:00');
    assert.equal(toText(new ApexTime(36_000_000)), '10:00:00.000Z');
});

test('prints doubles as Java does', () => {
    assert.equal(javaDouble(1e10), '1.0E10');
    assert.equal(javaDouble(0.00001), '1.0E-5');
    assert.equal(javaDouble(123456.789), '123456.789');
    assert.equal(javaDouble(Number.NaN), 'NaN');
});

test('prints collections, sets and maps in order of their keys', () => {
    assert.equal(toText(new ApexList('String', ['b', null, 'a'])), '(b, null, a)');
    assert.equal(toText(new ApexSet('Integer', [10, 9])), '{9, 10}');
    assert.equal(
        toText(
            new ApexMap('String', 'Integer', [
                ['b', 2],
                ['a', 1],
            ]),
        ),
        '{a=1, b=2}',
    );
});

test('ends at a list that holds itself', () => {
    const list = new ApexList('Object');
    list.items.push(list);
    assert.equal(toText(list), '((already output))');
});

test('prints records by their canonical field names', () => {
    const record = new SObjectValue('Account');
    record.put('Name', 'Acme');
    record.put('NumberOfEmployees', 3);
    assert.equal(toText(record), 'Account:{Name=Acme, NumberOfEmployees=3}');
});

test('prints exceptions with their type, built-in ones with their namespace', () => {
    assert.equal(
        toText(platformException('MathException', 'Divide by 0')),
        'System.MathException: Divide by 0',
    );
    assert.equal(
        toText(new ApexException('CalloutException', null)),
        'System.CalloutException: Script-thrown exception',
    );
});

test('dates roll over and read their ISO form', () => {
    assert.equal(ApexDate.of(2026, 2, 30).toString(), '2026-03-02');
    assert.equal(ApexDate.parseIso('2026-02-28')?.epochDay, ApexDate.of(2026, 2, 28).epochDay);
    assert.equal(ApexDate.parseIso('28.2.2026'), null);
});

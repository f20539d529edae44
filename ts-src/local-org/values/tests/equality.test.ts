import assert from 'node:assert/strict';
import test from 'node:test';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Blob,
    Decimal,
    Double,
    EnumValue,
    SObjectValue,
    equalValues,
    hashKey,
    toId18,
} from '../index.ts';

function account(name: string): SObjectValue {
    const record = new SObjectValue('Account');
    record.put('Name', name);
    return record;
}

const pairs: readonly (readonly [string, () => unknown])[] = [
    ['Decimal', () => Decimal.of('1.50')],
    ['Double', () => new Double(1.5)],
    ['Date', () => ApexDate.of(2026, 2, 28)],
    ['Datetime', () => new ApexDatetime(1000)],
    ['Time', () => new ApexTime(1000)],
    ['Blob', () => Blob.ofText('x')],
    ['enum constant', () => new EnumValue('Season', 'SPRING', 0)],
    ['record', () => account('Acme')],
    ['list', () => new ApexList('Integer', [1, 2])],
    ['set', () => new ApexSet('String', ['a', 'b'])],
    ['map', () => new ApexMap('String', 'Integer', [['a', 1]])],
];

for (const [name, make] of pairs) {
    test(`two ${name} values of the same content are equal and share their hash key`, () => {
        assert.equal(equalValues(make(), make()), true);
        assert.equal(hashKey(make()), hashKey(make()));
    });
}

test('texts are equal with regard to case, unlike the == operator', () => {
    assert.equal(equalValues('a', 'A'), false);
});

test('numbers of all types are equal by value', () => {
    assert.equal(equalValues(1, 1n), true);
    assert.equal(equalValues(1, Decimal.of('1.00')), true);
    assert.equal(hashKey(1), hashKey(Decimal.of('1.00')));
});

test('null equals only null', () => {
    assert.equal(equalValues(null, null), true);
    assert.equal(equalValues(null, ''), false);
});

test('records differ by type and by any field', () => {
    assert.equal(equalValues(account('Acme'), account('Umbrella')), false);
    assert.equal(equalValues(account('Acme'), new SObjectValue('Contact')), false);
});

test('a map takes equal numbers of different types for one key, and no text for a number', () => {
    const map = new ApexMap('Object', 'String', [
        [3, 'three'],
        ['3', 'text'],
        ['n3', 'form'],
        [-1, 'minus'],
    ]);
    assert.equal(map.get(3n), 'three');
    assert.equal(map.get(Decimal.of('3.0')), 'three');
    assert.equal(map.put(new Double(3), 'again'), 'three');
    assert.equal(map.get('3'), 'text');
    assert.equal(map.get('n3'), 'form');
    assert.equal(map.get(Decimal.of('3.5')), null);
    assert.equal(map.remove(3), 'again');
    assert.deepEqual(map.keys(), ['3', 'n3', -1]);
});

test('a map finds keys by value and keeps the order of insertion', () => {
    const map = new ApexMap('Object', 'String');
    map.put(ApexDate.of(2026, 1, 1), 'first');
    map.put('key', 'second');
    assert.equal(map.get(ApexDate.of(2026, 1, 1)), 'first');
    assert.equal(map.put('key', 'third'), 'second');
    assert.deepEqual(map.valuesInOrder(), ['first', 'third']);
    assert.equal(map.remove('absent'), null);
});

test('a list refuses what is out of bounds, and counts its changes', () => {
    const list = new ApexList('Integer', [1]);
    assert.throws(() => list.get(1), { apexMessage: 'List index out of bounds: 1' });
    list.beforeChange();
    assert.equal(list.changes, 1);
});

test('an id of 15 characters is extended by its checksum', () => {
    assert.equal(toId18('001D000000IqhSL'), '001D000000IqhSLIAZ');
    assert.equal(toId18('no id'), null);
});

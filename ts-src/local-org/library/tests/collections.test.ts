import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexList, ApexMap, ApexSet, SObjectValue } from '../../values/index.ts';
import { call } from './natives.ts';

test('a list keeps its bounds', () => {
    const list = new ApexList('String', ['a', 'b']);
    call('List<T>.add(Integer,T)', list, 1, 'x');
    assert.deepEqual(list.items, ['a', 'x', 'b']);
    assert.throws(() => call('List<T>.get(Integer)', list, 3), /List index out of bounds: 3/);
    assert.throws(
        () => call('List<T>.add(Integer,T)', list, 9, 'y'),
        /List index out of bounds: 9/,
    );
    assert.equal(call('List<T>.remove(Integer)', list, 0), 'a');
});

test('a list sorts nulls first, text by case, and by what the elements compare', () => {
    const list = new ApexList('String', ['b', null, 'B', 'a']);
    call('List<T>.sort()', list);
    assert.deepEqual(list.items, [null, 'B', 'a', 'b']);
});

test('a set keeps the order of adding and tells whether it changed', () => {
    const set = new ApexSet('String', ['b', 'a']);
    assert.equal(call('Set<T>.addAll(List<T>)', set, new ApexList('String', ['a', 'c'])), true);
    assert.equal(call('Set<T>.addAll(List<T>)', set, new ApexList('String', ['a'])), false);
    assert.deepEqual(set.values(), ['b', 'a', 'c']);
    assert.equal(call('Set<T>.retainAll(List<T>)', set, new ApexList('String', ['c'])), true);
    assert.deepEqual(set.values(), ['c']);
});

test('a map gives its former value, and nothing can be added to its key set', () => {
    const map = new ApexMap('String', 'Integer');
    assert.equal(call('Map<K,V>.put(K,V)', map, 'a', 1), null);
    assert.equal(call('Map<K,V>.put(K,V)', map, 'a', 2), 1);
    const keys = call('Map<K,V>.keySet()', map);
    assert.throws(() => call('Set<T>.add(T)', keys, 'b'), /Collection is read-only/);
    map.put('b', 2);
    assert.equal(call('Set<T>.size()', keys), 2);
    assert.equal(call('Set<T>.remove(T)', keys, 'a'), true);
    assert.deepEqual(map.keys(), ['b']);
});

test('a map of records needs ids, once each', () => {
    const record = (id: string | null): SObjectValue => {
        const made = new SObjectValue('Account');
        made.put('Id', id);
        return made;
    };
    const from = (...records: SObjectValue[]): unknown =>
        call('Map<K,V>.<init>(List<SObject>)', ['Id', 'Account'], new ApexList('Account', records));
    assert.throws(() => from(record(null)), /Row with null Id at index: 0/);
    assert.throws(
        () => from(record('001000000000001AAA'), record('001000000000001AAA')),
        /Row with duplicate Id at index: 1/,
    );
    assert.equal((from(record('001000000000001AAA')) as ApexMap).size, 1);
    // apex-rollup, RollupFlowBulkProcessorTests: records that are not saved yet are put under null.
    const map = from() as ApexMap;
    call('Map<K,V>.putAll(List<SObject>)', map, new ApexList('Account', [record(null)]));
    assert.equal(map.has(null), true);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, ApexDatetime, ApexList, ApexMap, Decimal } from '../../values/index.ts';
import { JsonReader, JsonMaker, printCompact, untypedFromJson } from '../index.ts';
import { printPretty } from '../json/print.ts';
import { call } from './natives.ts';

const write = (value: unknown): string => printCompact(new JsonMaker(false).make(value));
const read = (text: string): unknown => untypedFromJson(JsonReader.read(text));

test('writes values in the forms of the platform', () => {
    const map = new ApexMap('String', 'Object', [
        ['d', ApexDate.of(2026, 1, 31)],
        ['t', new ApexDatetime(Date.UTC(2026, 0, 31, 10))],
        ['n', Decimal.of('1.50')],
        ['l', new ApexList('Object', [1, 2n, null, true])],
        ['s', 'a"\\\n<&>\u0001é'],
    ]);
    // The key put last comes first.
    assert.equal(
        write(map),
        '{"s":"a\\"\\\\\\n<&>\\u0001é","l":[1,2,null,true],"n":1.50,"t":"2026-01-31T10:00:00.000Z","d":"2026-01-31"}',
    );
});

test('reads numbers by their form', () => {
    const list = read('[1, 3000000000, 1.5, -2e3]') as ApexList;
    assert.deepEqual(list.items.slice(0, 2), [1, 3000000000n]);
    assert.ok(list.items[2] instanceof Decimal);
});

test('prints prettily: objects by lines, arrays on the line', () => {
    const node = JsonReader.read('{"entities":[{"a":1,"b":[1,2]}],"e":{},"l":[]}');
    assert.equal(
        printPretty(node),
        '{\n  "entities" : [ {\n    "a" : 1,\n    "b" : [ 1, 2 ]\n  } ],\n  "e" : { },\n  "l" : [ ]\n}',
    );
});

test('maps that were read untyped come out with their keys in order', () => {
    assert.equal(write(read('{"b":1,"a":{"d":1,"c":2}}')), '{"a":{"c":2,"d":1},"b":1}');
});

test('says what is wrong and where', () => {
    assert.throws(
        () => read('{a:1}'),
        /Unexpected character \('a' \(code 97\)\): was expecting double-quote to start field name at \[line:1, column:3\]/,
    );
    assert.throws(() => read('[nope]'), /Unrecognized token 'nope'/);
    assert.throws(() => read(''), /No content to map to Object due to end of input/);
    assert.throws(() => read('{"a":1'), /Unexpected end-of-input/);
});

test('parses token by token', () => {
    const parser = call('JSON.createParser(String)', '{"a":[1,"x"]}');
    const names: string[] = [];
    for (
        let token = call('JSONParser.nextToken()', parser);
        token !== null;
        token = call('JSONParser.nextToken()', parser)
    ) {
        names.push((token as { name: string }).name);
    }
    assert.deepEqual(names, [
        'START_OBJECT',
        'FIELD_NAME',
        'START_ARRAY',
        'VALUE_NUMBER_INT',
        'VALUE_STRING',
        'END_ARRAY',
        'END_OBJECT',
    ]);
});

test('finds what is wrong only on reaching it', () => {
    const parser = call('JSON.createParser(String)', '{"a":1,nope');
    const next = (): unknown => call('JSONParser.nextToken()', parser);
    const names = [next(), next(), next()].map((token) => (token as { name: string }).name);
    assert.deepEqual(names, ['START_OBJECT', 'FIELD_NAME', 'VALUE_NUMBER_INT']);
    assert.throws(next, /was expecting double-quote to start field name/);

    const empty = call('JSON.createParser(String)', '  ');
    assert.equal(call('JSONParser.nextToken()', empty), null);

    const cut = call('JSON.createParser(String)', '{"a":[1,');
    assert.throws(
        () => call('JSONParser.readValueAs(Type)', cut, { named: 'Object' }),
        /Unexpected end-of-input/,
    );
});

test('generates step by step and checks the order of steps', () => {
    const generator = call('JSON.createGenerator(Boolean)', false);
    call('JSONGenerator.writeStartObject()', generator);
    call('JSONGenerator.writeStringField(String,String)', generator, 'a', 'x');
    assert.throws(
        () => call('JSONGenerator.writeString(String)', generator, 'y'),
        /Can not write a value, expecting field name/,
    );
    call('JSONGenerator.writeEndObject()', generator);
    assert.equal(call('JSONGenerator.getAsString()', generator), '{"a":"x"}');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException, ApexList } from '../../values/index.ts';
import { call } from './natives.ts';

const text = (member: string, ...values: readonly unknown[]): unknown =>
    call(`String.${member}`, ...values);
const items = (list: unknown): unknown[] => (list as ApexList).items;

test('abbreviates as the reference shows', () => {
    assert.equal(text('abbreviate(Integer)', 'Hello Maximillian', 8), 'Hello...');
    assert.equal(text('abbreviate(Integer,Integer)', 'Hello Maximillian', 9, 6), '...Max...');
});

test('pads, an empty pad counting as a blank', () => {
    assert.equal(text('leftPad(Integer)', 'ab', 5), '   ab');
    assert.equal(text('leftPad(Integer,String)', 'ab', 5, 'xy'), 'xyxab');
    assert.equal(text('rightPad(Integer,String)', 'ab', 4, ''), 'ab  ');
    assert.equal(text('center(Integer,String)', 'ab', 5, '-'), '-ab--');
});

test('cuts by separators', () => {
    assert.equal(text('substringAfter(String)', 'Salesforce.com.x', '.'), 'com.x');
    assert.equal(text('substringAfterLast(String)', 'Salesforce.com.x', '.'), 'x');
    assert.equal(text('substringBefore(String)', 'Salesforce.com', '-'), 'Salesforce.com');
    assert.equal(text('substringBetween(String,String)', 'xx[tag]yy', '[', ']'), 'tag');
    assert.equal(text('substringBetween(String)', 'no tag', '|'), null);
});

test('refuses positions outside of the text with the sentence of the platform', () => {
    assert.throws(() => text('substring(Integer)', 'abc', 4), /Starting position out of bounds: 4/);
    assert.throws(
        () => text('substring(Integer,Integer)', 'abc', 1, 9),
        /Ending position out of bounds: 9/,
    );
});

test('looks for any of a list of characters, whatever they mean elsewhere', () => {
    assert.equal(text('indexOfAny(String)', 'a]b^c-d\\', '\\^-]'), 1);
    assert.equal(text('indexOfAny(String)', 'abc', 'xyz'), -1);
    assert.equal(text('indexOfAny(String)', 'abc', ''), -1);
    assert.equal(text('indexOfAnyBut(String)', 'aab€', 'ab'), 3);
    assert.equal(text('indexOfAnyBut(String)', 'ab', ''), 0);
    assert.equal(text('containsAny(String)', 'eins\u0000', '\u0000\u001f'), true);
    assert.equal(text('containsNone(String)', 'a€', '€'), false);
    assert.equal(text('containsOnly(String)', 'a-a', 'a-'), true);
});

test('refuses null arguments', () => {
    assert.throws(
        () => text('contains(String)', 'abc', null),
        (error) =>
            error instanceof ApexException &&
            error.typeName === 'NullPointerException' &&
            error.apexMessage === 'Argument cannot be null.',
    );
    assert.equal(text('equals(String)', 'abc', null), false);
});

test('splits like Java: trailing empty parts go, a limit keeps them', () => {
    assert.deepEqual(items(text('split(String)', 'a,b,,', ',')), ['a', 'b']);
    assert.deepEqual(items(text('split(String,Integer)', 'a,b,,', ',', -1)), ['a', 'b', '', '']);
    assert.deepEqual(items(text('split(String)', 'abc', '')), ['a', 'b', 'c']);
    assert.deepEqual(items(text('split(String)', '', ',')), ['']);
});

test('replaces literally and by pattern', () => {
    assert.equal(text('replace(String,String)', 'ab', '', '-'), '-a-b-');
    assert.equal(text('replace(String,String)', 'a.b.c', '.', '$1'), 'a$1b$1c');
    assert.equal(text('replaceAll(String,String)', 'a1b22', '([0-9]+)', '<$1>'), 'a<1>b<22>');
    assert.equal(text('replaceFirst(String,String)', 'aaa', 'a', 'b'), 'baa');
});

test('formats like MessageFormat', () => {
    const values = new ApexList('Object', ['x', null, 3]);
    assert.equal(
        text('format.50(String,List<Object>)', "{0} isn''t {2} '{1}' {7}", values),
        "x isn't 3 {1} {7}",
    );
    assert.throws(
        () => text('format(String,List<Object>)', '{0,number}', values),
        /Cannot format given Object as a Number/,
    );
});

test('hashes like Java', () => {
    assert.equal(text('hashCode()', 'aaaaaaa'), -1236860927);
});

test('escapes for HTML, XML, Java, CSV and single quotes', () => {
    assert.equal(
        text('escapeHtml4()', '"Fran & Joe\'s Café"'),
        "&quot;Fran &amp; Joe's Caf&eacute;&quot;",
    );
    assert.equal(text('unescapeHtml4()', '&lt;&#65;&eacute;&nope;'), '<Aé&nope;');
    assert.equal(text('escapeXml()', `<'"&>`), '&lt;&apos;&quot;&amp;&gt;');
    assert.equal(
        text('escapeJava()', 'Company: "Salesforce.com"\n'),
        'Company: \\"Salesforce.com\\"\\n',
    );
    assert.equal(text('escapeCsv()', 'Max1, "Max2"'), '"Max1, ""Max2"""');
    assert.equal(text('escapeSingleQuotes(String)', "O'Brian\\x"), "O\\'Brian\\\\x");
    assert.equal(text('escapeUnicode()', 'é'), '\\u00E9');
});

test('tells kinds of characters', () => {
    assert.equal(text('isAlphanumericSpace()', 'a 1'), true);
    assert.equal(text('isNumeric()', '1.5'), false);
    assert.equal(text('isBlank(String)', ' \t'), true);
    assert.equal(text('isAllUpperCase()', 'ABé'), false);
});

test('splits at camel case', () => {
    assert.deepEqual(
        items(text('splitByCharacterTypeCamelCase()', 'Lightning.platformASFLicense2')),
        ['Lightning', '.', 'platform', 'ASF', 'License', '2'],
    );
});

test('joins elements of any list, null as nothing', () => {
    assert.equal(text('join(Object,String)', new ApexList('Object', ['a', null, 1]), ','), 'a,,1');
});

test('measures the distance of texts', () => {
    assert.equal(text('getLevenshteinDistance(String)', 'Hello Joe', 'Hello Max'), 3);
    assert.equal(text('getLevenshteinDistance(String,Integer)', 'Hello', 'Goodbye', 2), -1);
});

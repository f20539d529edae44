import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from './natives.ts';

const matches = (pattern: string, text: string): unknown =>
    call('Pattern.matches(String,String)', pattern, text);

/** All groups of the first match. */
function groups(pattern: string, text: string): unknown {
    const matcher = call('Pattern.matcher(String)', call('Pattern.compile(String)', pattern), text);
    if (call('Matcher.find()', matcher) !== true) {
        return null;
    }
    const count = Number(call('Matcher.groupCount()', matcher));
    return Array.from({ length: count + 1 }, (_, group) =>
        call('Matcher.group(Integer)', matcher, group),
    );
}

test('understands what Java has and JavaScript has not', () => {
    assert.equal(matches('\\p{Alpha}+', 'abc'), true);
    assert.equal(matches('[a-z&&[^aeiou]]+', 'xyz'), true);
    assert.equal(matches('[a-z&&[^aeiou]]+', 'xyza'), false);
    assert.equal(matches('\\Qa.b\\E', 'a.b'), true);
    assert.equal(matches('\\Qa.b\\E', 'axb'), false);
    assert.equal(matches('a*+a', 'aaa'), false);
    assert.equal(matches('(?>a|ab)c', 'abc'), false);
    assert.equal(matches('(?i)HELLO', 'hello'), true);
    assert.equal(matches('a(?i)b(?-i)c', 'aBc'), true);
    assert.equal(matches('a(?i)b(?-i)c', 'aBC'), false);
    assert.equal(matches('(?s)a.b', 'a\nb'), true);
    assert.equal(matches('a.b', 'a\nb'), false);
    assert.equal(matches('(?x) a b # comment', 'ab'), true);
    assert.equal(matches('\\h\\R?', ' \r\n'), true);
});

test('numbers groups as written, whatever the translation adds', () => {
    assert.deepEqual(groups('(a)(b++)(c)', 'abbc'), ['abbc', 'a', 'bb', 'c']);
    assert.deepEqual(groups('(?<year>\\d{4})-(\\d\\d)', 'on 2026-11'), ['2026-11', '2026', '11']);
    assert.deepEqual(groups('(a)?b', 'b'), ['b', null]);
    assert.deepEqual(groups('(\\w)\\1', 'xaab'), ['aa', 'a']);
});

test('anchors: $ before a last line end, ^ and $ at lines with (?m)', () => {
    assert.deepEqual(groups('b$', 'ab\n'), ['b']);
    assert.deepEqual(groups('(?m)^b$', 'a\nb\nc'), ['b']);
    assert.equal(groups('a\\z', 'a\n'), null);
});

test('finds one after the other, a zero-length match going on by one', () => {
    const matcher = call('Pattern.matcher(String)', call('Pattern.compile(String)', 'x*'), 'axx');
    const found: unknown[] = [];
    while (call('Matcher.find()', matcher) === true) {
        found.push([call('Matcher.start()', matcher), call('Matcher.group()', matcher)]);
    }
    assert.deepEqual(found, [
        [0, ''],
        [1, 'xx'],
        [3, ''],
    ]);
});

test('a wrong pattern is a StringException that shows the place', () => {
    assert.throws(() => call('Pattern.compile(String)', '(a'), /Invalid regex: Unclosed group/);
    assert.throws(() => call('Pattern.compile(String)', '*a'), /Dangling meta character '\*'/);
});

test('quotes replacements and patterns', () => {
    assert.equal(
        call(
            'String.replaceAll(String,String)',
            'a',
            'a',
            call('Matcher.quoteReplacement(String)', '$1\\'),
        ),
        '$1\\',
    );
    assert.equal(matches(String(call('Pattern.quote(String)', 'a.b')), 'a.b'), true);
});

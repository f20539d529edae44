import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSignature, platformKey, splitGeneric } from '../index.ts';

test('signatures keep generic types whole', () => {
    assert.deepEqual(
        parseSignature('Map<Id, List<String>> group(Map<String, Object> values, Integer size)'),
        {
            type: 'Map<Id,List<String>>',
            name: 'group',
            parameters: ['Map<String,Object>', 'Integer'],
        },
    );
    assert.deepEqual(parseSignature('Integer size'), {
        type: 'Integer',
        name: 'size',
        parameters: null,
    });
    assert.deepEqual(parseSignature('()'), { type: 'void', name: '<init>', parameters: [] });
});

test('keys name the declared type and parameters', () => {
    assert.equal(
        platformKey('Map<K,V>', parseSignature('V put(K key, V value)')),
        'Map<K,V>.put(K,V)',
    );
    assert.equal(platformKey('HttpRequest', parseSignature('()')), 'HttpRequest.<init>()');
    assert.deepEqual(splitGeneric('Map<K,V>'), { name: 'Map', args: ['K', 'V'] });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformTypes } from '../index.ts';

const named = (name: string) => platformTypes.find((type) => type.name === name);

test('listed types name only types that there are', () => {
    const known = new Set(platformTypes.map(({ name }) => name.replace(/<.*/, '')));
    const mentioned = platformTypes
        .filter(({ name }) => name.startsWith('ConnectApi.') || name.startsWith('Reports.'))
        .flatMap(({ superType, properties, methods, statics }) => [
            superType ?? '',
            ...Object.keys({ ...properties, ...methods, ...statics }),
        ])
        .flatMap((text) => text.match(/\b(?:ConnectApi|Reports)\.\w+/g) ?? []);
    assert.ok(mentioned.length > 1000);
    assert.deepEqual(
        [...new Set(mentioned)].filter((name) => !known.has(name)),
        [],
    );
});

test('what is stated wins over what is listed, and the rest of its members is added', () => {
    const settings = named('ConnectApi.OrganizationSettings');
    const names = Object.keys(settings?.properties ?? {});
    assert.equal(names.filter((text) => text.endsWith(' orgId')).length, 1);
    assert.ok(names.includes('Integer accessTimeout'));
});

test('abstract types have no constructor', () => {
    assert.deepEqual(named('ConnectApi.AbstractMessageBody')?.constructors, {});
    assert.ok('()' in (named('ConnectApi.FeedBody')?.constructors ?? {}));
});

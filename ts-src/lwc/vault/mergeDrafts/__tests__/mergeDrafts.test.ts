import { draftOf, dropDraft, keepDraft } from 'c/mergeDrafts';

const KEY = 'gatehouse.mergeDrafts';

beforeEach(() => sessionStorage.clear());

it('keeps what was typed for each conflict until it is dropped', () => {
    keepDraft('a', 'first');
    keepDraft('b', '');
    keepDraft('a', 'second');
    expect(draftOf('a')).toBe('second');
    expect(draftOf('b')).toBe('');
    expect(draftOf('c')).toBeNull();

    dropDraft('a');
    expect(draftOf('a')).toBeNull();
    expect(draftOf('b')).toBe('');
});

it('has none where the browser holds something else', () => {
    sessionStorage.setItem(KEY, 'not json');
    expect(draftOf('a')).toBeNull();
    keepDraft('a', 'text');
    expect(draftOf('a')).toBe('text');
});

import { labels } from 'c/branchLabels';
import type { Conflict, DecidedRow, Merge, MergedComponent } from 'c/mergeApi';
import { addressOf, choiceWord, drawn, factsOf, listed, placed, titleOf } from 'c/mergeWords';
import { sentence } from 'c/sentences';

const merge: Merge = {
    id: 'm1',
    name: 'MG-1',
    intoName: 'main',
    fromName: 'side',
    state: 'Ready',
    identicalCount: 7,
    mineCount: 2,
    theirsCount: null,
    mergedCount: 1,
    conflictCount: 3,
    isStale: false,
    startedAt: '2026-03-01T10:00:00Z',
    mayWrite: true,
};
const row: DecidedRow = {
    key: 'Flow:A',
    type: 'Flow',
    fullName: 'A',
    kind: 'Conflict',
    conflictCount: 2,
    openCount: 1,
};
const conflict = (fingerprint: string): Conflict => ({
    fingerprint,
    place: 'label',
    kind: 'BOTH',
    isResolved: false,
});
const component: MergedComponent = { key: 'Flow:A', conflicts: [], preview: '' };

it('says what a merge brings, in counts', () => {
    expect(titleOf(merge)).toBe(sentence(labels.mergeTitle, 'side', 'main'));
    expect(titleOf(null)).toBe('');
    expect(factsOf(merge)).toBe(sentence(labels.mergeFacts, 7, 2, 'main', 0, 'side', 1, 3));
});

it('tells open conflicts from decided ones and from what was merged', () => {
    expect(drawn(row, 'Flow:A')).toMatchObject({
        word: sentence(labels.mergeConflict, 1),
        isConflict: true,
        rowClass: 'selected',
    });
    expect(drawn({ ...row, openCount: 0 }, undefined)).toMatchObject({
        word: labels.mergeDecided,
        rowClass: '',
    });
    expect(drawn({ ...row, kind: 'Merged', openCount: 0 }, undefined)).toMatchObject({
        word: labels.mergeMerged,
        isConflict: false,
    });
});

it('names how a conflict was decided', () => {
    expect(choiceWord('Left out')).toBe(labels.choiceLeftOut);
    expect(choiceWord('Mine')).toBe(labels.choiceMine);
    expect(choiceWord('Unheard of')).toBe('Unheard of');
    expect(choiceWord(null)).toBe('');
});

it('lists a merge with its state', () => {
    const { id, title, note } = listed({ ...merge, state: 'Abandoned' });
    expect([id, title]).toEqual(['m1', titleOf(merge)]);
    expect(note).toContain(`MG-1 · ${labels.stateAbandoned} · `);
});

it('names in the address what is open, and nothing else', () => {
    expect(addressOf(null, null, undefined)).toEqual({ c__merge: '' });
    expect(addressOf(merge, component, undefined)).toEqual({ c__merge: 'm1', c__item: 'Flow:A' });
    expect(addressOf(merge, component, 'f1')).toEqual({
        c__merge: 'm1',
        c__item: 'Flow:A',
        c__conflict: 'f1',
    });
});

it('counts the conflicts of a component', () => {
    expect(placed([conflict('a'), conflict('b')])).toMatchObject([
        { key: 'a', place: sentence(labels.placeOf, 1, 2) },
        { key: 'b', place: sentence(labels.placeOf, 2, 2) },
    ]);
});

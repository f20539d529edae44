import { canOpenGaps, everyGap, sideBySide, unified } from 'c/diffLines';
import type { DiffDetail, DiffRow } from 'c/diffLines';

const same = (left: number, right: number): DiffRow => ({
    kind: 'same',
    leftNumber: left,
    leftText: `line ${left}`,
    rightNumber: right,
    rightText: `line ${left}`,
});
const lines = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `line ${index + 1}`);

/** Ten lines; the fifth differs by a word, one is added after the seventh. */
const detail: DiffDetail = {
    before: lines(10),
    after: [...lines(4), 'line five', 'line 6', 'line 7', 'added', 'line 8', 'line 9', 'line 10'],
    hunks: [
        {
            skippedBefore: 3,
            rows: [
                same(4, 4),
                {
                    kind: 'changed',
                    leftNumber: 5,
                    leftText: 'line 5',
                    rightNumber: 5,
                    rightText: 'line five',
                    leftFrom: 5,
                    leftTo: 6,
                    rightFrom: 5,
                    rightTo: 9,
                },
                same(6, 6),
                same(7, 7),
                { kind: 'added', rightNumber: 8, rightText: 'added' },
            ],
        },
    ],
};

describe('sideBySide', () => {
    it('marks the changed word on each side and leaves the rest of the line alone', () => {
        const changed = sideBySide(detail, new Set()).find(({ left }) => left.number === '5');
        expect(changed?.left).toMatchObject({ head: 'line ', mark: '5', tail: '', sign: '−' });
        expect(changed?.right).toMatchObject({ head: 'line ', mark: 'five', tail: '', sign: '+' });
    });

    it('hatches the side that misses a line', () => {
        const added = sideBySide(detail, new Set()).find(({ right }) => right.head === 'added');
        expect(added?.left.isMissing).toBe(true);
        expect(added?.right.isMissing).toBe(false);
    });

    it('counts what was left out before the first part and after the last', () => {
        const gaps = sideBySide(detail, new Set()).filter(({ isGap }) => isGap);
        expect(gaps.map(({ skipped }) => skipped)).toEqual([3, 3]);
    });

    it('draws an opened gap line by line with the numbers of both sides', () => {
        const opened = sideBySide(detail, new Set([1]));
        const last = opened.at(-1);
        expect(last?.left).toMatchObject({ number: '10', head: 'line 10' });
        expect(last?.right).toMatchObject({ number: '11', head: 'line 10' });
        expect(opened.filter(({ isGap }) => isGap)).toHaveLength(1);
    });

    it('draws every line of both sides when all gaps are open', () => {
        const full = sideBySide(detail, everyGap(detail));
        expect(full.filter(({ left }) => left.number !== '')).toHaveLength(10);
        expect(full.filter(({ right }) => right.number !== '')).toHaveLength(11);
    });

    it('draws equal texts as a gap that opens to the whole text', () => {
        const equal: DiffDetail = { before: lines(3), after: lines(3), hunks: [] };
        expect(sideBySide(equal, new Set())).toHaveLength(1);
        expect(sideBySide(equal, everyGap(equal)).map(({ left }) => left.head)).toEqual(lines(3));
    });
});

describe('unified', () => {
    it('puts what went before what came', () => {
        const column = unified(detail, new Set()).filter(({ left }) => left.sign !== '');
        expect(column.map(({ left }) => `${left.sign}${left.head}${left.mark}`)).toEqual([
            '−line 5',
            '+line five',
            '+added',
        ]);
    });

    it('keeps the keys of its lines apart', () => {
        const keys = unified(detail, new Set()).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
    });
});

it('can open gaps only with the whole text of both sides', () => {
    expect(canOpenGaps(detail)).toBe(true);
    expect(canOpenGaps({ hunks: detail.hunks })).toBe(false);
});

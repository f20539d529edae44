import { undoingOf } from 'c/changeApi';
import type { ChangeWord, ComparedRow } from 'c/compareApi';
import { undoByActOf, undoLook } from 'c/rowUndo';

jest.mock('c/changeApi', () => ({ undoingOf: jest.fn() }));

const row = (type: string, fullName: string, change: ChangeWord): ComparedRow => ({
    key: `${type}:${fullName}`,
    type,
    fullName,
    change,
});

describe('rowUndo', () => {
    it('asks once per type and kind, and not about what cannot travel', async () => {
        (undoingOf as jest.Mock).mockResolvedValue({ 'Flow:New': 'WithResidue' });

        const known = await undoByActOf([
            row('Flow', 'A', 'New'),
            row('Flow', 'B', 'New'),
            row('ApexClass', 'C', 'Deleted'),
            row('ApexClass', 'D', 'Same'),
            row('Report', 'E', 'Unreadable'),
        ]);

        expect((undoingOf as jest.Mock).mock.calls).toEqual([[['ApexClass:Deleted', 'Flow:New']]]);
        expect(known).toEqual(new Map([['Flow:New', 'WithResidue']]));
    });

    it('says it in a word and a sign, and nothing of what it does not know', () => {
        const known = new Map([
            ['Flow:New', 'WithResidue' as const],
            ['RecordType:New', 'OneWay' as const],
            ['ApexClass:New', 'Reversible' as const],
        ]);

        const looks = ['Flow', 'RecordType', 'ApexClass', 'Report'].map((type) =>
            undoLook(row(type, 'A', 'New'), known),
        );

        expect(looks.map((look) => look?.word ?? null)).toEqual([
            'c.ChangePageUndoWithResidue',
            'c.ChangePageUndoOneWay',
            'c.ChangePageUndoReversible',
            null,
        ]);
        expect(looks.map((look) => look?.sign ?? null)).toEqual(['▲', '⊘', '', null]);
        expect(undoLook(null, known)).toBeNull();
        expect(undoLook(row('Flow', 'A', 'New'), null)).toBeNull();
    });
});

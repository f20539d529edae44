import { createElement } from 'lwc';
import type { Carried } from 'c/carried';
import { comparedDetail, everyRow } from 'c/compareApi';
import type { ComparedRow } from 'c/compareApi';
import CompareResult from 'c/compareResult';
import { firstQuestion } from 'c/compareSession';
import type { ResultView } from 'c/compareSession';
import type { TreeNode } from 'c/comparisonTree';

jest.mock('c/compareApi', () => ({
    everyRow: jest.fn(),
    reorderedRows: jest.fn(),
    comparedDetail: jest.fn().mockResolvedValue({ hunks: [] }),
}));
jest.mock('c/changeApi', () => ({
    latestChanges: jest.fn().mockResolvedValue([]),
    undoingOf: jest
        .fn()
        .mockResolvedValue({ 'ApexClass:New': 'Reversible', 'Flow:Deleted': 'OneWay' }),
}));

const comparison = {
    id: 'c1',
    sourceOrgId: 'a1',
    sourceOrgName: 'UAT',
    targetOrgId: 'a2',
    targetOrgName: 'Production',
    state: 'Done',
    sameCount: 7,
    orderOnlyCount: 0,
    unreadableCount: 1,
};
const compared = (type: string, fullName: string, change: ComparedRow['change']): ComparedRow => ({
    key: `${type}:${fullName}`,
    type,
    fullName,
    change,
});
const rows = [
    compared('ApexClass', 'A', 'New'),
    compared('ApexClass', 'B', 'Changed'),
    compared('Flow', 'C', 'Deleted'),
    compared('Report', 'D', 'Unreadable'),
];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function result(): Promise<ShadowRoot> {
    const element = createElement('c-compare-result', { is: CompareResult });
    Object.assign(element, { comparison });
    document.body.appendChild(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

const tell = async (
    root: ShadowRoot,
    part: string,
    name: string,
    detail?: unknown,
): Promise<void> => {
    root.querySelector(part)?.dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
};
const emptyHeading = (root: ShadowRoot): string | undefined =>
    root
        .querySelector('c-compare-none')
        ?.shadowRoot?.querySelector<HTMLElement & { heading: string }>('c-empty-state')?.heading;
const shown = (root: ShadowRoot): string[] =>
    root
        .querySelector<HTMLElement & { rows: Carried<TreeNode> }>('c-compare-rows')
        ?.rows.items.map(({ name }) => name) ?? [];

beforeEach(() => {
    (everyRow as jest.Mock).mockImplementation((_id: string, change: string | null) =>
        Promise.resolve(change === 'Same' ? [compared('ApexClass', 'S', 'Same')] : rows),
    );
});

afterEach(() => {
    document.body.replaceChildren();
    (everyRow as jest.Mock).mockReset();
});

describe('compareResult', () => {
    it('lists all differences, and what could not be read only on its own tab', async () => {
        const root = await result();
        expect(shown(root)).toEqual(['A', 'B', 'C']);
        await tell(root, 'c-compare-filters', 'why');
        expect(shown(root)).toEqual(['D']);
        expect(root.textContent).toContain('c.ComparePageWhyUnreadable');
    });

    it('reads what is the same only when its tab is opened', async () => {
        const root = await result();
        expect(everyRow).toHaveBeenCalledTimes(1);
        await tell(root, 'c-compare-filters', 'ask', { change: 'Same' });
        expect(shown(root)).toEqual(['S']);
    });

    it('hands the selection with its counts to what becomes of it', async () => {
        const root = await result();
        expect(root.querySelector('c-compare-selection')).toBeNull();
        await tell(root, 'c-compare-rows', 'choose', ['ApexClass:A', 'Flow:C']);
        const chosen = root.querySelector('c-compare-selection') as HTMLElement & {
            counts: Record<string, number>;
            keys: string[];
        };
        expect(chosen.counts).toMatchObject({ New: 1, Changed: 0, Deleted: 1 });
        expect(chosen.keys).toEqual(['ApexClass:A', 'Flow:C']);
        await tell(root, 'c-compare-selection', 'clear');
        expect(root.querySelector('c-compare-selection')).toBeNull();
    });

    it('keeps the selection while filters change and can show only it', async () => {
        const root = await result();
        await tell(root, 'c-compare-rows', 'choose', ['ApexClass:A']);
        await tell(root, 'c-compare-filters', 'ask', { type: 'Flow' });
        expect(shown(root)).toEqual(['C']);
        await tell(root, 'c-compare-selection', 'reduce');
        expect(shown(root)).toEqual(['A']);
    });

    it('says that orgs are in sync when nothing differs, and offers to clear filters when nothing matches', async () => {
        (everyRow as jest.Mock).mockResolvedValue([]);
        expect((await result()).textContent).toBe('');
        const same = document.body.querySelector('c-compare-result')?.shadowRoot as ShadowRoot;
        expect(emptyHeading(same)).toBe('c.ComparePageInSyncHeading');
        document.body.replaceChildren();
        (everyRow as jest.Mock).mockResolvedValue(rows);
        const root = await result();
        await tell(root, 'c-compare-filters', 'ask', { text: 'zzz' });
        expect(emptyHeading(root)).toBe('c.ComparePageNoMatchHeading');
    });

    describe('noise', () => {
        const packed = { ...compared('ApexClass', 'ns__P', 'New'), noise: 'MN_01' };

        beforeEach(() => {
            (everyRow as jest.Mock).mockResolvedValue([...rows, packed]);
        });

        it('hides what rules set aside until somebody asks', async () => {
            const root = await result();
            expect(shown(root)).toEqual(['A', 'B', 'C']);

            await tell(root, 'c-compare-noise', 'noise');
            expect(shown(root)).toContain('ns__P');

            await tell(root, 'c-compare-noise', 'noise');
            expect(shown(root)).not.toContain('ns__P');
        });

        it('shows it to who comes by a link to it, and opens its container', async () => {
            const part = { ...packed, key: 'x', parentKey: 'ApexClass:A' };
            (comparedDetail as jest.Mock).mockResolvedValue({
                hunks: [],
                type: 'ApexClass',
                fullName: 'x',
            });
            (everyRow as jest.Mock).mockResolvedValue([...rows, part]);
            const element = createElement('c-compare-result', { is: CompareResult });
            const looked = jest.fn();
            element.addEventListener('look', looked);
            const view = { question: firstQuestion, expanded: [], selected: [], openKey: 'x' };
            Object.assign(element, { comparison, view: { ...view, pane: 'full' } });
            document.body.appendChild(element);
            await settled();

            const { detail } = looked.mock.calls.at(-1)[0] as CustomEvent<ResultView>;
            expect(detail).toMatchObject({
                openKey: 'x',
                pane: 'full',
                expanded: ['ApexClass:A'],
            });
            expect(element.shadowRoot?.querySelector('c-compare-pane')).not.toBeNull();
        });
    });
});

import { createElement } from 'lwc';
import { addFromComparison, latestChanges } from 'c/changeApi';
import { everyRow } from 'c/compareApi';
import type { ComparedRow } from 'c/compareApi';
import CompareResult from 'c/compareResult';
import type { TreeNode } from 'c/comparisonTree';

jest.mock('c/compareApi', () => ({
    everyRow: jest.fn(),
    reorderedRows: jest.fn(),
    comparedDetail: jest.fn().mockResolvedValue({ hunks: [] }),
}));
jest.mock('c/changeApi', () => ({ latestChanges: jest.fn(), addFromComparison: jest.fn() }));

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
const shown = (root: ShadowRoot): string[] =>
    (root.querySelector('c-compare-rows') as (HTMLElement & { rows: TreeNode[] }) | null)?.rows.map(
        ({ name }) => name,
    ) ?? [];

beforeEach(() => {
    (everyRow as jest.Mock).mockImplementation((_id: string, change: string | null) =>
        Promise.resolve(change === 'Same' ? [compared('ApexClass', 'S', 'Same')] : rows),
    );
    (latestChanges as jest.Mock).mockResolvedValue([
        { id: 'd1', name: 'CR-1', title: 'Fits', sourceId: 'a1', targetId: 'a2' },
        { id: 'd2', name: 'CR-2', title: 'Other target', sourceId: 'a1', targetId: 'a3' },
    ]);
});

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
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

    it('shows the bar with the selection and offers only drafts between these orgs', async () => {
        const root = await result();
        expect(root.querySelector('c-compare-bar')).toBeNull();
        await tell(root, 'c-compare-rows', 'choose', ['ApexClass:A', 'Flow:C']);
        const bar = root.querySelector('c-compare-bar') as HTMLElement & {
            counts: Record<string, number>;
            drafts: { id: string }[];
        };
        expect(bar.counts).toMatchObject({ New: 1, Changed: 0, Deleted: 1 });
        expect(bar.drafts.map(({ id }) => id)).toEqual(['d1']);
    });

    it('keeps the selection while filters change and can show only it', async () => {
        const root = await result();
        await tell(root, 'c-compare-rows', 'choose', ['ApexClass:A']);
        await tell(root, 'c-compare-filters', 'ask', { type: 'Flow' });
        expect(shown(root)).toEqual(['C']);
        await tell(root, 'c-compare-bar', 'reduce');
        expect(shown(root)).toEqual(['A']);
    });

    it('adds the selection to a draft and empties it', async () => {
        (addFromComparison as jest.Mock).mockResolvedValue({});
        const root = await result();
        await tell(root, 'c-compare-rows', 'choose', ['ApexClass:A', 'ApexClass:B']);
        await tell(root, 'c-compare-bar', 'addto', 'd1');
        expect(addFromComparison).toHaveBeenCalledWith('d1', 'c1', ['ApexClass:A', 'ApexClass:B']);
        expect(root.querySelector('c-compare-bar')).toBeNull();
    });

    it('keeps the selection when the gate refuses', async () => {
        (addFromComparison as jest.Mock).mockRejectedValue({
            body: { message: '{"code":"x","message":"CR-1 is locked.","advice":"Wait."}' },
        });
        const root = await result();
        await tell(root, 'c-compare-rows', 'choose', ['ApexClass:A']);
        await tell(root, 'c-compare-bar', 'addto', 'd1');
        expect(
            (root.querySelector('c-notice-banner') as HTMLElement & { heading: string }).heading,
        ).toBe('CR-1 is locked.');
        expect(root.querySelector('c-compare-bar')).not.toBeNull();
    });

    it('opens the form of a new change with the chosen components', async () => {
        const root = await result();
        await tell(root, 'c-compare-rows', 'choose', ['ApexClass:A']);
        await tell(root, 'c-compare-bar', 'create');
        expect(
            (root.querySelector('c-change-draft') as HTMLElement & { keys: string[] }).keys,
        ).toEqual(['ApexClass:A']);
    });

    it('says that orgs are in sync when nothing differs, and offers to clear filters when nothing matches', async () => {
        (everyRow as jest.Mock).mockResolvedValue([]);
        expect((await result()).textContent).toBe('');
        const same = document.body
            .querySelector('c-compare-result')
            ?.shadowRoot?.querySelector('c-empty-state') as HTMLElement & { heading: string };
        expect(same.heading).toBe('c.ComparePageInSyncHeading');
        document.body.replaceChildren();
        (everyRow as jest.Mock).mockResolvedValue(rows);
        const root = await result();
        await tell(root, 'c-compare-filters', 'ask', { text: 'zzz' });
        expect(
            (root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading,
        ).toBe('c.ComparePageNoMatchHeading');
    });
});

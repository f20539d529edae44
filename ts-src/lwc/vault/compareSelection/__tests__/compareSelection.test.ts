import { createElement } from 'lwc';
import { addFromComparison, latestChanges } from 'c/changeApi';
import CompareSelection from 'c/compareSelection';

jest.mock('c/changeApi', () => ({ latestChanges: jest.fn(), addFromComparison: jest.fn() }));

const comparison = { id: 'c1', sourceOrgId: 'a1', targetOrgId: 'a2' };
const keys = ['ApexClass:A', 'ApexClass:B'];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function selection(): Promise<{ root: ShadowRoot; cleared: jest.Mock }> {
    const element = createElement('c-compare-selection', { is: CompareSelection });
    Object.assign(element, { comparison, keys });
    const cleared = jest.fn();
    element.addEventListener('clear', cleared);
    document.body.appendChild(element);
    await settled();
    return { root: element.shadowRoot as ShadowRoot, cleared };
}

const tell = async (root: ShadowRoot, name: string, detail?: unknown): Promise<void> => {
    root.querySelector('c-compare-bar')?.dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
};

beforeEach(() => {
    (latestChanges as jest.Mock).mockResolvedValue([
        { id: 'd1', name: 'CR-1', title: 'Fits', status: 'Draft', sourceId: 'a1', targetId: 'a2' },
        {
            id: 'd2',
            name: 'CR-2',
            title: 'Other target',
            status: 'Draft',
            sourceId: 'a1',
            targetId: 'a3',
        },
        {
            id: 'd3',
            name: 'CR-3',
            title: 'Waits',
            status: 'Submitted',
            sourceId: 'a1',
            targetId: 'a2',
        },
    ]);
});

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('compareSelection', () => {
    it('offers only drafts between these orgs', async () => {
        const { root } = await selection();
        const bar = root.querySelector('c-compare-bar') as HTMLElement & {
            drafts: { id: string }[];
        };
        expect(bar.drafts.map(({ id }) => id)).toEqual(['d1']);
    });

    it('adds the selection to a draft and empties it', async () => {
        (addFromComparison as jest.Mock).mockResolvedValue({});
        const { root, cleared } = await selection();
        await tell(root, 'addto', 'd1');
        expect(addFromComparison).toHaveBeenCalledWith('d1', 'c1', keys);
        expect(cleared).toHaveBeenCalledTimes(1);
    });

    it('keeps the selection when the gate refuses, and says why', async () => {
        (addFromComparison as jest.Mock).mockRejectedValue({
            body: { message: '{"code":"x","message":"CR-1 is locked.","advice":"Wait."}' },
        });
        const { root, cleared } = await selection();
        await tell(root, 'addto', 'd1');
        const banner = root.querySelector('c-notice-banner') as HTMLElement & { heading: string };
        expect(banner.heading).toBe('CR-1 is locked.');
        expect(cleared).not.toHaveBeenCalled();
    });

    it('opens the form of a new change with the chosen components', async () => {
        const { root } = await selection();
        await tell(root, 'create');
        expect(
            (root.querySelector('c-change-draft') as HTMLElement & { keys: string[] }).keys,
        ).toEqual(keys);
        root.querySelector('c-change-draft')?.dispatchEvent(new CustomEvent('closed'));
        await settled();
        expect(root.querySelector('c-change-draft')).toBeNull();
    });
});

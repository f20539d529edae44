import { createElement } from 'lwc';
import { branches } from 'c/branchApi';
import {
    commitMerge,
    decidedRows,
    latestMerges,
    merge,
    mergedComponent,
    rememberedResolutions,
    resolveConflict,
} from 'c/mergeApi';
import MergePanel from 'c/mergePanel';

jest.mock('c/jobApi', () => ({ jobRun: () => new Promise(() => undefined), cancelJob: jest.fn() }));
jest.mock('c/branchApi', () => ({ branches: jest.fn() }));
jest.mock('c/mergeApi', () => ({
    abandonMerge: jest.fn(),
    commitMerge: jest.fn(),
    decidedRows: jest.fn(),
    latestMerges: jest.fn(),
    merge: jest.fn(),
    mergedComponent: jest.fn(),
    rememberedResolutions: jest.fn(),
    resolveConflict: jest.fn(),
    revokeResolution: jest.fn(),
    startMerge: jest.fn(),
}));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
    sessionStorage.clear();
    document.body.replaceChildren();
    jest.clearAllMocks();
});

const READY = {
    id: 'm1',
    name: 'MG-1',
    intoName: 'main',
    fromName: 'feature',
    state: 'Ready',
    isStale: false,
    startedAt: '2026-01-01T00:00:00Z',
    mayWrite: true,
};
const ROW = {
    key: 'Flow:Order',
    type: 'Flow',
    fullName: 'Order',
    kind: 'Conflict',
    conflictCount: 1,
    openCount: 1,
};

async function panel(merges: unknown[], openCount: number): Promise<ShadowRoot> {
    (branches as jest.Mock).mockResolvedValue([]);
    (latestMerges as jest.Mock).mockResolvedValue(merges);
    (merge as jest.Mock).mockResolvedValue(READY);
    (rememberedResolutions as jest.Mock).mockResolvedValue([]);
    (decidedRows as jest.Mock).mockResolvedValue([{ ...ROW, openCount }]);
    (mergedComponent as jest.Mock).mockResolvedValue({
        key: 'Flow:Order',
        preview: '<Flow/>',
        conflicts: [{ fingerprint: 'f1', place: 'label', kind: 'CHANGED', isResolved: false }],
    });
    const element = createElement('c-merge-panel', { is: MergePanel });
    document.body.appendChild(element);
    await settled();
    await settled();
    return element.shadowRoot as ShadowRoot;
}

const commitButton = (root: ShadowRoot): HTMLElement & { disabled: boolean } =>
    root.querySelector('lightning-button.commit') as HTMLElement & { disabled: boolean };

describe('mergePanel', () => {
    it('teaches what a merge does when there is none', async () => {
        const root = await panel([], 0);
        expect(root.querySelector('c-empty-state')).not.toBeNull();
        expect(root.querySelector('c-merge-conflict')).toBeNull();
    });

    it('opens the first conflict, and commits nothing while it is open', async () => {
        const root = await panel([READY], 1);
        expect(root.querySelector('c-merge-conflict')).not.toBeNull();
        root.querySelector('lightning-textarea.message')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Take it' } }),
        );
        await settled();
        expect(commitButton(root).disabled).toBe(true);
        root.querySelector('c-merge-conflict')?.dispatchEvent(
            new CustomEvent('resolve', { detail: { fingerprint: 'f1', text: null } }),
        );
        await settled();
        expect(resolveConflict).toHaveBeenCalledWith('m1', 'Flow:Order', 'f1', null);
    });

    it('keeps what was typed when the tab is opened again, until it is taken', async () => {
        const root = await panel([READY], 1);
        const element = root.host as HTMLElement & { reload(): Promise<void> };
        const area = (): HTMLElement & { value: string } =>
            root
                .querySelector('c-merge-conflict')
                ?.shadowRoot?.querySelector('lightning-textarea') as HTMLElement & {
                value: string;
            };
        area().dispatchEvent(new CustomEvent('change', { detail: { value: 'Half a thought' } }));
        await element.reload();
        await settled();
        expect(area().value).toBe('Half a thought');
        root.querySelector('c-merge-conflict')?.dispatchEvent(
            new CustomEvent('resolve', { detail: { fingerprint: 'f1', text: 'Half a thought' } }),
        );
        await settled();
        await element.reload();
        await settled();
        expect(area().value).toBe('');
    });

    it('goes on to the conflicts of the next component', async () => {
        const root = await panel([READY], 1);
        (decidedRows as jest.Mock).mockResolvedValue([
            { ...ROW, openCount: 1 },
            { ...ROW, key: 'Flow:Return', openCount: 1 },
        ]);
        await (root.host as HTMLElement & { reload(): Promise<void> }).reload();
        const looked: unknown[] = [];
        root.host.addEventListener('look', (event) => looked.push((event as CustomEvent).detail));
        (mergedComponent as jest.Mock).mockResolvedValue({
            key: 'Flow:Return',
            preview: '',
            conflicts: [{ fingerprint: 'f2', place: 'label', kind: 'CHANGED', isResolved: false }],
        });
        root.querySelector('c-merge-conflict')?.dispatchEvent(
            new CustomEvent('step', { detail: 1 }),
        );
        await settled();
        expect(mergedComponent).toHaveBeenLastCalledWith('m1', 'Flow:Return');
        expect(looked).toEqual([{ c__merge: 'm1', c__item: 'Flow:Return', c__conflict: 'f2' }]);
    });

    it('commits with a message once every conflict is decided', async () => {
        const root = await panel([READY], 0);
        (commitMerge as jest.Mock).mockResolvedValue('j1');
        expect(commitButton(root).disabled).toBe(true);
        root.querySelector('lightning-textarea.message')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Take it' } }),
        );
        await settled();
        expect(commitButton(root).disabled).toBe(false);
        commitButton(root).dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(commitMerge).toHaveBeenCalledWith('m1', 'Take it');
        expect(root.querySelector('c-job-progress')).not.toBeNull();
    });
});

import { createElement } from 'lwc';
import { branches, commitLog, createBranch, snapshotSources, tagCommit } from 'c/branchApi';
import BranchesPanel from 'c/branchesPanel';

jest.mock('c/branchApi', () => ({
    branches: jest.fn(),
    closeBranch: jest.fn(),
    commitLog: jest.fn(),
    createBranch: jest.fn(),
    snapshotSources: jest.fn(),
    tagCommit: jest.fn(),
    differences: jest.fn(),
    commitChosen: jest.fn(),
}));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

const MAIN = {
    id: 'b1',
    name: 'main',
    isClosed: false,
    headId: 'c1',
    headMessage: 'First',
    componentCount: 1200,
    ahead: 0,
    behind: 0,
    exportFileIds: [],
    mayWrite: true,
};

async function panel(known: unknown[]): Promise<ShadowRoot> {
    (branches as jest.Mock).mockResolvedValue(known);
    (snapshotSources as jest.Mock).mockResolvedValue([{ id: 's1', name: 'Production' }]);
    (commitLog as jest.Mock).mockResolvedValue([
        {
            id: 'c1',
            name: 'CM-1',
            message: 'First',
            committedAt: '2026-01-01T00:00:00Z',
            branchName: 'main',
            parentIds: [],
            heads: ['main'],
            tags: [],
        },
    ]);
    const element = createElement('c-branches-panel', { is: BranchesPanel });
    document.body.appendChild(element);
    await settled();
    await settled();
    return element.shadowRoot as ShadowRoot;
}

describe('branchesPanel', () => {
    it('teaches what a branch is when there is none', async () => {
        const root = await panel([]);
        expect(root.querySelector('c-empty-state')).not.toBeNull();
        expect(commitLog).not.toHaveBeenCalled();
    });

    it('shows main first and counts the others against it', async () => {
        const root = await panel([
            { ...MAIN, id: 'b0', name: 'feature', ahead: 2, behind: 1 },
            MAIN,
        ]);
        expect(branches).toHaveBeenLastCalledWith('b1');
        expect(commitLog).toHaveBeenCalledWith('b1', 100);
        expect(root.querySelectorAll('button.branch')).toHaveLength(2);
        expect(root.querySelector('button[aria-pressed="true"]')?.textContent).toContain('main');
        expect(root.querySelector('c-branch-graph')).not.toBeNull();
    });

    it('starts a branch and tags a commit', async () => {
        const root = await panel([MAIN]);
        (createBranch as jest.Mock).mockResolvedValue('b2');
        root.querySelector('lightning-button.new')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        root.querySelector('lightning-input.name')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'feature' } }),
        );
        root.querySelector('lightning-button.create')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        await settled();
        expect(createBranch).toHaveBeenCalledWith('feature', '', null);
        root.querySelector('c-branch-graph')?.dispatchEvent(
            new CustomEvent('tag', { detail: 'c1' }),
        );
        await settled();
        root.querySelector('lightning-input.tag-name')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'v1' } }),
        );
        root.querySelector('lightning-button.tag-save')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(tagCommit).toHaveBeenCalledWith('c1', 'v1');
    });

    it('says what was refused', async () => {
        const root = await panel([MAIN]);
        (createBranch as jest.Mock).mockRejectedValue(new Error('There is one already.'));
        root.querySelector('lightning-button.new')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        root.querySelector('lightning-button.create')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(
            (root.querySelector('c-notice-banner') as HTMLElement & { heading: string }).heading,
        ).toBe('There is one already.');
    });
});

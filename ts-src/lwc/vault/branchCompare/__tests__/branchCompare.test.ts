import { createElement } from 'lwc';
import { commitChosen, differences, snapshotSources } from 'c/branchApi';
import BranchCompare from 'c/branchCompare';

jest.mock('c/branchApi', () => ({
    commitChosen: jest.fn(),
    differences: jest.fn(),
    snapshotSources: jest.fn(),
}));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

describe('branchCompare', () => {
    it('commits what was chosen, with a message', async () => {
        (snapshotSources as jest.Mock).mockResolvedValue([{ id: 's1', name: 'Production' }]);
        (differences as jest.Mock).mockResolvedValue({
            leftName: 'Production',
            rightName: 'main',
            rows: [
                { key: 'Flow:A', type: 'Flow', fullName: 'A', change: 'New' },
                { key: 'Flow:B', type: 'Flow', fullName: 'B', change: 'Deleted' },
            ],
            total: 2,
            newCount: 1,
            changedCount: 0,
            deletedCount: 1,
        });
        const element = createElement('c-branch-compare', { is: BranchCompare });
        Object.assign(element, { branch: { id: 'b1', name: 'main', mayWrite: true } });
        const committed = jest.fn();
        element.addEventListener('committed', committed);
        document.body.appendChild(element);
        await settled();
        const root = element.shadowRoot as ShadowRoot;
        root.querySelector('.source')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 's1' } }),
        );
        root.querySelector('lightning-button.compare')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(differences).toHaveBeenCalledWith('s1', 'b1');
        const pick = root.querySelector<HTMLInputElement>('[data-key="Flow:B"]');
        if (pick) {
            pick.checked = true;
            pick.dispatchEvent(new CustomEvent('change'));
        }
        root.querySelector('.message')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Gone for good' } }),
        );
        await settled();
        root.querySelector('lightning-button.commit')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(commitChosen).toHaveBeenCalledWith('b1', 's1', ['Flow:B'], 'Gone for good');
        expect(committed).toHaveBeenCalled();
    });
});

import { createElement } from 'lwc';
import DeploymentReceipt from 'c/deploymentReceipt';
import { itemDifference } from 'c/deploymentApi';

jest.mock('c/deploymentApi', () => ({ itemDifference: jest.fn() }));

const item = (name: string, outcome: string): object => ({
    id: name,
    key: name,
    componentType: 'ApexClass',
    name,
    kind: 'Changed',
    wave: 1,
    outcome,
    sentence: `${name} is ${outcome}`,
    intended: 'a'.repeat(64),
    readBack: 'b'.repeat(64),
});

function receipt(): ShadowRoot {
    const element = createElement('c-deployment-receipt', {
        is: DeploymentReceipt,
    }) as unknown as HTMLElement & { progress: object };
    element.progress = {
        summary: { targetName: 'Production' },
        items: [
            item('Alpha', 'Landed'),
            item('Beta', 'ChangedByPlatform'),
            item('Gamma', 'NotLanded'),
        ],
    };
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

const names = (root: ShadowRoot): (string | null)[] =>
    [...root.querySelectorAll('.name')].map((name) => name.textContent);

afterEach(() => document.body.replaceChildren());

describe('deploymentReceipt', () => {
    it('shows what did not land first', () => {
        expect(names(receipt())).toEqual(['Gamma', 'Beta', 'Alpha']);
    });

    it('counts and filters by outcome', async () => {
        const root = receipt();
        root.querySelector('[data-tab="landed"]')?.dispatchEvent(new CustomEvent('click'));
        await Promise.resolve();
        expect(names(root)).toEqual(['Alpha']);
        expect(root.querySelector('[data-tab="all"]')?.textContent).toContain('3');
    });

    it('opens the difference between what was signed and what is there', async () => {
        (itemDifference as jest.Mock).mockResolvedValue({ hunks: [], inWords: [] });
        const root = receipt();
        root.querySelector('[data-id="Gamma"]')?.dispatchEvent(new CustomEvent('click'));
        await new Promise((resolve) => setTimeout(resolve, 0));
        expect(itemDifference).toHaveBeenCalledWith('Gamma');
        expect(root.textContent).toContain('Gamma is NotLanded');
    });
});

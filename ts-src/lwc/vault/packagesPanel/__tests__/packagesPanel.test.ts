import { createElement } from 'lwc';
import { branches } from 'c/branchApi';
import { componentPackages, createPackage, releasePackage } from 'c/packageApi';
import PackagesPanel from 'c/packagesPanel';

jest.mock('c/branchApi', () => ({ branches: jest.fn() }));
jest.mock('c/packageApi', () => ({
    changePackage: jest.fn(),
    componentPackages: jest.fn(),
    createPackage: jest.fn(),
    releasePackage: jest.fn(),
}));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

async function panel(all: unknown[]): Promise<ShadowRoot> {
    (branches as jest.Mock).mockResolvedValue([{ id: 'b1', name: 'main', headId: 'c1' }]);
    (componentPackages as jest.Mock).mockResolvedValue(all);
    const element = createElement('c-packages-panel', { is: PackagesPanel });
    document.body.appendChild(element);
    await settled();
    await settled();
    return element.shadowRoot as ShadowRoot;
}

const say = (root: ShadowRoot, selector: string, value: string): void => {
    root.querySelector(selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
};

describe('packagesPanel', () => {
    it('creates the first package', async () => {
        const root = await panel([]);
        expect(root.querySelector('c-empty-state')).not.toBeNull();
        root.querySelector('lightning-button.new')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        say(root, '[data-field="name"]', 'Billing');
        say(root, '[data-field="members"]', 'Flow:A');
        root.querySelector('lightning-button.save')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(createPackage).toHaveBeenCalledWith({
            name: 'Billing',
            description: '',
            members: 'Flow:A',
            dependencies: '',
        });
    });

    it('names what does not fit, and releases', async () => {
        const root = await panel([
            {
                id: 'p1',
                name: 'Billing',
                releases: [],
                resolved: [],
                problems: ['Core is missing.'],
                mayWrite: true,
            },
        ]);
        expect(root.querySelector('.problems')?.textContent).toContain('Core is missing.');
        root.querySelector<HTMLElement>('lightning-button.release')?.dispatchEvent(
            new CustomEvent('click'),
        );
        await settled();
        say(root, '.version', '1.0.0');
        say(root, '.source', 'b1');
        await settled();
        root.querySelector('lightning-button.release-now')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(releasePackage).toHaveBeenCalledWith('p1', '1.0.0', 'b1');
    });
});

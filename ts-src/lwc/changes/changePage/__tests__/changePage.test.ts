import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { addDependency, changeDetail, removeItems } from 'c/changeApi';
import type { ChangeDetail } from 'c/changeApi';
import ChangePage from 'c/changePage';
import { deploymentsOf } from 'c/deploymentApi';
import { change, openAct } from '../../changeWords/__tests__/exampleChange';

jest.mock('c/changeApi', () => ({
    addDependency: jest.fn(),
    changeDetail: jest.fn(),
    removeItems: jest.fn(),
    itemDifference: jest.fn().mockResolvedValue({ hunks: [] }),
}));
jest.mock('c/deploymentApi', () => ({ deploymentsOf: jest.fn() }));
jest.mock('lightning/confirm', () => ({ __esModule: true, default: { open: jest.fn() } }), {
    virtual: true,
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function page(detail: ChangeDetail | Error): Promise<ShadowRoot> {
    if (detail instanceof Error) {
        (changeDetail as jest.Mock).mockRejectedValue(detail);
    } else {
        (changeDetail as jest.Mock).mockResolvedValue(detail);
    }
    (deploymentsOf as jest.Mock).mockResolvedValue([]);
    const element = createElement('c-change-page', { is: ChangePage });
    Object.assign(element, { recordId: 'cr1' });
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
const signature = {
    id: 's',
    name: 'S-1',
    signerId: 'u',
    signerName: 'Leila',
    meaning: 'Approval',
    isValid: true,
};

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

describe('changePage', () => {
    it('says why a change cannot be shown', async () => {
        const root = await page(new Error('You may not see it.'));
        expect((root.querySelector('c-notice-banner') as HTMLElement & { text: string }).text).toBe(
            'You may not see it.',
        );
        expect(root.querySelector('c-page-header')).toBeNull();
    });

    it('opens the approval for who may sign, the change for everybody else', async () => {
        expect((await page(change())).querySelector('c-change-approval')).toBeNull();
        document.body.replaceChildren();
        const detail = change({}, { status: 'Submitted' });
        const root = await page({ ...detail, acts: { ...detail.acts, approve: openAct } });
        expect(root.querySelector('c-change-approval')).not.toBeNull();
        expect(root.querySelector('c-change-what')).not.toBeNull();
        expect(root.querySelector('c-change-items')).toBeNull();
    });

    it('puts a voided approval above the header and can show only what changed', async () => {
        const voidedDetails = [
            {
                key: 'ApexClass:InstallationService',
                name: 'InstallationService',
                what: 'content changed',
            },
        ];
        const root = await page(change({ voidedDetails }, { status: 'Voided' }));
        const order = [...root.querySelectorAll('c-change-voided, c-page-header')].map(
            ({ localName }) => localName,
        );
        expect(order).toEqual(['c-change-voided', 'c-page-header']);
        await tell(root, 'c-change-voided', 'reduce');
        expect(
            (root.querySelector('c-change-content') as HTMLElement & { shownKeys: string[] })
                .shownKeys,
        ).toEqual(['ApexClass:InstallationService']);
    });

    it('adds dependencies one after the other and shows the change anew', async () => {
        const planned = change({}, { itemCount: 3 });
        (addDependency as jest.Mock).mockResolvedValue(planned);
        const missing = {
            key: 'CustomLabel:A',
            name: 'A',
            componentType: 'CustomLabel',
            neededBy: [],
            canBeAdded: true,
        };
        const plan = { missing: [missing], waves: [], broken: [], unresolved: [] };
        const root = await page(change({ plan }));
        await tell(root, 'c-change-missing', 'add', ['CustomLabel:A', 'CustomLabel:B']);
        expect((addDependency as jest.Mock).mock.calls).toEqual([
            ['cr1', 'CustomLabel:A'],
            ['cr1', 'CustomLabel:B'],
        ]);
        expect(
            (root.querySelector('c-change-items') as HTMLElement & { detail: ChangeDetail }).detail
                .summary.itemCount,
        ).toBe(3);
    });

    it('asks before an edit that voids signatures', async () => {
        (LightningConfirm.open as jest.Mock).mockResolvedValue(false);
        const root = await page(change({ signatures: [signature] }, { status: 'Approved' }));
        await tell(root, 'c-change-items', 'remove', ['ApexClass:InstallationService']);
        expect(LightningConfirm.open).toHaveBeenCalledTimes(1);
        expect(removeItems).not.toHaveBeenCalled();
    });

    it('removes without a question while nobody has signed, and says what the gate refuses', async () => {
        (removeItems as jest.Mock).mockRejectedValue({
            body: { message: '{"code":"x","message":"The change is deploying.","advice":"Wait."}' },
        });
        const root = await page(change());
        await tell(root, 'c-change-items', 'remove', ['ApexClass:InstallationService']);
        expect(LightningConfirm.open).not.toHaveBeenCalled();
        expect(
            (root.querySelector('c-notice-banner') as HTMLElement & { heading: string }).heading,
        ).toBe('The change is deploying.');
    });

    it('shows the difference of an item and closes it again', async () => {
        const root = await page(change());
        await tell(root, 'c-change-items', 'opened', 'ApexClass:InstallationService');
        expect(root.querySelector('c-change-difference')).not.toBeNull();
        await tell(root, 'c-change-items', 'opened', 'ApexClass:InstallationService');
        expect(root.querySelector('c-change-difference')).toBeNull();
    });

    it('opens the form and takes over what was saved', async () => {
        const root = await page(change());
        await tell(root, 'c-change-acts', 'edit');
        expect(root.querySelector('c-change-draft')).not.toBeNull();
        await tell(root, 'c-change-draft', 'saved', change({}, { title: 'A better title' }));
        expect(root.querySelector('c-change-draft')).toBeNull();
        expect(
            (root.querySelector('c-page-header') as HTMLElement & { heading: string }).heading,
        ).toBe('A better title');
    });
});

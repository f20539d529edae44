import { createElement } from 'lwc';
import ChangeDraft from 'c/changeDraft';
import { createChange, editChange } from 'c/changeApi';
import { change } from '../../changeWords/__tests__/exampleChange';

jest.mock('c/changeApi', () => ({ createChange: jest.fn(), editChange: jest.fn() }));

type Button = HTMLElement & { disabled: boolean };

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function form(settings: Record<string, unknown>): { element: HTMLElement; root: ShadowRoot } {
    const element = createElement('c-change-draft', { is: ChangeDraft });
    Object.assign(element, settings);
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

const enter = async (root: ShadowRoot, field: string, value: string): Promise<void> => {
    root.querySelector(`[data-field="${field}"]`)?.dispatchEvent(
        new CustomEvent('change', { detail: { value } }),
    );
    await settled();
};
const save = (root: ShadowRoot): Button => root.querySelector('.save') as Button;

afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
});

describe('changeDraft', () => {
    it('makes a change of the chosen components once it has a title', async () => {
        (createChange as jest.Mock).mockResolvedValue('cr9');
        const { element, root } = form({ comparisonId: 'c1', keys: ['ApexClass:A'] });
        const created = jest.fn();
        element.addEventListener('created', (event) =>
            created((event as CustomEvent<string>).detail),
        );
        expect(save(root).disabled).toBe(true);
        expect(root.textContent).toContain('c.DraftPageTitleNeeded');
        await enter(root, 'title', 'Panels keep their warranty');
        save(root).click();
        await settled();
        expect(createChange).toHaveBeenCalledWith(
            expect.objectContaining({
                title: 'Panels keep their warranty',
                comparisonId: 'c1',
                keys: ['ApexClass:A'],
            }),
        );
        expect(created).toHaveBeenCalledWith('cr9');
    });

    it('asks for the names of chosen tests', async () => {
        const { root } = form({ change: change() });
        await enter(root, 'testLevel', 'RunSpecifiedTests');
        expect(save(root).disabled).toBe(true);
        await enter(root, 'tests', 'InstallationServiceTest');
        expect(save(root).disabled).toBe(false);
    });

    it('says before saving that signatures will be void', () => {
        const signature = {
            id: 's',
            name: 'S-1',
            signerId: 'u',
            signerName: 'Leila',
            meaning: 'Approval',
            isValid: true,
        };
        const { root } = form({
            change: change({ signatures: [signature] }, { status: 'Approved' }),
        });
        expect((root.querySelector('c-notice-banner') as HTMLElement & { text: string }).text).toBe(
            'c.DraftPageOneVoids',
        );
    });

    it('keeps what was entered when saving is refused', async () => {
        (editChange as jest.Mock).mockRejectedValue({
            body: { message: '{"code":"x","message":"Locked.","advice":""}' },
        });
        const { root } = form({ change: change() });
        await enter(root, 'title', 'New title');
        save(root).click();
        await settled();
        expect(
            (root.querySelector('c-notice-banner') as HTMLElement & { heading: string }).heading,
        ).toBe('Locked.');
        expect((root.querySelector('.title') as HTMLElement & { value: string }).value).toBe(
            'New title',
        );
    });

    it('closes with Escape', () => {
        const { element, root } = form({ keys: [] });
        const closed = jest.fn();
        element.addEventListener('closed', closed);
        root.querySelector('.form')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        expect(closed).toHaveBeenCalledTimes(1);
    });
});

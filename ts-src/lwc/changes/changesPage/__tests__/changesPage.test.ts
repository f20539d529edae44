import { createElement } from 'lwc';
import ChangesPage from 'c/changesPage';
import { latestChanges } from 'c/changeApi';
import { change } from '../../changeWords/__tests__/exampleChange';

jest.mock('c/changeApi', () => ({ latestChanges: jest.fn() }));

const changes = [
    change({}, { id: '1', name: 'CR-1', title: 'Panels', status: 'Draft' }).summary,
    change({}, { id: '2', name: 'CR-2', title: 'Quotes', status: 'Landed' }).summary,
    change(
        {},
        {
            id: '3',
            name: 'CR-3',
            title: 'Surveys',
            status: 'Voided',
            signaturesRequired: 2,
            signaturesGiven: 1,
        },
    ).summary,
];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function page(): Promise<ShadowRoot> {
    const element = createElement('c-changes-page', { is: ChangesPage });
    document.body.appendChild(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

const titles = (root: ShadowRoot): (string | null)[] =>
    [...root.querySelectorAll('td.what a')].map((link) => link.textContent);

afterEach(() => {
    document.body.replaceChildren();
});

describe('changesPage', () => {
    it('shows a skeleton while it reads', () => {
        (latestChanges as jest.Mock).mockReturnValue(new Promise(() => undefined));
        const element = createElement('c-changes-page', { is: ChangesPage });
        document.body.appendChild(element);
        expect(element.shadowRoot?.querySelector('.skeleton')).not.toBeNull();
    });

    it('lists what is open first, and the rest on its tab', async () => {
        (latestChanges as jest.Mock).mockResolvedValue(changes);
        const root = await page();
        expect(titles(root)).toEqual(['Panels', 'Surveys']);
        root.querySelector<HTMLElement>('[data-value="done"]')?.click();
        await settled();
        expect(titles(root)).toEqual(['Quotes']);
    });

    it('moves between tabs with the arrow keys', async () => {
        (latestChanges as jest.Mock).mockResolvedValue(changes);
        const root = await page();
        root.querySelector('[data-value="open"]')?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowLeft' }),
        );
        await settled();
        expect(titles(root)).toHaveLength(3);
        expect(root.querySelector('[data-value="all"]')?.getAttribute('aria-selected')).toBe(
            'true',
        );
    });

    it('finds by number, title, org and person', async () => {
        (latestChanges as jest.Mock).mockResolvedValue(changes);
        const root = await page();
        root.querySelector('.text')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'cr-3' } }),
        );
        await settled();
        expect(titles(root)).toEqual(['Surveys']);
        root.querySelector('.text')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'nobody' } }),
        );
        await settled();
        expect(
            (root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading,
        ).toBe('c.ChangesPageNoMatchHeading');
    });

    it('teaches the next step when there is none', async () => {
        (latestChanges as jest.Mock).mockResolvedValue([]);
        const root = await page();
        expect(
            (root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading,
        ).toBe('c.ChangesPageEmptyHeading');
    });

    it('shows what was refused', async () => {
        (latestChanges as jest.Mock).mockRejectedValue({
            body: { message: '{"code":"x","message":"You may not see changes.","advice":"Ask."}' },
        });
        const root = await page();
        expect(
            (root.querySelector('c-notice-banner') as HTMLElement & { heading: string }).heading,
        ).toBe('You may not see changes.');
    });
});

import { createElement } from 'lwc';
import { Carried } from 'c/carried';
import type { ComparedRow } from 'c/compareApi';
import CompareFilters from 'c/compareFilters';
import { firstQuestion } from 'c/compareSession';

const row = (fullName: string, change: ComparedRow['change'], changedBy?: string): ComparedRow => ({
    key: `ApexClass:${fullName}`,
    type: 'ApexClass',
    fullName,
    change,
    changedBy,
});
const different = [row('A', 'New', 'Marek'), row('B', 'Changed', 'Priya'), row('C', 'Unreadable')];

function filters(settings: Record<string, unknown> = {}): {
    element: HTMLElement;
    root: ShadowRoot;
} {
    const element = createElement('c-compare-filters', { is: CompareFilters });
    Object.assign(element, {
        different: new Carried(different),
        comparison: { sameCount: 6145, orderOnlyCount: 312, unreadableCount: 1 },
        question: firstQuestion,
        ...settings,
    });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

const tabs = (root: ShadowRoot): (string | undefined)[] =>
    [...root.querySelectorAll('.tab')].map((tab) => tab.textContent?.replace(/\s+/g, ' ').trim());

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareFilters', () => {
    it('counts every tab, and shows what could not be read only when there is some', () => {
        expect(tabs(filters().root)).toEqual([
            'c.ComparePageTabAll 2',
            'c.ComparePageTabNew 1',
            'c.ComparePageTabChanged 1',
            'c.ComparePageTabDeleted 0',
            'c.ComparePageTabSame 6,145',
            'c.ComparePageTabUnreadable 1',
        ]);
        expect(tabs(filters({ different: new Carried(different.slice(0, 2)) }).root)).toHaveLength(
            5,
        );
    });

    it('counts under the filters, so that no tab promises more rows than it has', () => {
        const { root } = filters({ question: { ...firstQuestion, text: 'b' } });
        expect(tabs(root).slice(0, 3)).toEqual([
            'c.ComparePageTabAll 1',
            'c.ComparePageTabNew 0',
            'c.ComparePageTabChanged 1',
        ]);
    });

    it('asks by click and by arrow keys', () => {
        const { element, root } = filters();
        const asked = jest.fn();
        element.addEventListener('ask', (event) => asked((event as CustomEvent<unknown>).detail));
        root.querySelector<HTMLElement>('[data-value="New"]')?.click();
        root.querySelector('[data-value="New"]')?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowRight' }),
        );
        root.querySelector('[data-field="author"]')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Priya' } }),
        );
        expect(asked.mock.calls).toEqual([
            [{ change: 'New' }],
            [{ change: 'Changed' }],
            [{ author: 'Priya' }],
        ]);
    });

    it('counts what is hidden and offers to show it', () => {
        const { element, root } = filters();
        const order = jest.fn();
        element.addEventListener('order', order);
        root.querySelector<HTMLElement>('.order')?.click();
        expect(order).toHaveBeenCalledTimes(1);
        expect(
            filters({
                comparison: { sameCount: 1, orderOnlyCount: 0, unreadableCount: 0 },
            }).root.querySelector('.quiet'),
        ).toBeNull();
    });
});

import { createElement } from 'lwc';
import { Carried } from 'c/carried';
import type { ComparedRow } from 'c/compareApi';
import CompareRows from 'c/compareRows';
import { flattened, treeOf } from 'c/comparisonTree';
import type { RowQuestion, TreeNode } from 'c/comparisonTree';

type Rows = HTMLElement & {
    rows: Carried<TreeNode>;
    selected: ReadonlySet<string>;
    expanded: ReadonlySet<string>;
};

const question: RowQuestion = {
    change: null,
    type: '',
    author: '',
    text: '',
    sort: 'name',
    isDescending: false,
};
const object = 'CustomObject:Aa__c';
const compared = (
    type: string,
    fullName: string,
    parentKey: string | null = null,
): ComparedRow => ({
    key: `${type}:${fullName}`,
    type,
    fullName,
    change: 'Changed',
    parentKey,
});

function table(
    rows: readonly ComparedRow[],
    expanded: readonly string[] = [],
): { element: Rows; grid: HTMLElement } {
    const element = createElement('c-compare-rows', { is: CompareRows }) as Rows;
    element.expanded = new Set(expanded);
    element.rows = new Carried(flattened(treeOf(rows, question), element.expanded));
    document.body.appendChild(element);
    return { element, grid: element.shadowRoot?.querySelector('[role="treegrid"]') as HTMLElement };
}

function heard<T>(element: HTMLElement, name: string): T[] {
    const details: T[] = [];
    element.addEventListener(name, (event) => details.push((event as CustomEvent<T>).detail));
    return details;
}

const press = (grid: HTMLElement, ...keys: string[]): void => {
    for (const key of keys) {
        grid.dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
};
const rowsOf = (grid: HTMLElement): HTMLElement[] => [
    ...grid.querySelectorAll<HTMLElement>('[data-index]'),
];
const few = [
    compared('CustomField', 'Aa__c.One__c', object),
    compared('CustomField', 'Aa__c.Two__c', object),
    compared('ApexClass', 'Bb'),
    compared('ApexClass', 'Cc'),
];

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareRows', () => {
    it('draws only the rows in sight and says how many there are', () => {
        const many = Array.from({ length: 5000 }, (_, index) =>
            compared('ApexClass', `C${String(index).padStart(4, '0')}`),
        );
        const { grid } = table(many);
        expect(rowsOf(grid).length).toBeLessThan(30);
        expect(grid.getAttribute('aria-rowcount')).toBe('5001');
        expect(rowsOf(grid)[0]?.getAttribute('aria-rowindex')).toBe('2');
        expect(grid.querySelector<HTMLElement>('.space')?.style.height).toBe('140000px');
    });

    it('gives its element to another row while scrolling and orders them at rest', async () => {
        const many = Array.from({ length: 500 }, (_, index) =>
            compared('ApexClass', `C${String(index).padStart(4, '0')}`),
        );
        const { grid } = table(many);
        const view = grid.querySelector('.view') as HTMLElement;
        view.scrollTop = 28 * 100;
        view.dispatchEvent(new CustomEvent('scroll'));
        await new Promise((resolve) => setTimeout(resolve, 250));
        const shown = rowsOf(grid).map((row) => Number(row.dataset['index']));
        expect(shown).toContain(100);
        expect(shown).not.toContain(0);
        expect(shown).toEqual([...shown].sort((left, right) => left - right));
    });

    it('chooses the changed parts of a container with Space', () => {
        const { element, grid } = table(few);
        const chosen = heard<string[]>(element, 'choose');
        press(grid, ' ');
        expect(chosen).toEqual([['CustomField:Aa__c.One__c', 'CustomField:Aa__c.Two__c']]);
    });

    it('shows a mixed tick when only some parts are chosen', async () => {
        const { element, grid } = table(few);
        element.selected = new Set(['CustomField:Aa__c.One__c']);
        await Promise.resolve();
        expect(rowsOf(grid)[0]?.querySelector('.tick')?.getAttribute('aria-checked')).toBe('mixed');
        expect(grid.querySelector('.heads .tick')?.getAttribute('aria-checked')).toBe('mixed');
    });

    it('opens a container with the right arrow and its part with Enter', () => {
        const closed = table(few);
        const folded = heard<string>(closed.element, 'fold');
        press(closed.grid, 'ArrowRight');
        expect(folded).toEqual([object]);

        const { element, grid } = table(few, [object]);
        const opened = heard<TreeNode>(element, 'opened');
        press(grid, 'ArrowRight', 'Enter');
        expect(opened.map(({ key }) => key)).toEqual(['CustomField:Aa__c.One__c']);
    });

    it('goes from a part to its container with the left arrow', () => {
        const { element, grid } = table(few, [object]);
        const folded = heard<string>(element, 'fold');
        press(grid, 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft');
        expect(folded).toEqual([object]);
    });

    it('walks through the differences with J and K, past containers that hold none themselves', () => {
        const { element, grid } = table(few, [object]);
        const opened = heard<TreeNode>(element, 'opened');
        press(grid, 'j', 'j', 'j', 'k', 'k', 'k');
        expect(opened.map(({ name }) => name)).toEqual([
            'One__c',
            'Two__c',
            'Bb',
            'Two__c',
            'One__c',
        ]);
    });

    it('leaves shortcuts of the browser alone', () => {
        const { grid } = table(few);
        const event = new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, cancelable: true });
        grid.dispatchEvent(event);
        expect(event.defaultPrevented).toBe(false);
    });

    it('asks for another order by a click on a head', () => {
        const { element, grid } = table(few);
        const sorted = heard<string>(element, 'sort');
        grid.querySelector<HTMLElement>('[data-field="changedAt"]')?.click();
        expect(sorted).toEqual(['changedAt']);
        expect(grid.querySelector('.head.name')?.getAttribute('aria-sort')).toBe('ascending');
    });

    it('says of each row whether it can be undone, in a column that does not sort', async () => {
        const { element, grid } = table([compared('Flow', 'Remind'), compared('Report', 'Open')]);
        Object.assign(element, { undoByAct: new Map([['Flow:Changed', 'WithResidue']]) });
        await Promise.resolve();

        const heads = [...grid.querySelectorAll('[role="columnheader"]')];
        const head = heads.at(-1) as HTMLElement;
        expect(head.textContent).toContain('c.ChangePageColumnUndo');
        expect(head.querySelector('button')).toBeNull();
        expect(head.getAttribute('aria-sort')).toBeNull();
        const said = rowsOf(grid).map((row) => row.querySelector('.undo')?.textContent?.trim());
        expect(said.filter((text) => text)).toEqual(['▲c.ChangePageUndoWithResidue']);
        expect(said).toHaveLength(2);
    });
});

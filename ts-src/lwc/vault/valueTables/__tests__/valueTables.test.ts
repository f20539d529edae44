import { createElement } from 'lwc';
import type { DrawnTable } from 'c/diffLines';
import ValueTables from 'c/valueTables';

const tables: readonly DrawnTable[] = [
    {
        title: '',
        columns: ['Label', 'Default'],
        rows: [
            {
                name: 'A',
                change: 'changed',
                cells: [
                    { before: 'A', after: 'A', isChanged: false },
                    { before: 'No', after: 'Yes', isChanged: true },
                ],
            },
            { name: 'B', change: 'removed', cells: [{ before: 'Bee', isChanged: false }] },
            { name: 'C', change: 'same', cells: [{ before: 'C', after: 'C', isChanged: false }] },
        ],
    },
    { title: 'Stage__c', columns: ['Default'], rows: [{ name: 'X', change: 'same', cells: [] }] },
];

function drawn(): ShadowRoot {
    const element = createElement('c-value-tables', { is: ValueTables });
    element.tables = tables;
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('valueTables', () => {
    it('shows each value with what it was and is', () => {
        const root = drawn();
        const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
            [...row.children].map((cell) => cell.textContent),
        );

        expect(rows[0]).toEqual(['A', 'A', 'c.ViewWas', '✎ c.ViewChanged']);
        expect(rows[1]).toEqual(['B', 'Bee', '− c.ViewRemoved']);
        expect(rows[3]).toEqual(['X', 'c.ViewSame']);
        expect([...root.querySelectorAll('h3')].map((title) => title.textContent)).toEqual([
            'Stage__c',
        ]);
    });

    it('leaves out what did not change on request, also whole tables', async () => {
        const root = drawn();
        root.querySelector('lightning-input')?.dispatchEvent(
            new CustomEvent('change', { detail: { checked: true } }),
        );
        await Promise.resolve();

        expect(root.querySelectorAll('tbody tr')).toHaveLength(2);
        expect(root.querySelector('h3')).toBeNull();
    });
});

import { createElement } from 'lwc';
import type { DrawnLayout } from 'c/diffLines';
import LayoutView from 'c/layoutView';

const layout: DrawnLayout = {
    sections: [
        {
            label: 'Information',
            change: 'changed',
            columns: [
                {
                    items: [
                        {
                            name: 'Name',
                            behavior: 'Required',
                            behaviorBefore: 'Required',
                            change: 'same',
                        },
                        {
                            name: 'Size__c',
                            behavior: 'Readonly',
                            behaviorBefore: 'Edit',
                            change: 'changed',
                        },
                        {
                            name: 'Note__c',
                            behavior: 'Edit',
                            behaviorBefore: 'Edit',
                            change: 'moved',
                            movedFrom: 'More',
                        },
                    ],
                },
                { items: [{ name: 'Old__c', behaviorBefore: 'Edit', change: 'removed' }] },
            ],
        },
        { label: 'Quiet', change: 'same', columns: [] },
    ],
    relatedLists: [
        { name: 'Contacts', change: 'added' },
        { name: 'Notes', change: 'same' },
    ],
};

function drawn(): ShadowRoot {
    const element = createElement('c-layout-view', { is: LayoutView });
    element.layout = layout;
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

const names = (root: ShadowRoot): (string | null | undefined)[] =>
    [...root.querySelectorAll('.item')].map((item) => item.querySelector('.name')?.textContent);

afterEach(() => {
    document.body.replaceChildren();
});

describe('layoutView', () => {
    it('shows sections, columns and fields with what became of them', () => {
        const root = drawn();

        expect(names(root)).toEqual(['Name', 'Size__c', 'Note__c', 'Old__c', 'Contacts', 'Notes']);
        const items = [...root.querySelectorAll('.item')];
        expect(items.map((item) => item.className)).toEqual([
            'item same',
            'item changed',
            'item moved',
            'item removed',
            'item added',
            'item same',
        ]);
        expect(items[1]?.querySelector('.note')?.textContent).toBe('c.ViewWas');
        expect(items[2]?.querySelector('.note')?.textContent).toBe('c.ViewEdit, c.ViewMovedFrom');
        expect(root.querySelectorAll('.columns')[0]?.children).toHaveLength(2);
    });

    it('leaves out what did not change on request', async () => {
        const root = drawn();
        root.querySelector('lightning-input')?.dispatchEvent(
            new CustomEvent('change', { detail: { checked: true } }),
        );
        await Promise.resolve();

        expect(names(root)).toEqual(['Size__c', 'Note__c', 'Old__c', 'Contacts']);
        expect(root.querySelectorAll('.section')).toHaveLength(2);
    });
});

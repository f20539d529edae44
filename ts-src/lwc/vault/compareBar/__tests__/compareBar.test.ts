import { createElement } from 'lwc';
import CompareBar from 'c/compareBar';

jest.mock('c/compareLabels', () => ({
    labels: new Proxy({}, { get: (_, key) => `${String(key)} {0} {1}`.trim() }),
}));

function bar(): { element: HTMLElement; root: ShadowRoot } {
    const element = createElement('c-compare-bar', { is: CompareBar });
    Object.assign(element, {
        counts: { New: 5, Changed: 8, Deleted: 0, Same: 0, Unreadable: 0 },
        drafts: [{ id: 'd1', name: 'CR-1', title: 'Panels' }],
    });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareBar', () => {
    it('counts what is selected, and leaves out kinds that are not', () => {
        const { root } = bar();
        expect(root.querySelector('b')?.textContent).toBe('selected 13 {1}');
        expect(root.textContent).toContain('nNew 5');
        expect(root.textContent).not.toContain('nDeleted');
    });

    it('tells a new change from a draft', () => {
        const { element, root } = bar();
        const created = jest.fn();
        const added = jest.fn();
        element.addEventListener('create', created);
        element.addEventListener('addto', (event) => added((event as CustomEvent<string>).detail));
        const menu = root.querySelector('lightning-button-menu');
        menu?.dispatchEvent(new CustomEvent('select', { detail: { value: 'new' } }));
        menu?.dispatchEvent(new CustomEvent('select', { detail: { value: 'd1' } }));
        expect(created).toHaveBeenCalledTimes(1);
        expect(added).toHaveBeenCalledWith('d1');
    });
});

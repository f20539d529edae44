import { createElement } from 'lwc';
import CompareStart, { nothingChosen, typesOf } from 'c/compareStart';

const choice = { ...nothingChosen, sourceId: 'a1', targetId: 'a2' };

function pickers(chosen = choice): { root: ShadowRoot; picked: jest.Mock } {
    const element = createElement('c-compare-start', { is: CompareStart });
    Object.assign(element, { choice: chosen, orgs: [{ id: 'a1', name: 'UAT', lastReadAt: null }] });
    const picked = jest.fn();
    element.addEventListener('pick', (event) => picked((event as CustomEvent<unknown>).detail));
    document.body.appendChild(element);
    return { root: element.shadowRoot as ShadowRoot, picked };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('compareStart', () => {
    it('swaps source and target', () => {
        const { root, picked } = pickers();
        root.querySelector<HTMLElement>('.swap')?.click();
        expect(picked).toHaveBeenCalledWith({ ...choice, sourceId: 'a2', targetId: 'a1' });
    });

    it('asks for types only when some are to be chosen', () => {
        expect(pickers().root.querySelector('[data-field="types"]')).toBeNull();
        expect(
            pickers({ ...choice, scope: 'types' }).root.querySelector('[data-field="types"]'),
        ).not.toBeNull();
    });

    it('reads names of types however they are separated', () => {
        expect(typesOf({ ...choice, scope: 'types', types: ' ApexClass,Flow;  Layout ' })).toEqual([
            'ApexClass',
            'Flow',
            'Layout',
        ]);
        expect(typesOf({ ...choice, types: 'ApexClass' })).toEqual([]);
    });
});

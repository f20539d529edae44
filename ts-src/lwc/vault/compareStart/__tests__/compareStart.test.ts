import { createElement } from 'lwc';
import CompareStart, { nothingChosen, scopeOf, typesOf } from 'c/compareStart';

jest.mock('c/retrieveApi', () => ({
    retrieveEstimate: jest.fn().mockResolvedValue(null),
    countComponents: jest.fn(),
}));

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

    it('says the scope as the server takes it', () => {
        expect(scopeOf(choice)).toBeNull();
        expect(scopeOf({ ...choice, changedOnly: true })).toBe('{"isIncremental":true}');
        expect(scopeOf({ ...choice, scope: 'whole' })).toBe('{"isWhole":true}');
        expect(scopeOf({ ...choice, scope: 'types', types: 'Flow', changedOnly: true })).toBe(
            '{"types":["Flow"],"isIncremental":true}',
        );
    });

    it('plans every org that is chosen and takes types from a plan', () => {
        const { root, picked } = pickers();
        const plans = root.querySelectorAll('c-retrieve-plan');
        expect(plans).toHaveLength(1);
        plans[0]?.dispatchEvent(new CustomEvent('choosetypes', { detail: ['Flow', 'Layout'] }));
        expect(picked).toHaveBeenCalledWith({ ...choice, scope: 'types', types: 'Flow, Layout' });
        expect(
            pickers({ ...choice, scope: 'types' }).root.querySelector('c-retrieve-plan'),
        ).toBeNull();
    });
});

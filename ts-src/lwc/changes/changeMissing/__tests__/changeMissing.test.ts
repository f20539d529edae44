import { createElement } from 'lwc';
import ChangeMissing from 'c/changeMissing';
import { change, closedAct } from '../../changeWords/__tests__/exampleChange';
import type { ChangeDetail } from 'c/changeApi';

const missing = [
    {
        key: 'CustomLabel:Help',
        name: 'Help',
        componentType: 'CustomLabel',
        neededBy: ['A'],
        canBeAdded: true,
    },
    {
        key: 'CustomLabel:Hint',
        name: 'Hint',
        componentType: 'CustomLabel',
        neededBy: ['A'],
        canBeAdded: true,
    },
    {
        key: 'CustomField:X.Y',
        name: 'X.Y',
        componentType: 'CustomField',
        neededBy: ['B'],
        canBeAdded: true,
        broughtBy: 'CR-2',
        broughtById: 'cr2',
    },
    {
        key: 'ApexClass:Gone',
        name: 'Gone',
        componentType: 'ApexClass',
        neededBy: ['B'],
        canBeAdded: false,
    },
];
const detail = change({
    plan: { missing, waves: [], broken: ['A still uses B.'], unresolved: ['C is computed.'] },
});

function card(shown: ChangeDetail): { element: HTMLElement; root: ShadowRoot } {
    const element = createElement('c-change-missing', { is: ChangeMissing });
    Object.assign(element, { detail: shown });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('changeMissing', () => {
    it('adds one with a click, or all that nobody else brings', () => {
        const { element, root } = card(detail);
        const added = jest.fn();
        element.addEventListener('add', (event) => added((event as CustomEvent<string[]>).detail));
        root.querySelector<HTMLElement>('.add')?.click();
        root.querySelector<HTMLElement>('.all')?.click();
        expect(added.mock.calls).toEqual([
            [['CustomLabel:Help']],
            [['CustomLabel:Hint', 'CustomLabel:Help'].sort()],
        ]);
    });

    it('says what cannot be added, what is still used and what is not known', () => {
        const { root } = card(detail);
        expect(root.querySelectorAll('.add')).toHaveLength(3);
        expect(root.textContent).toContain('c.ChangePageMissingCannot');
        expect(root.textContent).toContain('A still uses B.');
        expect(root.textContent).toContain('C is computed.');
    });

    it('adds nothing for who may not edit', () => {
        const { root } = card({ ...detail, acts: { ...detail.acts, edit: closedAct('No.') } });
        expect(root.querySelector('.add')).toBeNull();
        expect(root.querySelector('.all')).toBeNull();
    });

    it('is not there when nothing is missing', () => {
        expect(card(change()).root.querySelector('c-panel-card')).toBeNull();
    });
});

import { createElement } from 'lwc';
import ChangeVoided from 'c/changeVoided';
import { change } from '../../changeWords/__tests__/exampleChange';

const detail = change(
    {
        voidedDetails: [
            {
                key: 'ApexClass:InstallationService',
                name: 'InstallationService',
                what: 'content changed',
            },
            { name: 'Title', what: 'edited' },
        ],
    },
    { status: 'Voided' },
);

function banner(): { element: HTMLElement; root: ShadowRoot } {
    const element = createElement('c-change-voided', { is: ChangeVoided });
    Object.assign(element, { detail });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('changeVoided', () => {
    it('interrupts, takes the focus and names everything that changed', () => {
        const { element, root } = banner();
        const section = root.querySelector('.banner');
        expect(section?.getAttribute('role')).toBe('alert');
        expect(document.activeElement).toBe(element);
        expect([...root.querySelectorAll('tr')].map((row) => row.textContent)).toEqual([
            'InstallationServicecontent changed',
            'Titleedited',
        ]);
    });

    it('opens components, not what has no content', () => {
        const { element, root } = banner();
        const opened = jest.fn();
        element.addEventListener('opened', (event) =>
            opened((event as CustomEvent<string>).detail),
        );
        expect(root.querySelectorAll('a')).toHaveLength(1);
        root.querySelector('a')?.click();
        expect(opened).toHaveBeenCalledWith('ApexClass:InstallationService');
    });
});

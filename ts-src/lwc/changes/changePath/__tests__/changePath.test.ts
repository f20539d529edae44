import { createElement } from 'lwc';
import type { ChangeDetail } from 'c/changeApi';
import ChangePath from 'c/changePath';
import { change, closedAct } from '../../changeWords/__tests__/exampleChange';

function path(detail: ChangeDetail): { element: HTMLElement; root: ShadowRoot } {
    const element = createElement('c-change-path', { is: ChangePath });
    Object.assign(element, { detail });
    document.body.appendChild(element);
    return { element, root: element.shadowRoot as ShadowRoot };
}

const banner = (root: ShadowRoot): (HTMLElement & { text: string }) | null =>
    root.querySelector('c-notice-banner');

afterEach(() => {
    document.body.replaceChildren();
});

describe('changePath', () => {
    it('says why the next step of this status is closed, and nothing about others', () => {
        const detail = change();
        expect(banner(path(detail).root)).toBeNull();
        const acts = { ...detail.acts, submitForApproval: closedAct('1 dependency is missing.') };
        expect(banner(path({ ...detail, acts }).root)?.text).toBe('1 dependency is missing.');
        expect(banner(path(change({}, { status: 'Approved' })).root)?.text).toBe('Not now.');
        expect(banner(path(change({}, { status: 'Landed' })).root)).toBeNull();
    });

    it('leads from a check to its card', () => {
        const { element, root } = path(change());
        const asked = jest.fn();
        element.addEventListener('check', (event) => asked((event as CustomEvent<string>).detail));
        root.querySelector<HTMLElement>('[data-key="dependencies"]')?.click();
        expect(asked).toHaveBeenCalledWith('dependencies');
    });
});

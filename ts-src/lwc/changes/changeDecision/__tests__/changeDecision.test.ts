import { createElement } from 'lwc';
import ChangeDecision from 'c/changeDecision';
import type { PolicyDecision } from 'c/changeApi';
import { change } from '../../changeWords/__tests__/exampleChange';

const decision: PolicyDecision = {
    id: 'd',
    name: 'D-8841',
    action: 'change.submit',
    isPermitted: true,
    reasons: [{ code: 'CH-02', effect: 'Permit', sentence: 'May ask.' }],
    rulesRead: 27,
};

function card(found: PolicyDecision | null): ShadowRoot {
    const element = createElement('c-change-decision', { is: ChangeDecision });
    Object.assign(element, { detail: change({ decision: found }) });
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('changeDecision', () => {
    it('tells permitted, permitted with obligations and forbidden apart', () => {
        const badge = (found: PolicyDecision): string | null | undefined =>
            card(found).querySelector('.badge')?.textContent;
        const obliged = { code: 'AC-06', effect: 'Oblige', sentence: 'A security officer signs.' };
        expect(badge(decision)).toBe('c.ChangePagePolicyPermitted');
        expect(badge({ ...decision, reasons: [...decision.reasons, obliged] })).toBe(
            'c.ChangePagePolicyObliged',
        );
        expect(badge({ ...decision, isPermitted: false })).toBe('c.ChangePagePolicyForbidden');
    });

    it('says that nobody was asked yet', () => {
        expect(card(null).textContent).toContain('c.ChangePagePolicyNone');
    });
});

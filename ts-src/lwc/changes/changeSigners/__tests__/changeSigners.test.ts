import { createElement } from 'lwc';
import type { ChangeDetail } from 'c/changeApi';
import ChangeSigners from 'c/changeSigners';
import { change, openAct } from '../../changeWords/__tests__/exampleChange';

const slot = {
    code: 'AP-01',
    role: 'Approver',
    because: 'Every change is approved',
    persons: 1,
    signedBy: [] as string[],
    isMet: false,
};
const signature = {
    id: 's',
    name: 'S-1',
    signerId: 'u',
    signerName: 'Leila',
    meaning: 'Approval',
    isValid: true,
};

function words(detail: ChangeDetail): string[] {
    const element = createElement('c-change-signers', { is: ChangeSigners });
    Object.assign(element, { detail });
    document.body.appendChild(element);
    return [
        ...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement & { word: string }>(
            'c-status-word',
        ),
    ].map(({ word }) => word);
}

afterEach(() => {
    document.body.replaceChildren();
});

describe('changeSigners', () => {
    it('tells not asked, waiting, your turn and signed apart', () => {
        const detail = change({ mustSign: [slot] });
        const asked = change({ mustSign: [slot] }, { status: 'Submitted' });
        expect(words(detail)).toEqual(['c.ChangePageSignNotAsked']);
        expect(words(asked)).toEqual(['c.ChangePageSignWaits']);
        expect(words({ ...asked, acts: { ...asked.acts, approve: openAct } })).toEqual([
            'c.ChangePageSignYourTurn',
        ]);
        expect(
            words(change({ mustSign: [{ ...slot, isMet: true, signedBy: ['Leila'] }] })),
        ).toEqual(['c.ChangePageSignSigned']);
    });

    it('keeps a signature that no longer holds on record as voided', () => {
        expect(words(change({ signatures: [{ ...signature, isValid: false }] }))).toEqual([
            'c.ChangePageGivenVoid',
        ]);
    });

    it('never shows a rejection as signed', () => {
        expect(words(change({ signatures: [{ ...signature, meaning: 'Rejection' }] }))).toEqual([
            'Rejection',
        ]);
    });
});

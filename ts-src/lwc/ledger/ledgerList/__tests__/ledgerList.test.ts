import { createElement } from 'lwc';
import LedgerList from 'c/ledgerList';

const entry = (sequence: number, at: string): object => ({
    sequence,
    name: `L-${sequence}`,
    at,
    actorId: 'u',
    actorName: 'Anna Keller',
    action: 'a',
    sentence: `Deed ${sequence}`,
    subjectId: null,
    subjectName: 'CR-1',
    orgId: null,
    orgName: null,
    entryHash: '',
});

function list(): { root: ShadowRoot; chosen: jest.Mock } {
    const element = createElement('c-ledger-list', { is: LedgerList }) as unknown as HTMLElement & {
        entries: object[];
        chosen: number | null;
    };
    const chosen = jest.fn();
    element.addEventListener('choose', (event) => chosen((event as CustomEvent<number>).detail));
    element.entries = [
        entry(3, '2026-03-02T10:00:00'),
        entry(2, '2026-03-02T09:00:00'),
        entry(1, '2026-03-01T09:00:00'),
    ];
    element.chosen = 2;
    document.body.appendChild(element);
    return { root: element.shadowRoot as ShadowRoot, chosen };
}

afterEach(() => document.body.replaceChildren());

describe('ledgerList', () => {
    it('puts entries under their days', () => {
        const { root } = list();
        expect(root.querySelectorAll('.day')).toHaveLength(2);
        expect(root.querySelectorAll('button.entry')).toHaveLength(3);
    });

    it('marks the chosen entry for everyone', () => {
        const selected = list().root.querySelector('[aria-selected="true"]') as HTMLElement;
        expect(selected.dataset['sequence']).toBe('2');
    });

    it('moves with the arrows', () => {
        const { root, chosen } = list();
        const second = root.querySelector('[data-sequence="2"]');
        second?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }),
        );
        expect(chosen).toHaveBeenCalledWith(1);
    });
});

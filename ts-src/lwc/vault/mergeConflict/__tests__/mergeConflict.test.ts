import { createElement } from 'lwc';
import MergeConflict from 'c/mergeConflict';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
    sessionStorage.clear();
    document.body.replaceChildren();
    jest.clearAllMocks();
});

const OPEN = {
    fingerprint: 'f1',
    place: 'Flow Order, label',
    kind: 'CHANGED',
    base: null,
    mine: '<label>Mine</label>',
    theirs: '<label>Theirs</label>',
    isResolved: false,
};

async function shown(conflict: unknown): Promise<{ root: ShadowRoot; heard: unknown[] }> {
    const heard: unknown[] = [];
    const element = createElement('c-merge-conflict', { is: MergeConflict });
    Object.assign(element, { conflict, mineName: 'main', theirsName: 'feature', mayWrite: true });
    for (const name of ['resolve', 'revoke', 'step']) {
        element.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
    }
    document.body.appendChild(element);
    await settled();
    return { root: element.shadowRoot as ShadowRoot, heard };
}

describe('mergeConflict', () => {
    it('shows all three sides and hands over the chosen one', async () => {
        const { root, heard } = await shown(OPEN);
        expect(root.querySelectorAll('pre')).toHaveLength(3);
        for (const name of ['mine', 'theirs', 'leave-out']) {
            root.querySelector(`lightning-button.${name}`)?.dispatchEvent(new CustomEvent('click'));
        }
        root.querySelector('lightning-textarea')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: '<label>Both</label>' } }),
        );
        root.querySelector('lightning-button.take-edited')?.dispatchEvent(new CustomEvent('click'));
        expect(heard).toEqual([
            { fingerprint: 'f1', text: OPEN.mine },
            { fingerprint: 'f1', text: OPEN.theirs },
            { fingerprint: 'f1', text: null },
            { fingerprint: 'f1', text: '<label>Both</label>' },
        ]);
    });

    it('is decided and left by keys, but not while somebody types', async () => {
        const { root, heard } = await shown(OPEN);
        const press = (selector: string, key: string): void => {
            root.querySelector(selector)?.dispatchEvent(
                new KeyboardEvent('keydown', { key, bubbles: true }),
            );
        };
        for (const key of ['j', 'k', 'm', 't', 'x']) {
            press('section', key);
        }
        press('lightning-textarea', 'm');
        expect(heard).toEqual([
            1,
            -1,
            { fingerprint: 'f1', text: OPEN.mine },
            { fingerprint: 'f1', text: OPEN.theirs },
        ]);
    });

    it('marks what differs', async () => {
        const { root } = await shown({ ...OPEN, base: '<label>Before</label>' });
        const marks = [...root.querySelectorAll('mark')].map(({ textContent }) => textContent);
        expect(marks).toEqual(['Before', 'Mine', 'Theirs']);
    });

    it('shows a remembered answer and lets it be revoked', async () => {
        const { root, heard } = await shown({
            ...OPEN,
            isResolved: true,
            chosen: OPEN.mine,
            choice: 'Mine',
            resolvedBy: 'Priya',
            resolvedAt: '2026-01-01T00:00:00Z',
        });
        expect(root.querySelector('lightning-textarea')).toBeNull();
        expect(root.querySelector('.remembered')).not.toBeNull();
        root.querySelector('lightning-button.revoke')?.dispatchEvent(new CustomEvent('click'));
        expect(heard).toEqual(['f1']);
    });
});

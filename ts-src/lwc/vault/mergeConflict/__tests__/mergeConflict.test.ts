import { createElement } from 'lwc';
import MergeConflict from 'c/mergeConflict';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
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
    for (const name of ['resolve', 'revoke']) {
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

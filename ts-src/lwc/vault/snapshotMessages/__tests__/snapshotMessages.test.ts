import { createElement } from 'lwc';
import { snapshotMessages } from 'c/retrieveApi';
import { sentence } from 'c/sentences';
import SnapshotMessages from 'c/snapshotMessages';
import { labels } from 'c/vaultLabels';

jest.mock('c/retrieveApi', () => ({ snapshotMessages: jest.fn() }));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

afterEach(() => document.body.replaceChildren());

async function panel(messages: readonly unknown[], total: number): Promise<ShadowRoot> {
    (snapshotMessages as jest.Mock).mockResolvedValue({
        snapshotName: 'SN-1',
        orgName: 'Development',
        total,
        unread: 0,
        silent: 1,
        said: total - 1,
        absent: 3,
        messages,
    });
    const element = createElement('c-snapshot-messages', { is: SnapshotMessages });
    Object.assign(element, { snapshotId: 's1' });
    document.body.append(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

it('says what is missing, in whose words, and what it means', async () => {
    const root = await panel(
        [
            { kind: 'Silent', type: 'Flow', fullName: 'Gone', sentence: 'Not returned.' },
            { kind: 'Said', sentence: 'Entity cannot be found' },
        ],
        2,
    );
    expect(snapshotMessages).toHaveBeenCalledWith('s1');
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('Gone');
    expect(rows[1]).toContain('–');
    expect(root.querySelector('p')?.textContent).toBe(sentence(labels.messagesNote, 0, 1, 1, 3));
});

it('counts what does not fit', async () => {
    const root = await panel([{ kind: 'Said', sentence: 'One' }], 700);
    expect(root.querySelectorAll('p')).toHaveLength(2);
});

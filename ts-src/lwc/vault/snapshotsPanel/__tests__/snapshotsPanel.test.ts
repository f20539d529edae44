import { createElement } from 'lwc';
import SnapshotsPanel from 'c/snapshotsPanel';
import { compareSnapshots, timeline } from 'c/vaultApi';

jest.mock('c/vaultApi', () => ({
    __esModule: true,
    timeline: jest.fn(),
    compareSnapshots: jest.fn(),
}));

const read = timeline as unknown as jest.Mock;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const entry = (id: string, part: Record<string, unknown> = {}): Record<string, unknown> => ({
    id,
    name: `SN-${id}`,
    orgId: 'o1',
    orgName: 'Development',
    state: 'Sealed',
    scope: 'Types',
    mode: 'Full',
    componentCount: 1000,
    skippedCount: 0,
    sealedAt: '2026-11-20T10:00:00.000Z',
    startedAt: '2026-11-20T09:58:00.000Z',
    newContents: 10,
    newBytes: 4096,
    ...part,
});

async function panel(entries: readonly unknown[]): Promise<ShadowRoot> {
    read.mockResolvedValue({ entries, store: { bad: [] } });
    const element = createElement('c-snapshots-panel', { is: SnapshotsPanel });
    document.body.append(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

const boxes = (root: ShadowRoot): HTMLInputElement[] => [
    ...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]'),
];

function tick(box: HTMLInputElement | undefined): void {
    if (box) {
        box.checked = !box.checked;
        box.dispatchEvent(new CustomEvent('change'));
    }
}

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

it('says what each snapshot holds and what it shares', async () => {
    const root = await panel([entry('1'), entry('2', { state: 'Failed', componentCount: null })]);
    const rows = [...root.querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(2);
    expect(rows[0]?.textContent).toContain('1000');
    expect(boxes(root)[1]?.disabled).toBe(true);
});

it('compares two snapshots, the newer one as the source', async () => {
    (compareSnapshots as unknown as jest.Mock).mockResolvedValue('c1');
    const root = await panel([entry('3'), entry('2'), entry('1')]);
    const button = root.querySelector('.compare') as unknown as {
        disabled: boolean;
        click(): void;
    };
    expect(button.disabled).toBe(true);
    tick(boxes(root)[2]);
    await settled();
    tick(boxes(root)[0]);
    await settled();
    expect(boxes(root)[1]?.disabled).toBe(true);
    expect(button.disabled).toBe(false);
    button.click();
    await settled();
    expect(compareSnapshots).toHaveBeenCalledWith('3', '1');
});

it('teaches the next step when there is nothing', async () => {
    const root = await panel([]);
    expect(root.querySelector('c-empty-state')).not.toBeNull();
    expect(root.querySelector('table')).toBeNull();
});

it('shows why it could not read', async () => {
    read.mockRejectedValue({ body: { message: 'No.' } });
    const element = createElement('c-snapshots-panel', { is: SnapshotsPanel });
    document.body.append(element);
    await settled();
    expect(element.shadowRoot?.querySelector('c-notice-banner')).not.toBeNull();
});

import { createElement } from 'lwc';
import HistoryPanel from 'c/historyPanel';
import { compareBack, componentVersions, versionDifference } from 'c/vaultApi';

jest.mock('c/vaultApi', () => ({
    __esModule: true,
    componentVersions: jest.fn(),
    versionDifference: jest.fn(),
    compareBack: jest.fn(),
}));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const version = (place: number, orgId: string, digest: string | null): unknown => ({
    snapshotId: `s${place}`,
    snapshotName: `SN-${place}`,
    orgId,
    orgName: orgId,
    seenAt: '2026-11-20T10:00:00.000Z',
    changedBy: 'Priya',
    changedAt: '2026-11-19T10:00:00.000Z',
    digest,
});

async function panel(versions: readonly unknown[]): Promise<ShadowRoot> {
    (componentVersions as unknown as jest.Mock).mockResolvedValue({
        key: 'Flow:Route',
        versions,
        hiddenCount: 2,
    });
    (versionDifference as unknown as jest.Mock).mockResolvedValue({ hunks: [] });
    const element = createElement('c-history-panel', { is: HistoryPanel });
    (element as unknown as { componentKey: string }).componentKey = 'Flow:Route';
    document.body.append(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

it('shows the newest version against the one before it', async () => {
    const root = await panel([version(3, 'Dev', 'c'), version(2, 'Prod', 'b')]);
    expect(versionDifference).toHaveBeenCalledWith('Flow:Route', 's2', 's3');
    expect(root.querySelectorAll('.version')).toHaveLength(2);
    expect(root.querySelectorAll('.is-chosen')).toHaveLength(2);
});

it('shows a chosen version against the one of the same org before it', async () => {
    const root = await panel([
        version(4, 'Dev', 'd'),
        version(3, 'Prod', 'c'),
        version(2, 'Prod', null),
        version(1, 'Dev', 'a'),
    ]);
    root.querySelectorAll<HTMLElement>('.open')[0]?.click();
    await settled();
    expect(versionDifference).toHaveBeenLastCalledWith('Flow:Route', 's1', 's4');
    root.querySelectorAll<HTMLElement>('.open')[1]?.click();
    await settled();
    // Where it was gone there is nothing to show.
    expect(versionDifference).toHaveBeenLastCalledWith('Flow:Route', null, 's3');
});

it('restores by way of a comparison', async () => {
    (compareBack as unknown as jest.Mock).mockResolvedValue('c9');
    const root = await panel([version(3, 'Dev', 'c'), version(2, 'Dev', 'b')]);
    root.querySelectorAll<HTMLElement>('.open')[1]?.click();
    await settled();
    root.querySelector<HTMLElement>('.restore')?.click();
    await settled();
    expect(compareBack).toHaveBeenCalledWith('s2');
});

it('says that no version is known, and how to ask', async () => {
    const root = await panel([]);
    expect(root.querySelector('c-empty-state')).not.toBeNull();
    const element = createElement('c-history-panel', { is: HistoryPanel });
    document.body.append(element);
    await settled();
    expect(element.shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    expect(componentVersions).toHaveBeenCalledTimes(1);
});

import { createElement } from 'lwc';
import StorePanel from 'c/storePanel';
import { sweepStore, timeline, verifyStore } from 'c/vaultApi';

jest.mock('c/vaultApi', () => ({
    __esModule: true,
    timeline: jest.fn(),
    verifyStore: jest.fn(),
    sweepStore: jest.fn(),
}));

jest.mock('c/jobApi', () => ({
    __esModule: true,
    jobRun: jest.fn().mockResolvedValue({ id: 'j1', state: 'Running', isOver: false }),
}));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const store = {
    packs: 3,
    contents: 100,
    bytes: 2_097_152,
    rawBytes: 9_000_000,
    components: 400,
    bad: [] as unknown[],
};

async function panel(part: Record<string, unknown> = {}): Promise<ShadowRoot> {
    (timeline as unknown as jest.Mock).mockResolvedValue({
        entries: [],
        store: { ...store, ...part },
    });
    const element = createElement('c-store-panel', { is: StorePanel });
    document.body.append(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

it('says what sharing saves', async () => {
    const root = await panel();
    expect(root.querySelector('.facts')?.textContent).toContain('75 %');
});

it('names packs that are not sound', async () => {
    const root = await panel({
        bad: [{ name: 'PK-000004', state: 'Missing', message: 'Gone.\nSN-1 ApexClass:A' }],
    });
    const row = root.querySelector('tbody tr');
    expect(row?.textContent).toContain('PK-000004');
    expect(row?.textContent).toContain('SN-1 ApexClass:A');
});

it('starts one job at a time and follows it', async () => {
    (verifyStore as unknown as jest.Mock).mockResolvedValue('j1');
    const root = await panel();
    root.querySelector<HTMLElement>('.verify')?.click();
    await settled();
    const progress = root.querySelector('c-job-progress') as unknown as { jobRunId: string };
    expect(progress.jobRunId).toBe('j1');
    expect((root.querySelector('.sweep') as unknown as { disabled: boolean }).disabled).toBe(true);
});

it('says why a job was refused', async () => {
    (sweepStore as unknown as jest.Mock).mockRejectedValue({ body: { message: 'No.' } });
    const root = await panel();
    root.querySelector<HTMLElement>('.sweep')?.click();
    await settled();
    expect(root.querySelector('c-notice-banner')).not.toBeNull();
});

import { createElement } from 'lwc';
import { exportArchive, importArchive } from 'c/branchApi';
import BranchTransfer from 'c/branchTransfer';

jest.mock('c/jobApi', () => ({ jobRun: () => new Promise(() => undefined), cancelJob: jest.fn() }));
jest.mock('c/branchApi', () => ({ exportArchive: jest.fn(), importArchive: jest.fn() }));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

async function panel(): Promise<ShadowRoot> {
    const element = createElement('c-branch-transfer', { is: BranchTransfer });
    Object.assign(element, {
        branch: {
            id: 'b1',
            name: 'main',
            headId: 'c1',
            mayWrite: true,
            isClosed: false,
            exportFileIds: ['f1'],
        },
    });
    document.body.appendChild(element);
    await settled();
    return element.shadowRoot as ShadowRoot;
}

async function choose(root: ShadowRoot, file: File): Promise<void> {
    const input = root.querySelector('input.file') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new CustomEvent('change'));
    root.querySelector('.message')?.dispatchEvent(
        new CustomEvent('change', { detail: { value: 'As it was' } }),
    );
    await settled();
    root.querySelector('lightning-button.import')?.dispatchEvent(new CustomEvent('click'));
    await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('branchTransfer', () => {
    it('exports, and links what was exported', async () => {
        (exportArchive as jest.Mock).mockResolvedValue('j1');
        const root = await panel();
        expect(root.querySelector<HTMLAnchorElement>('a.archive')?.getAttribute('href')).toContain(
            'f1',
        );
        root.querySelector('lightning-button.metadata')?.dispatchEvent(new CustomEvent('click'));
        await settled();
        expect(exportArchive).toHaveBeenCalledWith('b1', 'metadata');
        expect(root.querySelector('c-job-progress')).not.toBeNull();
    });

    it('imports the bytes of a file', async () => {
        (importArchive as jest.Mock).mockResolvedValue('j1');
        await choose(await panel(), new File(['abc'], 'project.zip'));
        expect(importArchive).toHaveBeenCalledWith('b1', 'project.zip', 'YWJj', 'As it was');
    });

    it('refuses what one call cannot carry', async () => {
        const root = await panel();
        await choose(root, new File([new Uint8Array(3_000_001)], 'big.zip'));
        expect(importArchive).not.toHaveBeenCalled();
        expect(root.querySelector('c-notice-banner')).not.toBeNull();
    });
});

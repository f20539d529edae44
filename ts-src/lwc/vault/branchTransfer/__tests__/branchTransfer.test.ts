import { createElement } from 'lwc';
import { sendArchive } from 'c/archiveUpload';
import { exportArchive } from 'c/branchApi';
import BranchTransfer from 'c/branchTransfer';

jest.mock('c/jobApi', () => ({ jobRun: () => new Promise(() => undefined), cancelJob: jest.fn() }));
jest.mock('c/branchApi', () => ({ exportArchive: jest.fn() }));

jest.mock('c/archiveUpload', () => ({ sendArchive: jest.fn() }));

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

    it('sends a file and says how far it is', async () => {
        const root = await panel();
        const file = new File(['abc'], 'project.zip');
        let end: (run: string) => void = () => undefined;
        (sendArchive as jest.Mock).mockImplementation(
            async (...[, , , said]: [string, File, string, (done: number, of: number) => void]) => {
                said(1, 4);
                return new Promise((resolve) => {
                    end = resolve;
                });
            },
        );
        await choose(root, file);
        expect(sendArchive).toHaveBeenCalledWith('b1', file, 'As it was', expect.any(Function));
        expect(root.querySelector('lightning-progress-bar')).toHaveProperty('value', 25);
        end('j1');
        await settled();
        expect(root.querySelector('lightning-progress-bar')).toBeNull();
        expect(root.querySelector('c-job-progress')).not.toBeNull();
    });

    it('refuses what a job cannot take apart', async () => {
        const root = await panel();
        await choose(root, new File([new Uint8Array(24_000_001)], 'big.zip'));
        expect(sendArchive).not.toHaveBeenCalled();
        expect(root.querySelector('c-notice-banner')).not.toBeNull();
    });
});

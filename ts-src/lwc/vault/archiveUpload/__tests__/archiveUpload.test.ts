import { webcrypto } from 'node:crypto';
import { sendArchive } from 'c/archiveUpload';
import { appendImport, beginImport, dropImport, finishImport, importChunkBytes } from 'c/branchApi';

jest.mock('c/branchApi', () => ({
    appendImport: jest.fn(),
    beginImport: jest.fn(),
    dropImport: jest.fn(),
    finishImport: jest.fn(),
    importChunkBytes: jest.fn(),
}));

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

beforeEach(() => {
    jest.clearAllMocks();
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
    (importChunkBytes as jest.Mock).mockResolvedValue(3);
    (beginImport as jest.Mock).mockResolvedValue({ id: 'u1', chunkBytes: 3, chunkCount: 2 });
    (dropImport as jest.Mock).mockResolvedValue(undefined);
    (finishImport as jest.Mock).mockResolvedValue('j1');
});

it('sends a piece at a time, each with its digest', async () => {
    (appendImport as jest.Mock).mockResolvedValue(1);
    const said: string[] = [];
    const run = await sendArchive('b1', new File(['abcd'], 'a.zip'), 'Why', (done, of) => {
        said.push(`${done}/${of}`);
    });
    expect(run).toBe('j1');
    expect(beginImport).toHaveBeenCalledWith('b1', 'a.zip', 4, [ABC, expect.any(String)]);
    expect((appendImport as jest.Mock).mock.calls).toEqual([
        ['u1', 0, btoa('abc')],
        ['u1', 1, btoa('d')],
    ]);
    expect(said).toEqual(['0/2', '1/2', '2/2']);
});

it('drops what was sent when a piece is refused', async () => {
    (appendImport as jest.Mock).mockRejectedValue(new Error('Expired'));
    await expect(
        sendArchive('b1', new File(['abcd'], 'a.zip'), 'Why', () => undefined),
    ).rejects.toThrow('Expired');
    expect(dropImport).toHaveBeenCalledWith('u1');
    expect(finishImport).not.toHaveBeenCalled();
});

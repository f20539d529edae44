import rowsCall from '@salesforce/apex/CompareController.rows';
import startCall from '@salesforce/apex/CompareController.start';
import { everyRow, startComparison } from 'c/compareApi';

jest.mock(
    '@salesforce/apex/CompareController.rows',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true },
);
jest.mock(
    '@salesforce/apex/CompareController.start',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true },
);

const calls = rowsCall as unknown as jest.Mock;
const rows = (from: number, count: number): { key: string }[] =>
    Array.from({ length: count }, (_, index) => ({ key: String(from + index) }));

afterEach(() => {
    calls.mockReset();
});

describe('everyRow', () => {
    it('reads in parts until it has all, and shows each part', async () => {
        calls.mockImplementation(({ start }: { start: number }) =>
            Promise.resolve({ rows: rows(start, start === 4000 ? 1000 : 2000), total: 5000 }),
        );
        const parts: number[] = [];
        const all = await everyRow('c1', null, (shown) => {
            parts.push(shown.length);
            return true;
        });
        expect(all).toHaveLength(5000);
        expect(parts).toEqual([2000, 4000, 5000]);
    });

    it('stops when nobody waits any more, and when a page comes empty', async () => {
        calls.mockResolvedValue({ rows: rows(0, 2000), total: 5000 });
        await everyRow('c1', 'Same', () => false);
        expect(calls).toHaveBeenCalledTimes(1);
        expect(calls.mock.calls[0][0].filter).toEqual({ change: 'Same', includeSame: true });
        calls.mockReset().mockResolvedValue({ rows: [], total: 9 });
        expect(await everyRow('c1', null, () => true)).toEqual([]);
    });
});

it('sends chosen types as a scope, and none for the standard one', async () => {
    await startComparison('a1', 'a2', ['Flow']);
    await startComparison('a1', 'a2', []);
    const scopes = (startCall as unknown as jest.Mock).mock.calls.map(
        ([{ scope }]: [{ scope: string | null }]) => scope,
    );
    expect(scopes).toEqual(['{"types":["Flow"]}', null]);
});

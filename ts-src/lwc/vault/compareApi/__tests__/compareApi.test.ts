import chunkCall from '@salesforce/apex/CompareController.chunk';
import startCall from '@salesforce/apex/CompareController.start';
import { everyRow, startComparison } from 'c/compareApi';

jest.mock(
    '@salesforce/apex/CompareController.chunk',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true },
);
jest.mock(
    '@salesforce/apex/CompareController.start',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true },
);

const calls = chunkCall as unknown as jest.Mock;
const lines = (from: number, count: number): string =>
    Array.from(
        { length: count },
        (_, index) => `New\tCustomField\tA.${from + index}\tCustomObject:A\tPriya\t\t`,
    ).join('\n');

afterEach(() => {
    calls.mockReset();
});

describe('everyRow', () => {
    it('reads in parts until it has all, and shows each part', async () => {
        calls.mockImplementation(({ start }: { start: number }) =>
            Promise.resolve({
                text: lines(start * 2000, start === 2 ? 1000 : 2000),
                next: start === 2 ? null : start + 1,
                total: 5000,
            }),
        );
        const parts: number[] = [];
        const all = await everyRow('c1', null, (shown, total) => {
            parts.push(shown.length);
            expect(total).toBe(5000);
            return true;
        });
        expect(all).toHaveLength(5000);
        expect(parts).toEqual([2000, 4000, 5000]);
        expect(all[4999]).toMatchObject({
            key: 'CustomField:A.4999',
            type: 'CustomField',
            fullName: 'A.4999',
            parentKey: 'CustomObject:A',
            change: 'New',
            changedBy: 'Priya',
            changedAt: null,
            orderOnly: 0,
        });
    });

    it('stops when nobody waits any more, and when a part comes empty', async () => {
        calls.mockResolvedValue({ text: lines(0, 2000), next: 1, total: 5000 });
        await everyRow('c1', 'Same', () => false);
        expect(calls).toHaveBeenCalledTimes(1);
        expect(calls.mock.calls[0][0]).toEqual({ comparisonId: 'c1', change: 'Same', start: 0 });
        calls.mockReset().mockResolvedValue({ text: '', next: null, total: 0 });
        expect(await everyRow('c1', null, () => true)).toEqual([]);
    });
});

it('sends the scope as it is', async () => {
    await startComparison('a1', 'a2', '{"types":["Flow"]}');
    expect(startCall).toHaveBeenCalledWith({
        sourceOrgId: 'a1',
        targetOrgId: 'a2',
        scope: '{"types":["Flow"]}',
    });
});

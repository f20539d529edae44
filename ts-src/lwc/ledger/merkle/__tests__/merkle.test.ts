import { createHash, webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { leafHash, rootFrom } from 'c/merkle';

beforeAll(() => {
    Object.assign(globalThis, { TextEncoder });
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

const sha = (...parts: readonly Buffer[]): Buffer =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (text: string): Buffer => sha(Buffer.from([0]), Buffer.from(text));
const node = (left: Buffer, right: Buffer): Buffer => sha(Buffer.from([1]), left, right);

describe('merkle', () => {
    it('hashes a leaf as RFC 6962 says', async () => {
        expect(await leafHash('{"a":1}')).toBe(leaf('{"a":1}').toString('hex'));
    });

    it('leads from a leaf to the root, left and right in their order', async () => {
        const [a, b, c] = ['a', 'b', 'c'].map(leaf) as [Buffer, Buffer, Buffer];
        const root = node(node(a, b), c).toString('hex');
        const path = [
            { side: 'left' as const, hash: a.toString('hex') },
            { side: 'right' as const, hash: c.toString('hex') },
        ];
        expect(await rootFrom(b.toString('hex'), path)).toBe(root);
        expect(await rootFrom(b.toString('hex'), [...path].reverse())).not.toBe(root);
    });
});

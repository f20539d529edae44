import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Desk } from './desk.ts';
import { bringIn, exported, showBranch, startBranch } from './merge.ts';

const COPY = 'copy-of-main-b';
const FORMATS = ['Export for the Metadata API', 'Export in source format'];

/** What was exported is imported into an empty branch; what that one exports is the same, byte for byte. */
export async function makeTheRoundTrip(desk: Desk): Promise<void> {
    for (const [index, format] of FORMATS.entries()) {
        await showBranch(desk, 'main');
        const first = await exported(desk, format);
        await startBranch(desk, `${COPY}-${index}`, 'Nothing yet');
        await bringIn(desk, `${COPY}-${index}`, first);
        await showBranch(desk, `${COPY}-${index}`);
        const second = await exported(desk, format);
        demandSame(unzipSync(first), unzipSync(second));
    }
}

type Files = Readonly<Record<string, Uint8Array>>;

function demandSame(first: Files, second: Files): void {
    assert.deepEqual(Object.keys(second).sort(), Object.keys(first).sort());
    assert.ok(Object.keys(first).length > 100);
    for (const [path, bytes] of Object.entries(first)) {
        assert.ok(Buffer.from(bytes).equals(second[path] ?? new Uint8Array()), path);
    }
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../world/world.ts';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';

/** Step 7: every deed is there, searchable, and its proof is shown. */
export async function readTheLedger(desk: Desk): Promise<void> {
    await desk.tab('Ledger');
    await desk.press(/^Verify( again)?$/, desk.page.locator('c-ledger-verification'));
    await desk.reads(/entries verified/, LONG);
    await desk.page.getByPlaceholder(/CR-0001/).fill('landed');
    await desk.reads(/4 landed, 0 not landed/);
    await desk.page.getByRole('option').filter({ hasText: '4 landed' }).first().click();
    await desk.reads('Proof that this entry is in the ledger');
    await desk.picture('13-ledger');
    await desk.page.getByPlaceholder(/CR-0001/).fill('');
}

/** The bundle is checked without the org: as it is, it holds; with one letter changed, it does not. */
export async function checkTheEvidenceOffline(desk: Desk): Promise<void> {
    await desk.press('Export evidence package');
    const link = desk.page.locator('c-ledger-evidence a[download]').first();
    await link.waitFor({ timeout: LONG });
    const [download] = await Promise.all([desk.page.waitForEvent('download'), link.click()]);
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-evidence-'));
    const bundle = join(folder, 'bundle.zip');
    await download.saveAs(bundle);

    const honest = verify(bundle);
    assert.equal(honest.status, 0, honest.stdout + honest.stderr);

    const edited = readFileSync(bundle);
    const middle = Math.floor(edited.length / 3);
    edited.writeUInt8(edited.readUInt8(middle) ^ 1, middle);
    writeFileSync(bundle, edited);
    assert.notEqual(verify(bundle).status, 0, 'An edited bundle was accepted.');
}

function verify(bundle: string): { status: number | null; stdout: string; stderr: string } {
    const script = join(projectFolder, 'scripts', 'verifyEvidence.mjs');
    return spawnSync(process.execPath, [script, bundle], { encoding: 'utf8' });
}

/** After a row of the store was changed, the page names it. */
export async function seeTheTampering(desk: Desk, sequence: number): Promise<void> {
    await desk.tab('Ledger');
    await desk.press(/^Verify( again)?$/, desk.page.locator('c-ledger-verification'));
    await desk.reads('The ledger does not fit its proofs', LONG);
    await desk.page
        .locator('c-ledger-verification')
        .getByText(new RegExp(`\\b(L-)?${sequence}\\b`))
        .first()
        .waitFor();
    await desk.picture('15-ledger-tampered');
}

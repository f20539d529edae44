import assert from 'node:assert/strict';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';

const COMPONENT = 'ApexClass:InstallationService';
const BRANCH = 'autumn-release';
const PARTS = [
    'Snapshots',
    'Component history',
    'Branches',
    'Merge',
    'Locks',
    'Packages',
    'Storage',
];
const WIDTHS = [1440, 1024];

/** What the comparisons read is kept: one line for each reading, with what it added to the store. */
export async function seeTheSnapshots(desk: Desk): Promise<void> {
    await openPart(desk, 'Snapshots');
    await desk.page.locator('c-snapshots-panel tbody tr').first().waitFor({ timeout: LONG });
    await desk.picture('16-snapshots');
}

/** Every version of one component, and what differs between two of them. */
export async function readTheHistory(desk: Desk): Promise<void> {
    await openPart(desk, 'Component history');
    const panel = desk.page.locator('c-history-panel');
    await panel.getByRole('searchbox').fill(COMPONENT);
    await desk.press('Show versions', panel);
    await panel.locator('ol li').first().waitFor();
    await desk.picture('17-component-history');
}

/** A branch starts with what an org held. */
export async function startABranch(desk: Desk): Promise<void> {
    await openPart(desk, 'Branches');
    const panel = desk.page.locator('c-branches-panel');
    await desk.press('New branch', panel);
    await panel.getByLabel('Name', { exact: true }).fill(BRANCH);
    await desk.choose('Starts with', /Development/);
    await desk.press('Create the branch', panel);
    await desk.reads(`Commits of ${BRANCH}`);
    await panel.locator('c-branch-graph li, c-branch-graph tr').first().waitFor();
    await desk.picture('18-branches');
}

/** Who works on a component says so. */
export async function takeALock(desk: Desk): Promise<void> {
    await openPart(desk, 'Locks');
    const panel = desk.page.locator('c-locks-panel');
    await panel.getByLabel('Component').fill(COMPONENT);
    await desk.choose('On', BRANCH);
    await panel.getByLabel('What you are working on').fill('Reopening of installations');
    await desk.press('Take the lock', panel);
    await panel.getByRole('button', { name: /^Release / }).waitFor();
    await desk.picture('19-locks');
}

/** Every pack is read and its contents are proved. */
export async function verifyTheStore(desk: Desk): Promise<void> {
    await openPart(desk, 'Storage');
    await desk.press('Verify storage', desk.page.locator('c-store-panel'));
    await desk.reads(/packs read; 0 are not sound/, LONG);
    await desk.picture('20-storage');
}

/** Nothing has to be scrolled to the side, and everybody can use every part. */
export async function everyPartFits(desk: Desk): Promise<void> {
    for (const width of WIDTHS) {
        await desk.page.setViewportSize({ width, height: 1000 });
        for (const part of PARTS) {
            await openPart(desk, part);
            await desk.page.waitForLoadState('networkidle');
            if (width === WIDTHS[0]) {
                await desk.demandAccessible(part);
            }
            const wide = await desk.page.evaluate<number>('document.documentElement.scrollWidth');
            assert.ok(wide <= width, `${part} is ${wide} wide at ${width}.`);
        }
    }
    await desk.page.setViewportSize({ width: 1440, height: 1000 });
}

/** A part of the page of the vault. */
export async function openPart(desk: Desk, name: string): Promise<void> {
    await desk.tab('Vault');
    await desk.page.getByRole('tab', { name, exact: true }).click();
}

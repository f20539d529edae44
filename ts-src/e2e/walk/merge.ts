import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';
import { openPart } from './vault.ts';

const RULE = 'End_Not_Before_Start';
const SAID = 'The planned end is before the planned start.';
const MINE = 'The planned end lies before the planned start.';
const THEIRS = 'Choose an end after the start.';
const DECIDED = 'Choose an end that is not before the start.';

/** One branch is what production holds, the other goes its own way from there. */
export async function startTwoBranches(desk: Desk): Promise<void> {
    await openPart(desk, 'Branches');
    await startBranch(desk, 'main', /^Production/);
    await startBranch(desk, 'crew-hours', 'main');
}

/** Components that another source has differently are looked at, chosen and committed with a reason. */
export async function takeFromDevelopment(desk: Desk): Promise<void> {
    const names = ['InstallationService', 'Remind_Before_Start'];
    await take(desk, 'crew-hours', names, 'Crews are reminded an hour earlier.');
    await desk.reads('2 components changed');
}

export async function mergeCleanly(desk: Desk): Promise<void> {
    await take(desk, 'main', ['SafetyCases'], 'The case count of development.');
    await prepare(desk);
    await desk.reads(/0 in conflict\./, LONG);
    await commit(desk, 'Reminders for crews.');
    await openPart(desk, 'Branches');
    await desk.press('main', desk.page.locator('c-branches-panel table'));
    const table = desk.page.locator('c-branches-panel table');
    await table.getByText('Reminders for crews.').waitFor();
    const merged = desk.page.locator('c-branch-graph li').first();
    await merged.getByText('Reminders for crews.').waitFor();
    await merged.getByText('merge', { exact: false }).last().waitFor();
    assert.equal(await desk.page.locator('c-branch-graph circle.merged').count(), 1);
    await desk.picture('25-branch-graph');
}

/** The same sentence is written differently on both sides, each in an archive of a project. */
export async function editBothSides(desk: Desk): Promise<void> {
    const panel = desk.page.locator('c-branch-transfer');
    await desk.press('Export in source format', panel);
    const link = panel.locator('a[download]').first();
    await link.waitFor({ timeout: LONG });
    const [download] = await Promise.all([desk.page.waitForEvent('download'), link.click()]);
    const archive = readFileSync(await download.path());
    await bringIn(desk, 'main', edited(archive, MINE));
    await bringIn(desk, 'crew-hours', edited(archive, THEIRS));
}

/** What both sides changed differently is shown three times, and decided by a person. */
export async function decideAConflict(desk: Desk): Promise<void> {
    await prepare(desk);
    const conflict = desk.page.locator('c-merge-conflict');
    await conflict.first().waitFor({ timeout: LONG });
    assert.equal(await conflict.count(), 1);
    assert.match(await side(conflict, 'base'), new RegExp(SAID));
    assert.match(await side(conflict, 'mine'), new RegExp(MINE));
    assert.match(await side(conflict, 'theirs'), new RegExp(THEIRS));
    assert.ok(await desk.button('Commit the merge').isDisabled());
    const result = conflict.getByLabel('Result');
    await result.fill((await result.inputValue()).replace(MINE, DECIDED));
    await desk.picture('26-merge');
    await desk.press('Take the edited text', conflict);
    await conflict.getByText(/^Remembered: Edited, by Anna Keller/).waitFor();
    await desk.reads('Every conflict is decided.');
    await desk.page.getByText('The component as it will be').click();
    await desk.page.locator('c-merge-panel details pre').getByText(DECIDED).waitFor();
    await commit(desk, 'One sentence for both.');
}

async function startBranch(desk: Desk, name: string, from: string | RegExp): Promise<void> {
    const panel = desk.page.locator('c-branches-panel');
    await desk.press('New branch', panel);
    await panel.getByLabel('Name', { exact: true }).fill(name);
    await desk.choose('Starts with', from);
    await desk.press('Create the branch', panel);
    await shows(desk, `Commits of ${name}`);
    await panel.locator('c-branch-graph li').first().waitFor();
}

async function take(
    desk: Desk,
    branch: string,
    names: readonly string[],
    why: string,
): Promise<void> {
    await showBranch(desk, branch);
    const panel = desk.page.locator('c-branch-compare');
    await desk.choose('From', /^Development/);
    await desk.press('Compare', panel);
    await panel.getByText(/ differ: /).waitFor();
    for (const name of names) {
        await panel.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check();
    }
    await panel.getByLabel('Why').fill(why);
    await desk.press(/^Commit \d+ component/, panel);
    await desk.page.locator('c-branch-graph').getByText(why).first().waitFor();
}

async function showBranch(desk: Desk, branch: string): Promise<void> {
    await openPart(desk, 'Branches');
    await desk.press(branch, desk.page.locator('c-branches-panel table'));
    await shows(desk, `Commits of ${branch}`);
}

async function bringIn(desk: Desk, branch: string, buffer: Buffer): Promise<void> {
    await showBranch(desk, branch);
    const panel = desk.page.locator('c-branch-transfer');
    const why = `Words of the rule, for ${branch}`;
    await panel
        .getByLabel('Archive of a project (.zip)')
        .setInputFiles({ name: 'project.zip', mimeType: 'application/zip', buffer });
    await panel.getByLabel('Why').fill(why);
    await desk.press(`Import into ${branch}`, panel);
    await desk.page.locator('c-branch-graph').getByText(why).first().waitFor({ timeout: LONG });
}

function edited(archive: Uint8Array, sentence: string): Buffer {
    const files = unzipSync(archive);
    const path = Object.keys(files).find((name) => name.includes(RULE));
    assert.ok(path, `The archive has no ${RULE}: ${Object.keys(files).join(', ')}`);
    const before = strFromU8(files[path] ?? new Uint8Array());
    assert.ok(before.includes(SAID));
    return Buffer.from(zipSync({ ...files, [path]: strToU8(before.replace(SAID, sentence)) }));
}

async function prepare(desk: Desk): Promise<void> {
    await openPart(desk, 'Merge');
    await desk.choose('Into', 'main');
    const panel = desk.page.locator('c-merge-panel');
    await panel.getByRole('combobox', { name: 'From' }).click();
    await panel.getByRole('option', { name: 'crew-hours' }).click();
    await desk.press('Prepare the merge', panel);
    await shows(desk, 'crew-hours into main');
}

async function commit(desk: Desk, why: string): Promise<void> {
    const panel = desk.page.locator('c-merge-panel');
    await panel.getByLabel('Why').fill(why);
    await desk.press('Commit the merge', panel);
    await panel.getByText(/^Merged as CM-\d+\.$/).waitFor({ timeout: LONG });
}

function side(conflict: Locator, name: string): Promise<string> {
    return conflict.locator(`pre[data-side="${name}"]`).innerText();
}

/** The card with this heading is on the page. */
export async function shows(desk: Desk, heading: string): Promise<void> {
    await desk.page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
}

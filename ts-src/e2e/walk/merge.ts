import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { until } from '../world/until.ts';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';
import { openPart } from './vault.ts';

const RULE = 'End_Not_Before_Start';
const SAID = 'The planned end is before the planned start.';
const MINE = 'The planned end lies before the planned start.';
const THEIRS = 'Choose an end after the start.';
const DECIDED = 'Choose an end that is not before the start.';
const REASON = 'Dispatch sometimes swaps the two dates.';
const REASON_OF_MAIN = 'Dispatch has swapped the two dates before.';
const REASON_OF_CREWS = 'Crews came on the wrong day.';

/** One branch is what production holds, the other goes its own way from there. */
export async function startTwoBranches(desk: Desk): Promise<void> {
    await openPart(desk, 'Branches');
    await startBranch(desk, 'main', /^Production/);
    await startBranch(desk, 'crew-hours', 'main');
    await desk.page.locator('c-branch-graph li').first().waitFor();
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
    const archive = await exported(desk, 'Export in source format');
    await bringIn(desk, 'main', edited(archive, MINE, REASON_OF_MAIN));
    await bringIn(desk, 'crew-hours', edited(archive, THEIRS, REASON_OF_CREWS));
}

/** What both sides changed differently is shown three times, and decided by a person. */
export async function decideAConflict(desk: Desk): Promise<void> {
    await prepare(desk);
    const conflicts = desk.page.locator('c-merge-conflict');
    await conflicts.first().waitFor({ timeout: LONG });
    assert.equal(await conflicts.count(), 2);
    const conflict = conflicts.filter({ hasText: SAID });
    assert.match(await side(conflict, 'base'), new RegExp(SAID));
    assert.match(await side(conflict, 'mine'), new RegExp(MINE));
    assert.match(await side(conflict, 'theirs'), new RegExp(THEIRS));
    assert.ok(await desk.button('Commit the merge').isDisabled());
    const result = conflict.getByLabel('Result');
    await result.fill((await result.inputValue()).replace(MINE, DECIDED));
    await conflict.scrollIntoViewIfNeeded();
    await desk.picture('26-merge');
    await desk.press('Take the edited text', conflict);
    await conflict.getByText(/^Remembered: Edited, by Anna Keller/).waitFor();
}

/** Who gets the address of a conflict sees it; what is typed in one visit is there until it is taken. */
export async function sendTheConflict(from: Desk, to: Desk): Promise<void> {
    const conflicts = from.page.locator('c-merge-conflict section');
    const decided = from.page.locator('c-merge-conflict section').filter({ hasText: SAID });
    await conflicts.first().focus();
    await from.page.keyboard.press('j');
    await inFocus(from, SAID);
    await decided.press('k');
    await inFocus(from, REASON);
    const { pathname, search } = new URL(from.page.url());
    assert.match(search, /c__merge=.*c__item=.*c__conflict=/);
    await to.visit(pathname + search);
    await inFocus(to, REASON);
}

/** Conflicts are gone through and decided by keys; a decision can be revoked, and the conflict is open again. */
export async function decideByKeys(desk: Desk): Promise<void> {
    const conflict = desk.page.locator('c-merge-conflict').filter({ hasText: REASON });
    await conflict.locator('section').focus();
    await desk.page.keyboard.press('m');
    await conflict.getByText(/^Remembered: Mine, by Anna Keller/).waitFor();
    await desk.reads('Every conflict is decided.');
    const decisions = desk.page.locator('c-merge-decisions');
    const decision = decisions.getByRole('row').filter({ hasText: /description/i });
    await decision.getByRole('button', { name: /^Decide again: / }).click();
    await decision.getByText('Revoked').waitFor();
    await desk.reads('1 conflict to decide');
    assert.ok(await desk.button('Commit the merge').isDisabled());
    await conflict.locator('section').focus();
    await desk.page.keyboard.press('t');
    await conflict.getByText(/^Remembered: Theirs, by Anna Keller/).waitFor();
    await desk.reads('Every conflict is decided.');
}

export async function commitTheDecisions(desk: Desk): Promise<void> {
    await desk.page.getByText('The component as it will be').click();
    const preview = desk.page.locator('c-merge-panel details pre');
    await preview.getByText(DECIDED).waitFor();
    assert.match(await preview.innerText(), new RegExp(REASON_OF_CREWS));
    await commit(desk, 'One sentence for both.');
}

/** A commit gets a name that stays with it. */
export async function tagACommit(desk: Desk): Promise<void> {
    await showBranch(desk, 'main');
    const graph = desk.page.locator('c-branch-graph');
    await graph.getByRole('button', { name: /^Tag / }).first().click();
    const panel = desk.page.locator('c-branches-panel');
    await panel.getByLabel('Name of the tag').fill('crew-hours-1');
    await desk.press('Set the tag', panel);
    const tagged = graph.getByRole('listitem').filter({ hasText: 'crew-hours-1' });
    await tagged.getByText('One sentence for both.').waitFor();
}

export async function startBranch(desk: Desk, name: string, from: string | RegExp): Promise<void> {
    const panel = desk.page.locator('c-branches-panel');
    await desk.press('New branch', panel);
    await panel.getByLabel('Name', { exact: true }).fill(name);
    await desk.choose('Starts with', from);
    await desk.press('Create the branch', panel);
    await shows(desk, `Commits of ${name}`);
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

export async function showBranch(desk: Desk, branch: string): Promise<void> {
    await openPart(desk, 'Branches');
    await desk.press(branch, desk.page.locator('c-branches-panel table'));
    await shows(desk, `Commits of ${branch}`);
}

/** The archive that the newest export of the branch has written. */
export async function exported(desk: Desk, deed: string): Promise<Buffer> {
    const panel = desk.page.locator('c-branch-transfer');
    const link = panel.locator('a[download]');
    const earlier = (await link.count()) === 0 ? null : await link.first().getAttribute('href');
    await desk.press(deed, panel);
    await until(
        'The archive',
        async () => ((await link.count()) === 0 ? earlier : link.first().getAttribute('href')),
        (address) => address !== earlier,
    );
    assert.equal(await link.count(), 1);
    const [download] = await Promise.all([desk.page.waitForEvent('download'), link.click()]);
    return readFileSync(await download.path());
}

export async function bringIn(desk: Desk, branch: string, buffer: Buffer): Promise<void> {
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

function edited(archive: Uint8Array, sentence: string, reason: string): Buffer {
    const files = unzipSync(archive);
    const path = Object.keys(files).find((name) => name.includes(RULE));
    assert.ok(path, `The archive has no ${RULE}: ${Object.keys(files).join(', ')}`);
    const before = strFromU8(files[path] ?? new Uint8Array());
    assert.ok(before.includes(SAID) && before.includes(REASON));
    const after = before.replace(SAID, sentence).replace(REASON, reason);
    return Buffer.from(zipSync({ ...files, [path]: strToU8(after) }));
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

async function inFocus(desk: Desk, text: string): Promise<void> {
    const section = desk.page.locator('c-merge-conflict section:focus');
    await section.filter({ hasText: text }).waitFor({ timeout: LONG });
}

function side(conflict: Locator, name: string): Promise<string> {
    return conflict.locator(`pre[data-side="${name}"]`).innerText();
}

/** The card with this heading is on the page. */
export async function shows(desk: Desk, heading: string): Promise<void> {
    await desk.page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
}

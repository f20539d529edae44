import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { World } from '../world/world.ts';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';
import { openPart } from './vault.ts';

const RULE = 'Installation__c.End_Not_Before_Start';
const TARGETS = ['Production', 'Integration'] as const;

/** One org has moved since it was read, and of another one a file comes in that cannot be read. */
export async function readAgain(desk: Desk, world: World): Promise<void> {
    await desk.press('Try it');
    await desk.press(/Change something behind the gate's back/);
    await desk.reads(/Jonas Weber switched the validation rule/);
    await world.fault('integration', { fault: 'damageRetrieves', kind: 'malformedXml' });
    for (const target of TARGETS) {
        await compare(desk, target);
    }
    await world.fault('integration', { fault: 'damageRetrieves', kind: null });
}

async function compare(desk: Desk, target: (typeof TARGETS)[number]): Promise<void> {
    await desk.tab('Compare');
    await desk.choose('Source', /^Development/);
    await desk.choose('Target', new RegExp(`^${target}`));
    await desk.press(/^Compare( again)?$/, desk.page.getByRole('main'));
    const grid = desk.page.getByRole('treegrid');
    await grid.waitFor({ state: 'detached' });
    await grid.waitFor({ timeout: LONG });
}

/** What could not be kept of an org is counted at its snapshot, and told file by file. */
export async function readTheMessages(desk: Desk, other: Desk): Promise<void> {
    await openPart(desk, 'Snapshots');
    const panel = desk.page.locator('c-snapshots-panel');
    const row = panel.getByRole('row').filter({ hasText: 'Incomplete' });
    await desk.press('1 could not be read', row);
    const messages = desk.page.locator('c-snapshot-messages');
    await messages.getByText(/^1 could not be read, 0 asked for/).waitFor();
    await messages.getByText(/is not well-formed XML/).waitFor();
    await desk.picture('29-snapshot-messages');
    await sees(desk, other, 'c__snapshot', (page) =>
        page.locator('c-snapshot-messages').getByText(/is not well-formed XML/),
    );
    await desk.press('Close', messages);
    await messages.waitFor({ state: 'detached' });
}

/** Two versions of a component that differ, side by side. */
export async function compareTwoVersions(desk: Desk, other: Desk): Promise<void> {
    await openPart(desk, 'Component history');
    const panel = desk.page.locator('c-history-panel');
    await panel.getByRole('searchbox').fill(`ValidationRule:${RULE}`);
    await desk.press('Show versions', panel);
    const versions = panel.getByRole('listitem').filter({ hasText: 'Production' });
    await versions.first().getByText('Jonas Weber').waitFor();
    assert.equal(await versions.count(), 2);
    await versions.first().locator('button.open').click();
    await desk.press('Compare with this', versions.last());
    const difference = panel.locator('c-component-diff');
    await difference
        .getByText(/\bActive\b.*false|false/i)
        .first()
        .waitFor();
    await sees(desk, other, 'c__component', (page) =>
        page.locator('c-history-panel').getByText('Jonas Weber'),
    );
}

/** A version comes back as a comparison, whose rows a change request takes from. */
export async function restoreAVersion(desk: Desk): Promise<void> {
    const panel = desk.page.locator('c-history-panel');
    const versions = panel.getByRole('listitem').filter({ hasText: 'Production' });
    await versions.last().locator('button.open').click();
    await desk.press('Restore this version', panel);
    await desk.heading('Compare');
    await desk.page.getByRole('treegrid').waitFor({ timeout: LONG });
    assert.match(await desk.page.getByRole('treegrid').innerText(), /1 changed/);
    const difference = desk.page.locator('c-component-diff');
    await difference.getByRole('heading', { name: RULE }).waitFor();
    await difference.getByText('Active changed from false to true').waitFor();
}

/** Going back leads to what was seen before, tab by tab and branch by branch. */
export async function goBack(desk: Desk): Promise<void> {
    await openPart(desk, 'Branches');
    const table = desk.page.locator('c-branches-panel table');
    for (const name of ['crew-hours', 'main']) {
        await desk.press(name, table);
        await desk.page.getByRole('heading', { name: `Commits of ${name}` }).waitFor();
    }
    await desk.page.getByRole('tab', { name: 'Locks', exact: true }).click();
    await desk.page.waitForURL(/c__tab=locks/);
    await desk.page.goBack();
    await desk.page.getByRole('heading', { name: 'Commits of main' }).waitFor();
    await desk.page.goBack();
    await desk.page.getByRole('heading', { name: 'Commits of crew-hours' }).waitFor();
    await desk.page.goForward();
    await desk.page.getByRole('heading', { name: 'Commits of main' }).waitFor();
}

/** Somebody else opens the address and sees the same. */
async function sees(
    from: Desk,
    to: Desk,
    named: string,
    what: (page: Desk['page']) => Locator,
): Promise<void> {
    await from.page.waitForURL(new RegExp(`${named}=.`));
    const { pathname, search } = new URL(from.page.url());
    await to.visit(pathname + search);
    await what(to.page).first().waitFor({ timeout: LONG });
}

import assert from 'node:assert/strict';
import { until } from '../world/until.ts';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';
import { shows } from './merge.ts';
import { openPart } from './vault.ts';

const FLOW = 'Flow:Remind_Before_Start';

/** Who works on a component says so; a commit of somebody else that touches it is refused. */
export async function lockAFlow(holder: Desk, other: Desk): Promise<void> {
    await openPart(holder, 'Locks');
    const panel = holder.page.locator('c-locks-panel');
    await panel.getByLabel('Component', { exact: true }).fill(FLOW);
    await holder.choose('On', 'crew-hours');
    await panel.getByLabel('What you are working on').fill('Reminders at five');
    await holder.press('Take the lock', panel);
    await panel.getByRole('button', { name: `Release ${FLOW}` }).waitFor();

    await openPart(other, 'Branches');
    await other.press('crew-hours', other.page.locator('c-branches-panel table'));
    await shows(other, 'Commits of crew-hours');
    const compare = other.page.locator('c-branch-compare');
    await other.choose('From', /^Production/);
    await other.press('Compare', compare);
    await compare.getByRole('checkbox', { name: 'Choose Remind_Before_Start' }).check();
    await compare.getByLabel('Why').fill('Back to six.');
    await other.press('Commit 1 component', compare);
    await compare.getByText(/Remind_Before_Start is locked by Marek Dvořák until/).waitFor();
    await refused(other);
}

/** The browser reports every refusal; this one was asked for. */
async function refused(desk: Desk): Promise<void> {
    await until('The refusal in the browser', () => Promise.resolve(desk.faults.length), Boolean);
    assert.match(desk.faults.splice(0).join(), /^Failed to load resource: [^,]*500/);
}

/** A release manager may take a lock over, with a reason. */
export async function takeTheLockOver(desk: Desk): Promise<void> {
    await openPart(desk, 'Locks');
    const panel = desk.page.locator('c-locks-panel');
    await panel.getByRole('button', { name: `Take over ${FLOW}` }).click();
    await panel.getByLabel('Reason').fill('He is on leave.');
    await desk.press('Take over', desk.card(/^Say why you take it from/));
    await panel.getByText('Anna Keller (you)').waitFor();
    await desk.picture('27-lock-taken-over');
}

/** Everything in an org can be locked at once. */
export async function lockAnOrg(desk: Desk): Promise<void> {
    await openPart(desk, 'Locks');
    const panel = desk.page.locator('c-locks-panel');
    await desk.choose('On', 'Production');
    await panel.getByLabel('What you are working on').fill('The night of the release');
    await desk.press('Lock everything there', panel);
    const row = panel.getByRole('row').filter({ hasText: 'The night of the release' });
    await row.getByText('All components').waitFor();
    await row.getByText('Production').waitFor();
    await desk.picture('30-org-lock');
    await row.getByRole('button', { name: 'Release All components' }).click();
    await row.waitFor({ state: 'detached' });
}

/** A package names components; a release freezes what they are on a branch. */
export async function releaseAPackage(desk: Desk): Promise<void> {
    await openPart(desk, 'Packages');
    const panel = desk.page.locator('c-packages-panel');
    await desk.press('New package', panel);
    await panel.getByLabel('Name', { exact: true }).fill('Crew Hours');
    await panel.getByLabel('What it is for').fill('When crews are reminded');
    await panel
        .getByLabel('Components, one for each line')
        .fill(`${FLOW}\nApexClass:InstallationService`);
    await desk.press('Save', panel);
    const card = desk.card('Crew Hours');
    await desk.press('Release', card);
    await card.getByLabel('Version').fill('1.0.0');
    await card.getByRole('combobox', { name: 'From the branch' }).click();
    await card.getByRole('option', { name: 'main', exact: true }).click();
    await card.getByRole('button', { name: 'Release', exact: true }).last().click();
    await card.getByText(/2 components, Anna Keller/).waitFor();
    await desk.picture('28-packages');
}

/** Every pack is proved, and what nothing points to is cleaned up. */
export async function verifyAndCleanUp(desk: Desk): Promise<void> {
    await openPart(desk, 'Storage');
    const panel = desk.page.locator('c-store-panel');
    await desk.press('Verify storage', panel);
    await panel.getByText(/packs read; 0 are not sound/).waitFor({ timeout: LONG });
    await desk.press('Clean up', panel);
    await panel.getByText('Last run: not yet').waitFor({ state: 'detached', timeout: LONG });
    assert.equal(await panel.getByText(/not sound/).count(), 1);
}

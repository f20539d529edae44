import assert from 'node:assert/strict';
import type { Desk } from './desk.ts';

export const title = 'Reopen an installation with a reason';

/** Step 4: the developer asks for what was selected to be moved. Path of the new change. */
export async function draftAChange(desk: Desk): Promise<string> {
    await desk.press(/^Add \d+ to change/);
    await desk.page.getByRole('menuitem', { name: 'New change' }).click();
    await desk.fill('Title', title);
    await desk.fill('Reason', 'Crews reopen installations without a word.');
    await desk.fill('Business impact', 'Service knows why a crew comes back.');
    await desk.press('Create change');
    await desk.heading(title);
    return new URL(desk.page.url()).pathname;
}

/** Adds what is missing one by one; order, risk and digest are drawn again each time. */
export async function addWhatIsMissing(desk: Desk): Promise<void> {
    const before = await digest(desk);
    await desk.reads('Missing dependencies');
    await desk.picture('07-change-request');
    const card = desk.page.locator('c-change-missing');
    for (let left = await adders(desk); left > 0; left = await adders(desk)) {
        await desk.button(/^Add( to change)?$/, card).click();
        await card
            .getByRole('button', { name: /^Add( to change)?$/ })
            .nth(left - 1)
            .waitFor({ state: 'detached' });
    }
    await desk.reads('Nothing is missing');
    assert.notEqual(await digest(desk), before);
    await desk.reads('The target is production');
    await desk.reads(/takes these together/);
}

/** Another person edits; from now on neither of both may approve. */
export async function editTheReason(desk: Desk, changeUrl: string): Promise<void> {
    await desk.visit(changeUrl);
    await desk.heading(title);
    await desk.press('More acts');
    await desk.page.getByRole('menuitem', { name: 'Edit' }).click();
    await desk.fill('Reason', 'Crews reopen installations without a word; the audit asked why.');
    await desk.press('Save');
    await desk.reads('the audit asked why');
}

/** Step 5, first half. */
export async function submit(desk: Desk): Promise<void> {
    await desk.page.reload();
    await desk.heading(title);
    await desk.press('Submit for approval');
    await desk.page.getByLabel('What should the approvers know?').fill('Please look at the rule.');
    await desk.press(
        /^(Send for approval|Submit for approval)$/,
        desk.page.locator('c-change-acts .asking'),
    );
    await desk.page.locator('c-change-page').getByText('Submitted').first().waitFor();
}

/** The reason stands where the button would be. */
export async function mayNotApprove(desk: Desk, changeUrl: string, person: string): Promise<void> {
    await desk.visit(changeUrl);
    await desk.heading(title);
    await desk.reads('May not sign:');
    await desk.page
        .locator('c-change-signers')
        .getByText(new RegExp(`${person}`))
        .first()
        .waitFor();
    assert.equal(await desk.page.getByRole('button', { name: 'Sign and approve' }).count(), 0);
}

async function adders(desk: Desk): Promise<number> {
    return desk.page
        .locator('c-change-missing')
        .getByRole('button', { name: /^Add( to change)?$/ })
        .count();
}

function digest(desk: Desk): Promise<string> {
    return desk.page.locator('c-digest-chip').first().innerText();
}

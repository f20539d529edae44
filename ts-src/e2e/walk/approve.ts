import assert from 'node:assert/strict';
import { title } from './change.ts';
import type { Desk } from './desk.ts';

/** The work item waits in the standard approval list of the hub, and on our page. */
export async function findTheWorkItem(desk: Desk, changeUrl: string): Promise<void> {
    await desk.press('Approval requests');
    await desk.reads('Gatehouse approval');
    await desk.reads('Marek Dvořák');
    await desk.picture('08-approval-requests');
    await desk.visit(changeUrl);
    await desk.heading(title);
    await desk.reads('Your signature');
    await desk.reads(/What will change in Production/);
    await desk.picture('09-approval');
}

export async function sign(desk: Desk, comment: string): Promise<void> {
    const card = desk.page.locator('c-change-approval');
    const statements = card.getByRole('checkbox');
    await statements.first().waitFor();
    for (let index = 0; index < (await statements.count()); index += 1) {
        await statements.nth(index).check();
    }
    await desk.fill('Comment', comment);
    await desk.press(/^Sign (and approve|new content)$/, card);
    await status(desk, 'Approved');
}

/** Editing afterwards voids what was signed, with a sentence that says what changed. */
export async function editAfterwards(desk: Desk, changeUrl: string, item: string): Promise<void> {
    await desk.visit(changeUrl);
    await desk.heading(title);
    await desk.page.getByRole('checkbox', { name: new RegExp(`^Select .*${item}`) }).check();
    await desk.press('Remove', desk.page.locator('c-change-items'));
    await desk.press(
        'OK',
        desk.page.getByRole('dialog').or(desk.page.getByRole('alertdialog')).first(),
    );
    await desk.reads(/This approval was voided/);
    await desk.reads(/Nothing can be deployed until the new content is signed/);
    const told = await desk.page.locator('c-change-voided').innerText();
    assert.match(told, new RegExp(item));
    await desk.picture('10-approval-voided');
}

/** In the list, as people do who never open our page. */
export async function approveInTheList(desk: Desk): Promise<void> {
    await desk.visit('/lightning/page/approvals');
    await desk.press('Decide');
    await desk.fill('Comments', 'Fine without the test.');
    await desk.press('Approve');
    await desk.reads(/Nothing waits for your approval/);
}

export async function status(desk: Desk, word: string): Promise<void> {
    await desk.page
        .locator('c-change-page c-page-header')
        .getByText(word, { exact: true })
        .first()
        .waitFor();
}

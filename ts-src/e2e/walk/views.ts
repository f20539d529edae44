import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';

/** What a reading will cost is told before anything is read. */
export async function planTheReading(desk: Desk): Promise<void> {
    await desk.tab('Compare');
    await desk.choose('Source', /^Development/);
    await desk.choose('Target', /^Production/);
    const plan = desk.page.locator('c-retrieve-plan').filter({ hasText: 'Plan for Development' });
    await plan.getByText(/were not counted yet/).waitFor();
    await desk.press('Count components', plan);
    await plan.getByText(/1 retrieve, \d+ files, about [\d.]+ MB/).waitFor({ timeout: LONG });
    await plan.getByText(/About \d+ API calls/).waitFor();
    await desk.press(/^Show types/, plan);
    const types = plan.getByRole('region', { name: 'Types to read in Development' });
    await types.getByRole('rowheader', { name: 'ApexClass' }).first().waitFor();
    await desk.picture('21-reading-plan');
    await desk.press('Hide types', plan);
}

/** After the reading the plan of an org that was never counted is known too. */
export async function compare(desk: Desk): Promise<void> {
    await desk.press('Compare', desk.page.getByRole('main'));
    await desk.page.getByRole('treegrid').waitFor({ timeout: LONG });
    await desk.page
        .locator('c-retrieve-plan')
        .filter({ hasText: 'Plan for Production' })
        .getByText(/\d+ files, about/)
        .waitFor();
}

/** A flow is drawn, and the same facts stand beside as a table. */
export async function seeAFlow(desk: Desk): Promise<void> {
    await open(desk, 'Remind_Before_Start');
    await desk.press('Flow', diff(desk));
    await desk.page.locator('c-flow-view svg').waitFor();
    assert.ok((await desk.page.locator('c-flow-view svg rect').count()) > 1);
    await desk.page.locator('c-flow-view').getByRole('table').waitFor();
    await diff(desk).scrollIntoViewIfNeeded();
    await desk.picture('22-flow');
}

/** Who gets the address sees the same component in the same view. */
export async function sendTheAddress(from: Desk, to: Desk): Promise<void> {
    const { pathname, search } = new URL(from.page.url());
    assert.match(search, /c__comparison=.*c__component=.*c__view=flow/);
    await to.visit(pathname + search);
    await to.page.locator('c-flow-view svg').waitFor({ timeout: LONG });
    const pressed = diff(to).getByRole('button', { name: 'Flow', exact: true });
    assert.equal(await pressed.getAttribute('aria-pressed'), 'true');
}

/** Values of a list, what came and what went. */
export async function seeValues(desk: Desk): Promise<void> {
    await open(desk, 'InstallationStatus');
    await desk.press('Values', diff(desk));
    const values = desk.page.locator('c-value-tables');
    const reopened = values.getByRole('row').filter({ hasText: 'Reopened' });
    await reopened.getByText(/Added/).waitFor();
    const all = await values.getByRole('row').count();
    await values.getByText('Only what changed').click();
    await desk.picture('23-values');
    assert.ok((await values.getByRole('row').count()) < all);
}

/** A page layout before and after in one picture. */
export async function seeALayout(desk: Desk): Promise<void> {
    await open(desk, 'Installation__c-Installation Layout');
    await desk.press('Layout', diff(desk));
    await desk.page.locator('c-layout-view li.added').first().waitFor();
    await desk.picture('24-layout');
}

/** Differences are walked through by keys: J and K from row to row, N and P from change to change. */
export async function walkByKeys(desk: Desk): Promise<void> {
    await open(desk, 'Sales_Operations');
    await desk.press('Side by side', diff(desk));
    const { keyboard } = desk.page;
    await keyboard.press('n');
    const first = await changeInFocus(desk);
    assert.match(first, /\S/);
    await keyboard.press('n');
    assert.notEqual(await changeInFocus(desk), first);
    await keyboard.press('p');
    assert.equal(await changeInFocus(desk), first);

    await open(desk, 'InstallationService');
    await keyboard.press('j');
    await heading(desk, 'InstallationStatus');
    await keyboard.press('k');
    await heading(desk, 'InstallationService');
}

function changeInFocus(desk: Desk): Promise<string> {
    return desk.page.locator('tr[data-change]:focus').innerText();
}

async function open(desk: Desk, name: string): Promise<void> {
    await row(desk, name).getByText(name, { exact: true }).click();
    await heading(desk, name);
}

async function heading(desk: Desk, name: string): Promise<void> {
    await diff(desk).getByRole('heading', { name, level: 2 }).waitFor();
}

function row(desk: Desk, name: string): Locator {
    return desk.page
        .locator('c-compare-rows')
        .getByRole('row')
        .filter({ has: desk.page.getByText(name, { exact: true }) })
        .first();
}

function diff(desk: Desk): Locator {
    return desk.page.locator('c-component-diff');
}

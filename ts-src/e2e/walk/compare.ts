import assert from 'node:assert/strict';
import { LONG } from './desk.ts';
import type { Desk } from './desk.ts';

/** Step 3: two orgs are read and compared; stages tell how far it is. */
export async function compareDevelopmentWithProduction(desk: Desk): Promise<void> {
    await desk.tab('Compare');
    await desk.choose('Source', /^Development/);
    await desk.choose('Target', /^Production/);
    await desk.press(/^Compare( again)?$/, desk.page.getByRole('main'));
    await desk.reads('List', 60_000);
    await desk.page.getByRole('treegrid').waitFor({ timeout: LONG });
    await desk.reads(/order-only differences/);
    await row(desk, 'Inspect_After_Handover').getByText('With residue').waitFor({ timeout: LONG });
    await row(desk, 'InstallationService').getByText('Reversible').waitFor();
    await desk.picture('05-compare');
}

/** Filters narrow, the tree opens, and a difference is read in words and lines, both ways. */
export async function readADifference(desk: Desk): Promise<void> {
    await desk.page.getByRole('searchbox', { name: 'Name or type' }).fill('Sales_Operations');
    await row(desk, 'Sales_Operations').getByText('Sales_Operations').click();
    await desk.reads('In words', 60_000);
    await desk.reads(/order-only differences hidden here/);
    await desk.page.locator('c-component-diff button.order').click();
    await desk.reads('Order before');
    await desk.page.getByRole('searchbox', { name: 'Name or type' }).fill('InstallationService');
    await row(desk, 'InstallationService').getByText('InstallationService').click();
    await desk.page.locator('c-component-diff').getByText('InstallationService').first().waitFor();
    await desk.press('Side by side');
    await desk.picture('06-component-diff');
    await desk.press('Unified');
    assert.equal(await desk.button('Unified').getAttribute('aria-pressed'), 'true');
    await desk.page.getByRole('searchbox', { name: 'Name or type' }).fill('');
}

/** What is hidden is counted, and shown when asked. */
export async function showWhatOnlyMoved(desk: Desk): Promise<void> {
    await desk.press('Show', desk.page.locator('c-compare-filters'));
    await desk.reads('Order-only differences');
    await desk.reads(/entries moved/);
    await desk.press('Hide', desk.page.locator('c-compare-filters'));
}

export async function select(desk: Desk, names: readonly string[]): Promise<void> {
    const search = desk.page.getByRole('searchbox', { name: 'Name or type' });
    for (const name of names) {
        await search.fill(name);
        await desk.page
            .getByRole('checkbox', { name: new RegExp(`^Select ${name}`) })
            .first()
            .click();
    }
    await search.fill('');
    await desk.reads(`${names.length} selected`);
}

function row(desk: Desk, name: string): ReturnType<Desk['page']['locator']> {
    return desk.page.getByRole('row').filter({ hasText: name }).first();
}

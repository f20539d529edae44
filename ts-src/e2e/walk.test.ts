import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './walk/browser.ts';
import * as changes from './walk/change.ts';
import * as compare from './walk/compare.ts';
import { Desk } from './walk/desk.ts';
import { connectAnOrg, setUpTheHub } from './walk/orgs.ts';
import { World } from './world/world.ts';

const SELECTION = ['InstallationService', 'InstallationReopenTest', 'Reopen_Requires_Reason'];

describe('One change travels the whole way', () => {
    const world = new World();
    let browser: Browser;
    let anna: Desk;
    let marek: Desk;
    let leila: Desk;
    let ingrid: Desk;
    let changeUrl = '';

    before(async () => {
        await world.start();
        browser = await openBrowser();
        const desk = (person: string): Promise<Desk> => Desk.open(browser, world.loginUrl(person));
        [anna, marek, leila, ingrid] = [
            await desk('anna'),
            await desk('marek'),
            await desk('leila'),
            await desk('ingrid'),
        ];
    });

    after(async () => {
        await browser?.close();
        await world.stop();
        world.forget();
    });

    it('sets the hub up', () => setUpTheHub(anna));
    it('connects an org and names what is wrong', () => connectAnOrg(anna, world));
    it('compares two orgs', () => compare.compareDevelopmentWithProduction(marek));
    it('shows differences in words and in lines', () => compare.readADifference(marek));
    it('counts what it hides and shows it', () => compare.showWhatOnlyMoved(marek));

    it('drafts a change from the selection', async () => {
        await compare.select(marek, SELECTION);
        await changes.draftAChange(marek);
        changeUrl = new URL(marek.page.url()).pathname;
    });
    it('adds what is missing', () => changes.addWhatIsMissing(marek));
    it('lets another person edit', () => changes.editTheReason(anna, changeUrl));
    it('is submitted', () => changes.submit(marek));
    it('refuses the author', () => changes.mayNotApprove(marek, changeUrl, 'Marek Dvořák'));
    it('refuses the editor', () => changes.mayNotApprove(anna, changeUrl, 'Anna Keller'));

    it('raised no fault in a browser', () => {
        for (const desk of [anna, marek, leila, ingrid]) {
            assert.deepEqual(desk.faults, []);
        }
    });
});

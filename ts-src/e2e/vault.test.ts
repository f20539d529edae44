import { after, before, describe, it } from 'node:test';
import type { Desk } from './walk/desk.ts';
import * as keep from './walk/keep.ts';
import * as merge from './walk/merge.ts';
import { Office } from './walk/office.ts';
import * as transfer from './walk/transfer.ts';
import { everyPartFits } from './walk/vault.ts';
import * as versions from './walk/versions.ts';
import * as views from './walk/views.ts';

describe('Two people work on branches', () => {
    const office = new Office();
    let anna: Desk;
    let marek: Desk;

    before(async () => {
        await office.open();
        anna = await office.desk('anna');
        marek = await office.desk('marek');
    });

    after(() => office.close());

    it('tells what a reading costs before it reads', () => views.planTheReading(marek));
    it('compares, and knows the plan of what it read', () => views.compare(marek));
    it('draws a flow', () => views.seeAFlow(marek));
    it('opens the same view by its address', () => views.sendTheAddress(marek, anna));
    it('draws values', () => views.seeValues(marek));
    it('draws a layout', () => views.seeALayout(marek));
    it('goes through differences by keys', () => views.walkByKeys(marek));

    it('starts two branches', () => merge.startTwoBranches(anna));
    it('takes components from an org', () => merge.takeFromDevelopment(anna));
    it('merges what only one side changed', () => merge.mergeCleanly(anna));
    it('exports an archive and takes edited ones', () => merge.editBothSides(anna));
    it('lets a person decide a conflict', () => merge.decideAConflict(anna));
    it('opens a conflict by its address', () => merge.sendTheConflict(anna, marek));
    it('takes decisions by keys and revokes one', () => merge.decideByKeys(anna));
    it('commits what was decided', () => merge.commitTheDecisions(anna));
    it('tags a commit', () => merge.tagACommit(anna));
    it('exports and imports without a changed byte', () => transfer.makeTheRoundTrip(anna));

    it('refuses a commit of what somebody else has locked', () => keep.lockAFlow(marek, anna));
    it('lets a release manager take a lock over', () => keep.takeTheLockOver(anna));
    it('locks a whole org', () => keep.lockAnOrg(anna));
    it('releases a package', () => keep.releaseAPackage(anna));
    it('proves what it stores and cleans up', () => keep.verifyAndCleanUp(anna));

    it('reads orgs again', () => versions.readAgain(anna, office.world));
    it('tells what could not be read', () => versions.readTheMessages(anna, marek));
    it('compares two versions', () => versions.compareTwoVersions(anna, marek));
    it('restores a version', () => versions.restoreAVersion(anna));
    it('goes back to what was seen', () => versions.goBack(anna));
    it('fits on narrower screens', () => everyPartFits(anna));

    it('raised no fault in a browser', () => office.demandNoFaults());
});

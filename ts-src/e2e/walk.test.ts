import { after, before, describe, it } from 'node:test';
import { editsOneRow, tamperWith } from './faults/tampering.ts';
import * as approval from './walk/approve.ts';
import * as changes from './walk/change.ts';
import * as compare from './walk/compare.ts';
import * as deployment from './walk/deploy.ts';
import type { Desk } from './walk/desk.ts';
import * as drift from './walk/drift.ts';
import * as ledger from './walk/ledger.ts';
import { Office } from './walk/office.ts';
import { connectAnOrg, setUpTheHub } from './walk/orgs.ts';
import * as vault from './walk/vault.ts';

const SELECTION = ['InstallationService', 'InstallationReopenTest', 'Reopen_Requires_Reason'];
const TAMPERED = 17;

describe('One change travels the whole way', () => {
    const office = new Office();
    const { world } = office;
    let anna: Desk;
    let marek: Desk;
    let leila: Desk;
    let ingrid: Desk;
    let change = '';
    let undo = '';

    before(async () => {
        await office.open();
        anna = await office.desk('anna');
        marek = await office.desk('marek');
        leila = await office.desk('leila');
        ingrid = await office.desk('ingrid');
    });

    after(() => office.close());

    it('sets the hub up', () => setUpTheHub(anna));
    it('connects an org and names what is wrong', () => connectAnOrg(anna, world));
    it('compares two orgs', () => compare.compareDevelopmentWithProduction(marek));
    it('shows differences in words and in lines', () => compare.readADifference(marek));
    it('counts what it hides and shows it', () => compare.showWhatOnlyMoved(marek));

    it('drafts a change from the selection', async () => {
        await compare.select(marek, SELECTION);
        change = await changes.draftAChange(marek);
    });
    it('adds what is missing', () => changes.addWhatIsMissing(marek));
    it('lets another person edit', () => changes.editTheReason(anna, change));
    it('is submitted', () => changes.submit(marek));
    it('refuses the author', () => changes.mayNotApprove(marek, change, 'Marek Dvořák'));
    it('refuses the editor', () => changes.mayNotApprove(anna, change, 'Anna Keller'));

    it('waits in the approval list and on our page', () => approval.findTheWorkItem(leila, change));
    it('is signed', () => approval.sign(leila, 'I read the rule and the class.'));
    it('loses its signature when it is edited', () =>
        approval.editAfterwards(marek, change, 'InstallationReopenTest'));
    it('is submitted again', () => changes.submit(marek));
    it('is approved in the approval list', () => approval.approveInTheList(leila));

    it('is validated', () => deployment.validate(anna, change));
    it('is deployed and proved to have landed', () => deployment.deploy(anna, change));
    it('is taken back by a change of its own', async () => {
        undo = await deployment.rollBack(anna);
        await leila.visit(undo);
        await approval.sign(leila, 'Back to what it was.');
        await deployment.landTheUndo(anna, undo);
    });

    it('stands in the ledger, proved', () => ledger.readTheLedger(ingrid));
    it('is evidence that holds without the org', () => ledger.checkTheEvidenceOffline(ingrid));

    it('is not alone: someone changes production by hand', () => drift.changeBehindTheGate(anna));
    it('finds the drift and who made it', () => drift.findTheDrift(anna));
    it('raises an alert on Home', () => drift.readTheAlert(anna));

    it('keeps every reading', () => vault.seeTheSnapshots(anna));
    it('tells the versions of a component', () => vault.readTheHistory(anna));
    it('branches off from what an org held', () => vault.startABranch(anna));
    it('lets a person say what they work on', () => vault.takeALock(anna));
    it('proves what it stores', () => vault.verifyTheStore(anna));

    it('raised no fault in a browser', () => office.demandNoFaults());
    it('names the row of the store that was tampered with', async () => {
        await world.stop();
        tamperWith(world, editsOneRow(TAMPERED));
        await world.start();
        await ledger.seeTheTampering(await office.desk('ingrid'), TAMPERED);
    });
});

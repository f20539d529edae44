import { after, before, describe, it } from 'node:test';
import { goesOnAfterAPowerCut } from './faults/crash.ts';
import * as deploying from './faults/deploying.ts';
import * as doors from './faults/doors.ts';
import { authorsAndEditorsCannotApprove, editsVoidTheApproval } from './faults/people.ts';
import { distrustsWhatAnOrgDelivers } from './faults/reading.ts';
import * as tampering from './faults/tampering.ts';
import { Gate } from './world/gate.ts';
import { World } from './world/world.ts';

const START = 'CustomField:Installation__c.Scheduled_Start__c';
const TILE = 'LightningComponentBundle:installationTile';
const STATUS = 'GlobalValueSet:InstallationStatus';
const EDITED =
    /Entry 9 was edited: its column actorName does not say what its hashed content says\./;
const DELETED = /Entry 12 was deleted: the next one that is there is 13\./;
const CUT_OFF = /The end of the ledger is missing from entry \d+ on: \d+ entries were recorded/;
const RULE = 'Installation__c.Start_Needs_Deposit';

describe('What comes in from the world', () => {
    const world = new World();
    let gate: Gate;
    let comparisonId: string;
    let first: string;
    let second: string;

    before(async () => {
        await world.start();
        gate = await Gate.of(world);
        comparisonId = (await gate.compare('Development', 'Production')).id;
    });

    after(async () => {
        await world.stop();
        world.forget();
    });

    it('listens on loopback only', () => doors.listensOnLoopbackOnly(world));
    it('refuses foreign hosts', () => doors.refusesForeignHosts(world));
    it('refuses pages of other sites', () => doors.refusesForeignOrigins(world));
    it('refuses who has no token of this run', () => doors.refusesStrangers(world));
    it('refuses calls that no page made', () => doors.refusesCallsWithoutThePagesToken(world));

    it('F12: authors and editors cannot approve', async () => {
        first = await authorsAndEditorsCannotApprove(gate, comparisonId);
    });
    it('F15: an edit voids the approval', async () => {
        second = await editsVoidTheApproval(gate, comparisonId);
    });

    const damages: readonly (readonly [string, string, RegExp])[] = [
        ['F22', 'malformedXml', /InstallationService.* is not well-formed XML: /s],
        ['F22', 'deepXml', /InstallationService.* is nested deeper than \d+ levels/s],
        ['F24', 'doctype', /InstallationService.* contains a document type declaration/s],
        ['F25', 'bomb', /grow to \d+ times its compressed size; more than 100 is refused/],
        ['F25', 'truncated', /The archive cannot be read/],
        ['F25', 'traversal', /unsafe entry name/],
        ['F25', 'lyingSize', /InstallationService.*Unreadable/s],
    ];
    for (const [fault, kind, sentence] of damages) {
        it(`${fault}: ${kind} in what an org delivers`, () =>
            distrustsWhatAnOrgDelivers(world, gate, kind, sentence));
    }

    it('F02: adopts a deployment whose answer was lost', () =>
        deploying.adoptsWhatWasAccepted(world, gate, first));
    it('F45: goes on when the token expires', () =>
        deploying.survivesExpiredTokens(world, gate, second));
    it('F46: writes nothing into another org', async () => {
        const changeId = await gate.approved('Start', comparisonId, [START]);
        await deploying.refusesAnotherOrg(world, gate, changeId);
    });
    it('F38: proves what did not land', async () => {
        const keys = [`ValidationRule:${RULE}`];
        const changeId = await gate.approved('Deposit', comparisonId, keys);
        await deploying.provesTheLanding(world, gate, changeId, 'ValidationRule', RULE);
    });
    it('F08: lets one release go at a time', async () => {
        const tile = await gate.approved('Tile', comparisonId, [TILE]);
        const status = await gate.approved('Status', comparisonId, [STATUS]);
        await deploying.letsOneReleaseGoAtATime(gate, tile, status);
    });
    it('F56: goes on after a power cut', async () => {
        const changeId = await gate.approved('Safety', comparisonId, ['ApexClass:SafetyCases']);
        gate = await goesOnAfterAPowerCut(world, gate, changeId);
    });

    it('F19: names the row that was edited', () =>
        tampering.findsTampering(world, tampering.editsOneRow(9), EDITED, 9));
    it('F20: names the row that was deleted', () =>
        tampering.findsTampering(world, tampering.deletesOneRow(12), DELETED, null));
    it('F20: sees that the end was cut off', () =>
        tampering.findsTampering(world, tampering.cutsTheTail(3), CUT_OFF, null));
    it('is whole again with its own rows', async () => {
        await world.start();
        await (await Gate.of(world)).demandWholeLedger();
    });
});

import { after, before, describe, it } from 'node:test';
import * as doors from './faults/doors.ts';
import { authorsAndEditorsCannotApprove, editsVoidTheApproval } from './faults/people.ts';
import { distrustsWhatAnOrgDelivers } from './faults/reading.ts';
import { Gate } from './world/gate.ts';
import { World } from './world/world.ts';

describe('What comes in from the world', () => {
    const world = new World();
    let gate: Gate;
    let comparisonId: string;

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

    it('F12: authors and editors cannot approve', () =>
        authorsAndEditorsCannotApprove(gate, comparisonId));
    it('F15: an edit voids the approval', () => editsVoidTheApproval(gate, comparisonId));

    const damages: readonly (readonly [string, RegExp])[] = [
        ['malformedXml', /./],
        ['doctype', /./],
        ['deepXml', /./],
        ['bomb', /./],
        ['truncated', /./],
        ['traversal', /./],
        ['lyingSize', /./],
    ];
    for (const [kind, sentence] of damages) {
        it(`F22–F25: ${kind} in what an org delivers`, () =>
            distrustsWhatAnOrgDelivers(world, gate, kind, sentence));
    }
});

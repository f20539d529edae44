import { groupOf, statementsOf } from 'c/changeStatements';
import { checksOf, pathOf } from 'c/changeWords';
import { change, item } from './exampleChange';

const tone = (key: string, detail = change()): string | undefined =>
    checksOf(detail).find((check) => check.key === key)?.tone;
const statements = (detail = change(), unread = 0): string[] =>
    statementsOf(detail, unread).map(({ key }) => key);

describe('checksOf', () => {
    const missing = {
        key: 'CustomLabel:Help',
        name: 'Help',
        componentType: 'CustomLabel',
        neededBy: ['A'],
        canBeAdded: true,
    };

    it('is critical about a dependency that can be added, and only attentive about a waived one', () => {
        const plan = { missing: [missing], waves: [], broken: [], unresolved: [] };
        expect(tone('dependencies')).toBe('ok');
        expect(tone('dependencies', change({ plan }))).toBe('bad');
        expect(
            tone('dependencies', change({ plan, dependenciesWaiver: 'Comes with the package.' })),
        ).toBe('warn');
    });

    it('says that content was altered outside the gate', () => {
        expect(tone('digest', change({ isDigestTrue: false }))).toBe('bad');
    });

    it('speaks of the digest and of deletions only where there is something to say', () => {
        const keys = checksOf(change()).map(({ key }) => key);
        expect(keys).not.toContain('digest');
        expect(keys).not.toContain('uses');
        expect(tone('uses', change({}, { deletedCount: 1 }))).toBe('ok');
    });

    it('names other open changes that hold the same component', () => {
        const conflict = {
            changeId: 'cr2',
            changeName: 'CR-0225',
            changeStatus: 'Draft',
            componentName: 'Quote',
        };
        const note = (detail = change()): string =>
            checksOf(detail).find(({ key }) => key === 'conflicts')?.note ?? '';
        expect(tone('conflicts')).toBe('ok');
        expect(tone('conflicts', change({ conflicts: [conflict] }))).toBe('warn');
        expect(note(change({ conflicts: [conflict] }))).not.toBe(note());
        expect(note(change({ conflicts: [conflict] }))).not.toBe(
            note(change({ conflicts: [conflict, { ...conflict, componentName: 'Order' }] })),
        );
    });

    it('says whether the target is frozen, and why', () => {
        const window = { isFrozen: true, reason: 'Quarter end' };
        expect(tone('window')).toBeUndefined();
        expect(tone('window', change({ window }))).toBe('bad');
        expect(checksOf(change({ window })).find(({ key }) => key === 'window')?.note).toContain(
            'Quarter end',
        );
        expect(tone('window', change({ window: { isFrozen: false } }))).toBe('ok');
    });

    it('tells a forbid from obligations', () => {
        const decision = {
            id: 'd',
            name: 'D-1',
            action: 'change.submit',
            isPermitted: true,
            reasons: [{ code: 'AC-06', effect: 'Oblige', sentence: 'x' }],
        };
        expect(tone('policy')).toBe('none');
        expect(tone('policy', change({ decision }))).toBe('warn');
        expect(tone('policy', change({ decision: { ...decision, isPermitted: false } }))).toBe(
            'bad',
        );
    });

    it('warns of what still uses a deleted component', () => {
        expect(
            tone(
                'uses',
                change({
                    plan: { missing: [], waves: [], broken: ['A still uses B.'], unresolved: [] },
                }),
            ),
        ).toBe('bad');
    });
});

describe('pathOf', () => {
    it('counts a draft with items as checked', () => {
        expect(pathOf(change()).current).toBe('Checked');
        expect(pathOf(change({}, { itemCount: 0 })).current).toBe('Draft');
    });

    it('shows where a change was stopped, in its word', () => {
        const path = pathOf(change({}, { status: 'Voided' }));
        expect(path).toMatchObject({ current: 'Approved', hasError: true });
        expect(path.stages.find(({ value }) => value === 'Approved')?.label).toBe(
            'c.ChangePageStatusVoided',
        );
    });
});

describe('statementsOf', () => {
    it('asks for what applies and nothing else', () => {
        expect(statements()).toEqual(['read']);
        const oneWay = change({
            items: [item('RecordType', 'Commercial', { reversibility: 'OneWay' })],
            flags: ['access'],
            dependenciesWaiver: 'Not needed.',
        });
        expect(statements(oneWay, 1)).toEqual(['read', 'oneWay', 'access', 'waiver', 'unread']);
    });

    it('asks who has not opened every item to say so', () => {
        expect(statements(change(), 2)).toContain('unread');
        expect(statements(change(), 0)).not.toContain('unread');
    });
});

it('groups components by the work they concern', () => {
    expect(
        [
            'PermissionSet',
            'Flow',
            'ApexClass',
            'Layout',
            'CustomField',
            'Settings',
            'CustomTab',
            'CustomPermission',
        ].map(groupOf),
    ).toEqual(['people', 'automation', 'code', 'screens', 'records', 'other', 'screens', 'people']);
});

import type { ChangeWord, ComparedRow } from 'c/compareApi';
import { countsOf, flattened, treeOf, typeWords } from 'c/comparisonTree';
import type { RowQuestion } from 'c/comparisonTree';
import { choosable, tickOf, toggled } from 'c/rowTicks';

const row = (
    type: string,
    fullName: string,
    change: ChangeWord,
    parentKey: string | null = null,
    changedBy: string | null = null,
): ComparedRow => ({
    key: `${type}:${fullName}`,
    type,
    fullName,
    change,
    parentKey,
    changedBy,
});
const object = 'CustomObject:Installation__c';
const rows: readonly ComparedRow[] = [
    row('CustomField', 'Installation__c.Status__c', 'Changed', object, 'Marek'),
    row('CustomField', 'Installation__c.Start__c', 'New', object),
    row('ApexClass', 'InstallationService', 'Changed', null, 'Priya'),
    row('CustomObject', 'Panel__c', 'New'),
    row('CustomField', 'Panel__c.Serial__c', 'New', 'CustomObject:Panel__c'),
    row('Report', 'Sales/Pipeline', 'Unreadable'),
];
const everything: RowQuestion = {
    change: null,
    type: '',
    author: '',
    text: '',
    sort: 'name',
    isDescending: false,
};

describe('treeOf', () => {
    it('puts parts below their container, also when the container itself is the same', () => {
        const [installation, , panel] = treeOf(rows, everything);
        expect(installation).toMatchObject({ key: object, row: null, level: 1 });
        expect(installation?.children.map(({ name }) => name)).toEqual(['Start__c', 'Status__c']);
        expect(panel?.row?.change).toBe('New');
        expect(panel?.children).toHaveLength(1);
    });

    it('leaves out what cannot be read, which has a tab of its own', () => {
        expect(treeOf(rows, everything).some(({ type }) => type === 'Report')).toBe(false);
        expect(
            treeOf(rows, { ...everything, change: 'Unreadable' }).map(({ name }) => name),
        ).toEqual(['Sales/Pipeline']);
    });

    it('filters by change, type, author and text', () => {
        const names = (question: Partial<RowQuestion>): string[] =>
            treeOf(rows, { ...everything, ...question }).map(({ name }) => name);
        expect(names({ change: 'Changed' })).toEqual(['Installation__c', 'InstallationService']);
        expect(names({ type: 'ApexClass' })).toEqual(['InstallationService']);
        expect(names({ author: 'Marek' })).toEqual(['Installation__c']);
        expect(names({ text: 'SERIAL' })).toEqual(['Panel__c']);
    });

    it('sorts descending without losing containers', () => {
        expect(treeOf(rows, { ...everything, isDescending: true }).map(({ name }) => name)).toEqual(
            ['Panel__c', 'InstallationService', 'Installation__c'],
        );
    });
});

describe('flattened', () => {
    it('shows parts only below open containers', () => {
        const nodes = treeOf(rows, everything);
        expect(flattened(nodes, new Set())).toHaveLength(3);
        expect(flattened(nodes, new Set([object])).map(({ level }) => level)).toEqual([
            1, 2, 2, 1, 1,
        ]);
    });
});

describe('ticks', () => {
    const nodes = treeOf(rows, everything);
    const installation = nodes[0];
    const panel = nodes[2];

    it('chooses the changed parts of a container that is the same itself', () => {
        expect(installation && choosable(installation)).toEqual([
            'CustomField:Installation__c.Start__c',
            'CustomField:Installation__c.Status__c',
        ]);
        expect(panel && choosable(panel)).toEqual([
            'CustomObject:Panel__c',
            'CustomField:Panel__c.Serial__c',
        ]);
    });

    it('is mixed when only some parts are chosen', () => {
        const some = new Set(['CustomField:Installation__c.Start__c']);
        expect(installation && tickOf(installation, some)).toBe('some');
        expect(installation && tickOf(installation, new Set())).toBe('none');
        expect(installation && tickOf(installation, new Set(choosable(installation)))).toBe('all');
    });

    it('completes a mixed tick first and empties a whole one', () => {
        const keys = installation ? choosable(installation) : [];
        const whole = toggled(keys, new Set(keys.slice(0, 1)));
        expect([...whole].sort()).toEqual([...keys].sort());
        expect(toggled(keys, whole).size).toBe(0);
    });

    it('never chooses what could not be read or is the same', () => {
        const [unreadable] = treeOf(rows, { ...everything, change: 'Unreadable' });
        expect(unreadable && choosable(unreadable)).toEqual([]);
    });
});

it('counts by change', () => {
    expect(countsOf(rows)).toEqual({ New: 3, Changed: 2, Deleted: 0, Same: 0, Unreadable: 1 });
});

it('says types as people do', () => {
    expect(
        ['CustomField', 'PermissionSet', 'ApexClass', 'LightningComponentBundle', 'FlexiPage'].map(
            typeWords,
        ),
    ).toEqual([
        'Field',
        'Permission set',
        'Apex class',
        'Lightning component bundle',
        'Flexi page',
    ]);
});

import type { PlatformType } from '../../contract/index.ts';
import type { QueryLocator } from '../../execution/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, PlatformObject, raise } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { objectMembers } from '../System/objectMembers.ts';

/** Apex Reference > Database > Cursor: the set of rows is fixed when it is made. */
export class Cursor extends PlatformObject {
    readonly typeName = 'Database.Cursor';
    readonly rows: readonly SObjectValue[];

    constructor(rows: readonly SObjectValue[]) {
        super();
        this.rows = rows;
    }
}

function fetch({ rows }: Cursor, position: number, count: number): ApexList {
    const { limits } = current();
    if (position < 0 || position > rows.length || count < 0) {
        raise('IllegalArgumentException', `Cursor position ${position} is out of bounds`);
    }
    limits.count('fetchCallsOnApexCursor');
    limits.count('queries');
    const found = rows.slice(position, position + count);
    limits.count('queryRows', found.length);
    return new ApexList(rows[0]?.type ?? 'SObject', [...found]);
}

/** Types of namespace Database that jobs and dynamic SOQL use. */
export const databaseTypes: readonly PlatformType[] = [
    {
        name: 'Database.Cursor',
        kind: 'class',
        methods: {
            ...objectMembers,
            'List<SObject> fetch(Integer position, Integer count)': fetch,
            'Integer getNumRecords()': ({ rows }: Cursor) => rows.length,
        },
    },
    {
        name: 'Database.QueryLocator',
        kind: 'class',
        interfaces: ['Iterable<SObject>'],
        methods: {
            ...objectMembers,
            'String getQuery()': (locator: QueryLocator) => locator.getQuery(),
            'Database.QueryLocatorIterator iterator()': (locator: QueryLocator) =>
                locator.iterator(),
        },
    },
    {
        name: 'Database.QueryLocatorIterator',
        kind: 'interface',
        interfaces: ['Iterator<SObject>'],
        abstractMethods: ['Boolean hasNext()', 'SObject next()'],
    },
    {
        name: 'Database.Batchable<T>',
        kind: 'interface',
        abstractMethods: [
            'Iterable<T> start(Database.BatchableContext context)',
            'void execute(Database.BatchableContext context, List<T> scope)',
            'void finish(Database.BatchableContext context)',
        ],
    },
    {
        name: 'Database.BatchableContext',
        kind: 'interface',
        abstractMethods: ['Id getJobId()', 'Id getChildJobId()'],
    },
    { name: 'Database.Stateful', kind: 'interface' },
    { name: 'Database.AllowsCallouts', kind: 'interface' },
    { name: 'Database.RaisesPlatformEvents', kind: 'interface' },
    { name: 'Savepoint', kind: 'class', methods: objectMembers },
    dataType(
        'Database.DMLOptions',
        [
            'Boolean allowFieldTruncation',
            'Database.AssignmentRuleHeader assignmentRuleHeader',
            'Database.DuplicateRuleHeader duplicateRuleHeader',
            'Database.EmailHeader emailHeader',
            'String localeOptions',
            'Boolean optAllOrNone',
        ],
        {
            // Its headers are there from the start: code sets their members without making them.
            constructors: {
                '()': () =>
                    new DataObject('Database.DMLOptions', {
                        assignmentRuleHeader: new DataObject('Database.AssignmentRuleHeader'),
                        duplicateRuleHeader: new DataObject('Database.DuplicateRuleHeader'),
                        emailHeader: new DataObject('Database.EmailHeader'),
                    }),
            },
        },
    ),
    dataType('Database.AssignmentRuleHeader', ['Id assignmentRuleId', 'Boolean useDefaultRule']),
    dataType('Database.DuplicateRuleHeader', ['Boolean allowSave', 'Boolean runAsCurrentUser']),
    dataType('Database.EmailHeader', [
        'Boolean triggerAutoResponseEmail',
        'Boolean triggerOtherEmail',
        'Boolean triggerUserEmail',
    ]),
];

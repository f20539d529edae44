import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexDatetime, ApexList, ApexMap, PlatformObject } from '../../values/index.ts';
import { dailyMails } from '../Messaging/Messaging.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > OrgLimit */
class OrgLimit extends PlatformObject {
    readonly typeName = 'OrgLimit';
    readonly name: string;
    readonly limit: number;
    readonly value: number;

    constructor(name: string, limit: number, value: number) {
        super();
        this.name = name;
        this.limit = limit;
        this.value = value;
    }
}

const day = 86_400_000;

/** Jobs of the last twenty-four hours. */
function asyncExecutions(): number {
    const { database, clock } = current().org;
    return database.system.all('AsyncApexJob').filter((row) => {
        const created = row.values.get('createddate');
        return created instanceof ApexDatetime && created.epochMs > clock.now() - day;
    }).length;
}

/** Limits of the whole org that this org counts. */
function limits(): OrgLimit[] {
    const { org, test } = current();
    const { outbox, database } = org;
    return [
        new OrgLimit('DailyAsyncApexExecutions', 250_000, asyncExecutions()),
        new OrgLimit('ScheduledApexJobs', 100, database.system.all('CronTrigger').length),
        new OrgLimit('SingleEmail', dailyMails, outbox.all.length + (test ?? outbox).reserved),
    ];
}

export const orgLimitTypes: readonly PlatformType[] = [
    {
        name: 'OrgLimit',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Integer getLimit()': ({ limit }: OrgLimit) => limit,
            'String getName()': ({ name }: OrgLimit) => name,
            'Integer getValue()': ({ value }: OrgLimit) => value,
        },
    },
    {
        name: 'OrgLimits',
        kind: 'class',
        statics: {
            'List<OrgLimit> getAll()': () => new ApexList('OrgLimit', limits()),
            'Map<String,OrgLimit> getMap()': () =>
                new ApexMap(
                    'String',
                    'OrgLimit',
                    limits().map((limit) => [limit.name, limit] as const),
                ),
        },
    },
];

/** A row as the page gets it, whichever of its two doors it asks. */
export interface BenchRow {
    readonly key: string;
    readonly type: string;
    readonly fullName: string;
    readonly parentKey: string | null;
    readonly change: 'New' | 'Changed' | 'Deleted';
    readonly changedBy: string;
    readonly changedAt: string;
    readonly orderOnly: number | null;
}

const people = ['Anna Keller', 'Marek Dvořák', 'Jonas Weber', 'Leila Haddad', 'Ingrid Olsen'];
const words = [
    'Invoice',
    'Account',
    'Grant',
    'Case',
    'Shipment',
    'Visit',
    'Budget',
    'Crew',
    'Site',
];
const kinds: readonly (readonly [type: string, share: number])[] = [
    ['CustomField', 0.4],
    ['ApexClass', 0.3],
    ['CustomLabel', 0.1],
    ['Layout', 0.1],
    ['Flow', 0.05],
    ['PermissionSet', 0.05],
];
const changes = ['Changed', 'Changed', 'New', 'Deleted'] as const;
const fieldsPerObject = 20;

/** An org's worth of differences, the same in every run. */
export function comparedRows(count: number): readonly BenchRow[] {
    const rows: BenchRow[] = [];
    for (const [type, share] of kinds) {
        for (let index = 0; index < Math.round(count * share); index += 1) {
            rows.push(rowOf(type, index));
        }
    }
    return rows;
}

function rowOf(type: string, index: number): BenchRow {
    const word = words[index % words.length] ?? '';
    const owner = `${word}${Math.floor(index / fieldsPerObject)}__c`;
    const isField = type === 'CustomField';
    const fullName = isField ? `${owner}.Field${index}__c` : `${word}_${type}_${index}`;
    return {
        key: `${type}:${fullName}`,
        type,
        fullName,
        parentKey: isField ? `CustomObject:${owner}` : null,
        change: changes[index % changes.length] ?? 'Changed',
        changedBy: people[index % people.length] ?? '',
        changedAt: new Date(Date.UTC(2026, index % 12, 1 + (index % 28))).toISOString(),
        orderOnly: null,
    };
}

/** The line of `ComparedChunk`: change, type, name, container, who, when, entries in another order. */
export function compactLine(row: BenchRow): string {
    const { change, type, fullName, parentKey, changedBy, changedAt } = row;
    return [change, type, fullName, parentKey ?? '', changedBy, changedAt, ''].join('\t');
}

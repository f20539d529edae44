/** The seven cases of a three-way merge on one large profile, each with what must come out. */
export interface Scenario {
    readonly name: string;
    readonly base: string;
    readonly mine: string;
    readonly theirs: string;
    readonly conflicts: number;
    /** Entries of field permissions that the preview must hold, and a sign that each side's change is in it. */
    readonly entries: number;
    readonly holds: readonly string[];
}

const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<Profile xmlns="http://soap.sforce.com/2006/04/metadata">\n';
const tail = '    <userLicense>Salesforce</userLicense>\n</Profile>\n';

function entry(field: string, editable: boolean, readable = true): string {
    return (
        '    <fieldPermissions>\n' +
        `        <editable>${String(editable)}</editable>\n` +
        `        <field>${field}</field>\n` +
        `        <readable>${String(readable)}</readable>\n` +
        '    </fieldPermissions>\n'
    );
}

function fieldOf(index: number): string {
    return `Object_${String(Math.floor(index / 40)).padStart(4, '0')}__c.Field_With_A_Long_Name_${String(index).padStart(5, '0')}__c`;
}

const write = (entries: readonly string[]): string => head + entries.join('') + tail;

function changedAt(
    entries: readonly string[],
    places: readonly number[],
    change: (index: number) => string,
): string[] {
    const changed = [...entries];
    places.forEach((index) => {
        changed[index] = change(index);
    });
    return changed;
}

interface Parts {
    readonly base: readonly string[];
    /** Where 32 changes go, and where other 20 go that meet none of them. */
    readonly spots: readonly number[];
    readonly later: readonly number[];
}

function partsOf(size: number): Parts {
    const step = Math.floor(size / 34);
    const spots = Array.from({ length: 32 }, (_, index) => (index + 1) * step);
    return {
        base: Array.from({ length: size }, (_, index) => entry(fieldOf(index), false)),
        spots,
        later: spots.slice(0, 20).map((index) => index + 7),
    };
}

const editable = (index: number): string => entry(fieldOf(index), true);
const hidden = (index: number): string => entry(fieldOf(index), false, false);
const both = (index: number): string => entry(fieldOf(index), true, false);

function inserted({ base, spots }: Parts, side: string): readonly string[] {
    return base.flatMap((one, index) =>
        spots.includes(index) ? [one, entry(`${fieldOf(index)}.${side}`, true)] : [one],
    );
}

/** The same twenty new keys, wherever they are told to go. */
function addedAt(
    base: readonly string[],
    places: readonly number[],
    isEditable: boolean,
): readonly string[] {
    const added = [...base];
    [...places.entries()].reverse().forEach(([number, index]) => {
        added.splice(index, 0, entry(`Added__c.Field_${number}__c`, isEditable));
    });
    return added;
}

/** @param size entries; 5,400 are about 1 MB */
export function scenarios(size: number): readonly Scenario[] {
    const parts = partsOf(size);
    return [...quiet(parts), ...loud(parts)];
}

function scenario(
    { base }: Parts,
    name: string,
    sides: readonly [mine: readonly string[], theirs: readonly string[]],
    facts: Pick<Scenario, 'conflicts' | 'entries' | 'holds'>,
): Scenario {
    const [mine, theirs] = sides;
    return { name, base: write(base), mine: write(mine), theirs: write(theirs), ...facts };
}

type Of = (
    name: string,
    mine: readonly string[],
    theirs: readonly string[],
    facts: Pick<Scenario, 'conflicts' | 'entries' | 'holds'>,
) => Scenario;

const inside =
    (parts: Parts): Of =>
    (name, mine, theirs, facts) =>
        scenario(parts, name, [mine, theirs], facts);

/** Edits that do not meet. */
function quiet(parts: Parts): readonly Scenario[] {
    const of = inside(parts);
    const { base, spots, later } = parts;
    const size = base.length;
    const beside = spots.map((index) => index + 1);
    return [
        of('A disjoint blocks', changedAt(base, spots, editable), changedAt(base, later, hidden), {
            conflicts: 0,
            entries: size,
            holds: [...spots.map(editable), ...later.map(hidden)],
        }),
        of('B adjacent blocks', changedAt(base, spots, editable), changedAt(base, beside, hidden), {
            conflicts: 0,
            entries: size,
            holds: [...spots.map(editable), ...beside.map(hidden)],
        }),
        of('C both insert at the same spots', inserted(parts, 'Mine'), inserted(parts, 'Theirs'), {
            conflicts: 0,
            entries: size + 64,
            holds: spots.flatMap((index) => [
                `<field>${fieldOf(index)}.Mine<`,
                `<field>${fieldOf(index)}.Theirs<`,
            ]),
        }),
        of(
            'D same block, different values',
            changedAt(base, spots, editable),
            changedAt(base, spots, hidden),
            { conflicts: 0, entries: size, holds: spots.map(both) },
        ),
    ];
}

/** Deletions, keys that come twice, another order. */
function loud(parts: Parts): readonly Scenario[] {
    const of = inside(parts);
    const { base, spots, later } = parts;
    const size = base.length;
    return [
        of(
            'E deleted and changed',
            base.filter((_, index) => !spots.includes(index)),
            changedAt(base, spots, editable),
            {
                conflicts: 32,
                entries: size - 32,
                holds: [],
            },
        ),
        of(
            'F same key added at different places',
            addedAt(base, spots.slice(0, 20), false),
            addedAt(base, later, true),
            { conflicts: 20, entries: size + 20, holds: [] },
        ),
        of(
            'G re-ordered and changed',
            [...base.slice(size / 2), ...base.slice(0, size / 2)],
            changedAt(base, spots, editable),
            {
                conflicts: 0,
                entries: size,
                holds: spots.map(editable),
            },
        ),
    ];
}

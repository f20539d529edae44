import { SaxesParser } from 'saxes';

/**
 * What a merge must come to, by a second implementation that shares nothing with the engine: a strict parser, a table of
 * naming children, and one rule — the side that changed wins; if both did, look inside; a value that both changed
 * differently is a conflict.
 */
export interface Element {
    readonly name: string;
    readonly attributes: string;
    readonly children: Element[];
    text: string;
}

/** The same text comes again and again: as one side of several merges, as an answer, as what a person made of it. */
const knownTexts = new Map<string, Element | null>();
const mostKnown = 16;

/** Null: not well-formed. */
export function parsed(text: string): Element | null {
    const known = knownTexts.get(text);
    const root = known === undefined ? read(text) : known;
    knownTexts.delete(text);
    knownTexts.set(text, root);
    if (knownTexts.size > mostKnown) {
        const [oldest = ''] = knownTexts.keys();
        knownTexts.delete(oldest);
    }
    return root;
}

function read(text: string): Element | null {
    const parser = new SaxesParser({ xmlns: false, position: false });
    const open: Element[] = [];
    let root: Element | null = null;
    let isSound = true;
    parser.on('error', () => {
        isSound = false;
    });
    parser.on('opentag', ({ name, attributes }) => {
        const written = Object.entries(attributes)
            .map(([key, value]) => `${key}=${String(value)}`)
            .sort()
            .join(' ');
        const element: Element = { name, attributes: written, children: [], text: '' };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
    });
    const addText = (more: string): void => {
        const element = open.at(-1);
        if (element) {
            element.text += more;
        }
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        open.pop();
    });
    try {
        parser.write(text.replace(/^\uFEFF/, '')).close();
    } catch {
        return null;
    }
    return isSound ? root : null;
}

const keysByName: Readonly<Record<string, readonly string[]>> = {
    layoutAssignments: ['layout', 'recordType'],
    profileActionOverrides: ['actionName', 'formFactor', 'pageOrSobjectType', 'recordType'],
    actionOverrides: ['actionName', 'formFactor', 'content', 'pageOrSobjectType'],
    loginIpRanges: ['startAddress', 'endAddress'],
    layouts: ['layout'],
    packageVersions: ['namespace'],
    picklistValues: ['fullName', 'masterLabel', 'picklist'],
    caseValues: ['plural', 'caseType', 'possessive', 'article'],
};
const usualKeys = [
    'fullName',
    'name',
    'field',
    'object',
    'apexClass',
    'apexPage',
    'application',
    'recordType',
    'tab',
    'flow',
    'customPermission',
    'profileName',
    'developerName',
];

function valueOf(element: Element, name: string): string | undefined {
    return element.children.find((child) => child.name === name)?.text.trim();
}

function keyOf(element: Element): string {
    const own = keysByName[element.name];
    if (own) {
        return own.map((name) => valueOf(element, name) ?? '').join('|');
    }
    const named = usualKeys.find((name) => valueOf(element, name) !== undefined);
    return named === undefined ? '' : (valueOf(element, named) ?? '');
}

const knownSayings = [new WeakMap<Element, string>(), new WeakMap<Element, string>()] as const;

/** What an element says. Elements of different names have no order among each other; those of one name keep theirs. */
export function said(element: Element | null, isRoot = false): string {
    if (element === null) {
        return '';
    }
    const sayings = knownSayings[isRoot ? 1 : 0];
    const saying = sayings.get(element) ?? say(element, isRoot);
    sayings.set(element, saying);
    return saying;
}

function say({ name, attributes, children, text }: Element, isRoot: boolean): string {
    if (children.length === 0) {
        return `<${name} ${attributes}>${text.replaceAll('\r\n', '\n')}`;
    }
    const parts = children.map((child) => ({
        by: isRoot ? `${child.name} ${keyOf(child)}` : child.name,
        text: said(child),
    }));
    parts.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
    return `<${name} ${attributes}>{${parts.map((part) => part.text).join('')}}`;
}

export interface OracleConflict {
    readonly place: string;
    /** A list without keys that both changed: the rule cannot look inside, a merge by position may. */
    readonly isList: boolean;
}

export interface Verdict {
    /** Mine where there is a conflict. */
    readonly merged: Element;
    readonly conflicts: readonly OracleConflict[];
}

/** Null: two entries with one key, so that nobody can say what is right. */
export function oracle(base: Element | null, mine: Element, theirs: Element): Verdict | null {
    const conflicts: OracleConflict[] = [];
    try {
        return { merged: both(base, mine, theirs, mine.name, conflicts), conflicts };
    } catch (error) {
        if (error instanceof Ambiguous) {
            return null;
        }
        throw error;
    }
}

class Ambiguous extends Error {}

function both(
    base: Element | null,
    mine: Element,
    theirs: Element,
    place: string,
    conflicts: OracleConflict[],
): Element {
    const merged: Element = { ...mine, children: [] };
    const lists = [base, mine, theirs].map((side) => entriesOf(side)) as [
        Entries,
        Entries,
        Entries,
    ];
    for (const key of new Set([...lists[1].keys(), ...lists[2].keys()])) {
        const [before, ours, other] = lists.map((list) => list.get(key)) as [
            Element[] | undefined,
            Element[] | undefined,
            Element[] | undefined,
        ];
        merged.children.push(...winner(before, ours, other, `${place} › ${key}`, conflicts));
    }
    return merged;
}

type Entries = ReadonlyMap<string, Element[]>;

/** Entries by key; a list without keys is one entry under its name. */
function entriesOf(side: Element | null): Entries {
    const entries = new Map<string, Element[]>();
    const namesWithKey = new Set<string>();
    for (const child of side?.children ?? []) {
        const key = keyOf(child);
        if (key !== '') {
            namesWithKey.add(child.name);
        }
        const entry = `${child.name} ${key}`;
        const known = entries.get(entry);
        if (known && key !== '') {
            throw new Ambiguous();
        }
        if (known) {
            known.push(child);
        } else {
            entries.set(entry, [child]);
        }
    }
    return entries;
}

function winner(
    before: Element[] | undefined,
    ours: Element[] | undefined,
    other: Element[] | undefined,
    place: string,
    conflicts: OracleConflict[],
): readonly Element[] {
    const [b, m, t] = [before, ours, other].map((list) => list?.map((one) => said(one)).join(''));
    if (m === t || t === b) {
        return ours ?? [];
    }
    if (m === b) {
        return other ?? [];
    }
    const [oneBefore, oneOurs, oneOther] = [before, ours, other].map((list) =>
        list?.length === 1 ? list[0] : undefined,
    );
    const canLookInside =
        oneOurs && oneOther && oneOurs.children.length > 0 && oneOther.children.length > 0;
    if (canLookInside && (before === undefined || oneBefore)) {
        return [both(oneBefore ?? null, oneOurs, oneOther, place, conflicts)];
    }
    const isList = [before, ours, other].some((list) => (list?.length ?? 0) > 1);
    conflicts.push({ place, isList });
    return ours ?? [];
}

import type { ChangeWord, ComparedRow } from 'c/compareApi';

export type SortField = 'name' | 'type' | 'change' | 'changedBy' | 'changedAt';

export interface RowQuestion {
    /** Null for all differences. */
    readonly change: ChangeWord | null;
    readonly type: string;
    readonly author: string;
    readonly text: string;
    readonly sort: SortField;
    readonly isDescending: boolean;
}

export interface TreeNode {
    readonly key: string;
    readonly name: string;
    readonly type: string;
    readonly level: 1 | 2;
    /** Null for a container that itself is the same on both sides: it only holds its parts together. */
    readonly row: ComparedRow | null;
    readonly children: readonly TreeNode[];
    readonly place: number;
    readonly siblings: number;
}

const CHANGE_ORDER: Readonly<Record<ChangeWord, number>> = {
    New: 0,
    Changed: 1,
    Deleted: 2,
    Unreadable: 3,
    Same: 4,
};
const SHORT_TYPES: Readonly<Record<string, string>> = {
    CustomObject: 'Object',
    CustomField: 'Field',
    CustomLabel: 'Label',
    CustomTab: 'Tab',
    CustomApplication: 'App',
    Layout: 'Page layout',
};

const wordsByType = new Map<string, string>(Object.entries(SHORT_TYPES));
/** Twenty thousand names are put into lower case once, not at every comparison of two rows. */
const lowerNames = new WeakMap<ComparedRow, string>();

function lowerName(row: ComparedRow): string {
    let lower = lowerNames.get(row);
    if (lower === undefined) {
        lower = row.fullName.toLowerCase();
        lowerNames.set(row, lower);
    }
    return lower;
}

/** `PermissionSet` → `Permission set`: how people say the type. */
export function typeWords(type: string): string {
    let words = wordsByType.get(type);
    if (words === undefined) {
        words = wordsOf(type);
        wordsByType.set(type, words);
    }
    return words;
}

function wordsOf(type: string): string {
    const parts = type.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
    return parts
        .map((part, index) => (index === 0 || /^[A-Z]{2,}$/.test(part) ? part : part.toLowerCase()))
        .join(' ');
}

/** Type in lower-case words, put together once per type. */
const lowerTypes = new Map<string, string>();

function lowerType(type: string): string {
    let lower = lowerTypes.get(type);
    if (lower === undefined) {
        lower = typeWords(type).toLowerCase();
        lowerTypes.set(type, lower);
    }
    return lower;
}

/** Filters alone, whatever became of the row. The question is read once, not once per row. */
export function filterOf({ type, author, text }: RowQuestion): (row: ComparedRow) => boolean {
    const wanted = text.trim().toLowerCase();
    return (row) =>
        (type === '' || row.type === type) &&
        (author === '' || (row.changedBy ?? '') === author) &&
        (wanted === '' || lowerName(row).includes(wanted) || lowerType(row.type).includes(wanted));
}

/** Filters and tab. */
export function matchOf(question: RowQuestion): (row: ComparedRow) => boolean {
    const { change } = question;
    const passes = filterOf(question);
    return (row) =>
        (change === null
            ? row.change !== 'Same' && row.change !== 'Unreadable'
            : row.change === change) && passes(row);
}

/** Containers with their parts below them, in the order asked for. */
export function treeOf(rows: readonly ComparedRow[], question: RowQuestion): TreeNode[] {
    const matching = rows.filter(matchOf(question));
    const byKey = new Map(matching.map((row) => [row.key, row]));
    const partsByParent = new Map<string, ComparedRow[]>();
    const roots = new Map<string, ComparedRow | null>();
    for (const row of matching) {
        if (row.parentKey) {
            const parts = partsByParent.get(row.parentKey);
            if (parts) {
                parts.push(row);
            } else {
                partsByParent.set(row.parentKey, [row]);
            }
            roots.set(row.parentKey, byKey.get(row.parentKey) ?? null);
        } else {
            roots.set(row.key, row);
        }
    }
    const order = orderOf(question);
    const nodes = [...roots].map(([key, row]) => {
        const parts = (partsByParent.get(key) ?? []).sort(order);
        const children = parts.map((part, index) => leaf(part, key, index, parts.length));
        return { key, row, children, sorted: row ?? standIn(key, parts) };
    });
    nodes.sort((left, right) => order(left.sorted, right.sorted));
    return nodes.map(({ key, row, children }, index) => ({
        key,
        name: nameOf(key),
        type: key.slice(0, key.indexOf(':')),
        level: 1,
        row,
        children,
        place: index + 1,
        siblings: nodes.length,
    }));
}

function leaf(row: ComparedRow, parentKey: string, index: number, siblings: number): TreeNode {
    const container = nameOf(parentKey);
    const name = row.fullName.startsWith(`${container}.`)
        ? row.fullName.slice(container.length + 1)
        : row.fullName;
    return {
        key: row.key,
        name,
        type: row.type,
        level: 2,
        row,
        children: [],
        place: index + 1,
        siblings,
    };
}

/** A container that is the same on both sides sorts by its own name and by what its first part says. */
function standIn(key: string, [first]: readonly ComparedRow[]): ComparedRow {
    const type = key.slice(0, key.indexOf(':'));
    return { ...first, key, type, fullName: nameOf(key), change: first?.change ?? 'Changed' };
}

/** `ApexClass:Invoices` → `Invoices` */
function nameOf(key: string): string {
    return key.slice(key.indexOf(':') + 1);
}

function orderOf({
    sort,
    isDescending,
}: RowQuestion): (left: ComparedRow, right: ComparedRow) => number {
    const value = (row: ComparedRow): string => {
        switch (sort) {
            case 'type':
                return typeWords(row.type);
            case 'change':
                return String(CHANGE_ORDER[row.change]);
            case 'changedBy':
                return row.changedBy ?? '';
            case 'changedAt':
                return row.changedAt ?? '';
            case 'name':
                return lowerName(row);
        }
    };
    const direction = isDescending ? -1 : 1;
    return (left, right) =>
        compare(value(left), value(right)) * direction ||
        compare(lowerName(left), lowerName(right));
}

function compare(left: string, right: string): number {
    return left < right ? -1 : left > right ? 1 : 0;
}

/** Keys of what can be opened. */
export function containersOf(nodes: readonly TreeNode[]): ReadonlySet<string> {
    return new Set(nodes.filter(({ children }) => children.length > 0).map(({ key }) => key));
}

/** The rows that stand on the page: parts only below open containers. */
export function flattened(nodes: readonly TreeNode[], expanded: ReadonlySet<string>): TreeNode[] {
    return nodes.flatMap((node) => (expanded.has(node.key) ? [node, ...node.children] : [node]));
}

/** Components in all rows, also those below closed containers. */
export function componentCount(nodes: readonly TreeNode[]): number {
    const roots = nodes.filter(({ level }) => level === 1);
    return roots.reduce(
        (sum, { row, children }) => sum + children.length + (row === null ? 0 : 1),
        0,
    );
}

export type Counts = Readonly<Record<ChangeWord, number>>;

export function countsOf(rows: readonly ComparedRow[]): Counts {
    const counts = { New: 0, Changed: 0, Deleted: 0, Same: 0, Unreadable: 0 };
    for (const row of rows) {
        counts[row.change] += 1;
    }
    return counts;
}

/** Place of the container of a part; null for what is no part. */
export function containerOf(nodes: readonly TreeNode[], place: number): number | null {
    if (nodes[place]?.level !== 2) {
        return null;
    }
    const above = nodes.slice(0, place).reverse();
    const steps = above.findIndex(({ level }) => level === 1);
    return steps < 0 ? null : place - 1 - steps;
}

/** Place of the next row that is a difference itself, past containers that only hold some. */
export function nextDifference(
    nodes: readonly TreeNode[],
    place: number,
    direction: 1 | -1,
): number | null {
    for (let next = place + direction; next >= 0 && next < nodes.length; next += direction) {
        if (nodes[next]?.row !== null) {
            return next;
        }
    }
    return null;
}

/** What no noise rule sets aside; the same list where none does, so that nothing is drawn anew. */
export function withoutNoise(rows: readonly ComparedRow[]): readonly ComparedRow[] {
    return rows.some(({ noise }) => Boolean(noise)) ? rows.filter(({ noise }) => !noise) : rows;
}

/** Where the open row stands among the rows that are differences themselves; place 0 if none is open. */
export interface RowStep {
    readonly place: number;
    readonly total: number;
    readonly previous: string | null;
    readonly next: string | null;
}

export function stepAt(nodes: readonly TreeNode[], openKey: string | null): RowStep {
    const keys = nodes.filter(({ row }) => row !== null).map(({ key }) => key);
    const at = openKey === null ? -1 : keys.indexOf(openKey);
    return {
        place: at + 1,
        total: keys.length,
        previous: at > 0 ? (keys[at - 1] ?? null) : null,
        next: keys[at + 1] ?? null,
    };
}

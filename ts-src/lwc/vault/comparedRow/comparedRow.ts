import { labels } from 'c/compareLabels';
import { typeWords } from 'c/comparisonTree';
import type { SortField, TreeNode } from 'c/comparisonTree';
import { choosable, tickOf } from 'c/rowTicks';
import { undoHeading, undoLook } from 'c/rowUndo';
import type { UndoByAct, UndoLook } from 'c/rowUndo';
import { counted, moment, sentence } from 'c/sentences';

export const ROW_HEIGHT = 28;
const CHANGES: Readonly<Record<string, { word: string; tone: string; sign: string }>> = {
    New: { word: labels.wordNew, tone: 'ok', sign: '+' },
    Changed: { word: labels.wordChanged, tone: 'run', sign: '✎' },
    Deleted: { word: labels.wordDeleted, tone: 'bad', sign: '−' },
    Same: { word: labels.wordSame, tone: 'plain', sign: '' },
    Unreadable: { word: labels.wordUnreadable, tone: 'none', sign: '–' },
};
const COLOURS = ['#0b5cab', '#2e6b3a', '#7a1f5c', '#8a4b00', '#0b827c', '#3a49da', '#5c5c5c'];

/** What the table knows beyond the row itself. */
export interface RowLook {
    readonly selected: ReadonlySet<string>;
    readonly expanded: ReadonlySet<string>;
    readonly sourceName: string;
    readonly openKey: string | null;
    /** Row that the keyboard is on; -1 while the table has no focus. */
    readonly focused: number;
    /** Null while it is not known. */
    readonly undoByAct: UndoByAct | null;
}

export interface DrawnRow {
    readonly key: string;
    readonly index: number;
    readonly name: string;
    readonly isLink: boolean;
    readonly parts: string;
    readonly type: string;
    readonly word: string;
    readonly sign: string;
    readonly changeClass: string;
    readonly author: string;
    readonly initials: string;
    readonly colour: string;
    readonly authorClass: string;
    readonly at: string;
    readonly undo: UndoLook | null;
    readonly undoClass: string;
    readonly canOpen: boolean;
    readonly twistyClass: string;
    readonly twistyLabel: string;
    readonly expanded: string | null;
    readonly canSelect: boolean;
    readonly checked: string;
    readonly tickClass: string;
    readonly tickLabel: string;
    readonly className: string;
    readonly style: string;
    readonly level: number;
    readonly place: number;
    readonly siblings: number;
    readonly rowIndex: number;
    readonly id: string;
    readonly selected: string;
}

/** Which rows are in sight, of how many, and how many components they stand for. */
export function shownRows(first: number, most: number, all: number, components: number): string {
    return all === 0
        ? labels.rowsNone
        : sentence(labels.rowsShown, first + 1, Math.min(all, first + most), all, components);
}

/** Everything the template shows of a row, at its place in the whole list. */
export function drawnRow(node: TreeNode, index: number, look: RowLook): DrawnRow {
    const { row } = node;
    const change = row === null ? null : CHANGES[row.change];
    const tick = tickOf(node, look.selected);
    const canSelect = choosable(node).length > 0;
    const isOpen = look.expanded.has(node.key);
    const isChosen = tick === 'all' && canSelect;
    const author = authorOf(node, look.sourceName);
    const undo = undoLook(row, look.undoByAct);
    return {
        key: node.key,
        index,
        name: node.name,
        isLink: row !== null,
        parts:
            row === null || node.children.length === 0
                ? ''
                : counted(node.children.length, labels.onePartChanged, labels.partsChanged),
        type: typeWords(node.type),
        word: change?.word ?? partsOf(node),
        sign: change?.sign ?? '',
        changeClass: `state ${change?.tone ?? 'plain'}`,
        ...author,
        at: row?.changedAt ? moment(row.changedAt) : '',
        undo,
        undoClass: undo?.className ?? 'undo',
        canOpen: node.children.length > 0,
        twistyClass: isOpen ? 'twisty is-open' : 'twisty is-closed',
        twistyLabel: sentence(isOpen ? labels.collapse : labels.expand, node.name),
        expanded: node.children.length > 0 ? String(isOpen) : null,
        canSelect,
        checked: tick === 'some' ? 'mixed' : String(isChosen),
        tickClass: `tick ${tick}`,
        tickLabel: sentence(labels.selectRow, node.name),
        className: `row level${node.level}${isChosen ? ' is-selected' : ''}${index === look.focused ? ' is-focused' : ''}${node.key === look.openKey ? ' is-open' : ''}`,
        style: `transform:translateY(${index * ROW_HEIGHT}px)`,
        level: node.level,
        place: node.place,
        siblings: node.siblings,
        rowIndex: index + 2,
        id: `row${index}`,
        selected: String(isChosen),
    };
}

function authorOf(
    { row, children }: TreeNode,
    sourceName: string,
): {
    author: string;
    initials: string;
    colour: string;
    authorClass: string;
} {
    const quiet = { initials: '', colour: '', authorClass: 'muted' };
    if (row === null) {
        return {
            author: counted(children.length, labels.onePartChanged, labels.partsChanged),
            ...quiet,
        };
    }
    if (!row.changedBy) {
        return {
            author: row.change === 'Same' ? '' : sentence(labels.notReported, sourceName),
            ...quiet,
        };
    }
    return {
        author: row.changedBy,
        initials: initialsOf(row.changedBy),
        colour: colourOf(row.changedBy),
        authorClass: '',
    };
}

function partsOf({ children }: TreeNode): string {
    const count = (change: string): number =>
        children.filter(({ row }) => row?.change === change).length;
    const parts: [number, string][] = [
        [count('New'), labels.nNew],
        [count('Changed'), labels.nChanged],
        [count('Deleted'), labels.nDeleted],
    ];
    return parts
        .flatMap(([number, label]) => (number > 0 ? [sentence(label, number)] : []))
        .join(', ');
}

function initialsOf(name: string): string {
    const parts = name.split(/[\s.]+/).filter((part) => part !== '');
    return `${parts[0]?.charAt(0) ?? '?'}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`.toUpperCase();
}

function colourOf(name: string): string {
    const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
    return `background:${COLOURS[sum % COLOURS.length] ?? '#5c5c5c'}`;
}

export interface ColumnHead {
    readonly field: SortField | 'undo';
    readonly canSort: boolean;
    readonly label: string;
    readonly sort: 'ascending' | 'descending' | 'none' | null;
    readonly arrow: string;
    readonly className: string;
}

export function columnHeads(
    sorted: SortField,
    isDescending: boolean,
    sourceName: string,
): ColumnHead[] {
    const heads: [SortField, string][] = [
        ['name', labels.columnComponent],
        ['type', labels.columnType],
        ['change', labels.columnChange],
        ['changedBy', labels.columnAuthor],
        ['changedAt', sentence(labels.columnAt, sourceName)],
    ];
    const sortable: ColumnHead[] = heads.map(([field, label]) => {
        const head = { field, label, canSort: true, className: `head ${field}` };
        if (field !== sorted) {
            return { ...head, sort: 'none', arrow: '' };
        }
        return isDescending
            ? { ...head, sort: 'descending', arrow: '↓' }
            : { ...head, sort: 'ascending', arrow: '↑' };
    });
    return [
        ...sortable,
        {
            field: 'undo',
            label: undoHeading,
            canSort: false,
            sort: null,
            arrow: '',
            className: 'head undo',
        },
    ];
}

import { LightningElement, api } from 'lwc';
import { labels } from 'c/compareLabels';
import { choosable, tickOf, typeWords } from 'c/comparisonTree';
import type { SortField, Tick, TreeNode } from 'c/comparisonTree';
import { counted, moment, sentence } from 'c/sentences';

export const ROW_HEIGHT = 28;
const OVERSCAN = 6;
const SHOWN_ROWS = 14;
const REST_MS = 120;
const CHANGES: Readonly<Record<string, { word: string; tone: string; sign: string }>> = {
    New: { word: labels.wordNew, tone: 'ok', sign: '+' },
    Changed: { word: labels.wordChanged, tone: 'run', sign: '✎' },
    Deleted: { word: labels.wordDeleted, tone: 'bad', sign: '−' },
    Same: { word: labels.wordSame, tone: 'plain', sign: '' },
    Unreadable: { word: labels.wordUnreadable, tone: 'none', sign: '–' },
};
const COLOURS = ['#0b5cab', '#2e6b3a', '#7a1f5c', '#8a4b00', '#0b827c', '#3a49da', '#5c5c5c'];

export interface UndoWord {
    readonly word: string;
    readonly tone: string;
    readonly sign: string;
}

interface DrawnRow {
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
    readonly undo: UndoWord | null;
    readonly undoClass: string;
    readonly canOpen: boolean;
    readonly twisty: string;
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

/**
 * Own virtual rows as an ARIA tree grid: only what is in sight is in the page, so 5,000 rows scroll like 50.
 * Fires `choose` (keys), `opened` (node), `fold` (key), `sort` (field), `chooseall`.
 */
export default class CompareRows extends LightningElement {
    @api expanded: ReadonlySet<string> = new Set();
    @api sourceName = '';
    @api sort: SortField = 'name';
    @api isDescending = false;
    @api openKey: string | null = null;
    @api undoByKind: Readonly<Record<string, UndoWord>> | null = null;
    readonly labels = labels;
    top = 0;
    focused = 0;
    hasFocus = false;
    components = 0;
    allTick: Tick = 'none';
    private nodes: readonly TreeNode[] = [];
    private chosen: ReadonlySet<string> = new Set();
    /** Said under the rows once scrolling rests, so that the page around them is not laid out on every frame. */
    firstShown = 0;
    private frame = 0;
    private rest: ReturnType<typeof setTimeout> | undefined;

    @api
    get selected(): ReadonlySet<string> {
        return this.chosen;
    }

    set selected(keys: ReadonlySet<string>) {
        this.chosen = keys;
        this.weigh();
    }

    @api
    get rows(): readonly TreeNode[] {
        return this.nodes;
    }

    set rows(nodes: readonly TreeNode[]) {
        const key = this.nodes[this.focused]?.key;
        this.nodes = nodes;
        const again = key === undefined ? -1 : nodes.findIndex((node) => node.key === key);
        this.focused = again >= 0 ? again : Math.min(this.focused, Math.max(0, nodes.length - 1));
        this.weigh();
    }

    /** What concerns all rows is summed up when they change, not on every frame of scrolling. */
    private weigh(): void {
        const ticks = this.nodes.filter((node) => choosable(node).length > 0).map((node) => tickOf(node, this.chosen));
        const isAny = ticks.some((tick) => tick !== 'none');
        this.allTick = !isAny ? 'none' : ticks.every((tick) => tick === 'all') ? 'all' : 'some';
        this.components = this.nodes.reduce((sum, { level, row, children }) => sum + (level === 1 ? children.length + (row === null ? 0 : 1) : 0), 0);
    }

    /** Puts the focused row where it can be seen; used by Previous and Next of the pane. */
    @api
    reveal(key: string): void {
        const index = this.nodes.findIndex((node) => node.key === key);
        if (index >= 0) {
            this.moveTo(index);
        }
    }

    disconnectedCallback(): void {
        cancelAnimationFrame(this.frame);
        clearTimeout(this.rest);
    }

    // ------------------------------------------------------------ window

    get first(): number {
        return Math.max(0, Math.floor(this.top / ROW_HEIGHT) - OVERSCAN);
    }

    get last(): number {
        return Math.min(this.nodes.length, Math.ceil(this.top / ROW_HEIGHT) + SHOWN_ROWS + OVERSCAN);
    }

    get spaceStyle(): string {
        return `height:${this.nodes.length * ROW_HEIGHT}px`;
    }

    get viewStyle(): string {
        return `height:${Math.min(SHOWN_ROWS, Math.max(1, this.nodes.length)) * ROW_HEIGHT}px`;
    }

    get drawn(): DrawnRow[] {
        const rows: DrawnRow[] = [];
        for (let index = this.first; index < this.last; index += 1) {
            const node = this.nodes[index];
            if (node) {
                rows.push(this.draw(node, index));
            }
        }
        return rows;
    }

    get rowCount(): number {
        return this.nodes.length + 1;
    }

    get activeId(): string | null {
        return this.hasFocus && this.focused >= this.first && this.focused < this.last ? `row${this.focused}` : null;
    }

    get hasUndo(): boolean {
        return this.undoByKind !== null;
    }

    get gridClass(): string {
        return this.hasUndo ? 'grid with-undo' : 'grid';
    }

    get footer(): string {
        if (this.nodes.length === 0) {
            return labels.rowsNone;
        }
        const from = this.firstShown + 1;
        const to = Math.min(this.nodes.length, from + SHOWN_ROWS - 1);
        return sentence(labels.rowsShown, from, to, this.nodes.length, this.components);
    }

    private draw(node: TreeNode, index: number): DrawnRow {
        const { row } = node;
        const change = row === null ? null : CHANGES[row.change];
        const tick = tickOf(node, this.selected);
        const canSelect = choosable(node).length > 0;
        const isOpen = this.expanded.has(node.key);
        const isChosen = tick === 'all' && canSelect;
        const undo = (row !== null && this.undoByKind?.[`${row.type}:${row.change}`]) || null;
        const author = this.authorOf(node);
        return {
            key: node.key,
            index,
            name: node.name,
            isLink: row !== null,
            parts: row === null || node.children.length === 0 ? '' : counted(node.children.length, labels.onePartChanged, labels.partsChanged),
            type: typeWords(node.type),
            word: change?.word ?? partsOf(node),
            sign: change?.sign ?? '',
            changeClass: `state ${change?.tone ?? 'plain'}`,
            ...author,
            at: row?.changedAt ? moment(row.changedAt) : '',
            undo,
            undoClass: `state ${undo?.tone ?? 'plain'}`,
            canOpen: node.children.length > 0,
            twisty: isOpen ? '▾' : '▸',
            twistyLabel: sentence(isOpen ? labels.collapse : labels.expand, node.name),
            expanded: node.children.length > 0 ? String(isOpen) : null,
            canSelect,
            checked: tick === 'some' ? 'mixed' : String(isChosen),
            tickClass: `tick ${tick}`,
            tickLabel: sentence(labels.selectRow, node.name),
            className: `row level${node.level}${isChosen ? ' is-selected' : ''}${index === this.focused && this.hasFocus ? ' is-focused' : ''}${node.key === this.openKey ? ' is-open' : ''}`,
            style: `transform:translateY(${index * ROW_HEIGHT}px)`,
            level: node.level,
            place: node.place,
            siblings: node.siblings,
            rowIndex: index + 2,
            id: `row${index}`,
            selected: String(isChosen),
        };
    }

    private authorOf({ row, children }: TreeNode): { author: string; initials: string; colour: string; authorClass: string } {
        const quiet = { initials: '', colour: '', authorClass: 'muted' };
        if (row === null) {
            return { author: counted(children.length, labels.onePartChanged, labels.partsChanged), ...quiet };
        }
        if (!row.changedBy) {
            return { author: row.change === 'Same' ? '' : sentence(labels.notReported, this.sourceName), ...quiet };
        }
        return { author: row.changedBy, initials: initialsOf(row.changedBy), colour: colourOf(row.changedBy), authorClass: '' };
    }

    // ------------------------------------------------------------ header

    get columns(): { field: SortField; label: string; sort: string; arrow: string; className: string }[] {
        const heads: [SortField, string][] = [
            ['name', labels.columnComponent],
            ['type', labels.columnType],
            ['change', labels.columnChange],
            ['changedBy', labels.columnAuthor],
            ['changedAt', sentence(labels.columnAt, this.sourceName)],
        ];
        return heads.map(([field, label]) => {
            const isSorted = field === this.sort;
            return {
                field,
                label,
                sort: isSorted ? (this.isDescending ? 'descending' : 'ascending') : 'none',
                arrow: isSorted ? (this.isDescending ? '↓' : '↑') : '',
                className: `head ${field}`,
            };
        });
    }

    get allTickClass(): string {
        return `tick ${this.allTick}`;
    }

    get allChecked(): string {
        return this.allTick === 'some' ? 'mixed' : String(this.allTick === 'all');
    }

    // ------------------------------------------------------------ what people do

    handleScroll(event: Event): void {
        const { scrollTop } = event.target as HTMLElement;
        cancelAnimationFrame(this.frame);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- one drawing per frame, however often the wheel turns
        this.frame = requestAnimationFrame(() => {
            this.top = scrollTop;
        });
        clearTimeout(this.rest);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- see firstShown
        this.rest = setTimeout(() => {
            this.firstShown = Math.floor(scrollTop / ROW_HEIGHT);
        }, REST_MS);
    }

    handleFocus(): void {
        this.hasFocus = true;
    }

    handleBlur(): void {
        this.hasFocus = false;
    }

    handleRow(event: MouseEvent): void {
        const index = indexOf(event);
        const node = this.nodes[index];
        if (!node) {
            return;
        }
        this.focused = index;
        const part = (event.target as HTMLElement).dataset['part'];
        if (part === 'tick') {
            this.select(node);
        } else if (part === 'twisty' || node.row === null) {
            this.fire('fold', node.key);
        } else {
            this.fire('opened', node);
        }
    }

    handleAll(): void {
        this.fire('chooseall', null);
    }

    handleSort(event: MouseEvent): void {
        this.fire('sort', (event.currentTarget as HTMLElement).dataset['field']);
    }

    handleKey(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const node = this.nodes[this.focused];
        const handled = node !== undefined && this.press(event.key, node);
        if (handled) {
            event.preventDefault();
        }
    }

    private press(key: string, node: TreeNode): boolean {
        const jumps: Readonly<Record<string, number>> = {
            ArrowDown: this.focused + 1,
            ArrowUp: this.focused - 1,
            PageDown: this.focused + SHOWN_ROWS,
            PageUp: this.focused - SHOWN_ROWS,
            Home: 0,
            End: this.nodes.length - 1,
        };
        const jump = jumps[key];
        if (jump !== undefined) {
            this.moveTo(jump);
            return true;
        }
        switch (key) {
            case ' ':
                this.select(node);
                return true;
            case 'Enter':
                this.fire(node.row === null ? 'fold' : 'opened', node.row === null ? node.key : node);
                return true;
            case 'ArrowRight':
                this.right(node);
                return true;
            case 'ArrowLeft':
                this.left(node);
                return true;
            case 'j':
            case 'J':
                this.step(1);
                return true;
            case 'k':
            case 'K':
                this.step(-1);
                return true;
            default:
                return false;
        }
    }

    private right(node: TreeNode): void {
        if (node.children.length === 0) {
            return;
        }
        if (this.expanded.has(node.key)) {
            this.moveTo(this.focused + 1);
        } else {
            this.fire('fold', node.key);
        }
    }

    private left(node: TreeNode): void {
        if (node.level === 1) {
            if (this.expanded.has(node.key)) {
                this.fire('fold', node.key);
            }
            return;
        }
        for (let index = this.focused - 1; index >= 0; index -= 1) {
            if (this.nodes[index]?.level === 1) {
                this.moveTo(index);
                return;
            }
        }
    }

    /** To the next row that is a difference itself, and the pane with it. */
    private step(direction: 1 | -1): void {
        for (let index = this.focused + direction; index >= 0 && index < this.nodes.length; index += direction) {
            const node = this.nodes[index];
            if (node && node.row !== null) {
                this.moveTo(index);
                this.fire('opened', node);
                return;
            }
        }
    }

    private select(node: TreeNode): void {
        const keys = choosable(node);
        if (keys.length > 0) {
            this.fire('choose', keys);
        }
    }

    private moveTo(index: number): void {
        this.focused = Math.max(0, Math.min(this.nodes.length - 1, index));
        const view = this.template?.querySelector<HTMLElement>('.view');
        if (!view) {
            return;
        }
        const above = this.focused * ROW_HEIGHT;
        if (above < view.scrollTop) {
            view.scrollTop = above;
        } else if (above + ROW_HEIGHT > view.scrollTop + view.clientHeight) {
            view.scrollTop = above + ROW_HEIGHT - view.clientHeight;
        }
        this.top = view.scrollTop;
    }

    private fire(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function indexOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset['index']);
}

function partsOf({ children }: TreeNode): string {
    const count = (change: string): number => children.filter(({ row }) => row?.change === change).length;
    const parts: [number, string][] = [
        [count('New'), labels.nNew],
        [count('Changed'), labels.nChanged],
        [count('Deleted'), labels.nDeleted],
    ];
    return parts.flatMap(([number, label]) => (number > 0 ? [sentence(label, number)] : [])).join(', ');
}

function initialsOf(name: string): string {
    const parts = name.split(/[\s.]+/).filter((part) => part !== '');
    return `${parts[0]?.charAt(0) ?? '?'}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`.toUpperCase();
}

function colourOf(name: string): string {
    const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
    return `background:${COLOURS[sum % COLOURS.length] ?? '#5c5c5c'}`;
}

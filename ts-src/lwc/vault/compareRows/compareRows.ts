import { LightningElement, api } from 'lwc';
import { Carried } from 'c/carried';
import { ROW_HEIGHT, columnHeads, drawnRow, shownRows } from 'c/comparedRow';
import type { ColumnHead, DrawnRow, RowLook } from 'c/comparedRow';
import { labels } from 'c/compareLabels';
import { componentCount, containerOf, nextDifference } from 'c/comparisonTree';
import type { SortField, TreeNode } from 'c/comparisonTree';
import { choosable, tickOfAll } from 'c/rowTicks';
import type { Tick } from 'c/rowTicks';
import type { UndoByAct } from 'c/rowUndo';

const OVERSCAN = 6;
const SHOWN_ROWS = 14;
const REST_MS = 120;
/** As many row elements as can be in sight; an element takes over another row instead of being made anew. */
const SLOTS = SHOWN_ROWS + 2 * OVERSCAN + 1;

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
    @api undoByAct: UndoByAct | null = null;
    readonly labels = labels;
    top = 0;
    focused = 0;
    hasFocus = false;
    components = 0;
    allTick: Tick = 'none';
    private carried = new Carried<TreeNode>();
    private chosen: ReadonlySet<string> = new Set();
    /** Said under the rows once scrolling rests, so that the page around them is not laid out on every frame. */
    firstShown = 0;
    isMoving = false;
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
    get rows(): Carried<TreeNode> {
        return this.carried;
    }

    set rows(carried: Carried<TreeNode>) {
        const key = this.nodes[this.focused]?.key;
        this.carried = carried;
        const again = this.nodes.findIndex((node) => node.key === key);
        const last = Math.max(0, this.nodes.length - 1);
        this.focused = again >= 0 ? again : Math.min(this.focused, last);
        this.weigh();
    }

    private get nodes(): readonly TreeNode[] {
        return this.carried.items;
    }

    /** What concerns all rows is summed up when they change, not on every frame of scrolling. */
    private weigh(): void {
        this.allTick = tickOfAll(this.nodes, this.chosen);
        this.components = componentCount(this.nodes);
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
        return Math.min(
            this.nodes.length,
            Math.ceil(this.top / ROW_HEIGHT) + SHOWN_ROWS + OVERSCAN,
        );
    }

    get spaceStyle(): string {
        return `height:${this.nodes.length * ROW_HEIGHT}px`;
    }

    get viewStyle(): string {
        return `height:${Math.min(SHOWN_ROWS, Math.max(1, this.nodes.length)) * ROW_HEIGHT}px`;
    }

    /** While scrolling the elements keep their places among each other; at rest they stand in reading order. */
    get drawn(): (DrawnRow & { slot: number })[] {
        const rows: (DrawnRow & { slot: number })[] = [];
        const { selected, expanded, sourceName, openKey, undoByAct } = this;
        const focused = this.hasFocus ? this.focused : -1;
        const look: RowLook = { selected, expanded, sourceName, openKey, undoByAct, focused };
        for (let index = this.first; index < this.last; index += 1) {
            const node = this.nodes[index];
            if (node) {
                rows.push({ ...drawnRow(node, index, look), slot: index % SLOTS });
            }
        }
        return this.isMoving ? rows.sort((left, right) => left.slot - right.slot) : rows;
    }

    get rowCount(): number {
        return this.nodes.length + 1;
    }

    get activeId(): string | null {
        return this.hasFocus && this.focused >= this.first && this.focused < this.last
            ? `row${this.focused}`
            : null;
    }

    get footer(): string {
        return shownRows(this.firstShown, SHOWN_ROWS, this.nodes.length, this.components);
    }

    // ------------------------------------------------------------ header

    get columns(): ColumnHead[] {
        return columnHeads(this.sort, this.isDescending, this.sourceName);
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
            this.isMoving = true;
            this.top = scrollTop;
        });
        clearTimeout(this.rest);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- see firstShown
        this.rest = setTimeout(() => {
            this.isMoving = false;
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
        } else if (part === 'twisty') {
            this.fire('fold', node.key);
        } else {
            this.open(node);
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
        const deeds: Readonly<Record<string, () => void>> = {
            arrowdown: () => this.moveTo(this.focused + 1),
            arrowup: () => this.moveTo(this.focused - 1),
            pagedown: () => this.moveTo(this.focused + SHOWN_ROWS),
            pageup: () => this.moveTo(this.focused - SHOWN_ROWS),
            home: () => this.moveTo(0),
            end: () => this.moveTo(this.nodes.length - 1),
            ' ': () => this.select(node),
            enter: () => this.open(node),
            arrowright: () => this.right(node),
            arrowleft: () => this.left(node),
            j: () => this.step(1),
            k: () => this.step(-1),
        };
        const deed = deeds[key.toLowerCase()];
        deed?.();
        return deed !== undefined;
    }

    private open(node: TreeNode): void {
        if (node.row === null) {
            this.fire('fold', node.key);
        } else {
            this.fire('opened', node);
        }
    }

    private right(node: TreeNode): void {
        if (this.expanded.has(node.key)) {
            this.moveTo(this.focused + 1);
        } else if (node.children.length > 0) {
            this.fire('fold', node.key);
        }
    }

    private left(node: TreeNode): void {
        const container = containerOf(this.nodes, this.focused);
        if (container !== null) {
            this.moveTo(container);
        } else if (this.expanded.has(node.key)) {
            this.fire('fold', node.key);
        }
    }

    /** To the next row that is a difference itself, and the pane with it. */
    private step(direction: 1 | -1): void {
        const next = nextDifference(this.nodes, this.focused, direction);
        if (next !== null) {
            this.moveTo(next);
            this.fire('opened', this.nodes[next]);
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
        const view = this.template?.querySelector<HTMLElement>('.view') as HTMLElement;
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

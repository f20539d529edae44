import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { Carried } from 'c/carried';
import { everyRow } from 'c/compareApi';
import type { ChangeWord, ComparedRow, Comparison } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import { firstQuestion } from 'c/compareSession';
import type { ResultView } from 'c/compareSession';
import type { DiffView } from 'c/diffViews';
import { containersOf, countsOf, flattened, stepAt, treeOf, withoutNoise } from 'c/comparisonTree';
import type { Counts, RowQuestion, RowStep, SortField, TreeNode } from 'c/comparisonTree';
import { choosable, toggled } from 'c/rowTicks';
import { undoByActOf } from 'c/rowUndo';
import type { UndoByAct } from 'c/rowUndo';
import { sentence } from 'c/sentences';

/** The rows of a finished comparison, the difference of one, and what is selected. Fires `look` when what is seen changes. */
export default class CompareResult extends LightningElement {
    readonly labels = labels;
    different = new Carried<ComparedRow>();
    same: Carried<ComparedRow> | null = null;
    total = 0;
    isReading = false;
    undoByAct: UndoByAct | null = null;
    refusal: Refusal | null = null;
    question: RowQuestion = firstQuestion;
    expanded: ReadonlySet<string> = new Set();
    selected: ReadonlySet<string> = new Set();
    isOnlySelected = false;
    openKey: string | null = null;
    isOrderShown = false;
    isWhyShown = false;
    isNoiseShown = false;
    pane: DiffView = 'words';
    rows = new Carried<TreeNode>();
    /** Who searches wants to see what was found, so containers stand open. */
    openContainers: ReadonlySet<string> = new Set();
    /** The view that is found again. */
    @api view: ResultView | null = null;
    private nodes: readonly TreeNode[] = [];
    private shown: Comparison | null = null;
    everyDifference = new Carried<ComparedRow>();
    private turn = 0;

    @api
    get comparison(): Comparison | null {
        return this.shown;
    }

    set comparison(comparison: Comparison | null) {
        const isOther = comparison?.id !== this.shown?.id;
        this.shown = comparison;
        if (isOther && comparison !== null && this.isConnected) {
            void this.load();
        }
    }

    connectedCallback(): void {
        if (this.shown !== null) {
            void this.load();
        }
    }

    // ------------------------------------------------------------ reading

    private async load(): Promise<void> {
        this.turn += 1;
        const { turn } = this;
        this.restore();
        this.same = null;
        const different = await this.read(null, turn);
        if (turn !== this.turn) {
            return;
        }
        this.takeDifferences(different);
        this.openContainer();
        this.arrange();
        void this.readUndo(turn);
        if (this.question.change === 'Same') {
            await this.readSame();
        }
    }

    private async readUndo(turn: number): Promise<void> {
        try {
            const undoByAct = await undoByActOf(this.everyDifference.items);
            this.undoByAct = turn === this.turn ? undoByAct : this.undoByAct;
        } catch (error) {
            this.refusal = caught(error);
        }
    }

    private restore(): void {
        this.question = this.view?.question ?? firstQuestion;
        this.expanded = new Set(this.view?.expanded ?? []);
        this.selected = new Set(this.view?.selected ?? []);
        this.openKey = this.view?.openKey ?? null;
        this.pane = this.view?.pane ?? 'words';
        this.isNoiseShown = false;
        this.isOrderShown = false;
        this.isOnlySelected = false;
    }

    private takeDifferences(rows: readonly ComparedRow[]): void {
        this.everyDifference = new Carried(rows);
        this.different = new Carried(this.isNoiseShown ? rows : withoutNoise(rows));
    }

    /** Who comes by a link sees the row that the link names. */
    private openContainer(): void {
        const open = this.everyDifference.items.find(({ key }) => key === this.openKey);
        this.isNoiseShown ||= Boolean(open?.noise);
        this.takeDifferences(this.everyDifference.items);
        this.expanded = new Set([...this.expanded, ...(open?.parentKey ? [open.parentKey] : [])]);
    }

    /** In parts, and the first part is on the page before the last is read. */
    private async read(change: ChangeWord | null, turn: number): Promise<readonly ComparedRow[]> {
        this.isReading = true;
        this.refusal = null;
        try {
            return await everyRow(this.shown?.id ?? '', change, (rows, total) => {
                this.total = total;
                if (turn === this.turn && change === null) {
                    this.takeDifferences(rows);
                    this.arrange();
                }
                return turn === this.turn;
            });
        } catch (error) {
            this.refusal = caught(error);
            return [];
        } finally {
            this.isReading = false;
        }
    }

    private async readSame(): Promise<void> {
        this.same ??= new Carried(await this.read('Same', this.turn));
        this.arrange();
    }

    // ------------------------------------------------------------ rows

    private get known(): readonly ComparedRow[] {
        return (this.question.change === 'Same' ? this.same : this.different)?.items ?? [];
    }

    /** Draws the tree anew; called by whatever changes rows, question or selection. */
    private arrange(): void {
        const source = this.isOnlySelected
            ? this.known.filter(({ key }) => this.selected.has(key))
            : this.known;
        this.nodes = treeOf(source, this.question);
        const isSearching = this.question.text.trim() !== '' || this.isOnlySelected;
        this.openContainers = isSearching ? containersOf(this.nodes) : this.expanded;
        this.rows = new Carried(flattened(this.nodes, this.openContainers));
        const { question, openKey, pane } = this;
        const [expanded, selected] = [[...this.expanded], [...this.selected]];
        const detail = { question, expanded, selected, openKey, pane };
        this.dispatchEvent(new CustomEvent<ResultView>('look', { detail }));
    }

    get reading(): string | null {
        const { length } = this.different.items;
        return this.isReading ? sentence(labels.loadingRows, length, this.total) : null;
    }

    get isEmpty(): boolean {
        return !this.isReading && this.refusal === null && this.rows.items.length === 0;
    }

    get isInSync(): boolean {
        return this.different.items.length === 0 && this.question.change !== 'Same';
    }

    // ------------------------------------------------------------ selection and pane

    get selectedKeys(): string[] {
        return [...this.selected];
    }

    get selectedCounts(): Counts {
        return countsOf(this.different.items.filter(({ key }) => this.selected.has(key)));
    }

    get step(): RowStep {
        return stepAt(this.rows.items, this.openKey);
    }

    // ------------------------------------------------------------ what people do

    handleAsk(event: CustomEvent<Partial<RowQuestion>>): void {
        this.ask(event.detail);
        if (event.detail.change === 'Same') {
            void this.readSame();
        }
    }

    private ask(part: Partial<RowQuestion>): void {
        this.isOnlySelected = false;
        this.question = { ...this.question, ...part };
        this.arrange();
    }

    handleClearFilters(): void {
        this.ask({ type: '', author: '', text: '' });
    }

    handleSort(event: CustomEvent<SortField>): void {
        const sort = event.detail;
        const { question } = this;
        this.ask({ sort, isDescending: sort === question.sort && !question.isDescending });
    }

    handleFold(event: CustomEvent<string>): void {
        this.expanded = toggled([event.detail], this.expanded);
        this.arrange();
    }

    handleChoose(event: CustomEvent<string[]>): void {
        this.choose(toggled(event.detail, this.selected));
    }

    handleChooseAll(): void {
        this.choose(toggled(this.nodes.flatMap(choosable), this.selected));
    }

    handleClear(): void {
        this.choose(new Set());
    }

    private choose(selected: ReadonlySet<string>): void {
        this.selected = selected;
        this.isOnlySelected = this.isOnlySelected && selected.size > 0;
        this.arrange();
    }

    handleOpened(event: CustomEvent<TreeNode>): void {
        this.open(event.detail.key);
    }

    handlePrevious(): void {
        this.walk(this.step.previous);
    }

    handleNext(): void {
        this.walk(this.step.next);
    }

    private walk(key: string | null): void {
        if (key !== null) {
            this.template
                ?.querySelector<HTMLElement & { reveal(key: string): void }>('c-compare-rows')
                ?.reveal(key);
            this.open(key);
        }
    }

    private open(key: string): void {
        this.openKey = key;
        this.arrange();
    }

    handleView(event: CustomEvent<DiffView>): void {
        this.pane = event.detail;
        this.arrange();
    }

    handleNoise(): void {
        this.isNoiseShown = !this.isNoiseShown;
        this.takeDifferences(this.everyDifference.items);
        this.arrange();
    }

    handleOrder(): void {
        this.isOrderShown = !this.isOrderShown;
    }

    handleMoved(event: CustomEvent<string>): void {
        this.open(event.detail);
    }

    handleWhy(): void {
        this.isWhyShown = !this.isWhyShown;
        this.ask({ change: this.isWhyShown ? 'Unreadable' : null });
    }

    handleOnlySelected(): void {
        const { sort, isDescending } = this.question;
        this.question = { ...firstQuestion, sort, isDescending };
        this.isOnlySelected = !this.isOnlySelected;
        this.arrange();
    }
}

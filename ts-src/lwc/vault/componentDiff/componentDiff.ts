import { LightningElement, api } from 'lwc';
import { labels } from 'c/diffLabels';
import { canOpenGaps, everyGap, sideBySide, unified } from 'c/diffLines';
import type { DiffDetail, DrawnLine, MovedEntries } from 'c/diffLines';
import { isDrawn, isOffered, offeredViews, startsChange } from 'c/diffViews';
import type { DiffView } from 'c/diffViews';
import { counted, sentence } from 'c/sentences';
import { labels as viewLabels } from 'c/viewLabels';

const LINES_AT_ONCE = 800;
const NAMED_ENTRIES = 12;
const WORD_CLASS: Readonly<Record<string, string>> = {
    added: 'kind added',
    removed: 'kind removed',
    changed: 'kind changed',
    moved: 'kind changed',
};

/**
 * A component's difference in words and lines. Knows nothing of pages: give it the detail and two titles.
 * Fires `previous` and `next` when `is-stepping` is set, and `view` when another view is chosen. The keys N and P go
 * from changed lines to changed lines.
 */
export default class ComponentDiff extends LightningElement {
    @api heading = '';
    /** Type, author, place among others: small, beside the heading. */
    @api note = '';
    @api beforeTitle = '';
    @api afterTitle = '';
    @api isStepping = false;
    @api isFirst = false;
    @api isLast = false;
    /** For narrow places: words above the lines, and the lines in one column. */
    @api isNarrow = false;
    readonly labels = labels;
    private chosen: DiffView = 'words';
    opened: ReadonlySet<number> = new Set();
    limit = LINES_AT_ONCE;
    isOrderShown = false;
    private known: DiffDetail | null = null;

    @api
    get detail(): DiffDetail | null {
        return this.known;
    }

    set detail(detail: DiffDetail | null) {
        this.known = detail;
        this.opened = new Set();
        this.limit = LINES_AT_ONCE;
        this.isOrderShown = false;
    }

    /** The view that is asked for; one with nothing to draw gives way to the words. */
    @api
    get view(): DiffView {
        return isOffered(this.chosen, this.known) ? this.chosen : 'words';
    }

    set view(view: DiffView) {
        this.chosen = view;
    }

    // ------------------------------------------------------------ views

    get views(): { value: DiffView; label: string; variant: string; pressed: string }[] {
        return offeredViews(this.known).map(([value, label]) => ({
            value,
            label,
            variant: value === this.view ? 'brand' : 'neutral',
            pressed: String(value === this.view),
        }));
    }

    get isFlow(): boolean {
        return this.view === 'flow';
    }

    get isLayout(): boolean {
        return this.view === 'layout';
    }

    get isValues(): boolean {
        return this.view === 'values';
    }

    private get isDrawn(): boolean {
        return isDrawn(this.view);
    }

    get isAccess(): boolean {
        return this.view === 'access';
    }

    get isUnified(): boolean {
        return this.isOneColumn && !this.isDrawn && this.hasLines;
    }

    get isSplit(): boolean {
        return !this.isDrawn && !this.isOneColumn && this.hasLines;
    }

    private get isOneColumn(): boolean {
        return this.view === 'unified' || (this.isNarrow && this.view === 'words');
    }

    get areLinesEqual(): boolean {
        return this.known !== null && !this.isDrawn && !this.hasLines;
    }

    get hasWords(): boolean {
        return this.view === 'words';
    }

    get bodyClass(): string {
        return this.hasWords ? `body with-words${this.isNarrow ? ' narrow' : ''}` : 'body';
    }

    // ------------------------------------------------------------ words

    get words(): { key: string; kind: string; className: string; text: string }[] {
        const kinds: Readonly<Record<string, string>> = {
            added: labels.added,
            removed: labels.removed,
            changed: labels.changed,
            moved: viewLabels.moved,
        };
        return (this.known?.inWords ?? []).map(({ kind, text }, index) => ({
            key: String(index),
            kind: kinds[kind] ?? kind,
            className: WORD_CLASS[kind] ?? 'kind',
            text,
        }));
    }

    /** Who gains and who loses access. */
    get accessSentence(): string | null {
        return this.known?.views?.access ?? null;
    }

    get isSilent(): boolean {
        return this.known !== null && this.words.length === 0;
    }

    get kept(): string | null {
        const kept = this.known?.keptInTarget ?? [];
        return kept.length === 0
            ? null
            : sentence(
                  kept.length === 1 ? labels.oneKept : labels.keptText,
                  kept.length,
                  kept.slice(0, NAMED_ENTRIES).join(', '),
              );
    }

    // ------------------------------------------------------------ lines

    private get allLines(): DrawnLine[] {
        if (this.known === null) {
            return [];
        }
        if (this.view === 'full') {
            return sideBySide(this.known, everyGap(this.known));
        }
        return this.isOneColumn
            ? unified(this.known, this.opened)
            : sideBySide(this.known, this.opened);
    }

    get hasLines(): boolean {
        return (
            this.known !== null &&
            (this.known.hunks.length > 0 || (this.view === 'full' && canOpenGaps(this.known)))
        );
    }

    get lines(): (DrawnLine & {
        gapText: string;
        canOpen: boolean;
        change: string | null;
        tabIndex: string | null;
    })[] {
        const canOpen = this.known !== null && canOpenGaps(this.known);
        const shown = this.allLines.slice(0, this.limit);
        return shown.map((line, index) => ({
            ...line,
            ...(startsChange(line, shown[index - 1])
                ? { change: 'start', tabIndex: '-1' }
                : { change: null, tabIndex: null }),
            gapText: line.isGap
                ? counted(line.skipped, labels.oneUnchangedLine, labels.unchangedLines)
                : '',
            canOpen,
        }));
    }

    get moreLines(): string | null {
        const rest = this.allLines.length - this.limit;
        return rest > 0 ? sentence(labels.moreLines, rest) : null;
    }

    get lineCount(): string {
        return this.known === null
            ? ''
            : sentence(labels.lineCount, this.known.linesAdded ?? 0, this.known.linesRemoved ?? 0);
    }

    // ------------------------------------------------------------ order

    get orderCount(): number {
        return this.known?.orderOnlyCount ?? 0;
    }

    get hasOrder(): boolean {
        return this.orderCount > 0;
    }

    /** Not every source of a difference knows about order; only one that does may say that none is hidden. */
    get isOrderTold(): boolean {
        return this.known?.orderOnlyCount === 0;
    }

    get orderText(): string {
        return counted(this.orderCount, labels.oneOrderHidden, labels.orderHidden);
    }

    get orderAction(): string {
        return this.isOrderShown ? labels.hide : labels.show;
    }

    get orderExpanded(): string {
        return String(this.isOrderShown);
    }

    get moved(): { place: string; moved: string; before: string; after: string }[] {
        return (this.known?.orderOnly ?? []).map((entry: MovedEntries) => ({
            place: entry.place,
            moved: sentence(labels.movedOf, entry.moved, entry.total),
            before: named(entry.before),
            after: named(entry.after),
        }));
    }

    // ------------------------------------------------------------ what people do

    handleView(event: MouseEvent): void {
        const view = (event.currentTarget as HTMLElement).dataset['view'] as DiffView;
        this.chosen = view;
        this.limit = LINES_AT_ONCE;
        this.dispatchEvent(new CustomEvent<DiffView>('view', { detail: view }));
    }

    /** N and P, as long as nobody is writing. */
    handleKey(event: KeyboardEvent): void {
        const step = { n: 1, p: -1 }[event.key.toLowerCase()];
        const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
        if (step !== undefined && !isShortcut && this.goToChange(step)) {
            event.preventDefault();
        }
    }

    private goToChange(step: number): boolean {
        const rows = [...(this.template?.querySelectorAll<HTMLElement>('tr[data-change]') ?? [])];
        const active = this.template?.activeElement ?? null;
        const at = rows.findIndex((row) => row === active);
        const next = at < 0 && step < 0 ? rows.length - 1 : at + step;
        rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
        return rows.length > 0;
    }

    handleGap(event: MouseEvent): void {
        const gap = Number((event.currentTarget as HTMLElement).dataset['gap']);
        this.opened = new Set([...this.opened, gap]);
    }

    handleMore(): void {
        this.limit += LINES_AT_ONCE;
    }

    handleOrder(): void {
        this.isOrderShown = !this.isOrderShown;
    }

    handlePrevious(): void {
        this.dispatchEvent(new CustomEvent('previous'));
    }

    handleNext(): void {
        this.dispatchEvent(new CustomEvent('next'));
    }
}

function named(entries: readonly string[]): string {
    const rest = entries.length - NAMED_ENTRIES;
    return rest > 0
        ? `${entries.slice(0, NAMED_ENTRIES).join(', ')}, … ${rest}`
        : entries.join(', ');
}

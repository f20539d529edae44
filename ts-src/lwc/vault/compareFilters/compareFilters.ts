import { LightningElement, api } from 'lwc';
import { Carried } from 'c/carried';
import type { ChangeWord, ComparedRow, Comparison } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import { firstQuestion } from 'c/compareSession';
import { countsOf, filterOf, typeWords } from 'c/comparisonTree';
import type { Counts, RowQuestion } from 'c/comparisonTree';
import { counted, sentence } from 'c/sentences';

const TABS: readonly (readonly [ChangeWord, string])[] = [
    ['New', labels.tabNew],
    ['Changed', labels.tabChanged],
    ['Deleted', labels.tabDeleted],
    ['Same', labels.tabSame],
    ['Unreadable', labels.tabUnreadable],
];

type Options = readonly { readonly value: string; readonly label: string }[];

interface Choices {
    readonly types: Options;
    readonly authors: Options;
}

/** What can be chosen depends on the rows alone, so it is not gathered again at every letter that is typed. */
const choicesByRows = new WeakMap<readonly ComparedRow[], Choices>();

function choicesOf(rows: readonly ComparedRow[]): Choices {
    let choices = choicesByRows.get(rows);
    if (choices === undefined) {
        choices = { types: typesIn(rows), authors: authorsIn(rows) };
        choicesByRows.set(rows, choices);
    }
    return choices;
}

function typesIn(rows: readonly ComparedRow[]): Options {
    const types = [...new Set(rows.map(({ type }) => type))].map((type) => ({
        value: type,
        label: typeWords(type),
    }));
    types.sort((left, right) => left.label.localeCompare(right.label));
    return [{ value: '', label: sentence(labels.allTypes, types.length) }, ...types];
}

function authorsIn(rows: readonly ComparedRow[]): Options {
    const names = new Set<string>();
    for (const { changedBy } of rows) {
        if (changedBy) {
            names.add(changedBy);
        }
    }
    return [
        { value: '', label: labels.anyAuthor },
        ...[...names].sort().map((name) => ({ value: name, label: name })),
    ];
}

/** Tabs with counts, filters, and what is hidden. Fires `ask` (part of a RowQuestion), `order`, `why`. */
export default class CompareFilters extends LightningElement {
    @api comparison: Comparison | null = null;
    @api different = new Carried<ComparedRow>();
    @api same: Carried<ComparedRow> | null = null;
    @api question: RowQuestion = firstQuestion;
    @api isOrderShown = false;
    @api isWhyShown = false;
    readonly labels = labels;

    get tabs(): {
        value: string;
        label: string;
        count: string;
        className: string;
        selected: string;
        tabindex: string;
    }[] {
        const { counts } = this;
        const all: [string, string, number] = [
            '',
            labels.tabAll,
            counts.New + counts.Changed + counts.Deleted,
        ];
        return [
            all,
            ...TABS.map(([change, label]): [string, string, number] => [
                change,
                label,
                counts[change],
            ]),
        ]
            .filter(([value, , count]) => value !== 'Unreadable' || count > 0)
            .map(([value, label, count]) => {
                const isCurrent = value === (this.question.change ?? '');
                return {
                    value,
                    label,
                    count: count.toLocaleString('en-US'),
                    className: isCurrent ? 'tab is-current' : 'tab',
                    selected: String(isCurrent),
                    tabindex: isCurrent ? '0' : '-1',
                };
            });
    }

    /** Under the filters, so that a tab never promises more rows than it has. */
    private get counts(): Counts {
        const passes = filterOf(this.question);
        return {
            ...countsOf(this.different.items.filter(passes)),
            Same: this.same?.items.filter(passes).length ?? this.comparison?.sameCount ?? 0,
        };
    }

    private get known(): readonly ComparedRow[] {
        const { items } =
            this.question.change === 'Same' ? (this.same ?? new Carried()) : this.different;
        return items;
    }

    get typeOptions(): Options {
        return choicesOf(this.known).types;
    }

    get authorOptions(): Options {
        return choicesOf(this.known).authors;
    }

    get orderOnly(): string | null {
        const count = this.comparison?.orderOnlyCount ?? 0;
        return count === 0 ? null : counted(count, labels.oneOrderOnly, labels.orderOnly);
    }

    get orderAction(): string {
        return this.isOrderShown ? labels.hide : labels.show;
    }

    get orderExpanded(): string {
        return String(this.isOrderShown);
    }

    get unreadable(): string | null {
        const count = this.comparison?.unreadableCount ?? 0;
        return count === 0 ? null : sentence(labels.notReadable, count);
    }

    get whyAction(): string {
        return this.isWhyShown ? labels.hide : labels.why;
    }

    get hidesSomething(): boolean {
        return this.orderOnly !== null || this.unreadable !== null;
    }

    private ask(part: Partial<RowQuestion>): void {
        this.dispatchEvent(new CustomEvent<Partial<RowQuestion>>('ask', { detail: part }));
    }

    handleTab(event: MouseEvent): void {
        this.chooseTab(event.currentTarget as HTMLElement);
    }

    handleTabKey(event: KeyboardEvent): void {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const buttons = [...(this.template?.querySelectorAll<HTMLElement>('.tab') ?? [])];
        const at = buttons.indexOf(event.currentTarget as HTMLElement);
        const next =
            step === undefined ? undefined : buttons[(at + step + buttons.length) % buttons.length];
        if (next) {
            event.preventDefault();
            next.focus();
            this.chooseTab(next);
        }
    }

    private chooseTab(tab: HTMLElement): void {
        const value = tab.dataset['value'] ?? '';
        this.ask({ change: value === '' ? null : (value as ChangeWord) });
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        const field = (event.currentTarget as HTMLElement).dataset['field'] as
            'text' | 'type' | 'author';
        this.ask({ [field]: event.detail.value });
    }

    handleOrder(): void {
        this.dispatchEvent(new CustomEvent('order'));
    }

    handleWhy(): void {
        this.dispatchEvent(new CustomEvent('why'));
    }
}

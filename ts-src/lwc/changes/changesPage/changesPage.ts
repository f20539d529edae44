import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { latestChanges } from 'c/changeApi';
import type { ChangeStatus, ChangeSummary } from 'c/changeApi';
import { kindsOf, riskOf, riskTone, statusOf } from 'c/changeWords';
import { labels } from 'c/changesLabels';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment, sentence } from 'c/sentences';

type TabName = 'open' | 'done' | 'all';

const DONE: ReadonlySet<ChangeStatus> = new Set(['Landed', 'Withdrawn', 'NotLanded']);

/** All changes: what is on its way, and whose turn it is. */
export default class ChangesPage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    changes: Load<ChangeSummary[]> = loading;
    tab: TabName = 'open';
    text = '';

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.changes = ready(await latestChanges(null));
        } catch (error) {
            this.changes = failed(caught(error));
        }
    }

    private get known(): readonly ChangeSummary[] {
        return valueOf(this.changes) ?? [];
    }

    get isLoading(): boolean {
        return this.changes.state === 'loading';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.changes);
    }

    get isEmpty(): boolean {
        return this.changes.state === 'ready' && this.known.length === 0;
    }

    get hasChanges(): boolean {
        return this.known.length > 0;
    }

    get tabs(): {
        value: TabName;
        label: string;
        count: number;
        className: string;
        selected: string;
        tabindex: string;
    }[] {
        const names: [TabName, string][] = [
            ['open', labels.tabOpen],
            ['done', labels.tabDone],
            ['all', labels.tabAll],
        ];
        return names.map(([value, label]) => {
            const isCurrent = value === this.tab;
            const count = this.known.filter((change) => isIn(change, value)).length;
            return {
                value,
                label,
                count,
                className: isCurrent ? 'tab is-current' : 'tab',
                selected: String(isCurrent),
                tabindex: isCurrent ? '0' : '-1',
            };
        });
    }

    private get matching(): ChangeSummary[] {
        const text = this.text.trim().toLowerCase();
        return this.known.filter((change) => {
            const searched = [
                change.name,
                change.title,
                change.sourceName,
                change.targetName,
                change.authorName,
            ]
                .join(' ')
                .toLowerCase();
            return isIn(change, this.tab) && searched.includes(text);
        });
    }

    get rows(): unknown[] {
        return this.matching.map((change) => ({
            id: change.id,
            name: change.name,
            title: change.title,
            route: change.sourceName
                ? sentence(labels.fromTo, change.sourceName, change.targetName ?? '')
                : (change.targetName ?? ''),
            status: statusOf(change.status),
            sentence: change.sentence ?? '',
            items: change.itemCount,
            kinds: kindsOf(change),
            oneWay: change.oneWayCount > 0 ? sentence(labels.oneWay, change.oneWayCount) : null,
            risk: riskOf(change),
            riskTone: riskTone(change),
            isRiskPlain: riskTone(change) === 'none',
            signed:
                change.signaturesRequired > 0
                    ? sentence(labels.signedOf, change.signaturesGiven, change.signaturesRequired)
                    : labels.notAsked,
            owner: change.authorName ?? '',
            since: moment(change.submittedAt ?? change.createdAt),
        }));
    }

    get hasRows(): boolean {
        return this.matching.length > 0;
    }

    get shown(): string {
        return sentence(labels.shown, this.matching.length, this.known.length);
    }

    handleTab(event: MouseEvent): void {
        this.tab = (event.currentTarget as HTMLElement).dataset['value'] as TabName;
    }

    handleTabKey(event: KeyboardEvent): void {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const buttons = [...(this.template?.querySelectorAll<HTMLElement>('.tab') ?? [])];
        const next =
            step === undefined
                ? undefined
                : buttons[
                      (buttons.indexOf(event.currentTarget as HTMLElement) +
                          step +
                          buttons.length) %
                          buttons.length
                  ];
        if (next) {
            event.preventDefault();
            next.focus();
            this.tab = next.dataset['value'] as TabName;
        }
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    handleClear(): void {
        this.text = '';
        this.tab = 'all';
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        const recordId = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'ChangeRequest__c', actionName: 'view' },
        });
    }

    /** A change is made from what a comparison finds. */
    handleNew(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'GatehouseCompare' },
        });
    }
}

function isIn({ status }: ChangeSummary, tab: TabName): boolean {
    return tab === 'all' || DONE.has(status) === (tab === 'done');
}

import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { comparison, latestComparisons, startComparison } from 'c/compareApi';
import type { Comparison } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import { firstQuestion, remember, remembered } from 'c/compareSession';
import type { ResultView } from 'c/compareSession';
import { nothingChosen, scopeOf, typesOf } from 'c/compareStart';
import type { Choice } from 'c/compareStart';
import type { DiffView } from 'c/diffViews';
import type { JobRun } from 'c/jobApi';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { connectedOrgs } from 'c/orgApi';
import type { OrgCard } from 'c/orgApi';
import { sentence } from 'c/sentences';

/** What one org would bring into another: start, watch, read, select. Finds the last comparison again. */
export default class ComparePage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    orgs: Load<OrgCard[]> = loading;
    choice: Choice = nothingChosen;
    current: Comparison | null = null;
    run: JobRun | null = null;
    refusal: Refusal | null = null;
    isStarting = false;
    view: ResultView | null = null;
    private asked: Readonly<Record<string, string>> = {};

    @wire(CurrentPageReference)
    takeReference(reference: PageReference | undefined): void {
        this.asked = reference?.state ?? {};
    }

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        const before = remembered();
        this.choice = before.choice;
        this.view = before.view;
        try {
            this.orgs = ready(await connectedOrgs());
            await this.findAgain(before.comparisonId);
        } catch (error) {
            this.orgs = failed(caught(error));
        }
        this.takeAsked();
    }

    /** A link names the component that is open, and how it is shown. */
    private takeLinkedComponent(): void {
        const { c__component: openKey, c__view: pane } = this.asked;
        if (openKey) {
            const before = this.view;
            this.view = {
                question: before?.question ?? firstQuestion,
                expanded: before?.expanded ?? [],
                selected: before?.selected ?? [],
                openKey,
                pane: (pane ?? 'words') as DiffView,
            };
        }
    }

    /** The comparison of this visit, else the latest one there is. */
    private async findAgain(comparisonId: string | null): Promise<void> {
        const wanted = this.asked['c__comparison'] ?? comparisonId;
        const latest = await latestComparisons(10);
        const found =
            latest.find(({ id }) => id === wanted) ??
            (wanted ? await this.byId(wanted) : null) ??
            latest[0] ??
            null;
        if (found !== null && found.id !== comparisonId) {
            this.view = null;
        }
        this.takeLinkedComponent();
        if (found !== null) {
            this.take(found);
            this.pick({ ...this.choice, sourceId: found.sourceOrgId, targetId: found.targetOrgId });
        }
    }

    private async byId(id: string): Promise<Comparison | null> {
        try {
            return await comparison(id);
        } catch (error) {
            this.refusal = caught(error);
            return null;
        }
    }

    private takeAsked(): void {
        const { c__source: sourceId, c__target: targetId } = this.asked;
        if (sourceId && targetId) {
            this.pick({ ...this.choice, sourceId, targetId });
        }
    }

    private take(found: Comparison): void {
        this.current = found;
        remember({ comparisonId: found.id });
    }

    private pick(choice: Choice): void {
        this.choice = choice;
        remember({ choice });
    }

    // ------------------------------------------------------------ what is drawn

    get known(): readonly OrgCard[] {
        return valueOf(this.orgs) ?? [];
    }

    get isLoading(): boolean {
        return this.orgs.state === 'loading';
    }

    get problem(): Refusal | null {
        return refusalOf(this.orgs) ?? this.refusal;
    }

    get subheading(): string {
        const { current } = this;
        return current === null
            ? labels.subheadingNone
            : sentence(labels.subheading, current.sourceOrgName, current.targetOrgName);
    }

    get canCompare(): boolean {
        return this.known.length > 1;
    }

    get needsOrgs(): boolean {
        return this.orgs.state === 'ready' && !this.canCompare;
    }

    get isEmpty(): boolean {
        return this.orgs.state === 'ready' && this.canCompare && this.current === null;
    }

    get isRunning(): boolean {
        return this.current?.state === 'Running';
    }

    get isDone(): boolean {
        return this.current?.state === 'Done';
    }

    get failure(): string | null {
        return this.current?.state === 'Failed'
            ? (this.current.message ?? labels.failedAdvice)
            : null;
    }

    get hasStages(): boolean {
        return this.isRunning || this.isDone;
    }

    get startLabel(): string {
        const isSame =
            this.current?.sourceOrgId === this.choice.sourceId &&
            this.current?.targetOrgId === this.choice.targetId;
        return isSame ? labels.startAgain : labels.start;
    }

    get whyNot(): string | null {
        const { sourceId, targetId, scope } = this.choice;
        if (sourceId === '' || targetId === '') {
            return labels.whyBoth;
        }
        if (sourceId === targetId) {
            return labels.whySame;
        }
        if (scope === 'types' && typesOf(this.choice).length === 0) {
            return labels.whyTypes;
        }
        return this.isRunning && this.startLabel === labels.startAgain ? labels.whyRunning : null;
    }

    get cannotStart(): boolean {
        return this.whyNot !== null || this.isStarting;
    }

    // ------------------------------------------------------------ what people do

    handlePick(event: CustomEvent<Choice>): void {
        this.pick(event.detail);
    }

    async handleStart(): Promise<void> {
        if (this.cannotStart) {
            return;
        }
        this.isStarting = true;
        this.refusal = null;
        try {
            const { sourceId, targetId } = this.choice;
            this.run = null;
            this.view = null;
            this.take(await startComparison(sourceId, targetId, scopeOf(this.choice)));
            remember({ view: null });
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isStarting = false;
        }
    }

    handleProgress(event: CustomEvent<JobRun>): void {
        this.run = event.detail;
    }

    async handleFinish(event: CustomEvent<JobRun>): Promise<void> {
        this.run = event.detail;
        const found = this.current === null ? null : await this.byId(this.current.id);
        if (found !== null) {
            this.take(found);
            await this.readOrgsAgain();
        }
    }

    /** Both orgs were just read; the pickers say when. */
    private async readOrgsAgain(): Promise<void> {
        try {
            this.orgs = ready(await connectedOrgs());
        } catch (error) {
            this.refusal = caught(error);
        }
    }

    handleLook(event: CustomEvent<ResultView>): void {
        remember({ view: event.detail });
        this.link(event.detail);
    }

    /** The address names what is seen, so that it can be sent to somebody. */
    private link({ openKey, pane }: ResultView): void {
        const state: Record<string, string> = { c__comparison: this.current?.id ?? '' };
        if (openKey !== null) {
            state['c__component'] = openKey;
            state['c__view'] = pane ?? 'words';
        }
        const isLinked = ['c__comparison', 'c__component', 'c__view'].every(
            (name) => this.asked[name] === state[name],
        );
        // An address that names nothing yet stays as it is until somebody opens a component.
        if (!isLinked && (openKey !== null || this.asked['c__component'])) {
            this[NavigationMixin.Navigate](
                {
                    type: 'standard__navItemPage',
                    attributes: { apiName: 'GatehouseCompare' },
                    state,
                },
                true,
            );
        }
    }

    handleOrgs(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'GatehouseOrgs' },
        });
    }
}

import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { driftState, lookAt, lookAtAll } from 'c/driftApi';
import type { DriftFinding, DriftOrg, DriftState } from 'c/driftApi';
import { labels } from 'c/driftLabels';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

const LOOKING_MS = 2000;

/** What the orgs hold against what was approved: orgs, findings, one finding in full. */
export default class DriftPage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    state: Load<DriftState> = loading;
    problem: Refusal | null = null;
    notice: string | null = null;
    chosenId: string | null = null;
    orgId: string | null = null;
    text = '';
    isExplainedShown = false;
    isBusy = false;
    private timer: ReturnType<typeof setTimeout> | null = null;

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        this.stop();
    }

    private stop(): void {
        if (this.timer !== null) {
            clearTimeout(this.timer);
            this.timer = null;
        }
    }

    private async load(): Promise<void> {
        this.stop();
        try {
            const state = await driftState();
            this.state = ready(state);
            const first = state.findings.find((finding) => finding.explanation === 'Unexplained');
            this.chosenId ??= first?.id ?? null;
            if (state.orgs.some((org) => org.isLooking)) {
                // eslint-disable-next-line @lwc/lwc/no-async-operation -- a look is under way: the page follows it
                this.timer = setTimeout(() => void this.load(), LOOKING_MS);
            } else {
                this.notice = null;
            }
        } catch (error) {
            this.state = failed(caught(error));
        }
    }

    get known(): DriftState | null {
        return valueOf(this.state);
    }

    get isLoading(): boolean {
        return this.state.state === 'loading';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.state) ?? this.problem;
    }

    private get findings(): readonly DriftFinding[] {
        const wanted = this.text.toLowerCase();
        return (this.known?.findings ?? []).filter(
            (finding) =>
                (this.orgId === null || finding.orgId === this.orgId) &&
                (wanted === '' ||
                    `${finding.componentName} ${finding.personName ?? ''}`
                        .toLowerCase()
                        .includes(wanted)),
        );
    }

    get subheading(): string {
        const all = this.known?.findings ?? [];
        const unexplained = all.filter((finding) => finding.explanation === 'Unexplained').length;
        return sentence(labels.subheading, unexplained, all.length - unexplained);
    }

    get orgs(): unknown[] {
        return (this.known?.orgs ?? []).map((org) => ({
            id: org.id,
            name: org.name,
            state: stateOf(org),
            byChange: org.isWatched ? String(org.byChange) : '–',
            byPackage: org.isWatched ? String(org.byPackage) : '–',
            byPlatform: org.isWatched ? String(org.byPlatform) : '–',
            looked: org.isLooking
                ? labels.looking
                : org.lastLookedAt === null
                  ? labels.never
                  : moment(org.lastLookedAt),
            sentence: org.sentence ?? '',
            className: org.id === this.orgId ? 'selected' : '',
            isLooking: org.isLooking || this.isBusy,
        }));
    }

    get unexplained(): unknown[] {
        return this.findings
            .filter((finding) => finding.explanation === 'Unexplained')
            .map((finding) => this.viewOf(finding));
    }

    get explained(): unknown[] {
        return this.isExplainedShown
            ? this.findings
                  .filter((finding) => finding.explanation !== 'Unexplained')
                  .map((finding) => this.viewOf(finding))
            : [];
    }

    get explainedHeading(): string | null {
        const count = this.findings.filter(
            (finding) => finding.explanation !== 'Unexplained',
        ).length;
        return count === 0 ? null : sentence(labels.explained, count);
    }

    get explainedButton(): string {
        return this.isExplainedShown ? labels.hide : labels.show;
    }

    get count(): number {
        return this.findings.length;
    }

    get isEmpty(): boolean {
        return this.known !== null && this.findings.length === 0;
    }

    get emptyText(): string {
        const looked = (this.known?.orgs ?? [])
            .map((org) => org.lastLookedAt)
            .filter((at): at is string => at !== null)
            .sort();
        const last = looked.at(-1);
        return last === undefined ? labels.notYetText : sentence(labels.emptyText, moment(last));
    }

    get chosen(): DriftFinding | null {
        return this.known?.findings.find((finding) => finding.id === this.chosenId) ?? null;
    }

    private viewOf(finding: DriftFinding): unknown {
        const isUnexplained = finding.explanation === 'Unexplained';
        return {
            id: finding.id,
            name: finding.componentName,
            sentence: finding.sentence ?? '',
            who: [
                finding.personName ?? labels.unknownPerson,
                moment(finding.madeAt ?? finding.foundAt),
                finding.orgName,
            ]
                .filter((part) => part !== '')
                .join(' · '),
            word: isUnexplained
                ? labels.isUnexplained
                : (finding.explainedBy ?? labels.isExplained),
            tone: isUnexplained ? 'bad' : 'none',
            className: finding.id === this.chosenId ? 'finding is-chosen' : 'finding',
            pressed: String(finding.id === this.chosenId),
        };
    }

    handleOrg(event: Event): void {
        event.preventDefault();
        const id = (event.currentTarget as HTMLElement).dataset['id'] ?? null;
        this.orgId = this.orgId === id ? null : id;
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    handleExplained(): void {
        this.isExplainedShown = !this.isExplainedShown;
    }

    handleChoose(event: Event): void {
        this.chosenId = (event.currentTarget as HTMLElement).dataset['id'] ?? null;
    }

    async handleLook(event: Event): Promise<void> {
        const orgId = (event.currentTarget as HTMLElement).dataset['id'];
        await this.attempt(orgId === undefined ? lookAtAll() : lookAt(orgId));
    }

    private async attempt(work: Promise<unknown>): Promise<void> {
        this.isBusy = true;
        this.problem = null;
        try {
            await work;
            this.notice = labels.done;
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.isBusy = false;
        }
        await this.load();
    }

    handleSettled(): void {
        void this.load();
    }

    handleOpenChange(event: CustomEvent<string>): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                objectApiName: 'ChangeRequest__c',
                recordId: event.detail,
                actionName: 'view',
            },
        });
    }
}

function stateOf(org: DriftOrg): { word: string; tone: Tone } {
    if (!org.isWatched) {
        return { word: labels.notWatched, tone: 'none' };
    }
    if (org.lastLookedAt === null) {
        return { word: labels.never, tone: 'none' };
    }
    return org.unexplained === 0
        ? { word: labels.none, tone: 'ok' }
        : { word: sentence(labels.countUnexplained, org.unexplained), tone: 'bad' };
}

import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import type { DiffDetail } from 'c/diffLines';
import { moment, sentence } from 'c/sentences';
import { compareBack, componentVersions, versionDifference } from 'c/vaultApi';
import type { Version, Versions } from 'c/vaultApi';
import { labels } from 'c/vaultLabels';

/** Versions of one component over all orgs and snapshots; any two can be seen side by side, any one restored. Fires `look`. */
export default class HistoryPanel extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    text = '';
    found: Versions | null = null;
    problem: Refusal | null = null;
    difference: DiffDetail | null = null;
    isReading = false;
    isBusy = false;
    /** Places among the versions, newest first; the second one is the older side. */
    newer = -1;
    older = -1;
    private asked = '';

    @api
    get componentKey(): string {
        return this.asked;
    }

    set componentKey(key: string) {
        const isNew = key !== this.asked;
        this.asked = key;
        if (key !== '' && isNew) {
            this.text = key;
            void this.read(key);
        }
    }

    private async read(key: string): Promise<void> {
        this.isReading = true;
        this.problem = null;
        this.found = null;
        this.difference = null;
        this.newer = -1;
        try {
            this.found = await componentVersions(key);
            if (this.found.versions.length > 0) {
                await this.show(0, 1);
            }
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.isReading = false;
        }
    }

    private get versions(): readonly Version[] {
        return this.found?.versions ?? [];
    }

    get isFresh(): boolean {
        return this.found === null && !this.isReading && this.problem === null;
    }

    get isNone(): boolean {
        return this.found !== null && this.versions.length === 0;
    }

    get noneText(): string {
        return sentence(labels.historyNoneText, this.found?.key ?? '');
    }

    get hasVersions(): boolean {
        return this.versions.length > 0;
    }

    get count(): number {
        return this.versions.length;
    }

    get hiddenText(): string | null {
        const hiddenCount = this.found?.hiddenCount ?? 0;
        return hiddenCount === 0 ? null : sentence(labels.historyHidden, hiddenCount);
    }

    get rows(): unknown[] {
        return this.versions.map((version, place) => ({
            key: `${version.snapshotId}${version.digest ?? ''}`,
            place,
            who: version.changedBy ?? labels.versionUnknown,
            when: moment(version.changedAt ?? version.seenAt),
            where: sentence(labels.versionIn, version.orgName, version.snapshotName),
            digest: version.digest ?? null,
            gone: version.digest ? null : labels.versionGone,
            pressed: String(place === this.newer || place === this.older),
            className:
                place === this.newer || place === this.older ? 'version is-chosen' : 'version',
            canCompare: place !== this.newer && this.newer >= 0,
        }));
    }

    get beforeTitle(): string {
        return this.titleOf(this.versions[this.older]);
    }

    get afterTitle(): string {
        return this.titleOf(this.versions[this.newer]);
    }

    private titleOf(version: Version | undefined): string {
        return version === undefined
            ? labels.notThere
            : sentence(labels.versionIn, version.orgName, version.snapshotName);
    }

    get canRestore(): boolean {
        return this.versions[this.newer]?.digest !== undefined && !this.isBusy;
    }

    get cannotRestore(): boolean {
        return !this.canRestore;
    }

    get heading(): string {
        return this.found?.key ?? '';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.handleSearch();
        }
    }

    handleSearch(): void {
        const key = this.text.trim();
        if (key !== '') {
            void this.read(key);
            this.asked = key;
            this.dispatchEvent(new CustomEvent('look', { detail: { c__component: key } }));
        }
    }

    /** A version alone is shown against the one of its org before it. */
    handleVersion(event: Event): void {
        const place = Number((event.currentTarget as HTMLElement).dataset['place']);
        const orgId = this.versions[place]?.orgId;
        const before = this.versions.findIndex(
            (version, index) => index > place && version.orgId === orgId,
        );
        void this.show(place, before);
    }

    handleCompareWith(event: Event): void {
        const place = Number((event.currentTarget as HTMLElement).dataset['place']);
        void this.show(Math.min(place, this.newer), Math.max(place, this.newer));
    }

    private async show(newer: number, older: number): Promise<void> {
        this.newer = newer;
        this.older = older;
        this.problem = null;
        try {
            const left = this.versions[older];
            const right = this.versions[newer];
            this.difference = await versionDifference(
                this.found?.key ?? '',
                left?.digest ? left.snapshotId : null,
                right?.digest ? right.snapshotId : null,
            );
        } catch (error) {
            this.difference = null;
            this.problem = caught(error);
        }
    }

    async handleRestore(): Promise<void> {
        const version = this.versions[this.newer];
        if (version === undefined) {
            return;
        }
        this.isBusy = true;
        this.problem = null;
        try {
            const comparisonId = await compareBack(version.snapshotId);
            this[NavigationMixin.Navigate]({
                type: 'standard__navItemPage',
                attributes: { apiName: 'GatehouseCompare' },
                state: { c__comparison: comparisonId, c__component: this.found?.key ?? '' },
            });
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.isBusy = false;
        }
    }
}

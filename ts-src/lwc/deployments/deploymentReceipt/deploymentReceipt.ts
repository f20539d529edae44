import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { typeWords } from 'c/comparisonTree';
import { itemDifference } from 'c/deploymentApi';
import type { DeploymentItem, DeploymentProgress, ItemOutcome } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { outcomeWord } from 'c/deploymentWords';
import type { DiffDetail } from 'c/diffLines';
import { sentence } from 'c/sentences';

type Tab = 'all' | 'notLanded' | 'platform' | 'landed';

/** Not landed first, then what the platform changed, then what landed. */
const ORDER: readonly ItemOutcome[] = [
    'NotLanded',
    'Refused',
    'ChangedByPlatform',
    'NotObservable',
    'Accepted',
    'Waits',
    'Landed',
];
const TABS: Readonly<Record<Tab, (outcome: ItemOutcome) => boolean>> = {
    all: () => true,
    notLanded: (outcome) => outcome === 'NotLanded' || outcome === 'Refused',
    platform: (outcome) => outcome === 'ChangedByPlatform',
    landed: (outcome) => outcome === 'Landed',
};

/** The components of a deployment: what was sent, what the org answered, what was read back. */
export default class DeploymentReceipt extends LightningElement {
    readonly labels = labels;
    tab: Tab = 'all';
    openId: string | null = null;
    difference: DiffDetail | null = null;
    refusal: string | null = null;
    private known: DeploymentProgress | null = null;

    @api
    get progress(): DeploymentProgress | null {
        return this.known;
    }

    set progress(progress: DeploymentProgress | null) {
        this.known = progress;
    }

    private get items(): readonly DeploymentItem[] {
        return this.known?.items ?? [];
    }

    get count(): number {
        return this.items.length;
    }

    get tabs(): {
        value: Tab;
        label: string;
        count: number;
        className: string;
        selected: string;
    }[] {
        const names: readonly [Tab, string][] = [
            ['all', labels.all],
            ['notLanded', labels.notLandedTab],
            ['platform', labels.platformTab],
            ['landed', labels.landedTab],
        ];
        return names.map(([value, label]) => ({
            value,
            label,
            count: this.items.filter((item) => TABS[value](item.outcome)).length,
            className: value === this.tab ? 'tab is-active' : 'tab',
            selected: String(value === this.tab),
        }));
    }

    get rows(): unknown[] {
        return this.items
            .filter((item) => TABS[this.tab](item.outcome))
            .sort(
                (left, right) =>
                    ORDER.indexOf(left.outcome) - ORDER.indexOf(right.outcome) ||
                    left.name.localeCompare(right.name),
            )
            .map((item) => ({
                ...item,
                typeInWords: typeWords(item.componentType),
                state: outcomeWord(item.outcome),
                words: item.sentence ?? '',
                intendedText: item.kind === 'Deleted' ? labels.deleted : shortHash(item.intended),
                readBackText:
                    item.readBack === null && item.kind === 'Deleted' && item.outcome === 'Landed'
                        ? labels.absent
                        : shortHash(item.readBack),
                isOpen: item.id === this.openId,
                expanded: String(item.id === this.openId),
                icon: item.id === this.openId ? 'utility:chevrondown' : 'utility:chevronright',
                difference:
                    item.kind === 'New'
                        ? labels.isNew
                        : item.kind === 'Changed'
                          ? labels.changed
                          : labels.deleted,
            }));
    }

    get footer(): string {
        return sentence(labels.itemsShown, this.rows.length, this.items.length);
    }

    get readBackTitle(): string {
        return sentence(labels.readBackFrom, this.known?.summary.targetName ?? '');
    }

    handleTab(event: Event): void {
        this.tab = (event.currentTarget as HTMLElement).dataset['tab'] as Tab;
    }

    async handleOpen(event: Event): Promise<void> {
        const id = (event.currentTarget as HTMLElement).dataset['id'] ?? null;
        this.openId = this.openId === id ? null : id;
        this.difference = null;
        this.refusal = null;
        if (this.openId === null) {
            return;
        }
        try {
            this.difference = await itemDifference(this.openId);
        } catch (error) {
            this.refusal = caught(error).message;
        }
    }
}

function shortHash(hash: string | null): string {
    return hash ? `${hash.slice(0, 4)} … ${hash.slice(-4)}` : '';
}

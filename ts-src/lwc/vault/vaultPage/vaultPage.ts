import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { labels as branchLabels } from 'c/branchLabels';
import { labels } from 'c/vaultLabels';

/** Has its content read by the page. */
interface Panel extends HTMLElement {
    reload(): Promise<void>;
}

type State = Readonly<Record<string, string>>;

/** What a link names tells the tab, where it does not name one. */
const TAB_OF: Readonly<Record<string, string>> = {
    c__snapshot: 'snapshots',
    c__component: 'history',
    c__branch: 'branches',
    c__merge: 'merge',
};

/** Everything that is remembered: snapshots, versions of components, and the store itself. The address names what is seen. */
export default class VaultPage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    readonly branchLabels = branchLabels;
    activeTab = 'snapshots';
    private readonly opened = new Set<string>();
    private reference: PageReference | null = null;
    /** What was last seen in each tab. */
    private seen: Readonly<Record<string, State>> = {};

    @wire(CurrentPageReference)
    takeReference(reference: PageReference | undefined): void {
        const { c__tab: tab, ...state } = reference?.state ?? {};
        const named = Object.keys(TAB_OF).find((name) => state[name]);
        this.reference = reference ?? null;
        this.activeTab = tab || TAB_OF[named ?? ''] || 'snapshots';
        if (named) {
            this.seen = { ...this.seen, [this.activeTab]: state };
        }
    }

    get snapshotId(): string {
        return this.seen['snapshots']?.['c__snapshot'] ?? '';
    }

    get componentKey(): string {
        return this.seen['history']?.['c__component'] ?? '';
    }

    get branchId(): string {
        return this.seen['branches']?.['c__branch'] ?? '';
    }

    get mergeAddress(): State {
        return this.seen['merge'] ?? {};
    }

    /** A tab keeps its panel; one that is opened again shows what has come since. */
    handleTab(event: CustomEvent): void {
        const { value } = event.target as HTMLElement & { value: string };
        const isLeft = value !== this.activeTab;
        const isOpenedAgain = this.opened.has(value) && isLeft;
        this.activeTab = value;
        this.opened.add(value);
        if (isOpenedAgain) {
            void this.template?.querySelector<Panel>(`[data-tab='${value}']`)?.reload();
        }
        if (isLeft) {
            this.link();
        }
    }

    handleLook(event: CustomEvent<State>): void {
        this.seen = { ...this.seen, [this.activeTab]: event.detail };
        this.link();
    }

    /** The address can be sent to somebody, and going back leads to what was seen before. */
    private link(): void {
        if (this.reference !== null) {
            this[NavigationMixin.Navigate]({
                ...this.reference,
                state: { c__tab: this.activeTab, ...this.seen[this.activeTab] },
            });
        }
    }
}

import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { labels as branchLabels } from 'c/branchLabels';
import { labels } from 'c/vaultLabels';

/** Has its content read by the page. */
interface Panel extends HTMLElement {
    reload(): Promise<void>;
}

/** Everything that is remembered: snapshots, versions of components, and the store itself. A link may name a tab. */
export default class VaultPage extends LightningElement {
    readonly labels = labels;
    readonly branchLabels = branchLabels;
    activeTab = 'snapshots';
    componentKey = '';
    private readonly opened = new Set<string>();

    @wire(CurrentPageReference)
    takeReference(reference: PageReference | undefined): void {
        const { c__component: component, c__tab: tab } = reference?.state ?? {};
        if (component) {
            this.componentKey = component;
            this.activeTab = 'history';
        }
        if (tab) {
            this.activeTab = tab;
        }
    }

    /** A tab keeps its panel; one that is opened again shows what has come since. */
    handleTab(event: CustomEvent): void {
        const { value } = event.target as HTMLElement & { value: string };
        const isOpenedAgain = this.opened.has(value) && value !== this.activeTab;
        this.activeTab = value;
        this.opened.add(value);
        if (isOpenedAgain) {
            void this.template?.querySelector<Panel>(`[data-tab='${value}']`)?.reload();
        }
    }
}

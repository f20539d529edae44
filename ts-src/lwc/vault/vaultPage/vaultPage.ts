import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { labels as branchLabels } from 'c/branchLabels';
import { labels } from 'c/vaultLabels';

/** Everything that is remembered: snapshots, versions of components, and the store itself. A link may name a tab. */
export default class VaultPage extends LightningElement {
    readonly labels = labels;
    readonly branchLabels = branchLabels;
    activeTab = 'snapshots';
    componentKey = '';

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

    handleTab(event: CustomEvent): void {
        this.activeTab = (event.target as HTMLElement & { value: string }).value;
    }
}

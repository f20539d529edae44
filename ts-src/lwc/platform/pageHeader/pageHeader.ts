import { LightningElement, api } from 'lwc';

/** Head of a page: what it is, one primary action, the facts that answer the first questions. */
export default class PageHeader extends LightningElement {
    @api heading = '';
    @api subheading = '';
    @api icon = 'standard:default';
    /** Where the page belongs: `Changes › CR-0231`. */
    @api crumb = '';
    hasFacts = false;

    handleFacts(event: Event): void {
        this.hasFacts = (event.target as HTMLSlotElement).assignedElements().length > 0;
    }

    get factsClass(): string {
        return this.hasFacts ? 'facts-row' : 'facts-row is-empty';
    }
}

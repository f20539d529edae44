import { LightningElement, api } from 'lwc';

/** A white card: title, optional count and note, actions, body, footer. */
export default class PanelCard extends LightningElement {
    @api heading = '';
    @api note = '';
    /** Number beside the title; nothing when it is not given. */
    @api count: number | string | null = null;
    /** The body reaches the card's edges (tables do). */
    @api flush = false;
    hasFooter = false;

    get hasCount(): boolean {
        return this.count !== null && this.count !== undefined && this.count !== '';
    }

    get bodyClass(): string {
        return this.flush ? 'body flush' : 'body';
    }

    get footerClass(): string {
        return this.hasFooter ? 'foot' : 'foot is-empty';
    }

    handleFooter(event: Event): void {
        this.hasFooter = (event.target as HTMLSlotElement).assignedElements().length > 0;
    }
}

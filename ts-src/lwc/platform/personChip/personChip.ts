import { LightningElement, api } from 'lwc';

const COLOURS = ['#0b5cab', '#2e6b3a', '#7a1f5c', '#8a4b00', '#0b827c', '#3a49da', '#5c5c5c'];

/** A person: initials and name, never initials alone. */
export default class PersonChip extends LightningElement {
    @api name = '';
    /** A second, smaller line: the job, or why they are here. */
    @api note = '';

    get initials(): string {
        const parts = this.name.split(/\s+/).filter((part) => part !== '');
        return `${parts[0]?.charAt(0) ?? '?'}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`.toUpperCase();
    }

    get colour(): string {
        const sum = [...this.name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
        return `background:${COLOURS[sum % COLOURS.length] ?? '#5c5c5c'}`;
    }
}

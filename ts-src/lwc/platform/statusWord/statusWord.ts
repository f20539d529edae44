import { LightningElement, api } from 'lwc';

export type Tone = 'ok' | 'warn' | 'bad' | 'run' | 'none';

const ICONS: Readonly<Record<Tone, string>> = {
    ok: 'utility:success',
    warn: 'utility:warning',
    bad: 'utility:ban',
    run: 'utility:sync',
    none: 'utility:dash',
};

/** Status as shape and word, colour third: never an icon alone. */
export default class StatusWord extends LightningElement {
    @api word = '';
    @api tone: Tone = 'none';
    /** Overrides the shape of the tone: `utility:edit` for Changed. */
    @api icon = '';

    get iconName(): string {
        return this.icon === '' ? ICONS[this.tone] : this.icon;
    }

    get className(): string {
        return `word ${this.tone}`;
    }
}

import { LightningElement, api } from 'lwc';

type Tone = 'ok' | 'warn' | 'bad' | 'run' | 'none';

const ICONS: Readonly<Record<Tone, string>> = {
    ok: 'utility:success',
    warn: 'utility:warning',
    bad: 'utility:ban',
    run: 'utility:info',
    none: 'utility:info',
};

/** A sentence across the page. It interrupts a screen reader only when something was voided or refused. */
export default class NoticeBanner extends LightningElement {
    @api tone: Tone = 'none';
    @api heading = '';
    @api text = '';

    get role(): string {
        return this.tone === 'bad' ? 'alert' : 'status';
    }

    get icon(): string {
        return ICONS[this.tone];
    }

    get className(): string {
        return `notice ${this.tone}`;
    }

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.notice')?.focus();
    }
}

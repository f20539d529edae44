import { LightningElement, api } from 'lwc';
import { labels } from 'c/sharedLabels';

const SHOWN_MS = 3000;

/** A digest in short form with a copy button; what was copied is announced. */
export default class DigestChip extends LightningElement {
    /** Full hexadecimal digest. */
    @api digest = '';
    isCopied = false;
    readonly labels = labels;

    get shortForm(): string {
        const text = this.digest;
        return text.length < 14
            ? text
            : `${text.slice(0, 4)} ${text.slice(4, 8)} … ${text.slice(-4)}`;
    }

    get hasDigest(): boolean {
        return this.digest !== '';
    }

    async handleCopy(): Promise<void> {
        await navigator.clipboard.writeText(this.digest);
        this.isCopied = true;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the word goes away again after three seconds
        setTimeout(() => {
            this.isCopied = false;
        }, SHOWN_MS);
    }
}

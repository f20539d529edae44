import { LightningElement, api } from 'lwc';
import { Carried } from 'c/carried';
import { noiseRules } from 'c/compareApi';
import type { ComparedRow, NoiseRule } from 'c/compareApi';
import { sentence } from 'c/sentences';
import { labels } from 'c/viewLabels';

/** What rules set aside of all differences, by rule, with the reason and a way to see it. Fires `noise`. */
export default class CompareNoise extends LightningElement {
    @api rows = new Carried<ComparedRow>();
    @api isShown = false;
    readonly labels = labels;
    rules: Readonly<Record<string, NoiseRule>> = {};

    connectedCallback(): void {
        void this.read();
    }

    private async read(): Promise<void> {
        try {
            this.rules = await noiseRules();
        } catch {
            // The codes of the rules still say which they are.
            this.rules = {};
        }
    }

    private get setAside(): readonly ComparedRow[] {
        return this.rows.items.filter(({ noise }) => Boolean(noise));
    }

    get hasNoise(): boolean {
        return this.rows.items.some(({ noise }) => Boolean(noise));
    }

    get heading(): string {
        return sentence(
            this.isShown ? labels.noiseShown : labels.noiseHidden,
            this.setAside.length.toLocaleString('en-US'),
        );
    }

    get byRule(): { key: string; text: string; reason: string }[] {
        const counts = new Map<string, number>();
        for (const { noise } of this.setAside) {
            if (noise) {
                counts.set(noise, (counts.get(noise) ?? 0) + 1);
            }
        }
        return [...counts].sort().map(([code, count]) => ({
            key: code,
            text: sentence(labels.noiseRule, this.rules[code]?.label ?? code, count),
            reason: this.rules[code]?.reason ?? '',
        }));
    }

    get action(): string {
        return this.isShown ? labels.noiseHide : labels.noiseShow;
    }

    get pressed(): string {
        return String(this.isShown);
    }

    handleToggle(): void {
        this.dispatchEvent(new CustomEvent('noise'));
    }
}

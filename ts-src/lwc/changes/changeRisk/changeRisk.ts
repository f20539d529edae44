import { LightningElement, api } from 'lwc';
import type { ChangeDetail } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { riskTone } from 'c/changeWords';
import { sentence } from 'c/sentences';

const HIGH = 60;

/** How risky a change is: points, each with its reason. */
export default class ChangeRisk extends LightningElement {
    @api detail: ChangeDetail | null = null;
    readonly labels = labels;

    get level(): string {
        const words: Readonly<Record<string, string>> = {
            Low: labels.riskLow,
            Medium: labels.riskMedium,
            High: labels.riskHigh,
        };
        return words[this.detail?.summary.riskLevel ?? ''] ?? labels.riskUnknown;
    }

    get score(): string {
        return sentence(labels.riskBar, this.detail?.summary.riskScore ?? 0);
    }

    get barStyle(): string {
        return `width:${this.detail?.summary.riskScore ?? 0}%`;
    }

    get barClass(): string {
        return `fill ${this.detail === null ? 'none' : riskTone(this.detail.summary)}`;
    }

    get highNote(): string {
        return sentence(labels.riskHighNote, HIGH);
    }

    get reasons(): { code: string; points: string; sentence: string }[] {
        return (this.detail?.riskReasons ?? []).map((reason) => ({
            code: reason.code,
            points: reason.points < 0 ? `−${-reason.points}` : `+${reason.points}`,
            sentence: reason.sentence,
        }));
    }

    get hasReasons(): boolean {
        return this.reasons.length > 0;
    }
}

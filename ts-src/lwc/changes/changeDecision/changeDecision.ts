import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { ChangeDetail, PolicyDecision } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

const EFFECTS: Readonly<Record<string, { word: string; tone: Tone }>> = {
    Permit: { word: labels.policyPermit, tone: 'ok' },
    Oblige: { word: labels.policyOblige, tone: 'warn' },
    Forbid: { word: labels.policyForbid, tone: 'bad' },
};

/** The latest decision of the rules about a change, with every rule that spoke. */
export default class ChangeDecision extends NavigationMixin(LightningElement) {
    @api detail: ChangeDetail | null = null;
    readonly labels = labels;

    get decision(): PolicyDecision | null {
        return this.detail?.decision ?? null;
    }

    get badge(): string {
        const { decision } = this;
        if (decision?.isPermitted !== true) {
            return labels.policyForbidden;
        }
        return decision.reasons.some(({ effect }) => effect === 'Oblige')
            ? labels.policyObliged
            : labels.policyPermitted;
    }

    get badgeClass(): string {
        return `badge ${this.badge === labels.policyForbidden ? 'bad' : this.badge === labels.policyObliged ? 'warn' : 'ok'}`;
    }

    get asked(): string {
        const { decision } = this;
        return decision === null
            ? ''
            : sentence(
                  labels.policyAsked,
                  moment(decision.at),
                  decision.action,
                  decision.subjectName ?? '',
              );
    }

    get reasons(): { key: string; word: string; tone: Tone; code: string; text: string }[] {
        return (this.decision?.reasons ?? []).map(({ code, effect, sentence: text }, index) => ({
            key: `${code}${index}`,
            word: EFFECTS[effect]?.word ?? effect,
            tone: EFFECTS[effect]?.tone ?? 'none',
            code,
            text,
        }));
    }

    get noForbid(): boolean {
        return this.decision?.isPermitted === true;
    }

    get rulesRead(): string {
        return this.decision?.rulesRead
            ? sentence(labels.policyRules, this.decision.rulesRead)
            : '';
    }

    handleOpen(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                recordId: this.decision?.id ?? '',
                objectApiName: 'PolicyDecision__c',
                actionName: 'view',
            },
        });
    }
}

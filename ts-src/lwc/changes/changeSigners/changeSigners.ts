import { LightningElement, api } from 'lwc';
import type { ChangeDetail } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { exactMoment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

interface State {
    readonly word: string;
    readonly tone: Tone;
    readonly icon: string;
}

/** Who must sign and why, who has, and who may not. */
export default class ChangeSigners extends LightningElement {
    @api detail: ChangeDetail | null = null;
    readonly labels = labels;

    get slots(): unknown[] {
        return (this.detail?.mustSign ?? []).map((slot) => ({
            key: slot.code,
            role: slot.role,
            persons: slot.persons > 1 ? sentence(labels.signPersons, slot.persons) : '',
            because: slot.because ?? '',
            signedBy: slot.signedBy,
            state: this.stateOf(slot.isMet),
        }));
    }

    private stateOf(isMet: boolean): State {
        if (isMet) {
            return { word: labels.signSigned, tone: 'ok', icon: '' };
        }
        if (this.detail?.summary.status !== 'Submitted') {
            return { word: labels.signNotAsked, tone: 'none', icon: 'utility:clock' };
        }
        return this.detail.acts.approve.isOpen
            ? { word: labels.signYourTurn, tone: 'run', icon: 'utility:clock' }
            : { word: labels.signWaits, tone: 'none', icon: 'utility:clock' };
    }

    get count(): number {
        return this.detail?.mustSign.length ?? 0;
    }

    get isEmpty(): boolean {
        return this.count === 0;
    }

    get mayNot(): string | null {
        const names = this.detail?.mayNotSign ?? [];
        return names.length === 0 ? null : names.join(', ');
    }

    get approvalList(): string | null {
        return this.detail?.isInApprovalList && this.detail.approvalListActor
            ? sentence(labels.approvalList, this.detail.approvalListActor)
            : null;
    }

    get given(): unknown[] {
        return (this.detail?.signatures ?? []).map((signature) => ({
            key: signature.id,
            name: signature.signerName,
            note: [
                signature.role,
                signature.meaning,
                signature.via === 'ApprovalList' ? labels.givenVia : '',
            ]
                .filter((part) => part)
                .join(' · '),
            at: exactMoment(signature.signedAt),
            comment: signature.comment ?? '',
            word:
                signature.meaning === 'Rejection'
                    ? signature.meaning
                    : signature.isValid
                      ? labels.signSigned
                      : labels.givenVoid,
            tone: signature.isValid && signature.meaning !== 'Rejection' ? 'ok' : 'bad',
        }));
    }

    get hasGiven(): boolean {
        return this.given.length > 0;
    }
}

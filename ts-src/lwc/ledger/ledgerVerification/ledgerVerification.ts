import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { startVerification, verification } from 'c/ledgerApi';
import type { Summary, Verification } from 'c/ledgerApi';
import { labels } from 'c/ledgerLabels';
import { moment, sentence } from 'c/sentences';

/** What the last verification found, and the button that starts the next one. Fires `verified`. */
export default class LedgerVerification extends LightningElement {
    readonly labels = labels;
    @api summary: Summary | null = null;
    running: Verification | null = null;
    refusal: string | null = null;
    isExplained = false;

    private get last(): Verification | null {
        return this.running ?? this.summary?.lastVerification ?? null;
    }

    get isVerifying(): boolean {
        return this.running !== null;
    }

    private get isBroken(): boolean {
        const { last } = this;
        return (
            !this.isVerifying && last !== null && (Boolean(last.firstBad) || Boolean(last.fault))
        );
    }

    private get isDone(): boolean {
        return !this.isVerifying && Boolean(this.last?.finishedAt);
    }

    get tone(): string {
        if (this.isVerifying) {
            return 'run';
        }
        if (this.isBroken) {
            return 'bad';
        }
        return this.isDone ? 'ok' : 'none';
    }

    get heading(): string {
        if (this.isVerifying) {
            return labels.verifying;
        }
        if (this.isBroken) {
            return labels.broken;
        }
        const size = this.summary?.size ?? 0;
        return this.isDone
            ? sentence(labels.verified, this.last?.total ?? size)
            : sentence(labels.neverVerified, size);
    }

    get text(): string {
        const { last } = this;
        if (this.isVerifying) {
            return sentence(labels.verifyingNote, last?.checked ?? 0, last?.total ?? 0);
        }
        if (this.isBroken) {
            return last?.sentence ?? '';
        }
        return this.isDone
            ? sentence(labels.verifiedNote, moment(last?.finishedAt), moment(this.summary?.firstAt))
            : labels.neverVerifiedNote;
    }

    get button(): string {
        return this.last === null ? labels.verify : labels.verifyAgain;
    }

    get unsignedReason(): string | null {
        return this.summary?.whyUnsigned ?? null;
    }

    get jobId(): string | null {
        return this.running?.jobId ?? null;
    }

    handleExplain(): void {
        this.isExplained = !this.isExplained;
    }

    async handleVerify(): Promise<void> {
        this.refusal = null;
        try {
            this.running = await startVerification();
        } catch (error) {
            this.refusal = caught(error).message;
        }
    }

    async handleProgress(): Promise<void> {
        if (this.running !== null) {
            this.running = await verification(this.running.id);
        }
    }

    handleFinished(): void {
        this.running = null;
        this.dispatchEvent(new CustomEvent('verified'));
    }
}

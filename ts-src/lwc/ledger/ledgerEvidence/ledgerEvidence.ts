import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { evidenceBundle, startExport } from 'c/ledgerApi';
import type { EvidenceBundle, Question } from 'c/ledgerApi';
import { labels } from 'c/ledgerLabels';
import { sentence } from 'c/sentences';

/** Packs the entries that match into a bundle that can be verified without the org. */
export default class LedgerEvidence extends LightningElement {
    readonly labels = labels;
    @api question: Question | null = null;
    bundle: EvidenceBundle | null = null;
    refusal: string | null = null;

    get jobId(): string | null {
        return this.bundle?.files.length === 0 ? this.bundle.jobId : null;
    }

    get isBusy(): boolean {
        return this.jobId !== null;
    }

    get readyText(): string | null {
        return this.bundle !== null && this.bundle.files.length > 0
            ? sentence(labels.packageReady, this.bundle.entries ?? 0)
            : null;
    }

    get files(): { key: string; href: string; text: string }[] {
        return (this.bundle?.files ?? []).map((file) => ({
            key: file.versionId,
            href: `/sfc/servlet.shepherd/version/download/${file.versionId}`,
            text: sentence(labels.download, file.title),
        }));
    }

    async handleExport(): Promise<void> {
        this.refusal = null;
        try {
            this.bundle = await startExport(this.question ?? emptyQuestion());
        } catch (error) {
            this.refusal = caught(error).message;
        }
    }

    async handleFinish(): Promise<void> {
        if (this.bundle === null) {
            return;
        }
        try {
            this.bundle = await evidenceBundle(this.bundle.id);
            this.dispatchEvent(new CustomEvent('exported'));
        } catch (error) {
            this.refusal = caught(error).message;
        }
    }
}

function emptyQuestion(): Question {
    return {
        text: null,
        actor: null,
        action: null,
        org: null,
        subjectId: null,
        fromDate: null,
        toDate: null,
    };
}

import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { exportArchive } from 'c/branchApi';
import type { Branch } from 'c/branchApi';
import { labels } from 'c/branchLabels';
import { sendArchive } from 'c/archiveUpload';
import { sentence } from 'c/sentences';

/** As much as one job of the platform can take apart. */
const MOST_MEGABYTES = 24;

/** Archives of a project into a branch and out of it. Fires `changed` when a job has ended. */
export default class BranchTransfer extends LightningElement {
    @api branch: Branch | null = null;
    readonly labels = labels;
    problem: Refusal | null = null;
    jobRunId: string | null = null;
    file: File | null = null;
    message = '';
    /** How far the archive is sent. */
    sent: { done: number; of: number } | null = null;

    get importLabel(): string {
        return sentence(labels.importStart, this.branch?.name ?? '');
    }

    get mayWrite(): boolean {
        return this.branch?.mayWrite === true && !this.branch.isClosed;
    }

    private get isBusy(): boolean {
        return this.jobRunId !== null || this.sent !== null;
    }

    get sending(): string | null {
        return this.sent && sentence(labels.sending, this.sent.done, this.sent.of);
    }

    get sentPercent(): number {
        return this.sent ? Math.floor((100 * this.sent.done) / this.sent.of) : 0;
    }

    get isImportDisabled(): boolean {
        return this.file === null || this.message.trim() === '' || this.isBusy;
    }

    get isExportDisabled(): boolean {
        return !this.branch?.headId || this.isBusy;
    }

    get archives(): { id: string; name: string; href: string }[] {
        return (this.branch?.exportFileIds ?? []).map((id, index) => ({
            id,
            name: sentence(labels.exported, index + 1),
            href: `/sfc/servlet.shepherd/version/download/${id}`,
        }));
    }

    handleFile(event: Event): void {
        this.file = (event.target as HTMLInputElement).files?.[0] ?? null;
    }

    handleMessage(event: CustomEvent<{ value: string }>): void {
        this.message = event.detail.value;
    }

    async handleImport(): Promise<void> {
        const { file, branch } = this;
        if (file === null || branch === null) {
            return;
        }
        if (file.size > MOST_MEGABYTES * 1_000_000) {
            this.problem = {
                code: 'TOO_LARGE',
                message: sentence(labels.tooLarge, MOST_MEGABYTES),
                advice: '',
            };
            return;
        }
        await this.starting(async () =>
            sendArchive(branch.id, file, this.message, (done, of) => {
                this.sent = { done, of };
            }),
        );
        this.sent = null;
    }

    async handleExport(event: Event): Promise<void> {
        const { format } = (event.currentTarget as HTMLElement).dataset;
        const { branch } = this;
        if (branch !== null) {
            await this.starting(() =>
                exportArchive(branch.id, format === 'metadata' ? 'metadata' : 'source'),
            );
        }
    }

    handleFinish(): void {
        this.jobRunId = null;
        this.message = '';
        this.dispatchEvent(new CustomEvent('changed'));
    }

    private async starting(job: () => Promise<string>): Promise<void> {
        this.problem = null;
        try {
            this.jobRunId = await job();
        } catch (error) {
            this.problem = caught(error);
        }
    }
}

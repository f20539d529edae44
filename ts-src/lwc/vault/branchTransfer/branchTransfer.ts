import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { exportArchive, importArchive } from 'c/branchApi';
import type { Branch } from 'c/branchApi';
import { labels } from 'c/branchLabels';
import { sentence } from 'c/sentences';

/** As many bytes as one call of the platform carries, encoded. */
const MOST_MEGABYTES = 3;

/** Archives of a project into a branch and out of it. Fires `changed` when a job has ended. */
export default class BranchTransfer extends LightningElement {
    @api branch: Branch | null = null;
    readonly labels = labels;
    problem: Refusal | null = null;
    jobRunId: string | null = null;
    file: File | null = null;
    message = '';

    get importLabel(): string {
        return sentence(labels.importStart, this.branch?.name ?? '');
    }

    get mayWrite(): boolean {
        return this.branch?.mayWrite === true && !this.branch.isClosed;
    }

    get isImportDisabled(): boolean {
        return this.file === null || this.message.trim() === '' || this.jobRunId !== null;
    }

    get isExportDisabled(): boolean {
        return !this.branch?.headId || this.jobRunId !== null;
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
            importArchive(branch.id, file.name, await base64Of(file), this.message),
        );
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

async function base64Of(file: File): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = (): void => {
            resolve(String(reader.result).replace(/^[^,]*,/, ''));
        };
        reader.onerror = (): void => {
            reject(reader.error ?? new Error(file.name));
        };
        reader.readAsDataURL(file);
    });
}

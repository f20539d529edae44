import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { cancelJob, jobRun } from 'c/jobApi';
import type { JobRun } from 'c/jobApi';
import { sentence } from 'c/sentences';
import { labels } from 'c/sharedLabels';

const POLL_MS = 1500;
const ANNOUNCE_MS = 10_000;

/**
 * A long job: stage, count, estimate, cancel. It goes on without the page; the page only looks.
 * Fires `progress` with every look and `finish` once, both with the JobRun as detail.
 */
export default class JobProgress extends LightningElement {
    run: JobRun | null = null;
    refusal: Refusal | null = null;
    announcement = '';
    readonly labels = labels;
    private watched: string | null = null;
    private timer: ReturnType<typeof setTimeout> | null = null;
    private announcedAt = 0;

    @api
    get jobRunId(): string | null {
        return this.watched;
    }

    set jobRunId(id: string | null) {
        this.watched = id;
        this.run = null;
        this.stop();
        if (id !== null && this.isConnected) {
            void this.look(id);
        }
    }

    connectedCallback(): void {
        if (this.watched !== null) {
            void this.look(this.watched);
        }
    }

    disconnectedCallback(): void {
        this.stop();
    }

    private stop(): void {
        if (this.timer !== null) {
            clearTimeout(this.timer);
            this.timer = null;
        }
    }

    private async look(id: string): Promise<void> {
        try {
            const run = await jobRun(id);
            if (id !== this.watched || !this.isConnected) {
                return;
            }
            this.run = run;
            this.refusal = null;
            this.announce(run);
            this.dispatchEvent(
                new CustomEvent(run.isOver ? 'finish' : 'progress', { detail: run }),
            );
            if (!run.isOver) {
                this.again(id);
            }
        } catch (error) {
            this.refusal = caught(error);
            this.again(id);
        }
    }

    private again(id: string): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- polling spares the delivery allocation of platform events
        this.timer = setTimeout(() => void this.look(id), POLL_MS);
    }

    private announce(run: JobRun): void {
        const now = Date.now();
        if (run.isOver || now - this.announcedAt > ANNOUNCE_MS) {
            this.announcedAt = now;
            this.announcement = `${this.stage} ${this.counts}`;
        }
    }

    get hasRun(): boolean {
        return this.run !== null;
    }

    get isRunning(): boolean {
        return this.run !== null && !this.run.isOver;
    }

    get canCancel(): boolean {
        return this.isRunning && this.run?.isCancelRequested === false;
    }

    get stage(): string {
        const { run } = this;
        if (run === null) {
            return '';
        }
        return run.isOver ? (run.message ?? run.state) : (run.stepLabel ?? run.state);
    }

    get step(): string {
        const { run } = this;
        return run?.stepNumber && run.stepTotal && !run.isOver
            ? sentence(labels.stepOf, run.stepNumber, run.stepTotal)
            : '';
    }

    get counts(): string {
        const { run } = this;
        return run?.total ? sentence(labels.ofTotal, run.done ?? 0, run.total) : '';
    }

    get estimate(): string {
        const { run } = this;
        if (run === null) {
            return '';
        }
        if (run.isCancelRequested && !run.isOver) {
            return labels.stopping;
        }
        return run.secondsLeft !== null && !run.isOver
            ? sentence(labels.timeLeft, inWords(run.secondsLeft))
            : sentence(labels.timeSoFar, inWords(run.secondsElapsed ?? 0));
    }

    get percent(): number {
        const { run } = this;
        if (run === null) {
            return 0;
        }
        const inStep = run.total ? Math.min(1, (run.done ?? 0) / run.total) : 0;
        return run.stepTotal
            ? Math.round(((Math.max(0, (run.stepNumber ?? 1) - 1) + inStep) / run.stepTotal) * 100)
            : Math.round(inStep * 100);
    }

    async handleCancel(): Promise<void> {
        if (this.watched === null) {
            return;
        }
        try {
            await cancelJob(this.watched);
            await this.look(this.watched);
        } catch (error) {
            this.refusal = caught(error);
        }
    }
}

function inWords(seconds: number): string {
    return seconds < 60
        ? sentence(labels.seconds, seconds)
        : sentence(labels.minutes, Math.floor(seconds / 60), seconds % 60);
}

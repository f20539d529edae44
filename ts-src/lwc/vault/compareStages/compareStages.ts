import { LightningElement, api } from 'lwc';
import type { Comparison } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import type { JobRun } from 'c/jobApi';
import { counted, moment, sentence } from 'c/sentences';

interface Stage {
    readonly key: string;
    readonly name: string;
    readonly note: string;
    readonly tone: string;
    readonly icon: string;
}

const MINUTE_S = 60;

/** Listing, retrieving and comparing, as steps of the job: which are done, which runs, which wait. */
export default class CompareStages extends LightningElement {
    @api comparison: Comparison | null = null;
    @api run: JobRun | null = null;

    /** First and last step of the job (of nine) that belong to each stage. */
    private get plan(): [string, number, number][] {
        const source = this.comparison?.sourceOrgName ?? '';
        const target = this.comparison?.targetOrgName ?? '';
        return [
            [sentence(labels.stageList, source), 1, 1],
            [sentence(labels.stageRetrieve, source), 2, 4],
            [sentence(labels.stageList, target), 5, 5],
            [sentence(labels.stageRetrieve, target), 6, 8],
            [labels.stageCompare, 9, 9],
        ];
    }

    get stages(): Stage[] {
        const isDone = this.comparison?.state === 'Done';
        const step = this.run?.stepNumber ?? 1;
        return this.plan.map(([name, first, last], index) => {
            const key = String(index);
            if (isDone || step > last) {
                return {
                    key,
                    name,
                    note: isDone && last === 9 ? this.differences : labels.stageDone,
                    tone: 'ok',
                    icon: 'utility:success',
                };
            }
            return step < first
                ? { key, name, note: labels.stageWaits, tone: 'none', icon: 'utility:clock' }
                : { key, name, note: this.counts, tone: 'run', icon: 'utility:sync' };
        });
    }

    private get differences(): string {
        const known = this.comparison;
        return counted(
            (known?.newCount ?? 0) + (known?.changedCount ?? 0) + (known?.deletedCount ?? 0),
            labels.oneDifference,
            labels.differences,
        );
    }

    private get counts(): string {
        return this.run?.total
            ? sentence(labels.stageOf, this.run.done ?? 0, this.run.total)
            : labels.stageRuns;
    }

    get end(): string {
        const { doneAt } = this.comparison ?? {};
        return doneAt ? sentence(labels.done, moment(doneAt)) : '';
    }

    get took(): string {
        const { startedAt, doneAt } = this.comparison ?? {};
        if (!startedAt || !doneAt) {
            return '';
        }
        const seconds = Math.max(
            0,
            Math.round((Date.parse(doneAt) - Date.parse(startedAt)) / 1000),
        );
        if (seconds < MINUTE_S) {
            return sentence(labels.doneTookSeconds, seconds);
        }
        return sentence(labels.doneTook, Math.floor(seconds / MINUTE_S), seconds % MINUTE_S);
    }
}

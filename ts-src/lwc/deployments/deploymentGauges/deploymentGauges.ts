import { LightningElement, api } from 'lwc';
import type { Count, DeploymentProgress } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

interface Gauge {
    readonly number: string;
    readonly unit: string;
    readonly note: string;
    readonly percent: number;
}

interface Fact {
    readonly key: string;
    readonly word: string;
    readonly tone: Tone;
    readonly text: string;
}

/** How far a deployment is while it runs; what landed once it was read back. */
export default class DeploymentGauges extends LightningElement {
    readonly labels = labels;
    @api progress: DeploymentProgress | null = null;

    get hasReceipt(): boolean {
        return this.progress?.summary.hasReceipt === true;
    }

    get gauges(): Gauge[] {
        const { progress } = this;
        if (progress === null) {
            return [];
        }
        const seconds = progress.secondsElapsed ?? 0;
        return [
            gaugeOf(progress.components, labels.components, labels.componentsNote, ''),
            gaugeOf(
                progress.tests,
                labels.tests,
                labels.testsNote,
                progress.isOver ? labels.noTests : labels.noTestsYet,
            ),
            {
                number: `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`,
                unit: labels.elapsed,
                note: progress.stateDetail ?? progress.summary.stage ?? '',
                percent: progress.isOver ? 100 : 0,
            },
        ];
    }

    get facts(): Fact[] {
        const summary = this.progress?.summary;
        if (!summary) {
            return [];
        }
        const [landed, missing, platform] = [
            summary.landed ?? 0,
            summary.notLanded ?? 0,
            summary.changedByPlatform ?? 0,
        ];
        return [
            {
                key: 'landed',
                word: sentence(labels.landedBig, landed),
                tone: 'ok',
                text: labels.landedText,
            },
            {
                key: 'not',
                word: sentence(labels.notLandedBig, missing),
                tone: missing > 0 ? 'bad' : 'none',
                text: labels.notLandedText,
            },
            {
                key: 'platform',
                word: sentence(labels.platformBig, platform),
                tone: platform > 0 ? 'run' : 'none',
                text: labels.platformText,
            },
        ];
    }

    get conclusion(): string {
        return this.progress?.summary.notLanded ? labels.notAllLanded : labels.allLanded;
    }
}

function two(value: number): string {
    return String(value).padStart(2, '0');
}

function gaugeOf(count: Count | null, unit: string, note: string, none: string): Gauge {
    const [done, total, errors] = [count?.done ?? 0, count?.total ?? 0, count?.errors ?? 0];
    if (total === 0 && none !== '') {
        return { number: '–', unit: '', note: none, percent: 0 };
    }
    return {
        number: String(done),
        unit: sentence(unit, total),
        note: sentence(note, done, errors),
        percent: total === 0 ? 0 : Math.round((done / total) * 100),
    };
}

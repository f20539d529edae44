import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { sentence } from 'c/sentences';
import { addApprovers, deployHubSetup, scheduleWork, setupSteps } from 'c/setupApi';
import type { SetupStep } from 'c/setupApi';
import { labels } from 'c/setupLabels';
import type { Tone } from 'c/statusWord';

interface StepView {
    readonly key: string;
    readonly title: string;
    readonly sentence: string;
    readonly word: string;
    readonly tone: Tone;
    /** Label of the button; empty when there is nothing to press. */
    readonly button: string;
    readonly isDisabled: boolean;
    readonly reason: string;
}

/** What a managed package may not carry, put into the hub step by step. */
export default class SetupAssistant extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    steps: Load<SetupStep[]> = loading;
    problem: Refusal | null = null;
    jobId: string | null = null;
    isBusy = false;

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.steps = ready(await setupSteps());
        } catch (error) {
            this.steps = failed(caught(error));
        }
    }

    get refusal(): Refusal | null {
        return refusalOf(this.steps) ?? this.problem;
    }

    get isLoading(): boolean {
        return this.steps.state === 'loading';
    }

    private get known(): readonly SetupStep[] {
        return valueOf(this.steps) ?? [];
    }

    get isAllDone(): boolean {
        return this.known.length > 0 && this.known.every((step) => step.isDone);
    }

    get progress(): string {
        return sentence(
            labels.doneOf,
            this.known.filter((step) => step.isDone).length,
            this.known.length,
        );
    }

    get rows(): StepView[] {
        return this.known.map((step) => ({
            key: step.key,
            title: step.title,
            sentence: step.sentence ?? '',
            word: step.isDone ? labels.done : step.isPossible ? labels.open : labels.waits,
            tone: step.isDone ? 'ok' : step.isPossible ? 'warn' : 'none',
            button: step.isDone ? '' : (BUTTONS[step.key] ?? ''),
            isDisabled: !step.isPossible || this.isBusy || this.jobId !== null,
            reason: step.isPossible ? '' : labels.waits,
        }));
    }

    async handleStep(event: Event): Promise<void> {
        const key = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
        this.problem = null;
        this.isBusy = true;
        try {
            await this.perform(key);
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.isBusy = false;
        }
    }

    private async perform(key: string): Promise<void> {
        switch (key) {
            case 'hub':
                this[NavigationMixin.Navigate]({
                    type: 'standard__navItemPage',
                    attributes: { apiName: 'GatehouseOrgs' },
                });
                return;
            case 'process':
                this.jobId = await deployHubSetup();
                return;
            case 'approvers':
                await addApprovers();
                break;
            default:
                await scheduleWork();
        }
        await this.untilDone(key);
    }

    /** Members of a queue are written by a job of their own; the page looks until they are there. */
    private async untilDone(key: string): Promise<void> {
        for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
            await this.load();
            if (this.known.find((step) => step.key === key)?.isDone !== false) {
                return;
            }
            await new Promise((resolve) => {
                // eslint-disable-next-line @lwc/lwc/no-async-operation -- the members come by a job; the page follows it
                setTimeout(resolve, LOOK_AGAIN_MS);
            });
        }
    }

    handleFinished(): void {
        this.jobId = null;
        void this.load();
    }
}

const MOST_LOOKS = 40;
const LOOK_AGAIN_MS = 750;

const BUTTONS: Readonly<Record<string, string>> = {
    hub: labels.openOrgs,
    process: labels.deploy,
    approvers: labels.addApprovers,
    schedule: labels.schedule,
};

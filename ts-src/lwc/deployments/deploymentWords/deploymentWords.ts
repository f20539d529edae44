import type { DeploymentState, DeploymentSummary, ItemOutcome } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

export interface Word {
    readonly word: string;
    readonly tone: Tone;
}

const STATES: Readonly<Record<DeploymentState, Word>> = {
    Queued: { word: labels.queued, tone: 'none' },
    Running: { word: labels.running, tone: 'run' },
    Waiting: { word: labels.waiting, tone: 'run' },
    Succeeded: { word: labels.succeeded, tone: 'ok' },
    Failed: { word: labels.failed, tone: 'bad' },
    Cancelled: { word: labels.cancelled, tone: 'none' },
    Refused: { word: labels.refused, tone: 'bad' },
    Unknown: { word: labels.unknown, tone: 'run' },
};

export function stateWord(state: DeploymentState): Word {
    return STATES[state];
}

const OUTCOMES: Readonly<Record<ItemOutcome, Word>> = {
    Waits: { word: labels.waits, tone: 'none' },
    Accepted: { word: labels.accepted, tone: 'run' },
    Refused: { word: labels.refusedItem, tone: 'bad' },
    Landed: { word: labels.landed, tone: 'ok' },
    NotLanded: { word: labels.notLanded, tone: 'bad' },
    ChangedByPlatform: { word: labels.changedByPlatform, tone: 'run' },
    NotObservable: { word: labels.notObservable, tone: 'none' },
};

export function outcomeWord(outcome: ItemOutcome): Word {
    return OUTCOMES[outcome];
}

/** What the receipt says, in one word; nothing while there is none. */
export function receiptWord(deployment: DeploymentSummary): Word | null {
    if (!deployment.hasReceipt) {
        return null;
    }
    return deployment.notLanded
        ? { word: sentence(labels.notLandedBig, deployment.notLanded), tone: 'bad' }
        : { word: sentence(labels.landedBig, deployment.landed ?? 0), tone: 'ok' };
}

import type { OrgCard } from 'c/orgApi';
import { labels } from 'c/orgsLabels';
import { counted, moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

export interface StatusFact {
    readonly word: string;
    readonly tone: Tone;
}

/** Does the org hold what was approved? */
export function syncOf(org: Pick<OrgCard, 'syncStatus' | 'differenceCount'>): StatusFact {
    const count = org.differenceCount;
    if (org.syncStatus === 'In sync' || org.syncStatus === 'InSync' || count === 0) {
        return { word: labels.inSync, tone: 'ok' };
    }
    if (count !== null && count > 0) {
        return {
            word: counted(count, labels.oneDifference, labels.differences),
            tone: 'warn',
        };
    }
    return { word: labels.noBaseline, tone: 'none' };
}

/** Does it work? What is not well says why. */
export function healthOf(
    org: Pick<OrgCard, 'healthStatus' | 'healthReason'>,
): StatusFact & { readonly reason: string } {
    const reason = org.healthReason ?? '';
    switch (org.healthStatus) {
        case 'Healthy':
            return { word: labels.healthy, tone: 'ok', reason: '' };
        case 'Degraded':
            return { word: labels.degraded, tone: 'warn', reason };
        case 'Unreachable':
            return { word: labels.unreachable, tone: 'bad', reason };
        default:
            return { word: labels.unknown, tone: 'none', reason };
    }
}

export function connectionOf(org: OrgCard): StatusFact & { readonly reason: string } {
    const reason = org.connectionReason ?? '';
    switch (org.connectionState) {
        case 'Connected':
            // Health says as whom the org answers; a reason here is what is wrong.
            return { word: labels.connected, tone: 'ok', reason: '' };
        case 'Refused':
            return { word: labels.connectionRefused, tone: 'bad', reason };
        default:
            return { word: labels.draft, tone: 'none', reason };
    }
}

export function lastReadOf(org: Pick<OrgCard, 'lastReadAt'>): string {
    return org.lastReadAt === null
        ? labels.neverRead
        : sentence(labels.lastRead, moment(org.lastReadAt));
}

import { LightningElement, api } from 'lwc';
import type { HomeOrg } from 'c/homeApi';
import { labels } from 'c/homeLabels';
import { counted, moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

interface OrgView {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly place: string;
    readonly sync: string;
    readonly syncTone: Tone;
    readonly health: string;
    readonly healthTone: Tone;
    readonly healthReason: string;
    readonly foot: string;
}

interface StageView {
    readonly key: string;
    readonly orgs: readonly OrgView[];
    /** What travels into this stage; null for the first. */
    readonly arrow: { readonly count: string; readonly age: string } | null;
}

/** The orgs as a pipeline, stage after stage; the hub stands beside it. */
export default class HomePipeline extends LightningElement {
    readonly labels = labels;
    @api orgs: readonly HomeOrg[] = [];

    get stages(): StageView[] {
        const positions = [...new Set(this.line.map((org) => org.position ?? 0))].sort(
            (left, right) => left - right,
        );
        return positions.map((position, index) => {
            const orgs = this.line.filter((org) => (org.position ?? 0) === position);
            return {
                key: String(position),
                orgs: orgs.map(viewOf),
                arrow: index === 0 ? null : arrowInto(orgs),
            };
        });
    }

    get hub(): OrgView | null {
        const hub = this.orgs.find((org) => org.isHub);
        return hub === undefined ? null : { ...viewOf(hub), place: labels.thisOrg };
    }

    private get line(): readonly HomeOrg[] {
        return this.orgs.filter((org) => !org.isHub);
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        const id = (event.currentTarget as HTMLElement).dataset['id'];
        this.dispatchEvent(new CustomEvent('orgselect', { detail: id }));
    }
}

function arrowInto(orgs: readonly HomeOrg[]): StageView['arrow'] {
    const count = orgs.reduce((total, org) => total + org.incoming, 0);
    const oldest = orgs
        .map((org) => org.oldestIncomingAt)
        .filter((at): at is string => at !== null)
        .sort()[0];
    return {
        count: counted(count, labels.oneIncoming, labels.incoming),
        age: oldest === undefined ? '' : sentence(labels.oldest, moment(oldest)),
    };
}

function viewOf(org: HomeOrg): OrgView {
    const [sync, syncTone] = syncOf(org);
    const [health, healthTone] = org.isConnected
        ? HEALTH[org.health]
        : ([labels.notConnected, 'bad'] as const);
    const read =
        org.lastReadAt === null ? labels.neverRead : sentence(labels.read, moment(org.lastReadAt));
    const about =
        org.unexplained > 0
            ? sentence(labels.unexplainedCount, org.unexplained)
            : org.sync === 'explained'
              ? labels.allExplained
              : '';
    const place = [org.stage, org.region].filter((part) => part).join(' · ');
    return {
        id: org.id,
        href: `/lightning/r/ConnectedOrg__c/${org.id}/view`,
        name: org.name,
        place,
        sync,
        syncTone,
        health,
        healthTone,
        healthReason: org.health === 'Healthy' ? '' : (org.healthReason ?? ''),
        foot: [about, read].filter((part) => part !== '').join(' · '),
    };
}

const HEALTH: Readonly<Record<HomeOrg['health'], readonly [string, Tone]>> = {
    Healthy: [labels.healthy, 'ok'],
    Degraded: [labels.degraded, 'warn'],
    Unreachable: [labels.unreachable, 'bad'],
    Unknown: [labels.unknown, 'none'],
};

function syncOf(org: HomeOrg): readonly [string, Tone] {
    switch (org.sync) {
        case 'inSync':
            return [labels.inSync, 'ok'];
        case 'different':
            return [counted(org.differences, labels.oneDifference, labels.difference), 'warn'];
        case 'explained':
            return [counted(org.differences, labels.oneDifference, labels.difference), 'run'];
        case 'noBaseline':
            return [labels.noBaseline, 'none'];
        default:
            return [labels.notWatched, 'none'];
    }
}

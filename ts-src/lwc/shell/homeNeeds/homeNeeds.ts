import { LightningElement, api } from 'lwc';
import type { Home, NeedsYou } from 'c/homeApi';
import { labels } from 'c/homeLabels';
import { moment, sentence } from 'c/sentences';

interface Group {
    readonly key: string;
    readonly heading: string;
    readonly count: number;
    readonly rows: readonly {
        readonly id: string;
        readonly name: string;
        readonly title: string;
        readonly note: string;
        readonly why: string;
        readonly since: string;
        readonly button: string;
        readonly href: string;
    }[];
}

/** What waits for the person who looks, in groups. Actions open the record; nothing is done in place. */
export default class HomeNeeds extends LightningElement {
    readonly labels = labels;
    @api home: Home | null = null;

    get groups(): Group[] {
        const { home } = this;
        return home === null
            ? []
            : [
                  groupOf('approvals', labels.approvalsForYou, home.approvals, labels.review),
                  groupOf('landings', labels.failedLandings, home.landings, labels.see),
                  groupOf('voided', labels.voidedChanges, home.voided, labels.see),
              ].filter((group) => group.count > 0);
    }

    get count(): number {
        return this.groups.reduce((total, group) => total + group.count, 0);
    }

    get isEmpty(): boolean {
        return this.home !== null && this.count === 0;
    }

    get emptyText(): string {
        return sentence(labels.nothingNeedsYouText, moment(new Date().toISOString()));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this.dispatchEvent(
            new CustomEvent('changeselect', {
                detail: (event.currentTarget as HTMLElement).dataset['id'],
            }),
        );
    }
}

function groupOf(key: string, heading: string, needs: readonly NeedsYou[], button: string): Group {
    const rows = needs.map(({ summary, why }) => ({
        id: summary.id,
        name: summary.name,
        title: summary.title,
        note: sentence(
            labels.askedBy,
            sentence(labels.itemsInto, summary.itemCount ?? 0, summary.targetName ?? ''),
            summary.authorName ?? '',
        ),
        why,
        since: moment(summary.submittedAt ?? summary.createdAt),
        button,
        href: `/lightning/r/ChangeRequest__c/${summary.id}/view`,
    }));
    return { key, heading, count: rows.length, rows };
}

import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { labels } from 'c/approvalLabels';
import { itemDifference } from 'c/changeApi';
import type { ChangeDetail, ChangeItem } from 'c/changeApi';
import { groupOf } from 'c/changeStatements';
import type { Group } from 'c/changeStatements';
import { kindOf } from 'c/changeWords';
import { typeWords } from 'c/comparisonTree';
import { counted, sentence } from 'c/sentences';

const MOST_READ = 40;
const SENTENCES_EACH = 4;
const GROUPS: readonly (readonly [Group | 'deleted', string])[] = [
    ['people', labels.groupPeople],
    ['records', labels.groupRecords],
    ['automation', labels.groupAutomation],
    ['code', labels.groupCode],
    ['screens', labels.groupScreens],
    ['other', labels.groupOther],
    ['deleted', labels.groupDeleted],
];

/** What will change, in words from the content itself, by the part of work it concerns. Fires `opened` (key). */
export default class ChangeWhat extends LightningElement {
    @api shownKeys: readonly string[] | null = null;
    readonly labels = labels;
    wordsByKey: Readonly<Record<string, readonly string[]>> = {};
    readCount = 0;
    refusal: string | null = null;
    private known: ChangeDetail | null = null;

    @api
    get detail(): ChangeDetail | null {
        return this.known;
    }

    set detail(detail: ChangeDetail | null) {
        const isOther =
            detail?.digest !== this.known?.digest || detail?.summary.id !== this.known?.summary.id;
        this.known = detail;
        if (isOther && detail !== null && this.isConnected) {
            void this.read(detail);
        }
    }

    connectedCallback(): void {
        if (this.known !== null) {
            void this.read(this.known);
        }
    }

    private get items(): readonly ChangeItem[] {
        const { shownKeys } = this;
        return (this.known?.items ?? []).filter(
            ({ key }) => shownKeys === null || shownKeys.includes(key),
        );
    }

    /** One after the other, so that no other call of the page waits behind forty. */
    private async read(detail: ChangeDetail): Promise<void> {
        this.wordsByKey = {};
        this.readCount = 0;
        this.refusal = null;
        for (const { key, kind } of detail.items.slice(0, MOST_READ)) {
            try {
                const words =
                    kind === 'Changed'
                        ? ((await itemDifference(detail.summary.id, key)).inWords ?? [])
                        : [];
                if (this.known?.digest !== detail.digest || !this.isConnected) {
                    return;
                }
                this.wordsByKey = { ...this.wordsByKey, [key]: words.map(({ text }) => text) };
            } catch (error) {
                this.refusal = caught(error).message;
            }
            this.readCount += 1;
        }
    }

    get heading(): string {
        return sentence(labels.whatHeading, this.known?.summary.targetName ?? '');
    }

    get reading(): string | null {
        const total = Math.min(this.known?.items.length ?? 0, MOST_READ);
        return this.readCount < total ? sentence(labels.readingWords, this.readCount, total) : null;
    }

    get groups(): unknown[] {
        return GROUPS.flatMap(([group, name]) => {
            const items = this.items.filter(
                (item) =>
                    (item.kind === 'Deleted' ? 'deleted' : groupOf(item.componentType)) === group,
            );
            return items.length === 0
                ? []
                : [
                      {
                          group,
                          name,
                          count: counted(items.length, labels.oneItem, labels.nItems),
                          items: items.map((item) => this.said(item)),
                      },
                  ];
        });
    }

    private said(item: ChangeItem): unknown {
        const words = this.wordsByKey[item.key] ?? [];
        const kind = kindOf(item.kind);
        const isLost = item.kind === 'Deleted' && item.reversibility === 'OneWay';
        return {
            key: item.key,
            name: item.name,
            type: typeWords(item.componentType),
            word: kind.word,
            lead: isLost ? labels.oneWay : '',
            leadClass: isLost ? 'lead lost' : 'lead',
            words: words.slice(0, SENTENCES_EACH),
            more:
                words.length > SENTENCES_EACH
                    ? counted(words.length - SENTENCES_EACH, labels.moreWordsOne, labels.moreWords)
                    : null,
            note:
                item.reversibility && item.reversibility !== 'Reversible'
                    ? (item.reversibilityReason ?? '')
                    : '',
        };
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        this.dispatchEvent(
            new CustomEvent<string>('opened', {
                detail: (event.currentTarget as HTMLElement).dataset['key'] ?? '',
            }),
        );
    }
}

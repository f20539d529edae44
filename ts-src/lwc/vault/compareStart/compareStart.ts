import { LightningElement, api } from 'lwc';
import { labels } from 'c/compareLabels';
import type { OrgCard } from 'c/orgApi';
import { labels as planLabels } from 'c/retrieveLabels';
import { moment, sentence } from 'c/sentences';

export interface Choice {
    readonly sourceId: string;
    readonly targetId: string;
    readonly scope: 'standard' | 'whole' | 'types';
    readonly types: string;
    /** What did not move since the last reading of the scope is carried over. */
    readonly changedOnly?: boolean;
}

export const nothingChosen: Choice = { sourceId: '', targetId: '', scope: 'standard', types: '' };

/** Names of the types a person typed. */
export function typesOf({ scope, types }: Choice): string[] {
    return scope !== 'types' ? [] : types.split(/[\s,;]+/).filter((type) => type !== '');
}

/** As the server takes it: null for the standard scope. */
export function scopeOf(choice: Choice): string | null {
    const isIncremental = choice.changedOnly === true ? { isIncremental: true } : {};
    switch (choice.scope) {
        case 'types':
            return JSON.stringify({ types: typesOf(choice), ...isIncremental });
        case 'whole':
            return JSON.stringify({ isWhole: true, ...isIncremental });
        case 'standard':
            return choice.changedOnly === true ? JSON.stringify(isIncremental) : null;
    }
}

interface Planned {
    readonly key: string;
    readonly id: string;
    readonly name: string;
    readonly readAt: string | null;
}

/** Source, target and scope, and what reading them will cost. Fires `pick` with the whole new choice. */
export default class CompareStart extends LightningElement {
    @api orgs: readonly OrgCard[] = [];
    @api choice: Choice = nothingChosen;
    readonly labels = labels;
    readonly planLabels = planLabels;

    get orgOptions(): { value: string; label: string }[] {
        return this.orgs.map(({ id, name, lastReadAt }) => ({
            value: id,
            label: lastReadAt
                ? sentence(labels.orgRead, name, moment(lastReadAt))
                : sentence(labels.orgNeverRead, name),
        }));
    }

    get scopeOptions(): { value: string; label: string }[] {
        return [
            { value: 'standard', label: labels.scopeStandard },
            { value: 'whole', label: planLabels.scopeWhole },
            { value: 'types', label: labels.scopeTypes },
        ];
    }

    get hasTypes(): boolean {
        return this.choice.scope === 'types';
    }

    get scopeText(): string | null {
        return scopeOf(this.choice);
    }

    /** A plan without types would be one for everything. */
    get planned(): Planned[] {
        const { sourceId, targetId } = this.choice;
        if (this.hasTypes && typesOf(this.choice).length === 0) {
            return [];
        }
        return [sourceId, targetId].flatMap((id, index) => {
            const org = this.orgs.find((one) => one.id === id);
            return org === undefined
                ? []
                : [
                      {
                          key: `${index}${id}`,
                          id,
                          name: org.name,
                          readAt: org.lastReadAt ?? null,
                      },
                  ];
        });
    }

    handleChangedOnly(event: CustomEvent<{ checked: boolean }>): void {
        this.pick({ ...this.choice, changedOnly: event.detail.checked });
    }

    handleTypes(event: CustomEvent<readonly string[]>): void {
        this.pick({ ...this.choice, scope: 'types', types: event.detail.join(', ') });
    }

    handlePick(event: CustomEvent<{ value: string }>): void {
        const field = (event.currentTarget as HTMLElement).dataset['field'] as keyof Choice;
        this.pick({ ...this.choice, [field]: event.detail.value });
    }

    handleSwap(): void {
        this.pick({
            ...this.choice,
            sourceId: this.choice.targetId,
            targetId: this.choice.sourceId,
        });
    }

    private pick(choice: Choice): void {
        this.dispatchEvent(new CustomEvent<Choice>('pick', { detail: choice }));
    }
}

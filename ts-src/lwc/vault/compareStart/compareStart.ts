import { LightningElement, api } from 'lwc';
import { labels } from 'c/compareLabels';
import type { OrgCard } from 'c/orgApi';
import { moment, sentence } from 'c/sentences';

export interface Choice {
    readonly sourceId: string;
    readonly targetId: string;
    readonly scope: 'standard' | 'types';
    readonly types: string;
}

export const nothingChosen: Choice = { sourceId: '', targetId: '', scope: 'standard', types: '' };

/** Names of the types a person typed. */
export function typesOf({ scope, types }: Choice): string[] {
    return scope === 'standard' ? [] : types.split(/[\s,;]+/).filter((type) => type !== '');
}

/** Source, target and scope. Fires `pick` with the whole new choice. */
export default class CompareStart extends LightningElement {
    @api orgs: readonly OrgCard[] = [];
    @api choice: Choice = nothingChosen;
    readonly labels = labels;

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
            { value: 'types', label: labels.scopeTypes },
        ];
    }

    get hasTypes(): boolean {
        return this.choice.scope === 'types';
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

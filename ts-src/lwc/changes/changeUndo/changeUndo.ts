import { LightningElement, api } from 'lwc';
import type { ChangeDetail, Undoing } from 'c/changeApi';
import { labels as approval } from 'c/approvalLabels';
import { labels } from 'c/changeLabels';
import { sentence } from 'c/sentences';

/** Can it be undone: how much fully, how much with residue, how much never, and why. */
export default class ChangeUndo extends LightningElement {
    @api detail: ChangeDetail | null = null;
    readonly labels = labels;
    readonly texts = approval;

    private of(undoing: Undoing): { name: string; reason: string }[] {
        return (this.detail?.items ?? [])
            .filter(({ reversibility }) => (reversibility ?? 'Reversible') === undoing)
            .map(({ name, reversibilityReason }) => ({ name, reason: reversibilityReason ?? '' }));
    }

    get reversible(): number {
        return this.of('Reversible').length;
    }

    get residue(): number {
        return this.of('WithResidue').length;
    }

    get oneWay(): number {
        return this.of('OneWay').length;
    }

    get hasResidue(): boolean {
        return this.residue > 0;
    }

    get hasOneWay(): boolean {
        return this.oneWay > 0;
    }

    get isEmpty(): boolean {
        return this.detail === null || this.detail.items.length === 0;
    }

    get barLabel(): string {
        return sentence(labels.undoBar, this.reversible, this.residue, this.oneWay);
    }

    get reversibleStyle(): string {
        return `flex:${this.reversible}`;
    }

    get residueStyle(): string {
        return `flex:${this.residue}`;
    }

    get oneWayStyle(): string {
        return `flex:${this.oneWay}`;
    }

    get residueReasons(): string[] {
        return reasons(this.of('WithResidue'));
    }

    get oneWayReasons(): string[] {
        return reasons(this.of('OneWay'));
    }
}

/** One sentence per reason, with the components it is about. */
function reasons(items: readonly { name: string; reason: string }[]): string[] {
    const namesByReason = new Map<string, string[]>();
    for (const { name, reason } of items) {
        namesByReason.set(reason, [...(namesByReason.get(reason) ?? []), name]);
    }
    return [...namesByReason].map(([reason, names]) =>
        [names.join(', '), reason].filter((part) => part !== '').join(': '),
    );
}

import { labels } from 'c/branchLabels';
import { typeWords } from 'c/comparisonTree';
import type { Conflict, DecidedRow, Merge, MergedComponent } from 'c/mergeApi';
import { moment, sentence } from 'c/sentences';

/** In the state of the page. */
export interface MergeAddress {
    readonly c__merge?: string;
    readonly c__item?: string;
    readonly c__conflict?: string;
}

const STATES: Readonly<Record<Merge['state'], string>> = {
    Running: labels.stateRunning,
    Ready: labels.stateReady,
    Merged: labels.stateMerged,
    Abandoned: labels.stateAbandoned,
    Failed: labels.stateFailed,
};

const CHOICES: Readonly<Record<string, string>> = {
    Mine: labels.choiceMine,
    Theirs: labels.choiceTheirs,
    Edited: labels.choiceEdited,
    'Left out': labels.choiceLeftOut,
};

const stateWord = (state: Merge['state']): string => STATES[state];

export const choiceWord = (choice: string | null | undefined): string =>
    CHOICES[choice ?? ''] ?? choice ?? '';

export function titleOf(one: Merge | null): string {
    return one === null ? '' : sentence(labels.mergeTitle, one.fromName, one.intoName);
}

/** How many components are the same, only on one side, merged, in conflict. */
export function factsOf(shown: Merge): string {
    return sentence(
        labels.mergeFacts,
        shown.identicalCount ?? 0,
        shown.mineCount ?? 0,
        shown.intoName,
        shown.theirsCount ?? 0,
        shown.fromName,
        shown.mergedCount ?? 0,
        shown.conflictCount ?? 0,
    );
}

/** A component that both sides changed, as the list shows it. */
export function drawn(row: DecidedRow, shownKey: string | undefined): unknown {
    const decided =
        row.openCount > 0 ? sentence(labels.mergeConflict, row.openCount) : labels.mergeDecided;
    return {
        ...row,
        typeWords: typeWords(row.type),
        isConflict: row.kind === 'Conflict',
        word: row.kind === 'Merged' ? labels.mergeMerged : decided,
        rowClass: row.key === shownKey ? 'selected' : '',
    };
}

/** One of the merges there were. */
export function listed(one: Merge): { id: string; title: string; note: string } {
    return {
        id: one.id,
        title: titleOf(one),
        note: `${one.name} · ${stateWord(one.state)} · ${moment(one.startedAt)}`,
    };
}

export function addressOf(
    shown: Merge | null,
    component: MergedComponent | null,
    conflict: string | undefined,
): MergeAddress {
    return {
        c__merge: shown?.id ?? '',
        ...(component === null ? {} : { c__item: component.key }),
        ...(conflict === undefined ? {} : { c__conflict: conflict }),
    };
}

/** Conflicts with which one of how many each is. */
export function placed(conflicts: readonly Conflict[]): unknown[] {
    return conflicts.map((conflict, index) => ({
        conflict,
        key: conflict.fingerprint,
        place: sentence(labels.placeOf, index + 1, conflicts.length),
    }));
}

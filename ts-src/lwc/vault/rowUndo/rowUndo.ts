import { undoingOf } from 'c/changeApi';
import type { Undoing } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import type { ComparedRow } from 'c/compareApi';
import { isChoosable } from 'c/rowTicks';

/** Whether acts can be undone, by type and kind of change. */
export type UndoByAct = ReadonlyMap<string, Undoing>;

export interface UndoLook {
    readonly word: string;
    readonly sign: string;
    readonly className: string;
}

const UNDOING: Readonly<Record<Undoing, UndoLook>> = {
    Reversible: { word: labels.undoReversible, sign: '', className: 'undo' },
    WithResidue: { word: labels.undoWithResidue, sign: '▲', className: 'undo state warn' },
    OneWay: { word: labels.undoOneWay, sign: '⊘', className: 'undo state bad' },
};
export const undoHeading = labels.columnUndo;

function actOf({ type, change }: ComparedRow): string {
    return `${type}:${change}`;
}

/** Asked once per type and kind of change, not once per row. */
export async function undoByActOf(rows: readonly ComparedRow[]): Promise<UndoByAct> {
    const acts = new Set(rows.filter(isChoosable).map(actOf));
    return new Map(Object.entries(await undoingOf([...acts].sort())));
}

/** Null where nothing would be done, or while it is not known. */
export function undoLook(row: ComparedRow | null, undoByAct: UndoByAct | null): UndoLook | null {
    const level = row === null ? undefined : undoByAct?.get(actOf(row));
    return level === undefined ? null : UNDOING[level];
}

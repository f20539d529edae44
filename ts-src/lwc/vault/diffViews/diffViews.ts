import { labels } from 'c/diffLabels';
import { canOpenGaps } from 'c/diffLines';
import type { DiffDetail, DrawnLine } from 'c/diffLines';
import { labels as viewLabels } from 'c/viewLabels';

export type DiffView =
    'words' | 'access' | 'flow' | 'layout' | 'values' | 'split' | 'unified' | 'full';

const NAMED: readonly (readonly [DiffView, string])[] = [
    ['words', labels.wordsAndXml],
    ['access', labels.accessGrid],
    ['flow', viewLabels.viewFlow],
    ['layout', viewLabels.viewLayout],
    ['values', viewLabels.viewValues],
    ['split', labels.sideBySide],
    ['unified', labels.unified],
    ['full', labels.full],
];
/** Views that draw something else than lines. */
const DRAWN: ReadonlySet<DiffView> = new Set<DiffView>(['access', 'flow', 'layout', 'values']);

export const isDrawn = (view: DiffView): boolean => DRAWN.has(view);

/** The views that this difference has something for. */
export function offeredViews(detail: DiffDetail | null): readonly (readonly [DiffView, string])[] {
    return NAMED.filter(([view]) => isOffered(view, detail));
}

export function isOffered(view: DiffView, detail: DiffDetail | null): boolean {
    switch (view) {
        case 'access':
            return Boolean(detail?.access);
        case 'flow':
            return Boolean(detail?.views?.flow);
        case 'layout':
            return Boolean(detail?.views?.layout);
        case 'values':
            return Boolean(detail?.views?.tables);
        case 'full':
            return detail !== null && canOpenGaps(detail);
        default:
            return true;
    }
}

/** The first line of a run of changed lines: where N and P stop. */
export function startsChange(line: DrawnLine, before: DrawnLine | undefined): boolean {
    return isChange(line) && !(before && isChange(before));
}

function isChange({ isGap, left, right }: DrawnLine): boolean {
    return !isGap && (left.sign !== '' || right.sign !== '');
}

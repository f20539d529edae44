import { nothingChosen } from 'c/compareStart';
import type { Choice } from 'c/compareStart';
import type { DiffView } from 'c/diffViews';
import type { RowQuestion } from 'c/comparisonTree';

/** What a person sees on the Compare page and finds again when coming back to it. */
export interface ResultView {
    readonly question: RowQuestion;
    readonly expanded: readonly string[];
    readonly selected: readonly string[];
    readonly openKey: string | null;
    /** How the open difference is shown. */
    readonly pane?: DiffView;
}

export interface Remembered {
    readonly comparisonId: string | null;
    readonly choice: Choice;
    readonly view: ResultView | null;
}

export const firstQuestion: RowQuestion = {
    change: null,
    type: '',
    author: '',
    text: '',
    sort: 'name',
    isDescending: false,
};

const KEY = 'gatehouse.compare';
const nothing: Remembered = { comparisonId: null, choice: nothingChosen, view: null };

export function remembered(): Remembered {
    const text = sessionStorage.getItem(KEY);
    if (text === null) {
        return nothing;
    }
    try {
        return { ...nothing, ...(JSON.parse(text) as Partial<Remembered>) };
    } catch {
        // A view of another version of this page: start afresh rather than not at all.
        return nothing;
    }
}

export function remember(part: Partial<Remembered>): void {
    sessionStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...part }));
}

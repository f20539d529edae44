import type { MergeCase } from './mergeHistory.ts';
import type { Element, Verdict } from './mergeOracle.ts';
import { oracle, parsed, said } from './mergeOracle.ts';

/** What somebody made of a case. */
export interface Answer {
    /** As far as it is decided; null: refused. */
    readonly text: string | null;
    readonly hasConflict: boolean;
    readonly wall: number;
}

export const marks = [
    'right',
    'right by position',
    'blanks changed',
    'needed conflict',
    'false conflict',
    'silently wrong',
    'malformed',
    'unconfirmed',
    'failed',
] as const;
export type Mark = (typeof marks)[number];

/** Cases that are scored by nobody, and why. */
export type Left = 'not well-formed before' | 'two entries with one key';

export type Scored =
    | { readonly left: Left }
    | { readonly marks: Readonly<Record<string, Mark>>; readonly verdict: Verdict };

/** Marks the answers to one case. A list without keys is beyond the oracle: there a second opinion decides. */
export function score(
    merge: Pick<MergeCase, 'base' | 'mine' | 'theirs' | 'human'>,
    answers: Readonly<Record<string, Answer>>,
): Scored {
    const base = merge.base === null ? null : parsed(merge.base);
    const mine = parsed(merge.mine);
    const theirs = parsed(merge.theirs);
    if (mine === null || theirs === null || (merge.base !== null && base === null)) {
        return { left: 'not well-formed before' };
    }
    const verdict = oracle(base, mine, theirs);
    if (verdict === null) {
        return { left: 'two entries with one key' };
    }
    const human = merge.human === null ? null : parsed(merge.human);
    const opinions = new Map<string, string>();
    const roots = new Map<string, Element | null>();
    for (const [name, answer] of Object.entries(answers)) {
        const root = answer.text === null || answer.hasConflict ? null : parsed(answer.text);
        roots.set(name, root);
        if (root !== null) {
            opinions.set(name, said(root, true));
        }
    }
    if (human !== null) {
        opinions.set('human', said(human, true));
    }
    const result: Record<string, Mark> = {};
    for (const [name, answer] of Object.entries(answers)) {
        const others = [...opinions].filter(([who]) => who !== name).map(([, text]) => text);
        result[name] = markOf(answer, roots.get(name) ?? null, verdict, others);
    }
    return { marks: result, verdict };
}

function markOf(
    answer: Answer,
    root: Element | null,
    { merged, conflicts }: Verdict,
    others: readonly string[],
): Mark {
    if (answer.text === null) {
        return 'failed';
    }
    const isBeyond = conflicts.length > 0 && conflicts.every(({ isList }) => isList);
    if (answer.hasConflict) {
        return conflicts.length > 0 ? 'needed conflict' : 'false conflict';
    }
    if (root === null) {
        return 'malformed';
    }
    const text = said(root, true);
    if (isBeyond) {
        return others.includes(text) ? 'right by position' : 'unconfirmed';
    }
    const expected = said(merged, true);
    if (conflicts.length > 0 || withoutBlanks(text) !== withoutBlanks(expected)) {
        return 'silently wrong';
    }
    return text === expected ? 'right' : 'blanks changed';
}

function withoutBlanks(text: string): string {
    return text.replace(/\s+/g, '');
}

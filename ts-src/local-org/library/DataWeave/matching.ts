import { compilePattern } from '../regex/javaPattern.ts';
import type { Regex, Value } from './values.ts';
import { textOf } from './values.ts';

/** What the groups of a pattern caught of the whole text, the text itself first; null when it does not fit. */
export function groupsOf(value: Value, { text }: Regex): readonly Value[] | null {
    const { whole, groups } = compilePattern(text, 0);
    whole.lastIndex = 0;
    const found = whole.exec(textOf(value));
    return found === null ? null : groups.map((group) => found[group] ?? null);
}

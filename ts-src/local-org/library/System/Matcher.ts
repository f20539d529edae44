import type { PlatformType } from '../../contract/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { expandReplacement, replaceAllIn, replaceFirstIn } from '../regex/javaPattern.ts';
import { strict, strictTable } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';
import type { Pattern } from './Pattern.ts';

/** java.util.regex.Matcher as Apex shows it: a position in a text, the last match, a region. */
export class Matcher extends PlatformObject {
    readonly typeName = 'Matcher';
    pattern: Pattern;
    private text: string;
    private from = 0;
    private to: number;
    private next = 0;
    private match: RegExpExecArray | null = null;
    private hasAnchors = true;
    private hasHitEnd = false;

    constructor(pattern: Pattern, text: string) {
        super();
        this.pattern = pattern;
        this.text = text;
        this.to = text.length;
    }

    /** What the pattern sees: anchors stand at the edges of the region. */
    private get visible(): string {
        return this.text.slice(0, this.to);
    }

    private run(expression: RegExp, at: number): boolean {
        const isWhole = this.from === 0 || !this.hasAnchors;
        const text = isWhole ? this.visible : this.visible.slice(this.from);
        const shift = isWhole ? 0 : this.from;
        expression.lastIndex = at - shift;
        const found = expression.exec(text);
        this.hasHitEnd = found === null || found.index + found[0].length === text.length;
        if (found !== null && shift > 0) {
            shiftMatch(found, shift);
        }
        this.match = found;
        if (found !== null) {
            this.next = found.index + found[0].length + (found[0] === '' ? 1 : 0);
        }
        return found !== null;
    }

    find(): boolean {
        const start = Math.max(this.next, this.from);
        if (start > this.to) {
            this.match = null;
            return false;
        }
        return this.run(this.pattern.compiled.search, start);
    }

    findFrom(start: number): boolean {
        if (start < 0 || start > this.text.length) {
            raise('StringException', 'Illegal start index');
        }
        this.reset();
        return this.run(this.pattern.compiled.search, start);
    }

    matches(): boolean {
        return this.run(this.pattern.compiled.whole, this.from);
    }

    lookingAt(): boolean {
        return this.run(this.pattern.compiled.start, this.from);
    }

    private get found(): RegExpExecArray {
        return this.match ?? raise('StringException', 'No match found');
    }

    private groupIndex(group: number): number {
        return this.pattern.compiled.groups[group] ?? raise('StringException', `No group ${group}`);
    }

    group(group = 0): string | null {
        return this.found[this.groupIndex(group)] ?? null;
    }

    start(group = 0): number {
        return this.found.indices?.[this.groupIndex(group)]?.[0] ?? -1;
    }

    end(group = 0): number {
        return this.found.indices?.[this.groupIndex(group)]?.[1] ?? -1;
    }

    region(from: number, to: number): this {
        if (from < 0 || to > this.text.length || from > to) {
            raise('StringException', 'Region is out of bounds');
        }
        this.reset();
        this.from = from;
        this.to = to;
        this.next = from;
        return this;
    }

    reset(text = this.text): this {
        this.text = text;
        this.from = 0;
        this.to = text.length;
        this.next = 0;
        this.match = null;
        return this;
    }

    replace(replacement: string, isAll: boolean): string {
        this.reset();
        return (isAll ? replaceAllIn : replaceFirstIn)(
            this.pattern.compiled,
            this.text,
            replacement,
        );
    }

    anchor(isOn: boolean): this {
        this.hasAnchors = isOn;
        return this;
    }

    get anchors(): boolean {
        return this.hasAnchors;
    }

    get hitEnd(): boolean {
        return this.hasHitEnd;
    }

    get regionBounds(): readonly [number, number] {
        return [this.from, this.to];
    }

    expand(replacement: string): string {
        return expandReplacement(replacement, this.pattern.compiled, this.found);
    }
}

function shiftMatch(match: RegExpExecArray, by: number): void {
    match.index += by;
    match.indices?.forEach((place: [number, number] | undefined) => {
        if (place !== undefined) {
            place[0] += by;
            place[1] += by;
        }
    });
}

/** Apex Reference > System > Matcher */
export const matcherType: PlatformType = {
    name: 'Matcher',
    kind: 'class',
    methods: {
        ...objectMembers,
        ...strictTable({
            'Integer end()': (matcher: Matcher) => matcher.end(),
            'Integer end(Integer groupIndex)': (matcher: Matcher, group: number) =>
                matcher.end(group),
            'Boolean find()': (matcher: Matcher) => matcher.find(),
            'Boolean find(Integer start)': (matcher: Matcher, start: number) =>
                matcher.findFrom(start),
            'String group()': (matcher: Matcher) => matcher.group(),
            'String group(Integer groupIndex)': (matcher: Matcher, group: number) =>
                matcher.group(group),
            'Integer groupCount()': (matcher: Matcher) => matcher.pattern.compiled.groupCount,
            'Boolean hasAnchoringBounds()': (matcher: Matcher) => matcher.anchors,
            'Boolean hasTransparentBounds()': () => false,
            'Boolean hitEnd()': (matcher: Matcher) => matcher.hitEnd,
            'Boolean lookingAt()': (matcher: Matcher) => matcher.lookingAt(),
            'Boolean matches()': (matcher: Matcher) => matcher.matches(),
            'Pattern pattern()': (matcher: Matcher) => matcher.pattern,
            'Matcher region(Integer start, Integer end)': (
                matcher: Matcher,
                from: number,
                to: number,
            ) => matcher.region(from, to),
            'Integer regionEnd()': (matcher: Matcher) => matcher.regionBounds[1],
            'Integer regionStart()': (matcher: Matcher) => matcher.regionBounds[0],
            'String replaceAll(String replacementString)': (
                matcher: Matcher,
                replacement: string,
            ) => matcher.replace(replacement, true),
            'String replaceFirst(String replacementString)': (
                matcher: Matcher,
                replacement: string,
            ) => matcher.replace(replacement, false),
            'Matcher reset()': (matcher: Matcher) => matcher.reset(),
            'Matcher reset(String inputSequence)': (matcher: Matcher, text: string) =>
                matcher.reset(text),
            'Integer start()': (matcher: Matcher) => matcher.start(),
            'Integer start(Integer groupIndex)': (matcher: Matcher, group: number) =>
                matcher.start(group),
            'Matcher useAnchoringBounds(Boolean anchoringBounds)': (
                matcher: Matcher,
                isOn: boolean,
            ) => matcher.anchor(isOn),
            'Matcher usePattern(Pattern pattern)': (matcher: Matcher, pattern: Pattern) => {
                matcher.pattern = pattern;
                return matcher;
            },
        }),
    },
    statics: {
        'String quoteReplacement(String inputString)': strict((text: string) =>
            text.replace(/[\\$]/g, '\\$&'),
        ),
    },
};

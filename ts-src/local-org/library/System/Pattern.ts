import type { PlatformType } from '../../contract/index.ts';
import { ApexList, PlatformObject, raise } from '../../values/index.ts';
import { compilePattern, splitBy } from '../regex/javaPattern.ts';
import type { CompiledPattern } from '../regex/javaPattern.ts';
import { strict, strictTable } from '../text/arguments.ts';
import { Matcher } from './Matcher.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > Pattern */
export class Pattern extends PlatformObject {
    readonly typeName = 'Pattern';
    readonly compiled: CompiledPattern;

    constructor(text: string) {
        super();
        this.compiled = compilePattern(text, 0);
    }

    override toText(): string {
        return this.compiled.text;
    }
}

/** Longest input of a match. */
const longestInput = 1_000_000;

function matcher(pattern: Pattern, text: string): Matcher {
    return new Matcher(pattern, limited(text));
}

function limited(text: string): string {
    return text.length > longestInput ? raise('LimitException', 'Regex too complicated') : text;
}

function matches(pattern: string, text: string): boolean {
    return new Matcher(new Pattern(pattern), limited(text)).matches();
}

export const patternType: PlatformType = {
    name: 'Pattern',
    kind: 'class',
    methods: {
        ...objectMembers,
        ...strictTable({
            'Matcher matcher(String regExp)': matcher,
            'String pattern()': (pattern: Pattern) => pattern.compiled.text,
            'List<String> split(String regExp)': (pattern: Pattern, text: string) =>
                new ApexList('String', splitBy(pattern.compiled, limited(text), 0)),
            'List<String> split(String regExp, Integer limit)': (
                pattern: Pattern,
                text: string,
                limit: number,
            ) => new ApexList('String', splitBy(pattern.compiled, limited(text), limit)),
        }),
    },
    statics: {
        'Pattern compile(String regExp)': strict((text: string) => new Pattern(text)),
        'Boolean matches(String regExp, String stringToMatch)': strict(matches),
        'String quote(String yourString)': strict(
            (text: string) => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`,
        ),
    },
};

import { meaningOf } from './sameMeaning.ts';
import { isLocal } from './sourceUnits.ts';
import type { Touched } from './gitTree.ts';

export interface Delta {
    readonly changed: ReadonlySet<string>;
    readonly deleted: ReadonlySet<string>;
    readonly refused: readonly string[];
}

/** Package files of the units in which anything differs, by path. */
export interface Sides {
    readonly before: ReadonlyMap<string, Uint8Array>;
    readonly after: ReadonlyMap<string, Uint8Array>;
}

export interface Explained {
    readonly theirCount: number;
    readonly same: number;
    readonly byRule: ReadonlyMap<string, readonly string[]>;
    readonly unexplained: readonly string[];
}

/** What both name in the same way is the same; each other line has to be explained by one of the rules. */
export function explainDelta(
    ours: Delta,
    theirs: Delta,
    sides: Sides,
    touched: Touched,
): Explained {
    const lines = (delta: Delta): Set<string> =>
        new Set([
            ...[...delta.changed].map((key) => `+${key}`),
            ...[...delta.deleted].map((key) => `-${key}`),
        ]);
    const [mine, their] = [lines(ours), lines(theirs)];
    const byRule = new Map<string, string[]>();
    const unexplained: string[] = [];
    const differences = [
        ...[...mine].filter((line) => !their.has(line)).map((line) => `ours ${line}`),
        ...[...their].filter((line) => !mine.has(line)).map((line) => `theirs ${line}`),
    ];
    for (const line of differences) {
        const rule = rules.find(({ holds }) => holds(line, { mine, their, sides, touched }));
        if (rule === undefined) {
            unexplained.push(line);
        } else {
            byRule.set(rule.words, [...(byRule.get(rule.words) ?? []), line]);
        }
    }
    return {
        theirCount: their.size,
        same: [...mine].filter((line) => their.has(line)).length,
        byRule,
        unexplained,
    };
}

interface Facts {
    readonly mine: ReadonlySet<string>;
    readonly their: ReadonlySet<string>;
    readonly sides: Sides;
    readonly touched: Touched;
}

interface Rule {
    readonly words: string;
    readonly holds: (line: string, facts: Facts) => boolean;
}

/** Each is checked by means of its own, never by asking the engine that is measured. */
const rules: readonly Rule[] = [
    {
        words: 'only tests of the component or settings of an editor changed: they are never deployed',
        holds: (line, { touched }) => {
            const name = /^theirs \+(?:Lightning|AuraDefinition)\w*Bundle:(.+)$/.exec(line)?.[1];
            const isOf = (path: string): boolean =>
                name !== undefined && new RegExp(`/(lwc|aura)/${name}/`).test(path);
            const changed = [...touched.before.keys(), ...touched.after.keys()].filter(
                (path) => isOf(path) && touched.before.get(path) !== touched.after.get(path),
            );
            return changed.length > 0 && changed.every(isLocal);
        },
    },
    {
        words: 'the same elements with the same texts, in another order or spelling of the XML',
        holds: (line, { sides }) => {
            const name = /^theirs \+\w+:(.+)$/.exec(line)?.[1] ?? '';
            const paths = [...sides.after.keys()].filter((path) => nameOf(path) === name);
            return paths.length > 0 && paths.every((path) => isSame(sides, path));
        },
    },
];

function nameOf(path: string): string {
    return path.replace(/^[^/]+\//, '').replace(/\.[^./]+(-meta\.xml)?$/, '');
}

function isSame({ before, after }: Sides, path: string): boolean {
    const [old, now] = [before.get(path), after.get(path)];
    const meaning = old && meaningOf(old);
    return (
        meaning !== undefined && meaning !== null && now !== undefined && meaning === meaningOf(now)
    );
}

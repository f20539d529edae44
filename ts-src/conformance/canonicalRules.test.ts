import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { Org } from '../local-org/engine/index.ts';

/**
 * What the canonical rules say, by example, written down apart from the rules; and the proof that the examples notice:
 * every rule is dropped and altered once, and some example has to fail each time.
 */

interface Example {
    readonly type: string;
    readonly expected: string;
    readonly one: string;
    readonly other: string;
}

const project = resolve(import.meta.dirname, '../..');
const examples: readonly Example[] = readFileSync(
    join(import.meta.dirname, 'canonical/examples.tsv'),
    'utf8',
)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
        const [type = '', expected = '', one = '', other = ''] = line.split('\t');
        return { type, expected, one, other };
    });
const examplesOf = grouped(examples);

let org: Org;
let table: readonly string[];

before(() => {
    const domains = ['platform', 'orgs', 'metadata'];
    org = Org.fromFolders([
        ...domains.map((domain) => join(project, 'force-app/main', domain)),
        join(project, 'ts-src/bench/apex'),
    ]);
    org.compile();
    table = call<string[]>('table');
});

after(() => org.close());

test('every type has its examples, and every example its type', () => {
    const types = table.map((line) => line.split(' ')[0] ?? '');
    assert.deepEqual(new Set(types), new Set(examplesOf.keys()));
    assert.ok(types.length >= 60, `${types.length} types`);
});

test('the rules say what the examples say', () => {
    const wrong = [...examplesOf.keys()].flatMap((type) => failing(type, table));
    assert.deepEqual(wrong, []);
});

test('no rule can be dropped or altered without an example that notices', (context) => {
    const survivors: string[] = [];
    let mutants = 0;
    for (const line of table) {
        const [type = '', ...rules] = line.split(' ');
        rules.forEach((rule, index) => {
            for (const changed of mutationsOf(rule)) {
                const mutant = [type, ...rules.toSpliced(index, 1, ...changed)].join(' ');
                const lines = table.map((known) => (known === line ? mutant : known));
                mutants++;
                if (failing(type, lines).length === 0) {
                    survivors.push(`${type} ${rule} → ${changed.join('') || 'dropped'}`);
                }
            }
        });
    }
    context.diagnostic(`${mutants} mutants`);
    assert.deepEqual(survivors, []);
    assert.ok(mutants > 600, `${mutants} mutants`);
});

test('a change of any rule changes the version', () => {
    const version = call<string>('version', table);
    assert.notEqual(version, call<string>('version', [`${table[0]} more=name`, ...table.slice(1)]));
    assert.equal(version, call<string>('version', table.toReversed()));
});

/** A list in order without keys is what holds for a list that nobody names: dropping it changes nothing. */
function mutationsOf(rule: string): readonly (readonly string[])[] {
    const at = rule.search(/[=~?#]/);
    const [path, sign, value] = [rule.slice(0, at), rule.charAt(at), rule.slice(at + 1)];
    switch (sign) {
        case '=': {
            const [keys = '', flag] = value.split('@');
            const withoutOne = keys.includes('+')
                ? keys
                      .split('+')
                      .map((_, index, all) => [`${path}=${all.toSpliced(index, 1).join('+')}`])
                : [];
            const withoutFlag = flag === undefined ? [] : [[`${path}=${keys}`]];
            return [[], [`${path}~${keys}`], [`${path}=unheardOf`], ...withoutOne, ...withoutFlag];
        }
        case '~':
            return value === ''
                ? [[`${path}=some`]]
                : [[], [`${path}=${value}`], [`${path}~unheardOf`]];
        case '?':
            return [[], [`${path}?other`]];
        default:
            return [[]];
    }
}

function failing(type: string, lines: readonly string[]): string[] {
    const own = examplesOf.get(type) ?? [];
    const pairs = own.filter(({ expected }) => expected !== 'identity');
    const named = own.filter(({ expected }) => expected === 'identity');
    const same = call<boolean[]>(
        'areSame',
        lines,
        type,
        pairs.map(({ one }) => one),
        pairs.map(({ other }) => other),
    );
    const keys = call<string[]>(
        'identities',
        lines,
        type,
        named.map(({ one }) => one),
    );
    return [
        ...pairs
            .filter(({ expected }, index) => (expected === 'same') !== same[index])
            .map(({ expected, one }) => `${type}: not ${expected}: ${one}`),
        ...named
            .filter(({ other }, index) => other !== keys[index])
            .map(({ one, other }) => `${type}: ${one} is not told apart by ${other}`),
    ];
}

function call<T>(method: string, ...values: readonly unknown[]): T {
    return org.callStatic('CanonicalMutants', method, values) as T;
}

function grouped(all: readonly Example[]): Map<string, Example[]> {
    const byType = new Map<string, Example[]>();
    for (const example of all) {
        byType.set(example.type, [...(byType.get(example.type) ?? []), example]);
    }
    return byType;
}

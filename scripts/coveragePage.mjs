/** Makes docs/local-org.md: what the local org does of the platform, what it does not, and its limits. `node --import tsx scripts/coveragePage.mjs` */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './installed.mjs';

export const coveragePath = 'docs/local-org.md';

export async function coveragePage() {
    const { platformTypes, statedTypeNames, unsupported } =
        await import('../ts-src/local-org/library/index.ts');
    const { limitTable } = await import('../ts-src/local-org/execution/index.ts');
    const { heapBytes } = await import('../ts-src/local-org/values/index.ts');
    const { functionNames } = await import('../ts-src/local-org/database/formula/index.ts');
    const all = platformTypes
        .filter(({ name }) => !name.includes('$'))
        .sort((left, right) => (left.name < right.name ? -1 : 1));
    const isOwn = ({ name }) => statedTypeNames.has(name) && !name.startsWith('Component.');
    const types = all.filter(isOwn);
    const carried = all.filter((type) => !isOwn(type));
    const total = types.reduce((sum, type) => sum + membersOf(type), 0);
    return `${[
        '# What the local org does',
        '',
        'Made by `node --import tsx scripts/coveragePage.mjs` from the library itself; `npm run check` compares. What is not here does not',
        'compile, and says so by name.',
        '',
        `## Apex library: ${types.length} types, ${total} members`,
        '',
        summary(types, all),
        'The last two columns compare with the names and signatures of the Apex Reference (`scripts/coverage/apexReference.json`, by name',
        'and number of parameters; what every type has, such as `toString()`, is left out). "–": the reference does not list the members.',
        '',
        '| type | kind | members | of the reference | missing |',
        '| --- | --- | ---: | ---: | --- |',
        ...types.map((type) => row(type, all)),
        '',
        `## Types that carry values: ${carried.length}`,
        '',
        'Their members are those that the Apex Reference lists (Component: the Standard Component Reference). Values are read and written;',
        'the services of Salesforce behind them are refused by name when they are called, and in tests as ConnectApi refuses them.',
        '',
        '| namespace | types | members |',
        '| --- | ---: | ---: |',
        ...byNamespace(carried),
        '',
        '## Types of the Apex Reference that are not here',
        '',
        ...absent(all),
        '',
        `## Known and not done: ${unsupported.length}`,
        '',
        ...unsupported.map((name) => `- \`${name}\``),
        '',
        '## Governor limits',
        '',
        'Source: Apex Developer Guide, Execution Governors and Limits. CPU is counted, so that it is the same on every machine: half a',
        'microsecond a statement, and for one call of the library the statements it stands for (`library/work.ts`). Heap is an estimate of',
        'what is live: static members, variables of running methods, records of triggers and what is about to be held,',
        `measured whenever as much was made as was left to the limit. A character counts 1 byte, a Boolean or Integer ${heapBytes.small}, other numbers`,
        `and dates ${heapBytes.large}, each place that holds a value ${heapBytes.place}, each object, collection and record ${heapBytes.header} more (\`values/heap.ts\` names the sources).`,
        '',
        '| limit | synchronous | asynchronous |',
        '| --- | --- | --- |',
        ...Object.entries(limitTable).map(
            ([name, limit]) =>
                `| ${name} | ${limit[0].toLocaleString('en-US')} | ${limit[1].toLocaleString('en-US')} |`,
        ),
        '',
        `## Formula functions: ${functionNames.length}`,
        '',
        [...functionNames]
            .sort()
            .map((name) => `\`${name}\``)
            .join(' '),
        '',
    ].join('\n')}`;
}

function membersOf(type) {
    const tables = [
        type.constructors,
        type.methods,
        type.statics,
        type.properties,
        type.staticProperties,
    ];
    return (
        tables.reduce((sum, table) => sum + Object.keys(table ?? {}).length, 0) +
        (type.constants?.length ?? 0) +
        (type.abstractMethods?.length ?? 0)
    );
}

const reference = JSON.parse(
    readFileSync(join(root, 'scripts', 'coverage', 'apexReference.json'), 'utf8'),
);

function byNamespace(types) {
    const spaces = new Map();
    for (const type of types) {
        const space = type.name.slice(0, type.name.indexOf('.'));
        spaces.set(space, [...(spaces.get(space) ?? []), type]);
    }
    return [...spaces].map(([space, within]) => {
        const members = within.reduce((sum, type) => sum + membersOf(type), 0);
        return `| \`${space}\` | ${within.length} | ${members} |`;
    });
}

function summary(types, all) {
    const both = types.flatMap((type) => {
        const members = listed.get(bare(type.name)) ?? [];
        const done = doneBy(type, all);
        return members.map((text) => done.has(keyOf(text)));
    });
    return `Of the ${both.length} members the reference lists for these types, ${both.filter(Boolean).length} are done.`;
}

const bare = (name) => name.replace(/<.*/, '').toLowerCase();
const listed = new Map(Object.entries(reference.types).map(([name, list]) => [bare(name), list]));

function row(type, types) {
    const listedMembers = listed.get(bare(type.name)) ?? null;
    if (listedMembers === null) {
        return `| \`${type.name}\` | ${type.kind} | ${membersOf(type)} | – | |`;
    }
    const done = doneBy(type, types);
    const missing = listedMembers.filter((text) => !done.has(keyOf(text)));
    const share = `${listedMembers.length - missing.length} of ${listedMembers.length}`;
    const names = missing.map((text) => `\`${text}\``).join(' ');
    return `| \`${type.name}\` | ${type.kind} | ${membersOf(type)} | ${share} | ${names} |`;
}

/** Keys of what a type has itself or from those above it. */
function doneBy(type, types) {
    const above = [type.superType, ...(type.interfaces ?? [])]
        .map((name) => types.find((other) => name && bare(other.name) === bare(name)))
        .filter((other) => other !== undefined && other !== type);
    const callable = [type.methods, type.statics].flatMap((table) => Object.keys(table ?? {}));
    const readable = [type.properties, type.staticProperties].flatMap((table) =>
        Object.keys(table ?? {}),
    );
    return new Set([
        // `System.runAs` is a statement of the language.
        ...(type.name === 'System' ? ['runas/1'] : []),
        ...[...callable, ...(type.abstractMethods ?? [])].map(keyOf),
        ...Object.keys(type.constructors ?? {}).map((text) => keyOf(`new${text}`)),
        ...[...readable, ...(type.constants ?? [])].map(keyOf),
        ...above.flatMap((other) => [...doneBy(other, types)]),
    ]);
}

/** `String leftPad(Integer length)` and `leftPad(Integer)` are `leftpad/1`, `Integer size` is `size`. */
function keyOf(text) {
    const [, name, list] = /([\w$]+)(?:\((.*)\))?$/.exec(text);
    if (list === undefined) {
        return name.toLowerCase();
    }
    const count = list === '' ? 0 : list.split(/,(?![^<]*>)/).length;
    return `${name.toLowerCase()}/${count}`;
}

function absent(types) {
    const here = new Set(types.map(({ name }) => bare(name)));
    const missing = Object.keys(reference.types).filter((name) => !here.has(bare(name)));
    const spaces = new Map();
    for (const name of missing) {
        const space = name.includes('.') ? name.slice(0, name.indexOf('.')) : 'System';
        spaces.set(space, [...(spaces.get(space) ?? []), name]);
    }
    return [
        ...[...spaces]
            .sort()
            .map(
                ([space, names]) =>
                    `- ${space}, ${names.length}: ${names.map((name) => `\`${name}\``).join(' ')}`,
            ),
        ...Object.entries(reference.counted).map(([space, count]) => `- ${space}: ${count} more`),
    ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    writeFileSync(join(root, coveragePath), await coveragePage());
}

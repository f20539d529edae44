/** Makes docs/local-org.md: what the local org does of the platform, what it does not, and its limits. `node --import tsx scripts/coveragePage.mjs` */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './installed.mjs';

export const coveragePath = 'docs/local-org.md';

export async function coveragePage() {
    const { platformTypes, unsupported } = await import('../ts-src/local-org/library/index.ts');
    const { limitTable } = await import('../ts-src/local-org/execution/index.ts');
    const { functionNames } = await import('../ts-src/local-org/database/formula/index.ts');
    const types = [...platformTypes].sort((left, right) => (left.name < right.name ? -1 : 1));
    const total = types.reduce((sum, type) => sum + membersOf(type), 0);
    return `${[
        '# What the local org does',
        '',
        'Made by `node --import tsx scripts/coveragePage.mjs` from the library itself; `npm run check` compares. What is not here does not',
        'compile, and says so by name.',
        '',
        `## Apex library: ${types.length} types, ${total} members`,
        '',
        '| type | kind | members |',
        '| --- | --- | --- |',
        ...types.map((type) => `| \`${type.name}\` | ${type.kind} | ${membersOf(type)} |`),
        '',
        `## Known and not done: ${unsupported.length}`,
        '',
        ...unsupported.map((name) => `- \`${name}\``),
        '',
        '## Governor limits',
        '',
        'Source: Apex Developer Guide, Execution Governors and Limits. CPU is counted, so that it is the same on every machine: half a',
        'microsecond a statement, and for one call of the library the statements it stands for (`library/work.ts`). Heap is an estimate of',
        'what static members reach and what is about to be held.',
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    writeFileSync(join(root, coveragePath), await coveragePage());
}

/**
 * Runs the Apex tests of public projects in the local org and makes a table of them:
 * `node scripts/corpora.mjs <folder with the fetched projects> [--only name,…] [--prove] [--json FILE] [--md FILE]`.
 * `--prove` runs each project again in another order and ten of its tests with their assertions turned round.
 * A project is a folder `owner+name` or `name`: a work tree, or one with a git directory `repo` inside.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled('runtime');
const { register } = await import('tsx/esm/api');
register();
const { workTree } = await import('./corpora/workTree.mjs');
const { judged } = await import('./corpora/judged.mjs');
const { testRun } = await import('./corpora/testRun.mjs');
const { save } = await import('../ts-src/local-org/cli/reports/save.ts');
const { differsByOrder, survivingMutants } = await import('./corpora/proof.mjs');
const { page, line, heading, total } = await import('./corpora/table.mjs');

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        only: { type: 'string' },
        prove: { type: 'boolean' },
        json: { type: 'string' },
        md: { type: 'string' },
    },
});
if (positionals.length !== 1) {
    console.error(
        'node scripts/corpora.mjs <folder> [--only name,…] [--prove] [--json FILE] [--md FILE]',
    );
    process.exit(2);
}
const folder = resolve(positionals[0]);
const all = JSON.parse(readFileSync(join(root, 'scripts', 'corpora', 'projects.json'), 'utf8'));
const wanted = values.only?.toLowerCase().split(',');
const asked = all.filter(
    ({ repository }) =>
        !wanted || wanted.some((word) => repository.toLowerCase().split('/')[1].includes(word)),
);
const asks = { isProof: values.prove === true };

console.log(heading(asks));
const rows = [];
for (const project of asked) {
    const row = run(project);
    rows.push(row);
    console.log(line(row, asks));
}
console.log(total(rows));
save(values.json, () => `${JSON.stringify(rows, null, 2)}\n`);
save(values.md, () => page(rows, asks));
// A project that is not there is named and is no fault of this run; a failing test is.
process.exit(rows.some((row) => row.failed > 0 || row.notCompiled > 0) ? 1 : 0);

function run(project) {
    const missing = { project: project.repository, isMissing: true };
    const trees = [...project.uses, project.repository].map((name) => workTree(folder, name));
    if (trees.includes(null)) {
        return missing;
    }
    const uses = project.uses.flatMap((name, at) =>
        all
            .find(({ repository }) => repository === name)
            .sources.map((source) => join(trees[at], source)),
    );
    const own = project.sources.map((source) => join(trees.at(-1), source));
    const file = join(
        root,
        'build',
        'corpora',
        'results',
        `${project.repository.replace('/', '+')}.json`,
    );
    const startedAt = Date.now();
    const { stdout, stderr, status, tests } = testRun([...uses, ...own], [], file);
    writeFileSync(file.replace(/json$/, 'log'), `${stdout}\n${stderr}`);
    const seconds = (Date.now() - startedAt) / 1000;
    return {
        ...judged(own, tests),
        ...(asks.isProof && tests ? proof([...uses, ...own], own, tests) : {}),
        project: project.repository,
        seconds,
        fault: tests === null ? `ended with ${status}: ${stderr.trim().split('\n').at(-1)}` : null,
    };
}

function proof(folders, own, results) {
    return {
        differing: differsByOrder(folders, results),
        ...survivingMutants(folders, own, results),
    };
}

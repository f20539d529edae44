/**
 * Scores the formula engine against the input/expected pairs of the platform's open formula engine (salesforce/formula-engine):
 * `node scripts/formulaPairs.mjs <folder where it was fetched> [--wrong N] [--json FILE]`.
 * Every pair is computed twice, with empty numbers as zero and as blank; it is right when both are.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './installed.mjs';

ensureInstalled('runtime');
const { register } = await import('tsx/esm/api');
register();
const { goldenCases } = await import('./formulaPairs/golden.mjs');
const { judgedPair } = await import('./formulaPairs/judged.mjs');
const { save } = await import('../ts-src/local-org/cli/reports/save.ts');
const { functionsOf, isOnPlatform } = await import('./formulaPairs/functions.mjs');

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { wrong: { type: 'string' }, json: { type: 'string' } },
});
if (positionals.length !== 1) {
    console.error('node scripts/formulaPairs.mjs <folder> [--wrong N] [--json FILE]');
    process.exit(2);
}

const pairs = goldenCases(resolve(positionals[0])).flatMap((testCase) =>
    testCase.results.map((result) => ({
        test: testCase.test,
        formula: testCase.formula,
        inputs: result.inputs,
        functions: functionsOf(testCase),
        ...judgedPair(testCase, result),
    })),
);
const asked = pairs.filter(({ functions }) => functions.every(isOnPlatform));
const table = byFunction(asked);
for (const { name, right, wrong, notEvaluable } of [...table, { name: 'all', ...counts(asked) }]) {
    const cells = [right, wrong, notEvaluable].map((count) => String(count).padStart(14));
    console.log(`${name.padEnd(16)}${cells.join('')}`);
}
const excused = pairs.length - asked.length;
const { right } = counts(asked);
console.log(
    `${pairs.length} pairs, ${excused} use functions that the platform does not have, ` +
        `${right} of ${asked.length} right: ${((right / asked.length) * 100).toFixed(2)} %`,
);
for (const pair of asked.filter(({ verdict }) => verdict !== 'right').slice(0, values.wrong ?? 0)) {
    console.log(
        `${pair.test}  ${pair.formula}  [${pair.inputs.join(', ')}]  expected ${pair.expected}, was ${pair.received}`,
    );
}
save(values.json, () => `${JSON.stringify(asked, null, 2)}\n`);
process.exit(right / asked.length >= 0.95 ? 0 : 1);

function byFunction(list) {
    console.log(
        `${'function'.padEnd(16)}${['right', 'wrong', 'not evaluable'].map((name) => name.padStart(14)).join('')}`,
    );
    const names = [...new Set(list.flatMap(({ functions }) => functions))].sort();
    return names.map((name) => ({
        name,
        ...counts(list.filter(({ functions }) => functions.includes(name))),
    }));
}

function counts(list) {
    const of = (wanted) => list.filter(({ verdict }) => verdict === wanted).length;
    return { right: of('right'), wrong: of('wrong'), notEvaluable: of('not evaluable') };
}

/** `npm test`: every test there is, each kind as one line. `npm test -- --only unit,apex` runs some. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureInstalled, root } from './installed.mjs';

ensureInstalled('all');
const { nodeTestCounts, runSteps } = await import('./steps.mjs');

const node = process.execPath;
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const tests = (folder, pattern) =>
    filesUnder(join(root, folder)).filter((file) => pattern.test(file));
const nodeTest = (files) => [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=tap',
    '--test-concurrency=2',
    ...files,
];

const steps = [
    {
        id: 'types',
        name: 'Types: local org',
        command: node,
        parameters: [tsc, '-p', 'ts-src/tsconfig.json'],
    },
    {
        id: 'types',
        name: 'Types and build: Lightning components',
        command: node,
        parameters: ['scripts/build.mjs'],
    },
    {
        id: 'unit',
        name: 'Unit tests of the local org',
        command: node,
        parameters: nodeTest(
            tests('ts-src/local-org', /\.test\.ts$/).filter(
                (file) => !/wire\.test\.ts$/.test(file),
            ),
        ),
        count: nodeTestCounts,
    },
    {
        id: 'conformance',
        name: 'Conformance to the platform',
        command: node,
        parameters: nodeTest(tests('ts-src/conformance', /\.test\.ts$/)),
        count: nodeTestCounts,
    },
    {
        id: 'apex',
        name: 'Apex tests with coverage',
        command: node,
        parameters: [
            'scripts/org.mjs',
            'test',
            'force-app/main',
            'force-app/unpackaged',
            '--coverage',
            '--json',
            'build/apex-tests.json',
            '--minimum-coverage',
            '85',
        ],
        count: apexCounts,
        sentence: lastLine,
    },
    {
        id: 'jest',
        name: 'Jest tests of the Lightning components',
        command: node,
        parameters: ['node_modules/jest/bin/jest.js', '--ci', '--config', 'jest.config.js'],
        count: jestCounts,
    },
    {
        id: 'wire',
        name: 'Wire tests with the official clients',
        command: node,
        parameters: nodeTest(tests('ts-src/local-org', /wire\.test\.ts$/)),
        count: nodeTestCounts,
    },
    {
        id: 'e2e',
        name: 'One change travels the whole way (Chromium)',
        command: node,
        parameters: nodeTest(tests('ts-src/e2e', /\.test\.ts$/)),
        env: { CHROMIUM_PATH: ensureChromium() },
        count: nodeTestCounts,
    },
];

const only = process.argv.includes('--only')
    ? process.argv[process.argv.indexOf('--only') + 1].split(',')
    : null;
const results = await runSteps(steps.filter((step) => only === null || only.includes(step.id)));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(results.every((result) => result.isGood) ? 0 : 1);

function filesUnder(folder) {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}

function apexCounts(output) {
    const match = /^(\d+) passed, (\d+) failed/m.exec(output);
    return { passed: Number(match?.[1] ?? 0), failed: Number(match?.[2] ?? 1) };
}

function jestCounts(output) {
    const line = /^Tests:\s+(.*)$/m.exec(output)?.[1] ?? '';
    const of = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
    return { passed: of('passed'), failed: of('failed') };
}

function lastLine(output) {
    return output.trim().split('\n').slice(-2).join(' · ');
}

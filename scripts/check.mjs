/** `npm run check`: format, lint, rooms, domains, Apex by three independent opinions, generated files. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled('all');
const { runSteps } = await import('./steps.mjs');
const node = process.execPath;
const bin = (path) => join(root, 'node_modules', path);
const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

const steps = [
    {
        name: 'Format (Prettier, Salesforce Apex parser)',
        command: node,
        parameters: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    },
    {
        name: 'Lint (ESLint, LWC and TypeScript)',
        command: node,
        parameters: [
            bin('eslint/bin/eslint.js'),
            '--config',
            'config/eslint.config.js',
            '--max-warnings',
            '0',
            'ts-src',
        ],
    },
    {
        name: 'Rooms (dependency-cruiser)',
        command: node,
        parameters: [
            bin('dependency-cruiser/bin/dependency-cruise.mjs'),
            '--config',
            'config/dependency-cruiser.cjs',
            'ts-src/local-org',
            'ts-src/bench',
        ],
    },
    {
        name: 'Apex domains',
        command: node,
        parameters: ['--import', 'tsx', 'scripts/check/domains.mjs'],
    },
    { name: 'Tree, names, labels, sizes', command: node, parameters: ['scripts/check/tree.mjs'] },
    {
        name: 'The library names its sources',
        command: node,
        parameters: ['scripts/check/sources.mjs'],
    },
    {
        name: 'Apex compiles (local org)',
        command: node,
        parameters: ['scripts/org.mjs', 'check', 'force-app/main'],
    },
    {
        name: 'Metadata XML is valid',
        command: node,
        parameters: ['--import', 'tsx', 'scripts/check/metadataXml.mjs'],
    },
    {
        name: 'Generated files are current',
        command: node,
        parameters: ['--import', 'tsx', 'scripts/check/generated.mjs'],
    },
    ...(hasJava
        ? [
              {
                  name: 'Apex rules (PMD, AppExchange, house)',
                  command: node,
                  parameters: ['scripts/check/pmd.mjs'],
              },
              {
                  name: 'Apex types (apex-ls)',
                  command: node,
                  parameters: ['scripts/check/apexLs.mjs'],
              },
          ]
        : []),
].filter((step) =>
    step.parameters.every(
        (parameter) => !parameter.startsWith('scripts/') || existsSync(join(root, parameter)),
    ),
);

const results = await runSteps(steps);
if (!hasJava) {
    console.log(
        'Java is not here: PMD and apex-ls were left out. Install Java 11 or newer (Debian: default-jre-headless) to run them.',
    );
}
process.exit(results.every((result) => result.isGood) ? 0 : 1);

/** apex-ls, an independent type checker of Apex, over the package. Needs Java 11 or newer. */
import { spawnSync } from 'node:child_process';
import { delimiter, join, relative } from 'node:path';
import { root } from '../installed.mjs';

/**
 * What apex-ls 6.0.2 reports although the platform accepts it: known false findings, each as file and message part.
 */
const KNOWN = [
    // Apex Reference > ConnectApi.NamedCredentials > deleteNamedCredential, deleteExternalCredential (API 58); its stubs are older.
    ['SpokeCredentials.cls', 'deleteNamedCredential'],
    ['SpokeCredentials.cls', 'deleteExternalCredential'],
];

const jars = join(
    root,
    'node_modules',
    '@salesforce',
    'code-analyzer-pmd-engine',
    'dist',
    'java-lib',
    '*',
);
const run = spawnSync(
    'java',
    [
        '-cp',
        [jars].join(delimiter),
        'io.github.apexdevtools.apexls.CheckForIssues',
        '-n',
        '-d',
        'errors',
        '-f',
        'json',
        '-w',
        root,
    ],
    {
        encoding: 'utf8',
        maxBuffer: 64_000_000,
    },
);
if (run.status !== 0 && run.status !== 4) {
    console.log(run.stderr || run.stdout);
    process.exit(1);
}
const { files } = JSON.parse(run.stdout);
const issues = files.flatMap(({ path, messages }) =>
    messages.map((message) => ({ path, ...message })),
);
const open = issues.filter(
    (issue) =>
        !KNOWN.some(([path, text]) => issue.path.includes(path) && issue.message.includes(text)),
);
for (const issue of open) {
    console.log(
        `${relative(root, issue.path)}:${issue.start.line} ${issue.category}: ${issue.message}`,
    );
}
console.log(`${issues.length} findings, ${issues.length - open.length} known to be wrong`);
process.exit(open.length === 0 ? 0 : 1);

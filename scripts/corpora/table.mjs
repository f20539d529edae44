/** One row per project, for the terminal and for the page. */
const counted = ['tests', 'passed', 'failed', 'not compiled', 'rate', 'seconds'];
const proved = ['differ by order', 'mutants', 'survive'];

function columnsOf({ isProof }) {
    return isProof ? [...counted, ...proved] : counted;
}

export function heading(asks) {
    return laidOut('project', columnsOf(asks), asks);
}

export function line(row, asks) {
    return row.isMissing
        ? `${row.project.padEnd(52)}  not fetched`
        : laidOut(row.project, cells(row, asks), asks) + (row.fault ? `  ${row.fault}` : '');
}

function laidOut(project, texts, asks) {
    const widths = columnsOf(asks).map((name) => Math.max(name.length + 2, 12));
    return [project.padEnd(52), ...texts.map((text, at) => text.padStart(widths[at]))].join('');
}

/** The mean of the projects' rates: otherwise the largest project would decide. */
export function total(rows) {
    const there = rows.filter((row) => !row.isMissing);
    const sum = (key) => there.reduce((all, row) => all + row[key], 0);
    const mean = there.reduce((all, row) => all + rateOf(row), 0) / Math.max(1, there.length);
    return `${there.length} projects, ${sum('passed')} of ${sum('tests')} tests pass, mean rate ${percent(mean)}, ${sum('seconds').toFixed(0)} s`;
}

export function page(rows, asks) {
    const columns = columnsOf(asks);
    const there = rows.filter((row) => !row.isMissing);
    return `${[
        '# Public Apex projects on the local org',
        '',
        'Made by `node scripts/corpora.mjs <folder with the fetched projects> --md <this file>`. A test counts as passed only if an',
        'assertion ran, unless its text has none; tests of classes that do not compile count as not passed.',
        ...(asks.isProof ? proofWords : []),
        '',
        total(rows),
        '',
        `| project | ${columns.join(' | ')} |`,
        `| --- |${' ---: |'.repeat(columns.length)}`,
        ...rows.map((row) =>
            row.isMissing
                ? `| ${row.project} | not fetched |${' |'.repeat(columns.length - 1)}`
                : `| ${row.project} | ${cells(row, asks).join(' | ')} |`,
        ),
        '',
        '## Tests that do not pass',
        '',
        ...there
            .filter((row) => row.failures.length > 0)
            .flatMap((row) => [
                `### ${row.project}`,
                '',
                ...row.failures.map(({ test, reason }) => `- \`${test}\`: ${oneLine(reason)}`),
                '',
            ]),
        ...(asks.isProof
            ? named(there, 'Tests whose result differs by order', ({ differing = [] }) => differing)
            : []),
        ...(asks.isProof
            ? named(there, 'Mutants that survive', ({ survivors = [] }) =>
                  survivors.map(({ name, outcome }) => `${name} (${oneLine(outcome)})`),
              )
            : []),
    ].join('\n')}`;
}

const proofWords = [
    'Each project ran again in a shuffled order: "differ by order" counts tests with another outcome or message. "mutants" are tests',
    'drawn by a seed whose assertions were turned into their opposites; each must fail, and "survive" counts those that did not.',
];

function named(rows, title, textsOf) {
    const names = rows.flatMap((row) => textsOf(row).map((text) => `- ${row.project}: ${text}`));
    return names.length === 0 ? [] : [`## ${title}`, '', ...names, ''];
}

function cells(row, { isProof }) {
    const { tests, passed, failed, notCompiled, seconds } = row;
    const { differing, mutants, survivors } = row;
    return [
        ...[tests, passed, failed, notCompiled].map(String),
        percent(rateOf(row)),
        seconds.toFixed(1),
        ...(isProof
            ? [differing?.length, mutants, survivors?.length].map((count) => String(count ?? '–'))
            : []),
    ];
}

function rateOf({ tests, passed }) {
    return tests === 0 ? 0 : passed / tests;
}

function percent(rate) {
    return `${(rate * 100).toFixed(1)} %`;
}

function oneLine(text) {
    const line = (text ?? '').replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)} …` : line;
}

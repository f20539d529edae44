/** House rules about where things are: domains, components, fields, labels, sizes, Markdown, suppressions. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { root } from '../installed.mjs';

const problems = [];
const say = (file, text) => problems.push(`${relative(root, file)}: ${text}`);
const IGNORED = new Set(['node_modules', 'build', '.git', '.gatehouse']);

const files = filesUnder(root);
const read = (file) => readFileSync(file, 'utf8');
const inPackage = files.filter((file) => file.startsWith(join(root, 'force-app')));

checkLayout();
checkFields();
checkLabels();
checkSizes();
checkMarkdown();
checkSuppressions();

for (const problem of problems) {
    console.log(problem);
}
console.log(`${files.length} files, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

function filesUnder(folder) {
    return readdirSync(folder)
        .filter((name) => !IGNORED.has(name))
        .flatMap((name) => {
            const path = join(folder, name);
            return statSync(path).isDirectory() ? filesUnder(path) : [path];
        });
}

function checkLayout() {
    const seen = new Map();
    for (const file of inPackage.filter(
        (path) => /\.(cls|trigger)$/.test(path) || /lwc\/\w+\/\w+\.js-meta\.xml$/.test(path),
    )) {
        const name = basename(file).toLowerCase();
        if (seen.has(name)) {
            say(
                file,
                `the component ${basename(file)} exists also in ${relative(root, seen.get(name))}`,
            );
        }
        seen.set(name, file);
        if (file.includes(`${join('force-app', 'main', 'default')}/`)) {
            say(file, "force-app/main/default is nobody's domain");
        }
    }
    const forbidden =
        /\/(approvalProcesses|queues|groups|roles|settings|sharingRules|assignmentRules|profiles|certs|authproviders|standardValueSets)\//;
    for (const file of inPackage.filter(
        (path) => path.includes('/force-app/main/') && forbidden.test(path),
    )) {
        say(file, 'a managed package cannot carry this type; it belongs into force-app/unpackaged');
    }
}

function checkFields() {
    for (const file of inPackage.filter(
        (path) => path.includes('/force-app/main/') && path.endsWith('.field-meta.xml'),
    )) {
        if (!/<description\s*>\s*[^<]{10,}/.test(read(file))) {
            say(file, 'a field says in its description who sets it and when');
        }
    }
}

function checkLabels() {
    const apex = inPackage
        .filter((file) => /\.(cls|trigger|xml)$/.test(file) && !file.endsWith('.labels-meta.xml'))
        .map(read)
        .join('\n');
    const pages = files
        .filter((file) => /ts-src\/lwc\/.*\.(ts|html)$/.test(file))
        .map(read)
        .join('\n');
    for (const file of inPackage.filter((path) => path.endsWith('.labels-meta.xml'))) {
        for (const [, name] of read(file).matchAll(/<fullName>(\w+)<\/fullName>/g)) {
            if (
                !new RegExp(`\\bLabel\\.${name}\\b`, 'i').test(apex) &&
                !pages.includes(`label/c.${name}'`)
            ) {
                say(file, `nobody uses the label ${name}`);
            }
        }
    }
}

function checkSizes() {
    const budgets = [
        [/\/classes\/tests\/.*\.cls$/, 900],
        [/\.cls$/, 400],
        // Label modules are lists; everything else a person has to read in one go.
        [/ts-src\/lwc\/(?!.*__tests__)(?!.*Labels\.ts).*\.ts$/, 300],
        [/ts-src\/local-org\/(?!.*tests\/).*\.ts$/, 400],
        [/scripts\/.*\.mjs$/, 400],
    ];
    for (const file of files) {
        const budget = budgets.find(([pattern]) => pattern.test(file))?.[1];
        const lines =
            budget === undefined || isGenerated(file) ? 0 : read(file).split('\n').length - 1;
        if (lines > budget) {
            say(file, `${lines} lines, more than ${budget}`);
        }
    }
}

function isGenerated(file) {
    return read(file).startsWith('/* Generated');
}

function checkMarkdown() {
    for (const file of files.filter((path) => path.endsWith('.md'))) {
        const isAllowed =
            basename(file) === 'README.md' ||
            /\/(docs|conformance)\//.test(file) ||
            basename(file) === 'messages.md' ||
            /^(CHANGELOG|LICENSE)/.test(basename(file));
        if (!isAllowed) {
            say(file, 'Markdown is for READMEs, decisions and conformance');
        }
        if (
            basename(file) === 'README.md' &&
            dirname(file) !== root &&
            read(file).trim().split('\n').length > 24
        ) {
            say(file, 'a room explains itself in 20 lines');
        }
    }
}

/** The number may only fall; each one carries its reason on the same or the line before. */
function checkSuppressions() {
    const most = Number(read(join(root, 'config', 'suppressions.txt')).trim());
    let count = 0;
    for (const file of files.filter(
        (path) =>
            /\/(ts-src|force-app|scripts)\/.*\.(ts|cls|mjs|trigger)$/.test(path) &&
            !path.includes('/lwc/') &&
            !path.endsWith('check/tree.mjs'),
    )) {
        count += [
            ...read(file).matchAll(
                /@SuppressWarnings|eslint-disable|@ts-(?:ignore|expect-error|nocheck)|\bas any\b/g,
            ),
        ].length;
    }
    if (count > most) {
        say(join(root, 'config', 'suppressions.txt'), `${count} suppressions, ${most} are allowed`);
    }
}

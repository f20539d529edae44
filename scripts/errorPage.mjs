/** Makes docs/compile-errors.md: every sentence of the compiler with code it refuses beside code it takes. `node --import tsx scripts/errorPage.mjs` */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './installed.mjs';

export const errorPath = 'docs/compile-errors.md';
const pairs = join(root, 'ts-src', 'conformance', 'compile-errors');

export async function errorPage() {
    const catalogue = await import('../ts-src/local-org/diagnostics/index.ts');
    const templates = Object.entries(catalogue)
        .filter(([name]) => name.endsWith('Messages'))
        .flatMap(([, messages]) => Object.values(messages))
        .sort((left, right) => (left.code < right.code ? -1 : 1));
    const examples = readExamples();
    const sections = templates.map((template) => section(template, examples));
    return `${[
        '# What the compiler refuses',
        '',
        'Made by `node --import tsx scripts/errorPage.mjs` from the catalogue of sentences and from the conformance cases; `npm run check`',
        'compares. Words in braces stand for names of your code.',
        '',
        ...sections.flat(),
    ].join('\n')}`;
}

function readExamples() {
    return readdirSync(pairs)
        .filter((name) => name !== 'support')
        .map((name) => {
            const { message } = JSON.parse(
                readFileSync(join(pairs, name, 'expected.json'), 'utf8'),
            );
            return { message, bad: source(name, 'bad'), good: source(name, 'good') };
        })
        .sort((left, right) => left.bad.length - right.bad.length);
}

function source(name, side) {
    const file = join(pairs, name, `${side}.cls`);
    return readFileSync(existsSync(file) ? file : join(pairs, name, `${side}.trigger`), 'utf8');
}

function section({ code, text }, examples) {
    const pattern = new RegExp(
        `^${text
            .split(/\{\w+\}/)
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('[^]*')}$`,
    );
    const example = examples.find(({ message }) => pattern.test(message));
    const heading = [`## ${code}`, '', text.replace(/[<>*_[\]]/g, '\\$&'), ''];
    return example === undefined
        ? heading
        : [
              ...heading,
              'Refused:',
              '',
              ...fenced(example.bad),
              'Taken:',
              '',
              ...fenced(example.good),
          ];
}

function fenced(text) {
    return ['```apex', text.trimEnd(), '```', ''];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    writeFileSync(join(root, errorPath), await errorPage());
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shuffled } from '../../ts-src/local-org/engine/testing/order.ts';
import { root } from '../installed.mjs';
import { classFiles, testMethods } from './judged.mjs';
import { testRun } from './testRun.mjs';

const seed = 1;
const mutantsPerProject = 10;

/** Its own for each process: two runs at the same time would read each other's mutants. */
const place = join(root, 'build', 'corpora', `proof-${process.pid}`);
process.on('exit', () => rmSync(place, { recursive: true, force: true }));

/** The tests that say something else in a shuffled order than in the written one: none may lean on what ran before it. */
export function differsByOrder(folders, results) {
    const written = byName(results);
    const other = outcomes(folders, ['--order', String(seed)]);
    return [...new Set([...written.keys(), ...other.keys()])].filter(
        (name) => written.get(name) !== other.get(name),
    );
}

/**
 * Turns the assertions of ten tests, drawn by a seed from those that pass and assert in their own text, into their opposites:
 * each must fail then. Answers how many there were and which of them still passed.
 */
export function survivingMutants(folders, own, results) {
    const passed = new Set(
        results
            .filter(({ Outcome, assertions }) => Outcome === 'Pass' && assertions > 0)
            .map(({ FullName }) => FullName.toLowerCase()),
    );
    const candidates = own.flatMap(classFiles).flatMap((file) => {
        const source = readFileSync(file, 'utf8');
        const name = basename(file, '.cls');
        return testMethods(source, file)
            .filter((method) => passed.has(`${name}.${method.name}`.toLowerCase()))
            .map((method) => ({ ...method, file, className: name, swapped: swap(method.text) }))
            .filter(({ text, swapped }) => swapped !== text);
    });
    const drawn = shuffled(candidates, seed).slice(0, mutantsPerProject);
    const laid = join(place, 'mutants');
    rmSync(laid, { recursive: true, force: true });
    mkdirSync(laid, { recursive: true });
    for (const file of new Set(drawn.map((one) => one.file))) {
        const text = drawn
            .filter((one) => one.file === file)
            .reduce(
                (whole, one) => whole.replace(one.text, () => one.swapped),
                readFileSync(file, 'utf8'),
            );
        writeFileSync(join(laid, basename(file)), text);
        writeFileSync(join(laid, `${basename(file)}-meta.xml`), metaOf(file));
    }
    const filter = drawn.map(({ className, name }) => `${className}.${name}`);
    const after =
        drawn.length === 0
            ? new Map()
            : outcomes([...folders, laid], ['--filter', filter.join(',')]);
    return {
        mutants: drawn.length,
        survivors: filter
            .map((name) => ({ name, outcome: after.get(name.toLowerCase()) ?? 'not run' }))
            .filter(({ outcome }) => !outcome.startsWith('Fail')),
    };
}

const opposites = {
    assertequals: 'assertNotEquals',
    assertnotequals: 'assertEquals',
    areequal: 'areNotEqual',
    arenotequal: 'areEqual',
    istrue: 'isFalse',
    isfalse: 'isTrue',
    isnull: 'isNotNull',
    isnotnull: 'isNull',
    isinstanceoftype: 'isNotInstanceOfType',
    isnotinstanceoftype: 'isInstanceOfType',
};

/** `System.assert(x)` has no opposite of its own: what it is told is made false. */
function swap(text) {
    return text
        .replace(/\b(System|Assert)\s*\.\s*(\w+)(?=\s*\()/gi, (call, type, method) => {
            const opposite = opposites[method.toLowerCase()];
            return opposite === undefined ? call : `${type}.${opposite}`;
        })
        .replace(/\bSystem\s*\.\s*assert\s*\(/gi, 'System.assert(false && ');
}

function metaOf(file) {
    try {
        return readFileSync(`${file}-meta.xml`, 'utf8');
    } catch (error) {
        if (error.code === 'ENOENT') {
            return '';
        }
        throw error;
    }
}

/** Lower-case full name → outcome and message. */
function outcomes(folders, options) {
    return byName(testRun(folders, options, join(place, 'proof.json')).tests ?? []);
}

function byName(results) {
    return new Map(
        results.map(({ FullName, Outcome, Message }) => [
            FullName.toLowerCase(),
            `${Outcome}: ${Message ?? ''}`,
        ]),
    );
}

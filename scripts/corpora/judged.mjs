import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseApex } from '../../ts-src/local-org/syntax/index.ts';

/**
 * Counts the results of a project's own test classes. A test that passes without an assertion counts only if its own text
 * has none to run; one that does not compile counts as one that fails.
 */
export function judged(folders, results) {
    const classes = folders.flatMap(classFiles).flatMap(testClass);
    const byName = new Map();
    for (const result of results ?? []) {
        const name = result.ApexClass.Name.toLowerCase();
        byName.set(name, [...(byName.get(name) ?? []), result]);
    }
    const counts = { tests: 0, passed: 0, failed: 0, notCompiled: 0, silent: 0 };
    const failures = [];
    for (const { name, methods } of classes) {
        const outcomes = byName.get(name.toLowerCase()) ?? [];
        counts.tests += methods.size;
        for (const [method, hasAssertion] of methods) {
            const result = outcomes.find(({ MethodName }) => MethodName.toLowerCase() === method);
            if (result?.Outcome === 'Pass' && (result.assertions > 0 || !hasAssertion)) {
                counts.passed += 1;
            } else if (result === undefined) {
                counts.notCompiled += 1;
            } else {
                counts.failed += 1;
                counts.silent += result.Outcome === 'Pass' ? 1 : 0;
                failures.push({ test: result.FullName, reason: reason(result) });
            }
        }
        const broken = outcomes.find(({ Outcome }) => Outcome === 'CompileFail');
        if (broken) {
            failures.push({ test: broken.FullName, reason: broken.Message });
        } else if (outcomes.length === 0) {
            failures.push({ test: `${name}.<compile>`, reason: 'was not run' });
        }
    }
    return { ...counts, failures };
}

function reason({ Outcome, Message }) {
    return Outcome === 'Pass' ? 'passes without running an assertion' : Message;
}

export function classFiles(folder) {
    return readdirSync(folder)
        .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
        .flatMap((name) => {
            const path = join(folder, name);
            return statSync(path).isDirectory()
                ? classFiles(path)
                : path.endsWith('.cls')
                  ? [path]
                  : [];
        });
}

/** The test methods of a class with whether their own text asserts; nothing for other classes. */
function testClass(file) {
    const source = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    if (!/@istest|testmethod/i.test(source)) {
        return [];
    }
    const name = basename(file, '.cls');
    const methods = new Map(
        testMethods(source, file).map(({ name: method, text }) => [
            method.toLowerCase(),
            /\bassert/i.test(withoutComments(text)),
        ]),
    );
    return methods.size === 0 ? [] : [{ name, methods }];
}

export function testMethods(source, file) {
    try {
        return (parseApex(source, file).members ?? [])
            .filter((member) => member.kind === 'method' && isTest(member.modifiers))
            .map(({ name, span }) => ({
                name: name.text,
                text: source.slice(span.start, span.end),
            }));
    } catch {
        // A class that cannot even be parsed: its test methods still count, as ones that do not compile.
        const header = /(?:@istest\b[^{};]*?|\btestmethod\b[^{};(]*?)\b(\w+)\s*\(\s*\)\s*\{/gi;
        return [...source.matchAll(header)].map(([text, name]) => ({ name, text }));
    }
}

function isTest({ annotations, keywords }) {
    return (
        annotations.some(({ name }) => name.text.toLowerCase() === 'istest') ||
        keywords.some(({ keyword }) => keyword === 'testmethod')
    );
}

function withoutComments(text) {
    return text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
}

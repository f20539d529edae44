import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CompileError } from '../local-org/diagnostics/index.ts';
import type { Diagnostic } from '../local-org/diagnostics/index.ts';
import { platformTypes } from '../local-org/library/index.ts';
import { loadSchema } from '../local-org/schema/index.ts';
import { check } from '../local-org/semantics/index.ts';
import type { SourceUnit } from '../local-org/semantics/index.ts';
import { parseApex, parseTrigger } from '../local-org/syntax/index.ts';

/** Code that the platform refuses (`bad`) beside code it takes (`good`), with the sentence it says. */
interface Expected {
    readonly message: string;
    readonly line: number;
    readonly column: number | null;
    readonly source: string;
    /** A: printed by the platform's own compiler; B: quoted in public; C: not confirmed. */
    readonly confidence: 'A' | 'B' | 'C';
    /** Where the rule came with a version: the same code in the version that refuses it and in one that takes it. */
    readonly apiVersions?: { readonly bad: number; readonly good: number };
}

const folder = join(dirname(fileURLToPath(import.meta.url)), 'compile-errors');
const support = join(folder, 'support');
const schema = loadSchema([support]);
const newestVersion = 67;

function unitOf(file: string, apiVersion: number): SourceUnit {
    const text = readFileSync(file, 'utf8');
    const tree = file.endsWith('.trigger') ? parseTrigger(text, file) : parseApex(text, file);
    const name = tree.kind === 'anonymous' ? 'AnonymousBlock' : tree.name.text;
    return { tree, name, file, apiVersion };
}

function diagnosticsOf(file: string, apiVersion = newestVersion): readonly Diagnostic[] {
    try {
        const helpers = ['RHelper.cls', 'RExc.cls'].map((name) =>
            unitOf(join(support, name), newestVersion),
        );
        return check([...helpers, unitOf(file, apiVersion)], platformTypes, schema).diagnostics;
    } catch (error) {
        if (error instanceof CompileError) {
            return error.diagnostics;
        }
        throw error;
    }
}

function sourceOf(name: string, side: 'bad' | 'good'): string {
    const file = join(folder, name, `${side}.cls`);
    return existsSync(file) ? file : join(folder, name, `${side}.trigger`);
}

suite('compile errors', () => {
    for (const name of readdirSync(folder).filter((one) => one !== 'support')) {
        const expected = JSON.parse(
            readFileSync(join(folder, name, 'expected.json'), 'utf8'),
        ) as Expected;
        test(`${name}: refused with the platform's sentence`, () => {
            const found = diagnosticsOf(sourceOf(name, 'bad'), expected.apiVersions?.bad).map(
                ({ message, span }) => `${span.line} ${message}`,
            );
            assert.ok(
                found.includes(`${expected.line} ${expected.message}`),
                `expected ${expected.line} ${expected.message}, found ${found.join('; ') || 'nothing'}`,
            );
        });
        test(`${name}: the corrected code is taken`, () => {
            assert.deepEqual(
                diagnosticsOf(sourceOf(name, 'good'), expected.apiVersions?.good).map(
                    ({ message, span }) => `${span.line} ${message}`,
                ),
                [],
            );
        });
    }
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CompileError } from '../../diagnostics/index.ts';
import { parseApex, parseTrigger } from '../index.ts';

interface Expectation {
    /** `syntax` when the parser itself must refuse. */
    readonly phase?: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
}

const root = join(import.meta.dirname, '../../../conformance/compile-errors');

/** Every case that the parser itself must refuse, with the sentence and place the platform's compiler gives. */
for (const slug of readdirSync(root).filter((name) => name !== 'support')) {
    const folder = join(root, slug);
    if (!existsSync(join(folder, 'expected.json'))) {
        continue;
    }
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expectation;
    if (expected.phase !== 'syntax') {
        continue;
    }
    test(`compile-errors/${slug}`, () => {
        const text = readFileSync(join(folder, 'bad.cls'), 'utf8');
        const found = firstFault(text);
        const { message, line, column } = expected;
        assert.deepEqual(found, { message, line, column });
    });
}

function firstFault(text: string): object | null {
    try {
        if (/^\s*trigger\s/i.test(text)) {
            parseTrigger(text, 'bad.cls');
        } else {
            parseApex(text, 'bad.cls');
        }
        return null;
    } catch (error) {
        if (!(error instanceof CompileError)) {
            throw error;
        }
        const [first] = error.diagnostics;
        return first === undefined
            ? null
            : { message: first.message, line: first.span.line, column: first.span.column };
    }
}

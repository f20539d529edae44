import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CompileError } from '../../diagnostics/index.ts';
import { parseApex, parseTrigger } from '../index.ts';

const root = join(import.meta.dirname, '../../../..');

/** The package's own Apex and every correct case, read by an independent parser of the language. */
const files = (['force-app', 'ts-src/conformance'] as const).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(cls|trigger)$/.test(name) && !/\bbad\./.test(name))
        .map((name) => join(folder, name)),
);

class Listener extends ApexErrorListener {
    readonly errors: string[] = [];

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.errors.push(`${line}:${column + 1} ${message}`);
    }
}

function theirErrors(text: string, isTrigger: boolean): string[] {
    const listener = new Listener();
    const { parser } = ApexParserFactory.createLexerAndParser(text, listener);
    if (isTrigger) {
        parser.triggerUnit();
    } else {
        parser.compilationUnit();
    }
    return listener.errors;
}

function ourErrors(text: string, isTrigger: boolean): string[] {
    try {
        if (isTrigger) {
            parseTrigger(text, 'file');
        } else {
            parseApex(text, 'file');
        }
        return [];
    } catch (error) {
        if (!(error instanceof CompileError)) {
            throw error;
        }
        return [error.message];
    }
}

test('both parsers accept the same of the Apex in this repository', () => {
    const disagreements = files.flatMap((name) => {
        const text = readFileSync(join(root, name), 'utf8');
        const isTrigger = name.endsWith('.trigger');
        const ours = ourErrors(text, isTrigger);
        const theirs = theirErrors(text, isTrigger);
        return ours.length > 0 === theirs.length > 0 ? [] : [{ name, ours, theirs }];
    });
    assert.deepEqual(disagreements, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract, pack, readDirectory, writeArchive } from '../Compression/zip.ts';
import type { Level, NewEntry } from '../Compression/zip.ts';
import { parseDocument } from '../Dom/parseDocument.ts';
import { printDocument } from '../Dom/printDocument.ts';

const at = Date.UTC(2026, 0, 1);
const entry = (name: string, text: string, isStored = false): NewEntry => ({
    name,
    comment: '',
    modified: new Date(at),
    isStored,
    content: new TextEncoder().encode(text),
});
const archiveOf = (entries: readonly NewEntry[], level: Level): Uint8Array =>
    writeArchive(entries.map((one) => [one, pack(one, level)] as const));

test('an archive tells names, sizes, methods and times of its entries, and gives their content back', () => {
    const archive = archiveOf([entry('a/ü.txt', 'hello hello hello'), entry('b', 'xy', true)], 6);

    const directory = readDirectory(archive);

    assert.deepEqual(
        directory.map(({ name, uncompressedSize, method, modified }) => [
            name,
            uncompressedSize,
            method,
            modified.getTime(),
        ]),
        [
            ['a/ü.txt', 17, 8, at],
            ['b', 2, 0, at],
        ],
    );
    const [first] = directory;
    assert.ok(first);
    assert.equal(new TextDecoder().decode(extract(archive, first)), 'hello hello hello');
});

test('the same entries give the same bytes', () => {
    assert.deepEqual(archiveOf([entry('a', 'one')], 9), archiveOf([entry('a', 'one')], 9));
});

test('a damaged entry is refused by its checksum', () => {
    const archive = archiveOf([entry('a', 'one', true)], 6);
    const [first] = readDirectory(archive);
    assert.ok(first);
    const damaged = archive.slice();
    damaged[first.offset + 31] = 0;

    assert.throws(() => extract(damaged, first), /does not fit its checksum/);
});

test('what is no archive is refused', () => {
    assert.throws(() => readDirectory(new Uint8Array(100)), /zip END header not found/);
});

test('a document comes back as it was written', () => {
    const text =
        '<?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:x" k="1 &amp; 2"><b>t&lt;</b><!--c--><d /></a>';

    assert.equal(printDocument(parseDocument(text)), text);
});

test('a DTD is refused, and so is nesting below 50 levels', () => {
    assert.throws(() => parseDocument('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), /DOCTYPE/);
    assert.throws(() => parseDocument('<a>'.repeat(51) + '</a>'.repeat(51)), /deeper than 50/);
    assert.equal(parseDocument('<a>'.repeat(50) + '</a>'.repeat(50)).name, 'a');
});

test('one blank may stand before an XML declaration, two may not', () => {
    assert.equal(parseDocument(' <?xml version="1.0"?><a/>').name, 'a');
    assert.throws(() => parseDocument('  <?xml version="1.0"?><a/>'), /XML declaration/);
});

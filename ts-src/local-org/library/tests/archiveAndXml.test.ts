import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateEntry, readDirectory } from '../Compression/readArchive.ts';
import { writeArchive } from '../Compression/writeArchive.ts';
import { parseDocument } from '../Dom/parseDocument.ts';
import { printDocument } from '../Dom/printDocument.ts';

const at = Date.UTC(2026, 0, 1);
const entry = (name: string, text: string, isStored = false): Parameters<typeof writeArchive>[0][number] => ({
    name,
    comment: '',
    modified: at,
    isStored,
    bytes: new TextEncoder().encode(text),
});

test('an archive tells names, sizes, methods and times of its entries, and gives their content back', () => {
    const archive = writeArchive([entry('a/ü.txt', 'hello hello hello'), entry('b', 'xy', true)], 6);

    const directory = readDirectory(archive);

    assert.deepEqual(
        directory.map(({ name, size, method, modified }) => [name, size, method, modified]),
        [
            ['a/ü.txt', 17, 8, at],
            ['b', 2, 0, at],
        ],
    );
    const [first] = directory;
    assert.ok(first);
    assert.equal(new TextDecoder().decode(inflateEntry(archive, first)), 'hello hello hello');
});

test('the same entries give the same bytes', () => {
    assert.deepEqual(writeArchive([entry('a', 'one')], 9), writeArchive([entry('a', 'one')], 9));
});

test('a damaged entry is refused by its checksum', () => {
    const archive = writeArchive([entry('a', 'one', true)], 6);
    const [first] = readDirectory(archive);
    assert.ok(first);
    const damaged = archive.slice();
    damaged[first.at + 31] = 0;

    assert.throws(() => inflateEntry(damaged, first), /invalid entry CRC/);
});

test('what is no archive is refused', () => {
    assert.throws(() => readDirectory(new Uint8Array(100)), /zip END header not found/);
});

test('a document comes back as it was written', () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:x" k="1 &amp; 2"><b>t&lt;</b><!--c--><d /></a>';

    assert.equal(printDocument(parseDocument(text)), text);
});

test('a DTD is refused, and so is nesting below 50 levels', () => {
    assert.throws(() => parseDocument('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), /DOCTYPE/);
    assert.throws(() => parseDocument('<a>'.repeat(51) + '</a>'.repeat(51)), /deeper than 50/);
    assert.equal(parseDocument('<a>'.repeat(50) + '</a>'.repeat(50)).name, 'a');
});

#!/usr/bin/env node
/**
 * Verifies an evidence package of a Gatehouse hub without the hub: node scripts/verifyEvidence.mjs bundle.zip
 * Needs nothing but Node. Recomputes every hash, follows every proof to the root (RFC 6962), compares root and
 * signature, and names the first entry that does not hold. Exit code 0 only when everything holds.
 */
import {
    createHash,
    createPublicKey,
    verify as verifySignature,
    X509Certificate,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';

const MOST_BYTES = 512 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

class Refused extends Error {}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const leafHash = (payload) =>
    sha256(Buffer.concat([Buffer.from([0]), Buffer.from(payload, 'utf8')]));
const nodeHash = (left, right) =>
    sha256(Buffer.concat([Buffer.from([1]), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]));

/** Reads by the central directory; sizes are checked against what really comes out. */
export function unzip(archive) {
    let end = archive.length - 22;
    while (end >= 0 && archive.readUInt32LE(end) !== END_OF_DIRECTORY) {
        end -= 1;
    }
    if (end < 0) {
        throw new Refused('This is no zip archive, or its end is missing.');
    }
    const files = new Map();
    let position = archive.readUInt32LE(end + 16);
    let inflated = 0;
    for (let index = 0; index < archive.readUInt16LE(end + 10); index += 1) {
        if (archive.readUInt32LE(position) !== DIRECTORY_ENTRY) {
            throw new Refused('The directory of the archive is damaged.');
        }
        const method = archive.readUInt16LE(position + 10);
        const size = archive.readUInt32LE(position + 20);
        const nameLength = archive.readUInt16LE(position + 28);
        const expected = archive.readUInt32LE(position + 24);
        const name = archive.toString('utf8', position + 46, position + 46 + nameLength);
        const header = archive.readUInt32LE(position + 42);
        const start =
            header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
        const stored = archive.subarray(start, start + size);
        inflated += expected;
        if (inflated > MOST_BYTES) {
            throw new Refused('The archive would inflate to more than 512 MB.');
        }
        const content =
            method === 0 ? stored : inflateRawSync(stored, { maxOutputLength: expected + 1 });
        if (content.length !== expected) {
            throw new Refused(
                `${name} has ${content.length} bytes, its directory says ${expected}.`,
            );
        }
        if (files.has(name)) {
            throw new Refused(`${name} is in the archive twice.`);
        }
        files.set(name, content);
        position +=
            46 +
            nameLength +
            archive.readUInt16LE(position + 30) +
            archive.readUInt16LE(position + 32);
    }
    return files;
}

function lines(files, name) {
    return text(files, name)
        .split('\n')
        .filter((line) => line !== '')
        .map((line, index) => {
            try {
                return JSON.parse(line);
            } catch {
                throw new Refused(`${name}, line ${index + 1}: not readable any more.`);
            }
        });
}

function text(files, name) {
    if (!files.has(name)) {
        throw new Refused(`${name} is missing from the package.`);
    }
    return files.get(name).toString('utf8');
}

function json(files, name) {
    try {
        return JSON.parse(text(files, name));
    } catch (fault) {
        throw fault instanceof Refused ? fault : new Refused(`${name} is not readable any more.`);
    }
}

/** RFC 9162, 2.1.3.2, with the position checked too: the sides follow from index and size, not from the file. */
export function rootFrom(leaf, index, size, path) {
    const sides = [];
    let [from, to] = [0, size];
    while (to - from > 1) {
        let half = 1;
        while (half * 2 < to - from) {
            half *= 2;
        }
        const isLeft = index < from + half;
        sides.unshift(isLeft ? 'right' : 'left');
        [from, to] = isLeft ? [from, from + half] : [from + half, to];
    }
    if (sides.length !== path.length || sides.some((side, step) => side !== path[step].side)) {
        return null;
    }
    return path.reduce(
        (hash, step) =>
            step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash),
        leaf,
    );
}

function checkEntry(entry, sequence, proof, checkpoint) {
    if (!entry || entry.sequence !== sequence) {
        return 'the entry is missing';
    }
    if (leafHash(entry.payload) !== entry.entryHash) {
        return 'the content was edited: it does not give its hash';
    }
    let payload;
    try {
        payload = JSON.parse(entry.payload);
    } catch {
        return 'the content is not readable any more';
    }
    if (payload.sequence !== sequence) {
        return `the content is that of entry ${payload.sequence}`;
    }
    if (!proof || proof.sequence !== sequence || proof.treeSize !== checkpoint.treeSize) {
        return 'its proof is missing';
    }
    if (
        rootFrom(entry.entryHash, sequence - 1, checkpoint.treeSize, proof.path) !== checkpoint.root
    ) {
        return 'its proof does not lead to the root of the checkpoint';
    }
    return null;
}

function checkEntries(files, manifest, checkpoint) {
    const entries = new Map(lines(files, 'entries.ndjson').map((entry) => [entry.sequence, entry]));
    const proofs = new Map(lines(files, 'proofs.ndjson').map((proof) => [proof.sequence, proof]));
    let before = null;
    for (const sequence of manifest.sequences) {
        const entry = entries.get(sequence);
        const fault = checkEntry(entry, sequence, proofs.get(sequence), checkpoint);
        if (fault) {
            throw new Refused(`Entry L-${sequence}: ${fault}.`);
        }
        const payload = JSON.parse(entry.payload);
        if (before && before.sequence === sequence - 1 && payload.previous !== before.entryHash) {
            throw new Refused(
                `Entry L-${before.sequence}: the entry behind it was written after another one.`,
            );
        }
        before = entry;
        entries.delete(sequence);
    }
    for (const sequence of entries.keys()) {
        throw new Refused(`Entry L-${sequence}: it was added, the manifest does not know it.`);
    }
}

function checkSignature(checkpoint, manifest, certificatePath) {
    const [format, hub, size, root] = checkpoint.statement.split('\n');
    const isStated =
        format === 'gatehouse-ledger-checkpoint/1' &&
        hub === manifest.hub &&
        Number(size) === checkpoint.treeSize &&
        root === checkpoint.root;
    if (!isStated) {
        throw new Refused('The checkpoint: its signed text says something else than its root.');
    }
    if (!certificatePath) {
        return checkpoint.signature
            ? 'signature not checked: give the certificate of the hub with --certificate'
            : 'not signed: the hub has no certificate, compare the root with one you noted or were sent';
    }
    if (!checkpoint.signature) {
        throw new Refused('The checkpoint: it is not signed.');
    }
    const pem = readFileSync(certificatePath);
    const key = pem.includes('BEGIN CERTIFICATE')
        ? new X509Certificate(pem).publicKey
        : createPublicKey(pem);
    const signature = Buffer.from(checkpoint.signature, 'base64');
    if (!verifySignature('RSA-SHA256', Buffer.from(checkpoint.statement, 'utf8'), key, signature)) {
        throw new Refused('The checkpoint: its signature is not genuine.');
    }
    return 'signature genuine';
}

function checkFiles(files, manifest) {
    for (const file of manifest.files) {
        if (!files.has(file.name)) {
            throw new Refused(`${file.name} is missing from the package.`);
        }
        if (sha256(files.get(file.name)) !== file.sha256) {
            throw new Refused(`${file.name} is not the file the manifest describes.`);
        }
    }
    const known = new Set(['manifest.json', ...manifest.files.map((file) => file.name)]);
    for (const name of files.keys()) {
        if (!known.has(name)) {
            throw new Refused(`${name} is in the package, but not in its manifest.`);
        }
    }
}

/** Entries first, so that an edited one is named and not only its file. */
export function verifyEvidence(archive, options = {}) {
    const files = unzip(archive);
    const manifest = json(files, 'manifest.json');
    if (manifest.format !== 'gatehouse-evidence/1') {
        throw new Refused('The package is of an unknown format.');
    }
    const checkpoint = json(files, 'checkpoints.json').find(
        ({ treeSize }) => treeSize === manifest.treeSize,
    );
    if (!checkpoint) {
        throw new Refused('The checkpoint that covers the entries is missing.');
    }
    checkEntries(files, manifest, checkpoint);
    checkFiles(files, manifest);
    if (checkpoint.root !== manifest.root) {
        throw new Refused('Manifest and checkpoint name different roots.');
    }
    if (options.root && options.root !== `${checkpoint.treeSize}:${checkpoint.root}`) {
        throw new Refused(
            `The root is ${checkpoint.treeSize}:${checkpoint.root}, not the one you were given.`,
        );
    }
    const signature = checkSignature(checkpoint, manifest, options.certificate);
    return {
        entries: manifest.sequences.length,
        treeSize: checkpoint.treeSize,
        root: checkpoint.root,
        signature,
    };
}

function main(words) {
    const options = {};
    const paths = [];
    while (words.length > 0) {
        const word = words.shift();
        if (word === '--certificate' || word === '--root') {
            options[word.slice(2)] = words.shift();
        } else {
            paths.push(word);
        }
    }
    if (paths.length !== 1) {
        console.error(
            'Usage: node verifyEvidence.mjs bundle.zip [--certificate hub.pem] [--root <size>:<root>]',
        );
        return 2;
    }
    try {
        const found = verifyEvidence(readFileSync(paths[0]), options);
        console.log(
            `Verified: ${found.entries} entries, each proved against a ledger of ${found.treeSize}.`,
        );
        console.log(`Root ${found.treeSize}:${found.root}`);
        console.log(`Checkpoint: ${found.signature}.`);
        return 0;
    } catch (fault) {
        const isKnown = fault instanceof Refused;
        console.error(
            `Not verified. ${isKnown ? fault.message : `The package cannot be read: ${fault.message}`}`,
        );
        return 1;
    }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    process.exitCode = main(process.argv.slice(2));
}

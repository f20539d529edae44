/**
 * Opens a zip from outside. Limits are checked on the bytes that really come out, never on what the headers claim:
 * entry count, total size, ratio, and names that would leave the folder (Metadata API Guide > Metadata Limits).
 */
import { crc32 } from './crc32.ts';
import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
    maxEntries: number;
    maxCompressedBytes: number;
    maxBytes: number;
    maxRatio: number;
}

export const DEPLOY_ZIP_LIMITS: ZipLimits = {
    maxEntries: 10_000,
    maxCompressedBytes: 39 * 1024 * 1024,
    maxBytes: 629_145_600,
    maxRatio: 200,
};

/** Small archives may be very dense without being a danger. */
const RATIO_FREE_BYTES = 4 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export class ZipProblem extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'ZipProblem';
    }
}

interface DirectoryEntry {
    name: string;
    method: number;
    encrypted: boolean;
    crc: number;
    compressedSize: number;
    size: number;
    offset: number;
}

function findDirectory(archive: Buffer): number {
    const earliest = Math.max(0, archive.length - 22 - 0xffff);
    for (let position = archive.length - 22; position >= earliest; position -= 1) {
        if (archive.readUInt32LE(position) === END_OF_DIRECTORY) {
            return position;
        }
    }
    throw new ZipProblem('The zip file is not valid: its directory is missing');
}

function readDirectory(archive: Buffer, limits: ZipLimits): DirectoryEntry[] {
    const end = findDirectory(archive);
    const count = archive.readUInt16LE(end + 10);
    if (count > limits.maxEntries) {
        throw new ZipProblem(
            `LIMIT_EXCEEDED: Maximum number of files exceeded: ${limits.maxEntries}`,
        );
    }
    const entries: DirectoryEntry[] = [];
    let position = archive.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
        if (position + 46 > archive.length || archive.readUInt32LE(position) !== DIRECTORY_ENTRY) {
            throw new ZipProblem('The zip file is not valid: its directory is damaged');
        }
        const nameLength = archive.readUInt16LE(position + 28);
        entries.push({
            name: archive.toString('utf8', position + 46, position + 46 + nameLength),
            method: archive.readUInt16LE(position + 10),
            encrypted: (archive.readUInt16LE(position + 8) & 1) === 1,
            crc: archive.readUInt32LE(position + 16),
            compressedSize: archive.readUInt32LE(position + 20),
            size: archive.readUInt32LE(position + 24),
            offset: archive.readUInt32LE(position + 42),
        });
        const extra = archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
        position += 46 + nameLength + extra;
    }
    return entries;
}

function requireSafeName(name: string): void {
    const parts = name.split('/');
    const leaves = parts.includes('..') || parts.includes('.');
    const rooted = name.startsWith('/') || /^[A-Za-z]:/.test(name);
    if (name === '' || rooted || leaves || name.includes('\\') || name.includes('\0')) {
        throw new ZipProblem(`Zip entry name is not allowed: ${JSON.stringify(name)}`);
    }
}

function compressedBytes(archive: Buffer, entry: DirectoryEntry): Buffer {
    const start = entry.offset;
    if (start + 30 > archive.length || archive.readUInt32LE(start) !== LOCAL_ENTRY) {
        throw new ZipProblem(`Zip entry ${entry.name} is damaged`);
    }
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    if (from + entry.compressedSize > archive.length) {
        throw new ZipProblem(`Zip entry ${entry.name} is cut off`);
    }
    return archive.subarray(from, from + entry.compressedSize);
}

/** Never more than `room` bytes come out: inflating stops there whatever the headers say. */
function inflate(entry: DirectoryEntry, packed: Buffer, room: number): Buffer {
    if (entry.encrypted) {
        throw new ZipProblem(`Zip entry ${entry.name} is encrypted`);
    }
    if (entry.method === STORED) {
        return packed;
    }
    if (entry.method !== DEFLATED) {
        throw new ZipProblem(`Zip entry ${entry.name} uses the unsupported method ${entry.method}`);
    }
    try {
        return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
    } catch (cause) {
        const code = (cause as NodeJS.ErrnoException).code;
        if (code === 'ERR_BUFFER_TOO_LARGE') {
            throw new ZipProblem(
                `LIMIT_EXCEEDED: Zip entry ${entry.name} is larger than allowed when opened`,
            );
        }
        throw new ZipProblem(`Zip entry ${entry.name} cannot be inflated: ${String(cause)}`);
    }
}

function requireHonest(entry: DirectoryEntry, bytes: Buffer): void {
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
        throw new ZipProblem(`Zip entry ${entry.name} is not what its header says`);
    }
}

export function readZip(
    input: Uint8Array,
    limits: ZipLimits = DEPLOY_ZIP_LIMITS,
): Map<string, Uint8Array> {
    const archive = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    if (archive.length > limits.maxCompressedBytes) {
        throw new ZipProblem(
            `LIMIT_EXCEEDED: Maximum size of request reached. Maximum size of request is ${limits.maxCompressedBytes} bytes`,
        );
    }
    if (archive.length < 22) {
        throw new ZipProblem('The zip file is not valid: it is too short');
    }
    const allowed = Math.min(
        limits.maxBytes,
        Math.max(RATIO_FREE_BYTES, archive.length * limits.maxRatio),
    );
    const files = new Map<string, Uint8Array>();
    let total = 0;
    for (const entry of readDirectory(archive, limits)) {
        requireSafeName(entry.name);
        if (entry.name.endsWith('/')) {
            continue;
        }
        if (files.has(entry.name)) {
            throw new ZipProblem(`Zip entry ${entry.name} appears twice`);
        }
        const bytes = inflate(entry, compressedBytes(archive, entry), allowed - total);
        requireHonest(entry, bytes);
        total += bytes.length;
        files.set(entry.name, bytes);
    }
    return files;
}

import { inflateSync, strFromU8 } from 'fflate';
import { raise } from '../../values/index.ts';

/** One line of a zip archive's central directory. Source: PKWARE APPNOTE 4.3.12 */
export interface DirectoryEntry {
    readonly name: string;
    readonly comment: string;
    /** 0 stored, 8 deflated. */
    readonly method: number;
    readonly crc: number;
    readonly compressedSize: number;
    readonly size: number;
    /** Epoch milliseconds, from the archive's local time read as UTC. */
    readonly modified: number;
    /** Where the local header is. */
    readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_FLAG = 0x0800;
const ENCRYPTED_FLAG = 0x0001;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;

function refuse(sentence: string): never {
    return raise('Compression.ZipException', sentence);
}

export function readDirectory(archive: Uint8Array): readonly DirectoryEntry[] {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const entries: DirectoryEntry[] = [];
    for (let index = 0; index < count; index += 1) {
        if (at + CENTRAL_BYTES > archive.length || view.getUint32(at, true) !== CENTRAL) {
            refuse('invalid CEN header (bad signature)');
        }
        const [names, extra, comments] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
        entries.push(entryAt(archive, view, at, names, extra, comments));
        at += CENTRAL_BYTES + names + extra + comments;
    }
    return entries;
}

function endOf(view: DataView): number {
    const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
    for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
        if (view.getUint32(at, true) === END) {
            return at;
        }
    }
    return refuse('zip END header not found');
}

function entryAt(archive: Uint8Array, view: DataView, at: number, names: number, extra: number, comments: number): DirectoryEntry {
    const flags = view.getUint16(at + 8, true);
    if ((flags & ENCRYPTED_FLAG) !== 0) {
        refuse('encrypted ZIP entry not supported');
    }
    const isLatin = (flags & UTF8_FLAG) === 0;
    const nameAt = at + CENTRAL_BYTES;
    const name = archive.subarray(nameAt, nameAt + names);
    return {
        // Archives of the Metadata API carry UTF-8 names with and without the flag.
        name: strFromU8(name, isLatin && !isUtf8(name)),
        comment: strFromU8(archive.subarray(nameAt + names + extra, nameAt + names + extra + comments), isLatin),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        modified: momentOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
        at: view.getUint32(at + 42, true),
    };
}

function isUtf8(bytes: Uint8Array): boolean {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    } catch {
        return false;
    }
}

function momentOf(date: number, time: number): number {
    return Date.UTC((date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

/** The content of an entry as it really is: the size in the directory is a claim, not a bound. */
export function inflateEntry(archive: Uint8Array, entry: DirectoryEntry): Uint8Array {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    if (entry.at + LOCAL_BYTES > archive.length || view.getUint32(entry.at, true) !== LOCAL) {
        refuse('invalid LOC header (bad signature)');
    }
    const start = entry.at + LOCAL_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = archive.subarray(start, start + entry.compressedSize);
    const bytes = entry.method === 0 ? packed.slice() : entry.method === 8 ? inflated(packed) : refuse(`unsupported compression method ${entry.method}`);
    if (crc32(bytes) !== entry.crc) {
        refuse(`invalid entry CRC (expected 0x${entry.crc.toString(16)} but got 0x${crc32(bytes).toString(16)})`);
    }
    return bytes;
}

function inflated(packed: Uint8Array): Uint8Array {
    try {
        return inflateSync(packed);
    } catch (error) {
        return refuse(`invalid stored block lengths: ${error instanceof Error ? error.message : String(error)}`);
    }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
        value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return value >>> 0;
});

export function crc32(bytes: Uint8Array): number {
    let value = 0xffffffff;
    for (const byte of bytes) {
        value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
    }
    return (value ^ 0xffffffff) >>> 0;
}

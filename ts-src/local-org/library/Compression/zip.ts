import * as zlib from 'node:zlib';
import { deflateSync, inflateSync } from 'fflate';
import { raise } from '../../values/index.ts';

/** One entry of an archive as the central directory tells it (APPNOTE.TXT 4.3). */
export interface ZipRecord {
    readonly name: string;
    readonly comment: string;
    readonly method: number;
    readonly crc: number;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly modified: Date;
    readonly offset: number;
    readonly isEncrypted: boolean;
}

export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const crcTable = Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) {
        value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    return value >>> 0;
});

function crcByTable(bytes: Uint8Array): number {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    }
    return (crc ^ 0xffffffff) >>> 0;
}

/** Node has its own from 20.15 on, ten times as fast. */
export const crc32: (bytes: Uint8Array) => number = 'crc32' in zlib ? zlib.crc32 : crcByTable;

function broken(reason: string): never {
    return raise('Compression.ZipException', reason);
}

const utf8 = new TextDecoder('utf-8');

/** Entries in the order of the central directory. */
export function readDirectory(bytes: Uint8Array): readonly ZipRecord[] {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > view.length) {
        return broken('zip END header not found');
    }
    const count = view.readUInt16LE(end + 10);
    const records: ZipRecord[] = [];
    let at = view.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) {
        if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) {
            return broken('Invalid zip file: the central directory is damaged');
        }
        const nameLength = view.readUInt16LE(at + 28);
        const extraLength = view.readUInt16LE(at + 30);
        const commentLength = view.readUInt16LE(at + 32);
        records.push({
            name: utf8.decode(view.subarray(at + 46, at + 46 + nameLength)),
            comment: utf8.decode(
                view.subarray(
                    at + 46 + nameLength + extraLength,
                    at + 46 + nameLength + extraLength + commentLength,
                ),
            ),
            method: view.readUInt16LE(at + 10),
            crc: view.readUInt32LE(at + 16),
            compressedSize: view.readUInt32LE(at + 20),
            uncompressedSize: view.readUInt32LE(at + 24),
            modified: fromDos(view.readUInt16LE(at + 14), view.readUInt16LE(at + 12)),
            offset: view.readUInt32LE(at + 42),
            isEncrypted: (view.readUInt16LE(at + 8) & 1) !== 0,
        });
        at += 46 + nameLength + extraLength + commentLength;
    }
    return records;
}

/** Content of one entry, checked against its size and CRC. */
export function extract(bytes: Uint8Array, record: ZipRecord): Uint8Array {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (record.isEncrypted) {
        return broken(`Encrypted entries are not supported: ${record.name}`);
    }
    if (record.offset + 30 > view.length || view.readUInt32LE(record.offset) !== 0x04034b50) {
        return broken(`Invalid zip file: the entry ${record.name} is damaged`);
    }
    const start =
        record.offset +
        30 +
        view.readUInt16LE(record.offset + 26) +
        view.readUInt16LE(record.offset + 28);
    const data = bytes.subarray(start, start + record.compressedSize);
    const content =
        record.method === 0
            ? data
            : record.method === 8
              ? inflated(data, record)
              : broken(`Unsupported compression method: ${record.method}`);
    if (content.length !== record.uncompressedSize || crc32(content) !== record.crc) {
        return broken(`Invalid zip file: the content of ${record.name} does not fit its checksum`);
    }
    return content;
}

function inflated(data: Uint8Array, record: ZipRecord): Uint8Array {
    try {
        // One byte more than announced, so that an entry which lies about its size is found and not cut.
        return inflateSync(data, { out: new Uint8Array(record.uncompressedSize + 1) });
    } catch (error) {
        return broken(
            `Invalid zip file: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}

export interface NewEntry {
    readonly name: string;
    readonly comment: string;
    readonly modified: Date;
    readonly isStored: boolean;
    readonly content: Uint8Array;
}

export interface Packed {
    readonly data: Uint8Array;
    readonly crc: number;
}

export function pack({ content, isStored }: NewEntry, level: Level): Packed {
    return { data: isStored ? content : deflateSync(content, { level }), crc: crc32(content) };
}

/** The bytes of an archive; names are UTF-8. */
export function writeArchive(entries: readonly (readonly [NewEntry, Packed])[]): Uint8Array {
    const parts: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const [entry, packed] of entries) {
        const name = Buffer.from(entry.name, 'utf8');
        const comment = Buffer.from(entry.comment, 'utf8');
        const shared = sharedHeader(entry, packed, name.length);
        const local = Buffer.concat([
            Buffer.from([0x50, 0x4b, 0x03, 0x04]),
            shared,
            name,
            packed.data,
        ]);
        const central = Buffer.alloc(20);
        central.writeUInt16LE(comment.length, 4);
        central.writeUInt32LE(offset, 14);
        directory.push(
            Buffer.concat([
                Buffer.from([0x50, 0x4b, 0x01, 0x02, 0x14, 0x00]),
                shared,
                central.subarray(4, 18),
                name,
                comment,
            ]),
        );
        parts.push(local);
        offset += local.length;
    }
    const size = directory.reduce((total, part) => total + part.length, 0);
    return Buffer.concat([...parts, ...directory, endRecord(entries.length, size, offset)]);
}

/** What local header and directory have in common: version up to the length of the extra field. */
function sharedHeader(
    { modified, isStored, content }: NewEntry,
    { data, crc }: Packed,
    nameLength: number,
): Buffer {
    const header = Buffer.alloc(26);
    const [date, time] = toDos(modified);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x0800, 2);
    header.writeUInt16LE(isStored ? 0 : 8, 4);
    header.writeUInt16LE(time, 6);
    header.writeUInt16LE(date, 8);
    header.writeUInt32LE(crc, 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(nameLength, 22);
    return header;
}

function endRecord(count: number, size: number, offset: number): Buffer {
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(offset, 16);
    return end;
}

function toDos(at: Date): [date: number, time: number] {
    const year = Math.max(1980, at.getUTCFullYear());
    return [
        ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
        (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | Math.floor(at.getUTCSeconds() / 2),
    ];
}

function fromDos(date: number, time: number): Date {
    return new Date(
        Date.UTC(
            (date >> 9) + 1980,
            ((date >> 5) & 15) - 1,
            date & 31,
            time >> 11,
            (time >> 5) & 63,
            (time & 31) * 2,
        ),
    );
}

import { crc32 } from 'node:zlib';

type Entry = readonly [name: string, bytes: Uint8Array];

const firstDay = 0x21;
const isUtf8 = 0x0800;

/** An archive whose entries are not compressed: a retrieve brings its archive as it is, so packing shall cost little. */
export function storedZip(entries: readonly Entry[]): Buffer {
    const parts: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const [path, bytes] of entries) {
        const name = Buffer.from(path);
        const facts = factsOf(name, bytes);
        const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name]);
        const place = Buffer.alloc(14);
        place.writeUInt32LE(offset, 10);
        directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, place, name);
        parts.push(local, bytes);
        offset += local.length + bytes.length;
    }
    const listing = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(entries.length, 8);
    end.writeUInt16LE(entries.length, 10);
    end.writeUInt32LE(listing.length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...parts, listing, end]);
}

/** What the header of an entry and the directory have in common (APPNOTE.TXT 4.3.7, 4.3.12). */
function factsOf(name: Buffer, bytes: Uint8Array): Buffer {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(isUtf8, 2);
    facts.writeUInt16LE(firstDay, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    return facts;
}

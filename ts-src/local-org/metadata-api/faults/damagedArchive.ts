/** Zips that should not be trusted. */
import { readZip } from '../zip/read.ts';
import { writeZip } from '../zip/write.ts';

export type ArchiveFaultKind =
    'bomb' | 'truncated' | 'traversal' | 'lyingSize' | 'malformedXml' | 'doctype' | 'deepXml';

const BOMB_BYTES = 48 * 1024 * 1024;

/** The size fields of the zip's directory say something else than what comes out. */
function withLyingSizes(archive: Uint8Array): Uint8Array {
    const copy = Buffer.from(archive);
    for (let at = 0; at < copy.length - 46; at += 1) {
        if (copy.readUInt32LE(at) === 0x02014b50) {
            copy.writeUInt32LE(1, at + 24);
        }
    }
    return copy;
}

function withFirstXml(archive: Uint8Array, change: (text: string) => string): Uint8Array {
    const entries = readZip(archive);
    const name = [...entries.keys()].find(
        (path) => !path.endsWith('package.xml') && isXml(entries.get(path)),
    );
    if (name !== undefined) {
        const text = Buffer.from(entries.get(name) ?? new Uint8Array()).toString('utf8');
        entries.set(name, Buffer.from(change(text), 'utf8'));
    }
    return writeZip(entries);
}

function isXml(bytes: Uint8Array | undefined): boolean {
    return bytes !== undefined && Buffer.from(bytes.subarray(0, 5)).toString('utf8') === '<?xml';
}

export function damagedArchive(kind: ArchiveFaultKind, honest: Uint8Array): Uint8Array {
    switch (kind) {
        case 'bomb':
            return writeZip(
                new Map([...readZip(honest), ['unpackaged/bomb.bin', new Uint8Array(BOMB_BYTES)]]),
            );
        case 'truncated':
            return honest.subarray(0, Math.floor(honest.length / 2));
        case 'traversal':
            return writeZip(
                new Map([...readZip(honest), ['../../outside.txt', Buffer.from('outside')]]),
            );
        case 'lyingSize':
            return withLyingSizes(honest);
        case 'malformedXml':
            return withFirstXml(honest, (text) => text.slice(0, Math.max(60, text.length - 20)));
        case 'doctype':
            return withFirstXml(honest, (text) =>
                text.replace('?>', '?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
            );
        case 'deepXml':
            return withFirstXml(
                honest,
                () => `<?xml version="1.0"?>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`,
            );
    }
}

import type { PlatformType } from '../../contract/index.ts';
import { checkHeap, current } from '../../execution/index.ts';
import type { EnumValue } from '../../values/index.ts';
import {
    ApexDatetime,
    ApexList,
    ApexMap,
    ApexSet,
    Blob,
    PlatformObject,
    raise,
} from '../../values/index.ts';
import { PlatformEnum } from '../enums.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';
import type { Level, Packed, ZipRecord } from './zip.ts';
import { extract, pack, readDirectory, writeArchive } from './zip.ts';

const levelEnum = new PlatformEnum('Compression.Level', [
    'BEST_COMPRESSION',
    'BEST_SPEED',
    'DEFAULT_LEVEL',
    'NO_COMPRESSION',
]);
const methodEnum = new PlatformEnum('Compression.Method', ['DEFLATED', 'STORED']);
export const compressionEnums = [levelEnum, methodEnum];

const levels: Readonly<Record<string, Level>> = {
    BEST_COMPRESSION: 9,
    BEST_SPEED: 1,
    DEFAULT_LEVEL: 6,
    NO_COMPRESSION: 0,
};

/** Apex Reference > Compression > ZipEntry: of a reader (described) or of a writer (with content). */
class ZipEntry extends PlatformObject {
    readonly typeName = 'Compression.ZipEntry';
    readonly name: string;
    readonly comment: string | null;
    readonly modified: Date;
    readonly method: EnumValue;
    readonly content: Blob | null;
    readonly record: ZipRecord | null;
    packed: Packed | null = null;

    constructor(
        name: string,
        comment: string | null,
        modified: Date,
        method: EnumValue,
        content: Blob | null,
        record: ZipRecord | null,
    ) {
        super();
        this.name = name;
        this.comment = comment;
        this.modified = modified;
        this.method = method;
        this.content = content;
        this.record = record;
    }

    static ofRecord(record: ZipRecord): ZipEntry {
        const method = methodEnum.of(record.method === 0 ? 'STORED' : 'DEFLATED');
        return new ZipEntry(
            record.name,
            record.comment === '' ? null : record.comment,
            record.modified,
            method,
            null,
            record,
        );
    }
}

class ZipReader extends PlatformObject {
    readonly typeName = 'Compression.ZipReader';
    readonly bytes: Uint8Array;
    readonly entries: ReadonlyMap<string, ZipEntry>;
    /** All of the directory, a name that stands in it twice too. */
    readonly listed: readonly ZipEntry[];

    constructor(archive: Blob) {
        super();
        this.bytes = archive.bytes;
        this.listed = readDirectory(archive.bytes).map((record) => ZipEntry.ofRecord(record));
        this.entries = new Map(this.listed.map((entry) => [entry.name, entry]));
    }

    get(name: string): ZipEntry {
        return (
            this.entries.get(name) ?? raise('Compression.ZipException', `Entry not found: ${name}`)
        );
    }

    extract(name: string): Blob {
        const { record } = this.get(name);
        if (record === null) {
            return raise('Compression.ZipException', `Entry not found: ${name}`);
        }
        checkHeap(record.uncompressedSize);
        return new Blob(extract(this.bytes, record));
    }
}

class ZipWriter extends PlatformObject {
    readonly typeName = 'Compression.ZipWriter';
    readonly entries = new Map<string, ZipEntry>();
    level: Level = 6;
    method = methodEnum.of('DEFLATED');

    add(entry: ZipEntry): ZipEntry {
        if (this.entries.has(entry.name)) {
            raise('Compression.ZipException', `duplicate entry: ${entry.name}`);
        }
        this.entries.set(entry.name, entry);
        return entry;
    }

    archive(): Blob {
        const parts = [...this.entries.values()].map((entry) => {
            const fresh = {
                name: entry.name,
                comment: entry.comment ?? '',
                modified: entry.modified,
                isStored: entry.method.name === 'STORED',
                content: entry.content?.bytes ?? new Uint8Array(),
            };
            entry.packed = pack(fresh, this.level);
            return [fresh, entry.packed] as const;
        });
        checkHeap(parts.reduce((total, [, { data }]) => total + data.length, 0));
        return new Blob(writeArchive(parts));
    }
}

const now = (): Date => new Date(current().org.clock.now());

function addNamed(writer: ZipWriter, name: string | null, data: Blob | null): ZipEntry {
    return writer.add(
        new ZipEntry(required(name), null, now(), writer.method, required(data), null),
    );
}

function addFull(
    writer: ZipWriter,
    name: string | null,
    comment: string | null,
    modified: ApexDatetime | null,
    method: EnumValue | null,
    data: Blob | null,
): ZipEntry {
    const at = modified === null ? now() : new Date(modified.epochMs);
    return writer.add(
        new ZipEntry(required(name), comment, at, method ?? writer.method, required(data), null),
    );
}

/** An entry of a reader cannot be copied without its content. */
function addEntry(writer: ZipWriter, entry: ZipEntry | null): ZipEntry {
    const given = required(entry);
    return given.content === null
        ? raise('Compression.ZipException', `Entry has no content: ${given.name}`)
        : writer.add(given);
}

type Archive = ZipReader | ZipWriter;

const shared: NonNullable<PlatformType['methods']> = {
    ...objectMembers,
    'List<Compression.ZipEntry> getEntries()': ({ entries }: Archive) =>
        new ApexList('Compression.ZipEntry', [...entries.values()]),
    'Set<String> getEntryNames()': ({ entries }: Archive) =>
        new ApexSet('String', [...entries.keys()]),
    'Compression.ZipEntry getEntry(String name)': ({ entries }: Archive, name: string) =>
        entries.get(required(name)) ?? null,
};

/** Apex Reference > Compression */
export const compressionTypes: readonly PlatformType[] = [
    {
        name: 'Compression.ZipReader',
        kind: 'class',
        constructors: { '(Blob data)': (data: Blob) => new ZipReader(required(data)) },
        methods: {
            ...shared,
            'List<Compression.ZipEntry> getEntries()': ({ listed }: ZipReader) =>
                new ApexList('Compression.ZipEntry', [...listed]),
            'Map<String,Compression.ZipEntry> getEntriesMap()': ({ entries }: ZipReader) =>
                new ApexMap('String', 'Compression.ZipEntry', entries),
            'Blob extract(String name)': (reader: ZipReader, name: string) =>
                reader.extract(required(name)),
            'Blob extract(Compression.ZipEntry entry)': (reader: ZipReader, entry: ZipEntry) =>
                reader.extract(required(entry).name),
        },
    },
    {
        name: 'Compression.ZipWriter',
        kind: 'class',
        constructors: { '()': () => new ZipWriter() },
        methods: {
            ...shared,
            'Compression.ZipEntry addEntry(String name, Blob data)': addNamed,
            'Compression.ZipEntry addEntry(Compression.ZipEntry entry)': addEntry,
            'Compression.ZipEntry addEntry(String name, String comment, Datetime modTime, Compression.Method method, Blob data)':
                addFull,
            'Blob getArchive()': (writer: ZipWriter) => writer.archive(),
            'Compression.ZipEntry removeEntry(String name)': (
                { entries }: ZipWriter,
                name: string,
            ) => {
                const entry = entries.get(required(name)) ?? null;
                entries.delete(name);
                return entry;
            },
            'Compression.ZipWriter setLevel(Compression.Level level)': (
                writer: ZipWriter,
                level: EnumValue,
            ) => {
                writer.level = levels[required(level).name] ?? 6;
                return writer;
            },
            'Compression.ZipWriter setMethod(Compression.Method method)': (
                writer: ZipWriter,
                method: EnumValue,
            ) => {
                writer.method = required(method);
                return writer;
            },
        },
    },
    {
        name: 'Compression.ZipEntry',
        kind: 'class',
        methods: {
            ...objectMembers,
            'String getComment()': (entry: ZipEntry) => entry.comment,
            'Long getCompressedSize()': ({ record, packed }: ZipEntry) =>
                BigInt(record?.compressedSize ?? packed?.data.length ?? -1),
            'Blob getContent()': ({ content, name }: ZipEntry) =>
                content ??
                raise(
                    'Compression.ZipException',
                    `Content is only available for entries of a ZipWriter: ${name}`,
                ),
            'Long getCrc()': ({ record, packed }: ZipEntry) =>
                BigInt(record?.crc ?? packed?.crc ?? -1),
            'Datetime getLastModifiedTime()': ({ modified }: ZipEntry) =>
                new ApexDatetime(modified.getTime()),
            'Compression.Method getMethod()': ({ method }: ZipEntry) => method,
            'String getName()': ({ name }: ZipEntry) => name,
            'Long getUncompressedSize()': ({ record, content }: ZipEntry) =>
                BigInt(record?.uncompressedSize ?? content?.size ?? -1),
        },
    },
];

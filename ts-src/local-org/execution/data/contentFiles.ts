import type { DmlOperation, DmlResult } from '../../database/index.ts';
import { Blob } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { createHash } from 'node:crypto';
import { current } from '../currentTransaction.ts';

type Finish = (results: readonly DmlResult[]) => void;

/**
 * Files: a new ContentVersion without a document begins one, a version of a known document becomes its latest
 * (Object Reference > ContentVersion, ContentDocument, ContentDocumentLink).
 */
export function prepareFiles(operation: DmlOperation, records: readonly SObjectValue[]): Finish {
    const versions = operation === 'insert' ? records.filter(({ type }) => type === 'ContentVersion') : [];
    if (versions.length === 0) {
        return () => undefined;
    }
    const started = new Map<SObjectValue, string>();
    for (const version of versions) {
        describeContent(version);
        if (textOf(version, 'ContentDocumentId') === null) {
            const documentId = beginDocument(version);
            started.set(version, documentId);
            version.put('ContentDocumentId', documentId);
        }
    }
    return (results) => {
        records.forEach((record, index) => {
            const result = results[index];
            if (record.type === 'ContentVersion' && result !== undefined) {
                finishVersion(record, result, started.get(record) ?? null);
            }
        });
    };
}

function textOf(record: SObjectValue, field: string): string | null {
    const value = record.values.get(field.toLowerCase());
    return typeof value === 'string' ? value : null;
}

function describeContent(version: SObjectValue): void {
    const data = version.values.get('versiondata');
    const path = textOf(version, 'PathOnClient');
    if (textOf(version, 'Title') === null && path !== null) {
        version.put('Title', path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
    }
    if (data instanceof Blob && path !== null) {
        version.names.set('versiondata', 'VersionData');
    }
}

function beginDocument(version: SObjectValue): string {
    const { org, user } = current();
    const data = version.values.get('versiondata');
    return org.database.system.insert('ContentDocument', {
        Title: textOf(version, 'Title') ?? '',
        FileType: fileType(version),
        FileExtension: extension(version),
        ContentSize: data instanceof Blob ? data.size : 0,
        OwnerId: textOf(version, 'OwnerId') ?? user.id,
        PublishStatus: 'P',
    });
}

function extension(version: SObjectValue): string | null {
    return /\.([^.\\/]+)$/.exec(textOf(version, 'PathOnClient') ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Object Reference > ContentVersion > FileType: names of their own for the formats of office programs. */
const fileTypes: Readonly<Record<string, string>> = {
    doc: 'WORD',
    docx: 'WORD_X',
    xls: 'EXCEL',
    xlsx: 'EXCEL_X',
    ppt: 'POWER_POINT',
    pptx: 'POWER_POINT_X',
    txt: 'TEXT',
    htm: 'HTML',
};

function fileType(version: SObjectValue): string {
    const ending = extension(version);
    return ending === null ? 'UNKNOWN' : (fileTypes[ending] ?? ending.toUpperCase());
}

function finishVersion(version: SObjectValue, result: DmlResult, startedDocument: string | null): void {
    const { system } = current().org.database;
    if (!result.success || result.id === null) {
        if (startedDocument !== null) {
            system.remove(startedDocument);
            version.remove('ContentDocumentId');
        }
        return;
    }
    const documentId = textOf(version, 'ContentDocumentId') ?? '';
    const earlier = system.find('ContentVersion', 'ContentDocumentId', documentId).filter(({ id }) => id !== result.id);
    for (const { id } of earlier) {
        if (id !== null) {
            system.update(id, { IsLatest: false });
        }
    }
    const data = version.values.get('versiondata');
    const bytes = data instanceof Blob ? data.bytes : new Uint8Array();
    system.update(result.id, {
        IsLatest: true,
        VersionNumber: String(earlier.length + 1),
        ContentSize: bytes.length,
        Checksum: createHash('md5').update(bytes).digest('hex'),
        FileExtension: extension(version),
        FileType: fileType(version),
        PublishStatus: 'P',
    });
    system.update(documentId, { LatestPublishedVersionId: result.id, ContentSize: bytes.length, Title: textOf(version, 'Title') });
    if (startedDocument !== null) {
        linkDocument(documentId, version);
    }
}

/** The owner is linked as inferred, and the record named by FirstPublishLocationId. */
function linkDocument(documentId: string, version: SObjectValue): void {
    const { org, user } = current();
    const owner = textOf(version, 'OwnerId') ?? user.id;
    const place = textOf(version, 'FirstPublishLocationId');
    for (const [LinkedEntityId, ShareType] of [[owner, 'I'], [place, 'V']] as const) {
        if (LinkedEntityId !== null && (ShareType === 'I' || LinkedEntityId !== owner)) {
            org.database.system.insert('ContentDocumentLink', {
                ContentDocumentId: documentId,
                LinkedEntityId,
                ShareType,
                Visibility: 'AllUsers',
            });
        }
    }
}

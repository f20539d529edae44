import { zipSync } from 'fflate';
import { raise, report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { StaticResourceDescription } from '../components.ts';
import type { Collected, SourceComponent } from '../source/collect.ts';
import { spanOf, textOf } from '../source/xml.ts';

/** Moment stamped on the entries of folders that become zips, so that the same folder gives the same bytes. */
const ZIP_MOMENT = new Date(Date.UTC(2000, 0, 1));

/** Metadata API Developer Guide > StaticResource; a folder beside the file is the archive's content. */
export function readStaticResource(
    component: SourceComponent,
    collected: Collected,
    diagnostics: Diagnostic[],
): StaticResourceDescription {
    const base = component.file.replace(/\.resource-meta\.xml$/, '');
    const single = [...collected.files.keys()].find((path) => isContentOf(path, base));
    const inFolder = [...collected.files.keys()].filter((path) => path.startsWith(`${base}/`));
    if (single === undefined && inFolder.length === 0) {
        const values = { what: `static resource ${component.fullName}`, file: component.file };
        diagnostics.push(report(schemaMessages.contentMissing, spanOf(component.root), values));
    }
    return {
        name: component.fullName,
        contentType: textOf(component.root, 'contentType') ?? 'application/octet-stream',
        cacheControl: textOf(component.root, 'cacheControl') ?? 'Private',
        description: textOf(component.root, 'description'),
        content: () => readContent(component, collected, single, inFolder, base),
    };
}

function isContentOf(path: string, base: string): boolean {
    return (
        path.startsWith(`${base}.`) &&
        !path.endsWith('-meta.xml') &&
        !path.slice(base.length + 1).includes('/')
    );
}

function readContent(
    component: SourceComponent,
    collected: Collected,
    single: string | undefined,
    inFolder: readonly string[],
    base: string,
): Uint8Array {
    const file = single === undefined ? undefined : collected.files.get(single);
    if (file) {
        return file.bytes();
    }
    if (inFolder.length === 0) {
        return raise(schemaMessages.contentMissing, spanOf(component.root), {
            what: `static resource ${component.fullName}`,
            file: component.file,
        });
    }
    const entries = inFolder.map(
        (path) =>
            [
                path.slice(base.length + 1),
                collected.files.get(path)?.bytes() ?? new Uint8Array(),
            ] as const,
    );
    return zipSync(Object.fromEntries(entries), { mtime: ZIP_MOMENT });
}

import { report, schemaMessages } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { assembled } from './assemble.ts';
import { checkGrants, checkReferences } from './checks.ts';
import type { ObjectDescription } from './description.ts';
import type { PicklistValue } from './fieldDescription.ts';
import { assignKeyPrefixes } from './keyPrefixes.ts';
import { describeCustomObject } from './objects/customObject.ts';
import { changeEvents } from './objects/changeEvents.ts';
import { derivedObjects } from './objects/derived.ts';
import { extendStandardObject, withMasterRecordType } from './objects/extendStandard.ts';
import { readValues } from './objects/picklist.ts';
import { typeRollUps } from './objects/rollUpTypes.ts';
import { relateChildren, widenPolymorphicKeys } from './objects/relationships.ts';
import { gatherObjects } from './objects/source.ts';
import type { ObjectSource } from './objects/source.ts';
import type { Schema } from './schema.ts';
import { collect } from './source/collect.ts';
import type { Collected } from './source/collect.ts';
import { filesIn } from './source/files.ts';
import type { SourceFile } from './source/files.ts';
import { spanOf } from './source/xml.ts';
import { standardObjects } from './standard/standardObjects.ts';

export interface LoadOptions {
    /** Key prefixes that custom objects already have in a store, by lower-case object name. */
    readonly keyPrefixes?: ReadonlyMap<string, string>;
}

/** Reads folders in source or Metadata API format. What is wrong is in `diagnostics`; nothing is thrown for it. */
export function loadSchema(folders: readonly string[], options: LoadOptions = {}): Schema {
    return loadSchemaFromFiles(filesIn(folders), options);
}

/** The same for files that are not on disk, such as the entries of a deployed zip. */
export function loadSchemaFromFiles(
    files: readonly SourceFile[],
    options: LoadOptions = {},
): Schema {
    const collected = collect(files);
    const diagnostics: Diagnostic[] = [...collected.diagnostics];
    const sources = gatherObjects(collected.components, diagnostics);
    const keyPrefixes = assignKeyPrefixes(
        [...sources.values()].map(({ name }) => name).filter(isCustomName),
        options.keyPrefixes,
    );
    const objects = describeObjects(sources, keyPrefixes, collected, diagnostics);
    const schema = assembled(objects, keyPrefixes, collected, diagnostics);
    checkReferences(schema, sources, diagnostics);
    checkGrants(schema, collected, diagnostics);
    return schema;
}

function isCustomName(name: string): boolean {
    return /__(c|mdt|e|b|x)$/i.test(name);
}

function describeObjects(
    sources: ReadonlyMap<string, ObjectSource>,
    keyPrefixes: ReadonlyMap<string, string>,
    collected: Collected,
    diagnostics: Diagnostic[],
): Map<string, ObjectDescription> {
    const context = { valueSets: valueSetsOf(collected), diagnostics };
    const objects = new Map(
        standardObjects().map((object) => [
            object.name.toLowerCase(),
            withMasterRecordType(object),
        ]),
    );
    for (const [key, source] of sources) {
        const standard = objects.get(key);
        if (standard) {
            objects.set(key, extendStandardObject(standard, source, context));
        } else if (isCustomName(source.name)) {
            objects.set(key, describeCustomObject(source, keyPrefixes.get(key) ?? '', context));
        } else if (source.fields.length > 0) {
            const at = source.fields[0] ?? source.root;
            diagnostics.push(
                report(schemaMessages.unknownObjectInFolder, spanOf(at ?? { file: key, line: 1 }), {
                    name: source.name,
                }),
            );
        }
    }
    for (const derived of derivedObjects(objects, sources)) {
        objects.set(derived.name.toLowerCase(), derived);
    }
    typeRollUps(objects);
    widenPolymorphicKeys(objects);
    relateChildren(objects);
    // Last: nobody is the parent of a change.
    for (const event of changeEvents(objects)) {
        objects.set(event.name.toLowerCase(), event);
    }
    return objects;
}

function valueSetsOf(collected: Collected): ReadonlyMap<string, readonly PicklistValue[]> {
    const sets = new Map<string, readonly PicklistValue[]>();
    for (const { type, fullName, root } of collected.components) {
        if (type === 'GlobalValueSet') {
            sets.set(fullName.toLowerCase(), readValues(root, 'customValue'));
        } else if (type === 'StandardValueSet') {
            sets.set(fullName.toLowerCase(), readValues(root, 'standardValue'));
        }
    }
    return sets;
}

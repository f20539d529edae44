import { report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { CustomMetadataRecord } from '../components.ts';
import type { ObjectDescription } from '../description.ts';
import type { SourceComponent } from '../source/collect.ts';
import { childOf, childrenOf, flagOf, spanOf, textOf } from '../source/xml.ts';

/** Metadata API Developer Guide > CustomMetadata; files are named `Type.Record.md`, the type without `__mdt`. */
export function readCustomMetadata(
    component: SourceComponent,
    objects: ReadonlyMap<string, ObjectDescription>,
    diagnostics: Diagnostic[],
): CustomMetadataRecord | null {
    const dot = component.fullName.indexOf('.');
    const typeName = `${component.fullName.slice(0, dot).replace(/__mdt$/, '')}__mdt`;
    const object = objects.get(typeName.toLowerCase());
    if (!object) {
        diagnostics.push(
            report(schemaMessages.fieldWithoutObject, spanOf(component.root), { name: typeName }),
        );
        return null;
    }
    const values = new Map<string, string | null>();
    for (const element of childrenOf(component.root, 'values')) {
        const fieldName = textOf(element, 'field') ?? '';
        const field = object.fields.get(fieldName.toLowerCase());
        if (!field) {
            const problem = { record: component.fullName, field: fieldName, object: object.name };
            diagnostics.push(report(schemaMessages.unknownMetadataField, spanOf(element), problem));
            continue;
        }
        const value = childOf(element, 'value');
        const isNil = value === null || value.attributes['xsi:nil'] === 'true';
        values.set(field.name.toLowerCase(), isNil || value.text === '' ? null : value.text);
    }
    const developerName = component.fullName.slice(dot + 1);
    return {
        object: object.name,
        developerName,
        label: textOf(component.root, 'label') ?? developerName,
        isProtected: flagOf(component.root, 'protected'),
        values,
        file: component.file,
    };
}

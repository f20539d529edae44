import { report, schemaMessages } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { PermissionGrants } from './components.ts';
import type { ObjectSource } from './objects/source.ts';
import type { Schema } from './schema.ts';
import type { Collected } from './source/collect.ts';
import { childrenOf, spanOf, textOf } from './source/xml.ts';
import type { XmlElement } from './source/xml.ts';

/** Lookups, roll-ups and fields that name something which does not exist. */
export function checkReferences(
    schema: Schema,
    sources: ReadonlyMap<string, ObjectSource>,
    diagnostics: Diagnostic[],
): void {
    for (const source of sources.values()) {
        for (const element of source.fields) {
            checkField(schema, source, element, diagnostics);
        }
    }
}

function checkField(
    schema: Schema,
    source: ObjectSource,
    element: XmlElement,
    diagnostics: Diagnostic[],
): void {
    const name = textOf(element, 'fullName') ?? '';
    const field = schema.field(source.name, name);
    if (field === null) {
        return;
    }
    for (const target of field.referenceTo.filter(() => field.isCustom)) {
        if (schema.object(target) === null) {
            diagnostics.push(
                report(schemaMessages.unknownReference, spanOf(element), { name: target }),
            );
        }
    }
    if (field.rollUp === null) {
        return;
    }
    const { childObject, childField, summarizedField } = field.rollUp;
    for (const needed of summarizedField === null ? [childField] : [childField, summarizedField]) {
        if (schema.field(childObject, needed) === null) {
            const values = {
                field: `${source.name}.${name}`,
                reference: `${childObject}.${needed}`,
            };
            diagnostics.push(report(schemaMessages.unknownSummary, spanOf(element), values));
        }
    }
}

/** Grants of permission sets to objects, fields and permissions that do not exist. */
export function checkGrants(schema: Schema, collected: Collected, diagnostics: Diagnostic[]): void {
    const sets = [schema.permissionSets, schema.mutingPermissionSets];
    for (const component of collected.components) {
        const grants =
            component.type === 'PermissionSet'
                ? sets[0]?.get(component.fullName.toLowerCase())
                : undefined;
        if (grants) {
            checkPermissionSet(schema, grants, component.root, diagnostics);
        }
    }
}

function at(
    root: XmlElement,
    tag: string,
    child: string,
    value: string,
): ReturnType<typeof spanOf> {
    return spanOf(
        childrenOf(root, tag).find((element) => textOf(element, child) === value) ?? root,
    );
}

function checkPermissionSet(
    schema: Schema,
    grants: PermissionGrants,
    root: XmlElement,
    diagnostics: Diagnostic[],
): void {
    for (const { object } of grants.objects) {
        if (schema.object(object) === null) {
            const values = { type: 'CustomObject', name: object };
            diagnostics.push(
                report(
                    schemaMessages.unknownGrant,
                    at(root, 'objectPermissions', 'object', object),
                    values,
                ),
            );
        }
    }
    for (const access of grants.fields) {
        const name = `${access.object}.${access.field}`;
        if (
            schema.object(access.object) !== null &&
            schema.field(access.object, access.field) === null
        ) {
            const values = { type: 'CustomField', name };
            diagnostics.push(
                report(
                    schemaMessages.unknownGrant,
                    at(root, 'fieldPermissions', 'field', name),
                    values,
                ),
            );
        }
    }
    for (const permission of grants.customPermissions) {
        if (!schema.customPermissions.has(permission.toLowerCase())) {
            const values = { type: 'CustomPermission', name: permission };
            diagnostics.push(
                report(
                    schemaMessages.unknownGrant,
                    at(root, 'customPermissions', 'name', permission),
                    values,
                ),
            );
        }
    }
}

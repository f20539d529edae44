import type { ObjectDescription, SharingModel } from '../description.ts';
import type { FieldDescription } from '../fieldDescription.ts';
import { flagOf, textOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';
import { readCustomField } from './customField.ts';
import { partsOf } from './customObject.ts';
import type { ReadContext } from './customObject.ts';
import { masterRecordType } from './parts.ts';
import { readPicklist } from './picklist.ts';
import type { ObjectSource } from './source.ts';
import { recordTypeField } from './systemFields.ts';

/** A standard object with the custom fields, record types and settings that the metadata adds to it. */
export function extendStandardObject(
    standard: ObjectDescription,
    source: ObjectSource,
    context: ReadContext,
): ObjectDescription {
    const fields = new Map(standard.fields);
    for (const element of source.fields) {
        const known = fields.get(textOf(element, 'fullName')?.toLowerCase() ?? '');
        const read =
            known && !known.isCustom
                ? [overridden(known, element, context)]
                : readCustomField(element, { object: standard.name, ...context });
        for (const field of read) {
            fields.set(field.name.toLowerCase(), field);
        }
    }
    if (source.recordTypes.length > 0 && !fields.has('recordtypeid')) {
        fields.set('recordtypeid', recordTypeField(standard.name));
    }
    return {
        ...standard,
        ...partsOf(source),
        fields,
        sharingModel:
            (source.root && (textOf(source.root, 'sharingModel') as SharingModel | null)) ??
            standard.sharingModel,
        externalSharingModel:
            (source.root && (textOf(source.root, 'externalSharingModel') as SharingModel | null)) ??
            standard.externalSharingModel,
    };
}

/** Objects that no metadata mentions still have their master record type. */
export function withMasterRecordType(object: ObjectDescription): ObjectDescription {
    return object.recordTypes.length > 0 ? object : { ...object, recordTypes: [masterRecordType] };
}

/** What metadata may change of a standard field. */
function overridden(
    field: FieldDescription,
    element: XmlElement,
    context: ReadContext,
): FieldDescription {
    const picklist = readPicklist(element, field.type, context);
    const isRequired = flagOf(element, 'required', !field.isNillable && field.isPermissionable);
    return {
        ...field,
        label: textOf(element, 'label') ?? field.label,
        inlineHelpText: textOf(element, 'inlineHelpText') ?? field.inlineHelpText,
        description: textOf(element, 'description') ?? field.description,
        isNillable: isRequired ? false : field.isNillable,
        isExternalId: flagOf(element, 'externalId', field.isExternalId),
        picklistValues:
            picklist.picklistValues.length > 0 ? picklist.picklistValues : field.picklistValues,
        isRestrictedPicklist: picklist.isRestrictedPicklist || field.isRestrictedPicklist,
    };
}

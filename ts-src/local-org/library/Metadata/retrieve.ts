import { current } from '../../execution/index.ts';
import type { XmlElement } from '../../schema/index.ts';
import { ApexList, raise } from '../../values/index.ts';
import type { EnumValue, SObjectValue } from '../../values/index.ts';
import { DataObject } from '../dataObject.ts';
import { platformEnum } from '../enums.ts';
import { typed } from '../json/fromJson.ts';
import { jsonString } from '../json/tree.ts';
import { typeOfName } from '../registry.ts';
import { required } from '../text/arguments.ts';
import { partsOf } from '../types/typeNames.ts';

/** Apex Reference > Metadata > Operations > retrieve: what this org has under these names; names of nothing are left out. */
export function retrieve(type: EnumValue | null, fullNames: ApexList | null): ApexList {
    const read = required(type).name === 'Layout' ? layout : customMetadata;
    const found = required(fullNames).items.map((name) => read(required(name as string | null)));
    return new ApexList(
        'Metadata.Metadata',
        found.filter((item) => item !== null),
    );
}

function layout(fullName: string): DataObject | null {
    const component = current().org.schema.component('Layout', fullName);
    if (component === null) {
        return null;
    }
    const made = fromXml(component.root, 'Metadata.Layout');
    made.put('fullName', component.fullName);
    return made;
}

/** A member's element bears its name, but words that Apex reserves end in `_x` there. */
const plain = (name: string): string => name.replace(/_x$/, '');

function fromXml(element: XmlElement, typeName: string): DataObject {
    const made = new DataObject(typeName);
    for (const signature of Object.keys(typeOfName(typeName)?.properties ?? {})) {
        const at = signature.lastIndexOf(' ');
        const name = signature.slice(at + 1);
        const { name: type, args } = partsOf(signature.slice(0, at));
        const children = element.children.filter((child) => child.name === plain(name));
        const [item = 'Object'] = args;
        made.put(
            name,
            type === 'List'
                ? new ApexList(
                      item,
                      children.map((child) => value(child, item)),
                  )
                : children[0] === undefined
                  ? null
                  : value(children[0], type),
        );
    }
    return made;
}

function value(element: XmlElement, type: string): unknown {
    const constants = platformEnum(type);
    if (constants !== null) {
        const text = element.text.trim();
        return constants.find(text) ?? constants.of(`${text}_x`);
    }
    return type.startsWith('Metadata.')
        ? fromXml(element, type)
        : typed(jsonString(element.text.trim()), type, { isStrict: false });
}

/** `Type.Record`, the type with or without `__mdt`. */
function customMetadata(fullName: string): DataObject | null {
    const [type = '', name = ''] = fullName.split('.');
    const { org } = current();
    const object = org.schema.object(`${type.replace(/__mdt$/i, '')}__mdt`);
    if (object === null) {
        return raise('InvalidParameterValueException', `Custom metadata type not found: ${type}`);
    }
    const row = org.database.system.find(object.name, 'DeveloperName', name)[0];
    if (row === undefined) {
        return null;
    }
    const fields = [...object.fields.values()].filter(({ isCustom }) => isCustom);
    return new DataObject('Metadata.CustomMetadata', {
        fullName: `${object.name.replace(/__mdt$/, '')}.${textOf(row, 'DeveloperName')}`,
        label: textOf(row, 'MasterLabel'),
        values: new ApexList(
            'Metadata.CustomMetadataValue',
            fields.map(
                (field) =>
                    new DataObject('Metadata.CustomMetadataValue', {
                        field: field.name,
                        value: row.values.get(field.name.toLowerCase()) ?? null,
                    }),
            ),
        ),
    });
}

function textOf(row: SObjectValue, field: string): string {
    return String(row.values.get(field.toLowerCase()) ?? '');
}

import { bareObject } from './bare.ts';
import type { ObjectDescription } from '../description.ts';
import { flagOf } from '../source/xml.ts';
import type { ObjectSource } from './source.ts';
import { historyFields, shareFields } from './systemFields.ts';

/** Objects that come with a custom object: `X__Share` where the default is not public read/write, `X__History`. */
export function derivedObjects(
    objects: ReadonlyMap<string, ObjectDescription>,
    sources: ReadonlyMap<string, ObjectSource>,
): readonly ObjectDescription[] {
    return [...objects.values()]
        .filter((object) => object.kind === 'custom')
        .flatMap((object) => {
            const root = sources.get(object.name.toLowerCase())?.root ?? null;
            const isShared = object.sharingModel === 'Private' || object.sharingModel === 'Read';
            return [
                ...(isShared ? [derived(object, 'share')] : []),
                ...(root !== null && flagOf(root, 'enableHistory')
                    ? [derived(object, 'history')]
                    : []),
            ];
        });
}

function derived(parent: ObjectDescription, kind: 'share' | 'history'): ObjectDescription {
    const name = parent.name.replace(/__c$/, kind === 'share' ? '__Share' : '__History');
    const fields =
        kind === 'share' ? shareFields(name, parent.name) : historyFields(name, parent.name);
    const isShare = kind === 'share';
    return {
        ...parent,
        ...bareObject,
        name,
        kind,
        label: `${isShare ? 'Share' : 'History'}: ${parent.label}`,
        labelPlural: `${isShare ? 'Share' : 'History'}: ${parent.label}`,
        keyPrefix: isShare ? '02c' : '017',
        isCreateable: isShare,
        isUpdateable: isShare,
        isDeletable: isShare,
        sharingModel: 'ReadWrite',
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        requiredOnInsert: isShare ? ['ParentId', 'UserOrGroupId', 'AccessLevel'] : [],
    };
}

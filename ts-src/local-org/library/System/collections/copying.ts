import { ApexList, ApexMap, SObjectValue } from '../../../values/index.ts';

const systemFields = [
    'createddate',
    'createdbyid',
    'lastmodifieddate',
    'lastmodifiedbyid',
    'systemmodstamp',
];
const autoNumberFields = ['casenumber', 'solutionnumber'];

export interface CloneChoices {
    readonly preserveId: boolean;
    readonly preserveTimestamps: boolean;
    readonly preserveAutonumber: boolean;
}

/** `isDeep` copies the nested records; a shallow clone shares them (Apex Reference > System > SObject > clone). */
export function cloneRecord(
    record: SObjectValue,
    choices: CloneChoices,
    isDeep: boolean,
): SObjectValue {
    const twin = record.copy();
    if (!choices.preserveId) {
        twin.remove('Id');
    }
    if (!choices.preserveTimestamps) {
        systemFields.forEach((field) => twin.remove(field));
    }
    if (!choices.preserveAutonumber) {
        autoNumberFields.forEach((field) => twin.remove(field));
    }
    if (isDeep) {
        for (const [key, value] of twin.values) {
            if (value instanceof SObjectValue) {
                twin.values.set(key, cloneRecord(value, allKept, true));
            } else if (value instanceof ApexList) {
                twin.values.set(key, deepClone(value, allKept));
            }
        }
    }
    return twin;
}

const allKept: CloneChoices = {
    preserveId: true,
    preserveTimestamps: true,
    preserveAutonumber: true,
};

export function deepClone(list: ApexList, choices: CloneChoices): ApexList {
    return new ApexList(
        list.elementType,
        list.items.map((item) =>
            item instanceof SObjectValue ? cloneRecord(item, choices, true) : item,
        ),
    );
}

/** `Map.deepClone()` keeps ids and system fields of its records. */
export function deepCloneMap(map: ApexMap): ApexMap {
    return new ApexMap(
        map.keyType,
        map.valueType,
        map
            .entries()
            .map(
                ([key, value]) =>
                    [
                        key,
                        value instanceof SObjectValue ? cloneRecord(value, allKept, true) : value,
                    ] as const,
            ),
    );
}

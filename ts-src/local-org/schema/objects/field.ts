import { apexTypeOf } from '../apexType.ts';
import type { FieldDescription, FieldType } from '../fieldDescription.ts';

type Given = Partial<FieldDescription> & Pick<FieldDescription, 'name' | 'object' | 'type'>;

const UNFILTERABLE: ReadonlySet<FieldType> = new Set([
    'base64',
    'encryptedstring',
    'complexvalue',
    'json',
]);
const NUMERIC: ReadonlySet<FieldType> = new Set(['int', 'long', 'double', 'currency', 'percent']);

function isLongText(type: FieldType, length: number): boolean {
    return type === 'textarea' && length > 255;
}

/** Marks that most fields do not have. */
const NOTHING_SPECIAL = {
    isIdLookup: false,
    isNameField: false,
    isUnique: false,
    isCaseSensitive: false,
    isExternalId: false,
    isAutoNumber: false,
    isHtmlFormatted: false,
    isPermissionable: false,
    isRestrictedPicklist: false,
    isDependentPicklist: false,
    controllingField: null,
    picklistValues: [],
    referenceTo: [],
    relationshipName: null,
    isMasterDetail: false,
    relationshipOrder: null,
    isReparentable: false,
    isWriteRequiresMasterRead: false,
    isCascadeDelete: false,
    isRestrictedDelete: false,
    childRelationshipName: null,
    formula: null,
    treatsBlankAsZero: false,
    defaultValue: null,
    defaultFormula: null,
    displayFormat: null,
    startingNumber: 1,
    rollUp: null,
    lookupFilter: null,
    compoundField: null,
    extraTypeInfo: null,
    metadataController: null,
    metadataRelation: null,
} as const;

/** A description with everything that was not said filled in as the platform's describe fills it. */
export function fieldOf(given: Given): FieldDescription {
    const { type } = given;
    const length = given.length ?? defaultLength(type);
    const isPlain = !UNFILTERABLE.has(type) && !isLongText(type, length);
    const isCalculated = given.isCalculated ?? false;
    return {
        label: given.name,
        inlineHelpText: null,
        description: null,
        // Names of objects and fields, not ids of records.
        apexType: (given.metadataRelation ?? null) === null ? apexTypeOf(type) : 'String',
        precision: 0,
        scale: 0,
        digits: 0,
        isCustom: false,
        isNillable: true,
        isCreateable: !isCalculated,
        isUpdateable: !isCalculated,
        isDefaultedOnCreate: type === 'boolean' && !isCalculated,
        isFilterable: isPlain,
        isSortable: isPlain && type !== 'multipicklist',
        isGroupable: isPlain && isGroupableType(type) && !isCalculated,
        isAggregatable: isPlain && type !== 'boolean' && type !== 'multipicklist',
        ...NOTHING_SPECIAL,
        isCalculated,
        isEncrypted: type === 'encryptedstring',
        isPolymorphic: (given.referenceTo?.length ?? 0) > 1,
        ...given,
        length,
    };
}

function defaultLength(type: FieldType): number {
    return type === 'id' || type === 'reference' ? 18 : 0;
}

/** Object Reference > Field Types: numbers with decimals, moments and long texts cannot be grouped. */
function isGroupableType(type: FieldType): boolean {
    return (
        type === 'int' ||
        !(
            NUMERIC.has(type) ||
            type === 'datetime' ||
            type === 'time' ||
            type === 'multipicklist' ||
            type === 'address' ||
            type === 'location'
        )
    );
}

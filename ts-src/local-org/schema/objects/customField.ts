import { report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type {
    FieldDescription,
    FieldType,
    LookupFilter,
    RollUpSummary,
} from '../fieldDescription.ts';
import { childOf, childrenOf, flagOf, spanOf, textOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';
import { fieldOf } from './field.ts';
import { readPicklist } from './picklist.ts';
import type { ValueSets } from './picklist.ts';

export interface FieldContext {
    readonly object: string;
    readonly valueSets: ValueSets;
    readonly diagnostics: Diagnostic[];
}

/** Metadata API Developer Guide > CustomField > FieldType: type in metadata → type in describe. */
const TYPES: ReadonlyMap<string, FieldType> = new Map([
    ['AutoNumber', 'string'],
    ['Lookup', 'reference'],
    ['MasterDetail', 'reference'],
    ['MetadataRelationship', 'reference'],
    ['Hierarchy', 'reference'],
    ['ExternalLookup', 'reference'],
    ['IndirectLookup', 'reference'],
    ['Checkbox', 'boolean'],
    ['Currency', 'currency'],
    ['Date', 'date'],
    ['DateTime', 'datetime'],
    ['Email', 'email'],
    ['EncryptedText', 'encryptedstring'],
    ['Number', 'double'],
    ['Percent', 'percent'],
    ['Phone', 'phone'],
    ['Picklist', 'picklist'],
    ['MultiselectPicklist', 'multipicklist'],
    ['Text', 'string'],
    ['TextArea', 'textarea'],
    ['LongTextArea', 'textarea'],
    ['Html', 'textarea'],
    ['Url', 'url'],
    ['Time', 'time'],
    ['Location', 'location'],
    ['Summary', 'double'],
]);

const LENGTHS: Readonly<Record<string, number>> = {
    TextArea: 255,
    Phone: 40,
    Email: 80,
    Url: 255,
    Picklist: 255,
    AutoNumber: 30,
    MultiselectPicklist: 4099,
    Text: 255,
};
const FORMULA_TEXT_LENGTH = 1300;

function numberIn(
    element: XmlElement,
    name: string,
    context: FieldContext,
    whenAbsent = 0,
): number {
    const text = textOf(element, name);
    if (text === null) {
        return whenAbsent;
    }
    const value = Number(text);
    if (!Number.isFinite(value)) {
        const at = childOf(element, name) ?? element;
        context.diagnostics.push(
            report(schemaMessages.wrongNumber, spanOf(at), { value: text, element: name }),
        );
        return whenAbsent;
    }
    return value;
}

function nameIn(element: XmlElement, context: FieldContext): string | null {
    const name = textOf(element, 'fullName');
    if (name === null) {
        const what = `A field of ${context.object}`;
        context.diagnostics.push(
            report(schemaMessages.missingElement, spanOf(element), { what, element: 'fullName' }),
        );
    }
    return name;
}

/** Fields of one `<CustomField>`: two more for a geolocation, none when it is too wrong to use. */
export function readCustomField(
    element: XmlElement,
    context: FieldContext,
): readonly FieldDescription[] {
    const name = nameIn(element, context);
    const metadataType = textOf(element, 'type');
    if (name === null || metadataType === null) {
        if (name !== null) {
            context.diagnostics.push(
                report(schemaMessages.missingElement, spanOf(element), {
                    what: `${context.object}.${name}`,
                    element: 'type',
                }),
            );
        }
        return [];
    }
    const type = TYPES.get(metadataType);
    if (type === undefined) {
        const at = childOf(element, 'type') ?? element;
        context.diagnostics.push(
            report(schemaMessages.unknownFieldType, spanOf(at), {
                field: `${context.object}.${name}`,
                type: metadataType,
            }),
        );
        return [];
    }
    const field = describe(element, name, metadataType, type, context);
    return metadataType === 'Location' ? [field, ...geolocationParts(field)] : [field];
}

function describe(
    element: XmlElement,
    name: string,
    metadataType: string,
    type: FieldType,
    context: FieldContext,
): FieldDescription {
    const formula = textOf(element, 'formula');
    const isCalculated = formula !== null || metadataType === 'Summary';
    const isAuto = metadataType === 'AutoNumber';
    const isRequired = flagOf(element, 'required') || metadataType === 'MasterDetail';
    const defaults = defaultsOf(element, type, context);
    const isWritable = !isCalculated && !isAuto;
    return fieldOf({
        name,
        object: context.object,
        type,
        label: textOf(element, 'label') ?? name,
        description: textOf(element, 'description'),
        inlineHelpText: textOf(element, 'inlineHelpText'),
        isCustom: true,
        isNillable: !isRequired && type !== 'boolean',
        isCreateable: isWritable,
        isUpdateable:
            isWritable &&
            (metadataType !== 'MasterDetail' || flagOf(element, 'reparentableMasterDetail')),
        isDefaultedOnCreate: isWritable
            ? type === 'boolean' ||
              defaults.defaultValue !== null ||
              defaults.defaultFormula !== null
            : isAuto,
        isCalculated,
        isAutoNumber: isAuto,
        isUnique: flagOf(element, 'unique'),
        isCaseSensitive: flagOf(element, 'caseSensitive'),
        isExternalId: flagOf(element, 'externalId'),
        isIdLookup:
            flagOf(element, 'externalId') || (flagOf(element, 'unique') && type === 'string'),
        isPermissionable: !isRequired,
        isHtmlFormatted: metadataType === 'Html',
        formula,
        treatsBlankAsZero:
            textOf(element, 'formulaTreatBlanksAs') !== 'BlankAsBlank' && formula !== null,
        displayFormat: textOf(element, 'displayFormat'),
        startingNumber: numberIn(element, 'startingNumber', context, 1),
        rollUp: metadataType === 'Summary' ? readRollUp(element, name, context) : null,
        extraTypeInfo:
            metadataType === 'Html' ? 'richtextarea' : type === 'textarea' ? 'plaintextarea' : null,
        ...defaults,
        ...sizesOf(element, metadataType, type, formula !== null, context),
        ...relationOf(element, name, metadataType, context),
        ...readPicklist(element, type, context),
    });
}

function sizesOf(
    element: XmlElement,
    metadataType: string,
    type: FieldType,
    isFormula: boolean,
    context: FieldContext,
): Pick<FieldDescription, 'length' | 'precision' | 'scale'> {
    if (type === 'double' || type === 'currency' || type === 'percent') {
        const precision = numberIn(element, 'precision', context, 18);
        return {
            length: 0,
            precision,
            scale: numberIn(element, 'scale', context, metadataType === 'Summary' ? 2 : 0),
        };
    }
    const fallback = type === 'reference' ? 18 : (LENGTHS[metadataType] ?? 0);
    const isText = metadataType === 'Text' && isFormula;
    return {
        length: isText ? FORMULA_TEXT_LENGTH : numberIn(element, 'length', context, fallback),
        precision: 0,
        scale: 0,
    };
}

/** A default is a formula for every type but checkboxes and picklists; a quoted or plain constant stays one. */
function defaultsOf(
    element: XmlElement,
    type: FieldType,
    context: FieldContext,
): Pick<FieldDescription, 'defaultValue' | 'defaultFormula'> {
    const text = textOf(element, 'defaultValue');
    if (type === 'boolean') {
        return { defaultValue: text ?? 'false', defaultFormula: null };
    }
    if (type === 'picklist' || type === 'multipicklist') {
        const { picklistValues } = readPicklist(element, type, { ...context, diagnostics: [] });
        const chosen = picklistValues.find((value) => value.isDefault)?.value ?? null;
        return { defaultValue: chosen, defaultFormula: chosen === null ? text : null };
    }
    return { defaultValue: null, defaultFormula: text };
}

function relationOf(
    element: XmlElement,
    name: string,
    metadataType: string,
    context: FieldContext,
): Partial<FieldDescription> {
    if (TYPES.get(metadataType) !== 'reference') {
        return {};
    }
    const target =
        metadataType === 'Hierarchy'
            ? (textOf(element, 'referenceTo') ?? context.object)
            : textOf(element, 'referenceTo');
    if (target === null) {
        const what = `${context.object}.${name}`;
        context.diagnostics.push(
            report(schemaMessages.missingElement, spanOf(element), {
                what,
                element: 'referenceTo',
            }),
        );
    }
    const isMaster = metadataType === 'MasterDetail';
    const constraint = textOf(element, 'deleteConstraint');
    const isMetadata = metadataType === 'MetadataRelationship';
    return {
        referenceTo: target === null ? [] : [target],
        relationshipName: name.replace(/__c$/, '__r'),
        isMasterDetail: isMaster,
        relationshipOrder: isMaster ? numberIn(element, 'relationshipOrder', context) : null,
        isReparentable: flagOf(element, 'reparentableMasterDetail'),
        isWriteRequiresMasterRead: flagOf(element, 'writeRequiresMasterRead'),
        isCascadeDelete: isMaster || constraint === 'Cascade',
        isRestrictedDelete: constraint === 'Restrict',
        childRelationshipName: childNameOf(textOf(element, 'relationshipName')),
        lookupFilter: readLookupFilter(element),
        metadataController:
            textOf(element, 'metadataRelationshipControllingField')?.trim().split('.').at(-1) ??
            null,
        metadataRelation: isMetadata && target !== null && isMetadataEntity(target) ? target : null,
    };
}

function childNameOf(name: string | null): string | null {
    return name === null || name.endsWith('__r') ? name : `${name}__r`;
}

function isMetadataEntity(
    name: string,
): name is 'EntityDefinition' | 'FieldDefinition' | 'EntityParticle' {
    return name === 'EntityDefinition' || name === 'FieldDefinition' || name === 'EntityParticle';
}

function readLookupFilter(element: XmlElement): LookupFilter | null {
    const filter = childOf(element, 'lookupFilter');
    if (filter === null) {
        return null;
    }
    return {
        isActive: flagOf(filter, 'active', true),
        isOptional: flagOf(filter, 'isOptional'),
        booleanFilter: textOf(filter, 'booleanFilter'),
        errorMessage: textOf(filter, 'errorMessage'),
        items: childrenOf(filter, 'filterItems').map((item) => ({
            field: textOf(item, 'field') ?? '',
            operation: textOf(item, 'operation') ?? 'equals',
            value: textOf(item, 'value'),
            valueField: textOf(item, 'valueField'),
        })),
    };
}

function readRollUp(
    element: XmlElement,
    name: string,
    context: FieldContext,
): RollUpSummary | null {
    const foreignKey = textOf(element, 'summaryForeignKey');
    const operation = textOf(element, 'summaryOperation');
    if (
        foreignKey === null ||
        (operation !== 'count' && operation !== 'sum' && operation !== 'min' && operation !== 'max')
    ) {
        const missing = foreignKey === null ? 'summaryForeignKey' : 'summaryOperation';
        context.diagnostics.push(
            report(schemaMessages.missingElement, spanOf(element), {
                what: `${context.object}.${name}`,
                element: missing,
            }),
        );
        return null;
    }
    const [childObject = '', childField = ''] = foreignKey.split('.');
    return {
        childObject,
        childField,
        operation,
        summarizedField: textOf(element, 'summarizedField')?.split('.')[1] ?? null,
        filters: childrenOf(element, 'summaryFilterItems').map((item) => ({
            field: (textOf(item, 'field') ?? '').split('.').at(-1) ?? '',
            operation: textOf(item, 'operation') ?? 'equals',
            value: textOf(item, 'value'),
        })),
    };
}

function geolocationParts(field: FieldDescription): readonly FieldDescription[] {
    return ['Latitude', 'Longitude'].map((part) =>
        fieldOf({
            name: field.name.replace(/__c$/, `__${part}__s`),
            object: field.object,
            type: 'double',
            label: `${field.label} (${part})`,
            isCustom: true,
            isNillable: field.isNillable,
            isPermissionable: field.isPermissionable,
            precision: 18,
            scale: 15,
            compoundField: field.name,
        }),
    );
}

import { report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { FieldDescription, FieldType, PicklistValue } from '../fieldDescription.ts';
import { childOf, childrenOf, flagOf, spanOf, textOf, textsOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';

/** Global and standard value sets by lower-case name. */
export interface ValueSets {
    get(name: string): readonly PicklistValue[] | undefined;
}

type PicklistPart = Pick<
    FieldDescription,
    'picklistValues' | 'isRestrictedPicklist' | 'isDependentPicklist' | 'controllingField'
>;

const NONE: PicklistPart = {
    picklistValues: [],
    isRestrictedPicklist: false,
    isDependentPicklist: false,
    controllingField: null,
};

interface Context {
    readonly valueSets: ValueSets;
    readonly diagnostics: Diagnostic[];
}

/** Values of a definition: `<value>`, `<customValue>`, `<standardValue>` or the old `<picklistValues>`. */
export function readValues(definition: XmlElement, tag: string): readonly PicklistValue[] {
    return childrenOf(definition, tag).map((value) => {
        const name = textOf(value, 'fullName') ?? textOf(value, 'valueName') ?? '';
        return {
            value: name,
            label: textOf(value, 'label') ?? name,
            isActive: flagOf(value, 'isActive', true),
            isDefault: flagOf(value, 'default'),
            validFor: null,
        };
    });
}

/** Metadata API Developer Guide > CustomField > ValueSet. */
export function readPicklist(element: XmlElement, type: FieldType, context: Context): PicklistPart {
    if (type !== 'picklist' && type !== 'multipicklist') {
        return NONE;
    }
    const valueSet = childOf(element, 'valueSet');
    const old = childOf(element, 'picklist');
    if (valueSet === null) {
        return old === null ? NONE : { ...NONE, picklistValues: readValues(old, 'picklistValues') };
    }
    const controllingField = textOf(valueSet, 'controllingField');
    const picklistValues = validFor(valuesOf(valueSet, context), valueSet);
    return {
        picklistValues,
        isRestrictedPicklist:
            flagOf(valueSet, 'restricted') || textOf(valueSet, 'valueSetName') !== null,
        isDependentPicklist: controllingField !== null,
        controllingField,
    };
}

function valuesOf(valueSet: XmlElement, context: Context): readonly PicklistValue[] {
    const definition = childOf(valueSet, 'valueSetDefinition');
    if (definition !== null) {
        return readValues(definition, 'value');
    }
    const name = textOf(valueSet, 'valueSetName');
    const values = name === null ? undefined : context.valueSets.get(name.toLowerCase());
    if (values === undefined && name !== null) {
        context.diagnostics.push(
            report(schemaMessages.unknownValueSet, spanOf(valueSet), { name }),
        );
    }
    return values ?? [];
}

function validFor(
    values: readonly PicklistValue[],
    valueSet: XmlElement,
): readonly PicklistValue[] {
    const settings = childrenOf(valueSet, 'valueSettings');
    if (settings.length === 0) {
        return values;
    }
    const controllers = new Map(
        settings.map((setting) => [
            textOf(setting, 'valueName') ?? '',
            textsOf(setting, 'controllingFieldValue'),
        ]),
    );
    return values.map((value) => ({ ...value, validFor: controllers.get(value.value) ?? [] }));
}

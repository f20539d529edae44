import type {
    CompactLayoutDescription,
    FieldSetDescription,
    ListViewDescription,
    RecordTypeDescription,
    ValidationRuleDescription,
} from '../description.ts';
import { childrenOf, flagOf, textOf, textsOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';

export function readValidationRule(element: XmlElement): ValidationRuleDescription {
    return {
        name: textOf(element, 'fullName') ?? '',
        isActive: flagOf(element, 'active'),
        formula: textOf(element, 'errorConditionFormula') ?? '',
        message: textOf(element, 'errorMessage') ?? '',
        errorField: textOf(element, 'errorDisplayField'),
        file: element.file,
    };
}

export function readRecordType(element: XmlElement): RecordTypeDescription {
    const picklists = childrenOf(element, 'picklistValues').map((picklist) => {
        const values = childrenOf(picklist, 'values').map((value) => ({
            value: decodeURIComponent(
                (textOf(value, 'fullName') ?? '').replace(/%(?![0-9A-Fa-f]{2})/g, '%25'),
            ),
            isDefault: flagOf(value, 'default'),
        }));
        return [(textOf(picklist, 'picklist') ?? '').toLowerCase(), values] as const;
    });
    const developerName = textOf(element, 'fullName') ?? '';
    return {
        developerName,
        label: textOf(element, 'label') ?? developerName,
        description: textOf(element, 'description'),
        isActive: flagOf(element, 'active'),
        isMaster: false,
        businessProcess: textOf(element, 'businessProcess'),
        picklists: new Map(picklists),
    };
}

/** Every object has it: the type of records without a record type. */
export const masterRecordType: RecordTypeDescription = {
    developerName: 'Master',
    label: 'Master',
    description: null,
    isActive: true,
    isMaster: true,
    businessProcess: null,
    picklists: new Map(),
};

export function readFieldSet(element: XmlElement): FieldSetDescription {
    const name = textOf(element, 'fullName') ?? '';
    return {
        name,
        label: textOf(element, 'label') ?? name,
        description: textOf(element, 'description'),
        fields: childrenOf(element, 'displayedFields').map((field) => ({
            path: textOf(field, 'field') ?? '',
            isRequired: flagOf(field, 'isRequired'),
        })),
    };
}

export function readCompactLayout(element: XmlElement): CompactLayoutDescription {
    const name = textOf(element, 'fullName') ?? '';
    return { name, label: textOf(element, 'label') ?? name, fields: textsOf(element, 'fields') };
}

export function readListView(element: XmlElement): ListViewDescription {
    const name = textOf(element, 'fullName') ?? '';
    return {
        name,
        label: textOf(element, 'label') ?? name,
        columns: textsOf(element, 'columns'),
        filterScope: textOf(element, 'filterScope') ?? 'Everything',
        filters: childrenOf(element, 'filters').map((filter) => ({
            field: textOf(filter, 'field') ?? '',
            operation: textOf(filter, 'operation') ?? 'equals',
            value: textOf(filter, 'value'),
        })),
        booleanFilter: textOf(element, 'booleanFilter'),
    };
}

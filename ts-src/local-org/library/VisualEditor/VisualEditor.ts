import type { PlatformType } from '../../contract/index.ts';
import { ApexList, PlatformObject } from '../../values/index.ts';
import { dataType } from '../dataObject.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';

/** Apex Reference > VisualEditor > DataRow */
class DataRow extends PlatformObject {
    readonly typeName = 'VisualEditor.DataRow';
    readonly label: string;
    readonly value: unknown;
    readonly isSelected: boolean;

    constructor(label: string, value: unknown, isSelected: boolean) {
        super();
        this.label = label;
        this.value = value;
        this.isSelected = isSelected;
    }

    compareTo(other: unknown): number {
        return other instanceof DataRow ? this.label.localeCompare(other.label) : 1;
    }
}

class PickListRows extends PlatformObject {
    readonly typeName = 'VisualEditor.DynamicPickListRows';
    readonly rows: ApexList;

    constructor(rows: readonly unknown[]) {
        super();
        this.rows = new ApexList('VisualEditor.DataRow', [...rows]);
    }
}

/** Property choices of a component in the page editor. */
export const visualEditorTypes: readonly PlatformType[] = [
    {
        name: 'VisualEditor.DataRow',
        kind: 'class',
        constructors: {
            '(String label, Object value)': (label: string, value: unknown) =>
                new DataRow(label, value, false),
            '(String label, Object value, Boolean selected)': (
                label: string,
                value: unknown,
                isSelected: boolean,
            ) => new DataRow(label, value, isSelected),
        },
        methods: {
            ...objectMembers,
            'Integer compareTo(VisualEditor.DataRow row)': (row: DataRow, other: DataRow) =>
                row.compareTo(other),
            'String getLabel()': ({ label }: DataRow) => label,
            'Object getValue()': ({ value }: DataRow) => value,
            'Boolean isSelected()': ({ isSelected }: DataRow) => isSelected,
        },
    },
    {
        name: 'VisualEditor.DynamicPickListRows',
        kind: 'class',
        constructors: {
            '()': () => new PickListRows([]),
            '(List<VisualEditor.DataRow> rows)': (rows: ApexList) =>
                new PickListRows(required(rows).items),
        },
        methods: {
            ...objectMembers,
            'void addAllRows(List<VisualEditor.DataRow> rows)': (
                { rows }: PickListRows,
                more: ApexList,
            ) => {
                rows.items.push(...required(more).items);
            },
            'void addRow(VisualEditor.DataRow row)': ({ rows }: PickListRows, row: DataRow) => {
                rows.items.push(required(row));
            },
            'Boolean containsAllRows()': () => true,
            'VisualEditor.DataRow get(Integer index)': ({ rows }: PickListRows, index: number) =>
                rows.get(index),
            'List<VisualEditor.DataRow> getDataRows()': ({ rows }: PickListRows) => rows,
            'Integer size()': ({ rows }: PickListRows) => rows.items.length,
            'void sort()': ({ rows }: PickListRows) => {
                rows.items.sort((left, right) => (left as DataRow).compareTo(right));
            },
        },
    },
    {
        name: 'VisualEditor.DynamicPickList',
        kind: 'class',
        isExtensible: true,
        constructors: { '()': () => new PickListRows([]) },
        abstractMethods: [
            'VisualEditor.DataRow getDefaultValue()',
            'VisualEditor.DynamicPickListRows getValues()',
        ],
    },
    dataType('VisualEditor.DesignTimePageContext', ['String entityName', 'String pageType']),
];

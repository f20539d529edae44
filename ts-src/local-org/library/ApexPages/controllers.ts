import type { PlatformType } from '../../contract/index.ts';
import type { QueryLocator } from '../../execution/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, PlatformObject, SObjectValue } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';
import { PageReference } from './PageReference.ts';
import { saved } from './saveOnPage.ts';

/** Apex Reference > ApexPages > StandardController: the record a page is about. */
class StandardController extends PlatformObject {
    readonly typeName = 'ApexPages.StandardController';
    readonly record: SObjectValue;

    constructor(record: SObjectValue) {
        super();
        this.record = record;
    }

    get page(): PageReference {
        return new PageReference(`/${this.record.id ?? ''}`);
    }
}

/** Apex Reference > ApexPages > StandardSetController: records by pages. */
class StandardSetController extends PlatformObject {
    readonly typeName = 'ApexPages.StandardSetController';
    readonly all: ApexList;
    selected: ApexList;
    pageSize = 20;
    page = 1;

    constructor(all: ApexList) {
        super();
        this.all = all;
        this.selected = new ApexList(all.elementType);
    }

    get pages(): number {
        return Math.max(1, Math.ceil(this.all.items.length / this.pageSize));
    }

    get records(): ApexList {
        const start = (this.page - 1) * this.pageSize;
        return new ApexList(
            this.all.elementType,
            this.all.items.slice(start, start + this.pageSize),
        );
    }

    turn(to: number): void {
        this.page = Math.min(Math.max(1, to), this.pages);
    }
}

const listOf = ({ record }: StandardController): PageReference =>
    new PageReference(`/${current().org.schema.object(record.type)?.keyPrefix ?? ''}/o`);

function save(controller: StandardController): PageReference | null {
    const { record } = controller;
    return saved(record.id === null ? 'insert' : 'update', [record]) ? controller.page : null;
}

function saveSelected({ selected }: StandardSetController): PageReference | null {
    const records = selected.items.filter((item) => item instanceof SObjectValue);
    return saved('update', records) ? new PageReference('/') : null;
}

export const controllerTypes: readonly PlatformType[] = [
    {
        name: 'ApexPages.StandardController',
        kind: 'class',
        constructors: {
            '(SObject controllerSObject)': (record: SObjectValue) =>
                new StandardController(required(record)),
        },
        methods: {
            ...objectMembers,
            'void addFields(List<String> fieldNames)': (
                _controller: StandardController,
                names: ApexList,
            ) => {
                required(names);
            },
            'PageReference cancel()': (controller: StandardController) => controller.page,
            'PageReference delete()': (controller: StandardController) =>
                saved('delete', [controller.record]) ? listOf(controller) : null,
            'PageReference edit()': ({ record }: StandardController) =>
                new PageReference(`/${record.id ?? ''}/e`),
            'String getId()': ({ record }: StandardController) => record.id,
            'SObject getRecord()': ({ record }: StandardController) => record,
            'PageReference save()': save,
            'PageReference view()': (controller: StandardController) => controller.page,
        },
    },
    {
        name: 'ApexPages.StandardSetController',
        kind: 'class',
        constructors: {
            '(List<SObject> controllerSObjects)': (records: ApexList) =>
                new StandardSetController(required(records)),
            '(Database.QueryLocator sObjectList)': (locator: QueryLocator) =>
                new StandardSetController(new ApexList('SObject', [...required(locator).records])),
        },
        methods: {
            ...objectMembers,
            'PageReference cancel()': () => new PageReference('/'),
            'void first()': (controller: StandardSetController) => controller.turn(1),
            'Boolean getCompleteResult()': () => true,
            'Boolean getHasNext()': (controller: StandardSetController) =>
                controller.page < controller.pages,
            'Boolean getHasPrevious()': (controller: StandardSetController) => controller.page > 1,
            'Integer getPageNumber()': ({ page }: StandardSetController) => page,
            'Integer getPageSize()': ({ pageSize }: StandardSetController) => pageSize,
            'SObject getRecord()': ({ all }: StandardSetController) => all.items[0] ?? null,
            'List<SObject> getRecords()': (controller: StandardSetController) => controller.records,
            'Integer getResultSize()': ({ all }: StandardSetController) => all.items.length,
            'List<SObject> getSelected()': ({ selected }: StandardSetController) => selected,
            'void last()': (controller: StandardSetController) => controller.turn(controller.pages),
            'void next()': (controller: StandardSetController) =>
                controller.turn(controller.page + 1),
            'void previous()': (controller: StandardSetController) =>
                controller.turn(controller.page - 1),
            'PageReference save()': saveSelected,
            'void setPageNumber(Integer pageNumber)': (
                controller: StandardSetController,
                page: number,
            ) => controller.turn(required(page)),
            'void setPageSize(Integer pageSize)': (
                controller: StandardSetController,
                size: number,
            ) => {
                controller.pageSize = required(size);
            },
            'void setSelected(List<SObject> selectedRecords)': (
                controller: StandardSetController,
                selected: ApexList,
            ) => {
                controller.selected = required(selected);
            },
        },
    },
    {
        name: 'SelectOption',
        kind: 'class',
        constructors: {
            '(String value, String label)': (value: string, label: string) =>
                new SelectOption(value, label, false),
            '(String value, String label, Boolean isDisabled)': (
                value: string,
                label: string,
                isDisabled: boolean,
            ) => new SelectOption(value, label, isDisabled),
        },
        methods: {
            ...objectMembers,
            'Boolean getDisabled()': ({ isDisabled }: SelectOption) => isDisabled,
            'String getLabel()': ({ label }: SelectOption) => label,
            'String getValue()': ({ value }: SelectOption) => value,
            'Boolean getEscapeItem()': ({ isEscaped }: SelectOption) => isEscaped,
            'void setDisabled(Boolean isDisabled)': (option: SelectOption, value: boolean) => {
                option.isDisabled = value;
            },
            'void setEscapeItem(Boolean itemsEscaped)': (option: SelectOption, value: boolean) => {
                option.isEscaped = value;
            },
            'void setLabel(String label)': (option: SelectOption, label: string) => {
                option.label = label;
            },
            'void setValue(String value)': (option: SelectOption, value: string) => {
                option.value = value;
            },
        },
    },
];

/** Apex Reference > System > SelectOption */
class SelectOption extends PlatformObject {
    readonly typeName = 'SelectOption';
    value: string;
    label: string;
    isDisabled: boolean;
    isEscaped = true;

    constructor(value: string, label: string, isDisabled: boolean) {
        super();
        this.value = value;
        this.label = label;
        this.isDisabled = isDisabled;
    }

    /** Apex Reference > System > List > sort: by value, then by label. */
    compareTo(other: unknown): number {
        const order = (left: string, right: string): number =>
            left < right ? -1 : Number(left > right);
        return other instanceof SelectOption
            ? order(this.value, other.value) || order(this.label, other.label)
            : 1;
    }
}

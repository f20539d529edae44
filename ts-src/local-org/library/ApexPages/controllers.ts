import type { PlatformType } from '../../contract/index.ts';
import type { QueryLocator } from '../../execution/index.ts';
import { ApexList, PlatformObject, raise } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';
import { PageReference } from './PageReference.ts';

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

function unsaved(): never {
    return raise(
        'UnsupportedOperationException',
        'Saving through a standard controller needs a Visualforce page',
    );
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
            'String getId()': ({ record }: StandardController) => record.id,
            'SObject getRecord()': ({ record }: StandardController) => record,
            'PageReference save()': unsaved,
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
            'PageReference save()': unsaved,
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
        },
    },
];

/** Apex Reference > System > SelectOption */
class SelectOption extends PlatformObject {
    readonly typeName = 'SelectOption';
    readonly value: string;
    readonly label: string;
    readonly isDisabled: boolean;

    constructor(value: string, label: string, isDisabled: boolean) {
        super();
        this.value = value;
        this.label = label;
        this.isDisabled = isDisabled;
    }
}

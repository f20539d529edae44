import type { PlatformType } from '../../contract/index.ts';
import { ApexList, raise } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { objectMembers } from '../System/objectMembers.ts';

/** A Visualforce component made in Apex: its attributes, and the expressions, facets and children it is given. */
export class DynamicComponent extends DataObject {
    readonly children = new ApexList('ApexPages.Component');
    readonly facets = new DataObject('ApexPages.Component.facets$');
    readonly expressions: DataObject;

    constructor(typeName: string) {
        super(typeName);
        this.expressions = new DataObject(`${typeName}.expressions$`);
    }

    /** The component of that id among this one and what it holds, null when there is none. */
    find(id: string | null): DynamicComponent | null {
        if (this.get('id') === id) {
            return this;
        }
        const held = [...this.facets.values.values(), ...this.children.items];
        for (const child of held) {
            const found = child instanceof DynamicComponent ? child.find(id) : null;
            if (found !== null) {
                return found;
            }
        }
        return null;
    }
}

/** Facets that the Standard Component Reference names. */
const facetNames = ['body', 'caption', 'closed', 'footer', 'header', 'opened', 'start', 'stop'];

/**
 * Apex Reference > ApexPages > Component, Action; Visualforce Developer Guide > Dynamic Visualforce Components.
 * `with$` sets what `new T(name = value)` names; no Apex can spell it.
 */
export const dynamicComponentTypes: readonly PlatformType[] = [
    {
        name: 'ApexPages.Component',
        kind: 'class',
        methods: {
            ...objectMembers,
            'ApexPages.Component getComponentById(String id)': (
                component: DynamicComponent,
                id: string | null,
            ) => component.find(id),
            'ApexPages.Component with$(String name, Object value)': (
                component: DynamicComponent,
                name: string,
                value: unknown,
            ) => {
                component.put(name, value);
                return component;
            },
        },
        properties: {
            'List<ApexPages.Component> childComponents': {
                get: (component: DynamicComponent) => component.children,
            },
            'ApexPages.Component.facets$ facets': {
                get: (component: DynamicComponent) => component.facets,
            },
        },
    },
    dataType(
        'ApexPages.Component.facets$',
        facetNames.map((name) => `ApexPages.Component ${name}`),
        { constructors: {} },
    ),
    {
        name: 'ApexPages.Action',
        kind: 'class',
        constructors: {
            '(String action)': (expression: string | null) =>
                new DataObject('ApexPages.Action', { expression }),
        },
        methods: {
            ...objectMembers,
            'String getExpression()': (action: DataObject) => action.get('expression'),
            'PageReference invoke()': (action: DataObject) =>
                raise(
                    'UnsupportedOperationException',
                    `${action.text('expression') ?? 'An action'} needs a Visualforce page`,
                ),
        },
    },
];

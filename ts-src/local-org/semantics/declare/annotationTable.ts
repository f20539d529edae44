import type { Target } from './modifierRules.ts';

export interface AnnotationRule {
    /** In the platform's spelling. */
    readonly name: string;
    readonly targets: readonly Target[];
    /** Names of its parameters, lower case. */
    readonly parameters: readonly string[];
    /** Those that stand on some of the targets only; in the platform's spelling. */
    readonly bound?: readonly { readonly name: string; readonly targets: readonly Target[] }[];
    /** Parameters whose value is text; in the platform's spelling. */
    readonly texts?: readonly string[];
    /** What a text parameter may say, where that is a closed list. */
    readonly words?: readonly string[];
}

const everything: readonly Target[] = [
    'classes',
    'interfaces',
    'enums',
    'fields',
    'properties',
    'methods',
    'constructors',
];
const members: readonly Target[] = ['fields', 'properties', 'methods'];

/** Apex Developer Guide > Annotations. */
const rules: readonly AnnotationRule[] = [
    {
        name: 'IsTest',
        targets: ['classes', 'methods'],
        parameters: ['seealldata', 'isparallel', 'oninstall', 'testfor', 'critical'],
        texts: ['testFor'],
        bound: ['isParallel', 'testFor', 'critical'].map((name) => ({
            name,
            targets: ['classes'],
        })),
    },
    { name: 'TestSetup', targets: ['methods'], parameters: [] },
    { name: 'TestVisible', targets: everything, parameters: [] },
    {
        name: 'AuraEnabled',
        targets: members,
        parameters: ['cacheable', 'continuation', 'scope'],
        bound: ['cacheable', 'continuation', 'scope'].map((name) => ({
            name,
            targets: ['methods'],
        })),
    },
    {
        name: 'InvocableMethod',
        targets: ['methods'],
        parameters: [
            'label',
            'description',
            'callout',
            'category',
            'configurationeditor',
            'iconname',
            'capabilitytype',
        ],
        texts: ['label', 'description', 'category', 'iconName', 'configurationEditor'],
    },
    {
        name: 'InvocableVariable',
        targets: ['fields'],
        parameters: ['label', 'description', 'required', 'defaultvalue', 'placeholdertext'],
        texts: ['label', 'description', 'defaultValue', 'placeholderText'],
    },
    { name: 'Future', targets: ['methods'], parameters: ['callout'] },
    { name: 'RestResource', targets: ['classes'], parameters: ['urlmapping'] },
    ...['HttpGet', 'HttpPost', 'HttpPut', 'HttpPatch', 'HttpDelete'].map(
        (name): AnnotationRule => ({ name, targets: ['methods'], parameters: [] }),
    ),
    { name: 'RemoteAction', targets: ['methods'], parameters: [] },
    { name: 'ReadOnly', targets: ['methods'], parameters: ['usereplica'] },
    { name: 'Deprecated', targets: everything, parameters: [] },
    {
        name: 'SuppressWarnings',
        targets: [...everything, 'locals', 'parameters'],
        parameters: ['value'],
    },
    { name: 'NamespaceAccessible', targets: everything, parameters: [] },
    {
        name: 'JsonAccess',
        targets: ['classes'],
        parameters: ['serializable', 'deserializable'],
        texts: ['serializable', 'deserializable'],
        words: ['never', 'sameNamespace', 'samePackage', 'always'],
    },
];

export const annotationRules: ReadonlyMap<string, AnnotationRule> = new Map(
    rules.map((rule) => [rule.name.toLowerCase(), rule]),
);

import type { Target } from './modifierRules.ts';

export interface AnnotationRule {
    /** In the platform's spelling. */
    readonly name: string;
    readonly targets: readonly Target[];
    /** Names of its parameters, lower case. */
    readonly parameters: readonly string[];
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
    },
    { name: 'TestSetup', targets: ['methods'], parameters: [] },
    { name: 'TestVisible', targets: everything, parameters: [] },
    { name: 'AuraEnabled', targets: members, parameters: ['cacheable', 'continuation', 'scope'] },
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
    },
    {
        name: 'InvocableVariable',
        targets: ['fields', 'properties'],
        parameters: ['label', 'description', 'required', 'defaultvalue', 'placeholdertext'],
    },
    { name: 'Future', targets: ['methods'], parameters: ['callout'] },
    { name: 'RestResource', targets: ['classes'], parameters: ['urlmapping'] },
    ...['HttpGet', 'HttpPost', 'HttpPut', 'HttpPatch', 'HttpDelete'].map(
        (name): AnnotationRule => ({ name, targets: ['methods'], parameters: [] }),
    ),
    { name: 'RemoteAction', targets: ['methods'], parameters: [] },
    { name: 'ReadOnly', targets: ['methods'], parameters: ['usereplica'] },
    { name: 'Deprecated', targets: everything, parameters: [] },
    { name: 'SuppressWarnings', targets: everything, parameters: ['value'] },
    { name: 'NamespaceAccessible', targets: everything, parameters: [] },
    {
        name: 'JsonAccess',
        targets: ['classes'],
        parameters: ['serializable', 'deserializable'],
        words: ['never', 'sameNamespace', 'samePackage', 'always'],
    },
];

export const annotationRules: ReadonlyMap<string, AnnotationRule> = new Map(
    rules.map((rule) => [rule.name.toLowerCase(), rule]),
);

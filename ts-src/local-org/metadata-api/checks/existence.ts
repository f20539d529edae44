/** Whether a name means something in an org: saved components, and what the platform always has. */
import { parentNameOf, partNameOf } from '../store/component.ts';
import { folderTypeName, registry } from '../types/registry.ts';
import type { ReferenceContext } from './reference.ts';
import { isStandardAction } from './standardActions.ts';
import { own } from '../types/own.ts';

const CUSTOM_SYSTEM_FIELDS = new Set(
    [
        'Id',
        'Name',
        'OwnerId',
        'Owner',
        'CreatedDate',
        'CreatedById',
        'CreatedBy',
        'LastModifiedDate',
        'LastModifiedById',
        'LastModifiedBy',
        'SystemModstamp',
        'IsDeleted',
        'LastActivityDate',
        'LastViewedDate',
        'LastReferencedDate',
        'RecordTypeId',
        'RecordType',
        'CurrencyIsoCode',
        'DeveloperName',
        'MasterLabel',
        'Label',
        'Language',
        'NamespacePrefix',
        'QualifiedApiName',
        'IsProtected',
        'ReplayId',
        'EventUuid',
        'SetupOwnerId',
        'SetupOwner',
        'ExternalId',
        'DisplayUrl',
        'ConnectionReceivedId',
        'ConnectionSentId',
    ].map((name) => name.toLowerCase()),
);

const DERIVED_OBJECT = /__(Share|History|Feed|ChangeEvent|Tag)$/i;
const ACTIVITY_OBJECTS = new Set(['task', 'event']);

/** The object whose metadata holds the fields of another: person accounts are accounts, tasks and events share Activity. */
function homesOf(objectName: string): string[] {
    const name = objectName.toLowerCase();
    if (name === 'personaccount') {
        return ['Account', 'Contact'];
    }
    // Layouts of the close page are named after it; its fields are those of cases.
    if (name === 'caseclose') {
        return ['Case'];
    }
    return ACTIVITY_OBJECTS.has(name) ? [objectName, 'Activity'] : [objectName];
}

export function objectExists(context: ReferenceContext, name: string): boolean {
    const base = name.replace(DERIVED_OBJECT, '__c');
    return (
        context.view.has('CustomObject', name) ||
        context.standard.hasObject(name) ||
        ['activity', 'personaccount', 'caseclose', 'global'].includes(name.toLowerCase()) ||
        (base !== name && context.view.has('CustomObject', base))
    );
}

/** Stored under the name or a part of a compound one: Place__c for Place__latitude__s. */
function customFieldExists(context: ReferenceContext, objectName: string, field: string): boolean {
    const stored = field
        .replace(/__(latitude|longitude)__s$/i, '__c')
        .replace(/__pc$/i, '__c')
        .replace(/__r$/i, '__c');
    const homes = /__pc$/i.test(field) ? ['Contact', 'Account'] : homesOf(objectName);
    return homes.some((home) => context.view.has('CustomField', `${home}.${stored}`));
}

export function fieldExists(context: ReferenceContext, objectName: string, field: string): boolean {
    if (field.includes('.')) {
        return pathExists(context, objectName, field.split('.'));
    }
    if (/__(c|r|pc|s)$/i.test(field)) {
        return customFieldExists(context, objectName, field);
    }
    if (context.view.has('CustomField', `${objectName}.${field}`)) {
        return true;
    }
    if (/__(c|mdt|e|b|x|kav)$/i.test(objectName)) {
        return CUSTOM_SYSTEM_FIELDS.has(field.toLowerCase());
    }
    return homesOf(objectName).some(
        (home) =>
            context.standard.hasField(home, field) ||
            context.standard.relationshipTargets(home, field) !== undefined,
    );
}

/** Where a relationship leads; empty when it is polymorphic or unknown to us, undefined when there is none. */
export function relationshipTargets(
    context: ReferenceContext,
    objectName: string,
    name: string,
): readonly string[] | undefined {
    if (!/__r$/i.test(name)) {
        const standard = homesOf(objectName).map((home) =>
            context.standard.relationshipTargets(home, name),
        );
        const found = standard.find((targets) => targets !== undefined);
        return (
            found ??
            (CUSTOM_SYSTEM_FIELDS.has(name.toLowerCase()) ? systemTargets(name) : undefined)
        );
    }
    const field = homesOf(objectName)
        .map((home) => context.view.get('CustomField', `${home}.${name.replace(/__r$/i, '__c')}`))
        .find((one) => one !== undefined);
    const target = /<referenceTo>([^<]+)<\/referenceTo>/.exec(field?.document ?? '')?.[1];
    return target === undefined ? undefined : [target];
}

function systemTargets(name: string): readonly string[] {
    return name.toLowerCase() === 'recordtype' ? ['RecordType'] : ['User'];
}

function pathExists(
    context: ReferenceContext,
    objectName: string,
    path: readonly string[],
): boolean {
    const [first, ...rest] = path;
    if (first === undefined) {
        return true;
    }
    if (rest.length === 0) {
        return fieldExists(context, objectName, first);
    }
    const targets = relationshipTargets(context, objectName, first.split(':')[0] ?? first);
    if (targets === undefined) {
        return false;
    }
    return targets.length === 0 || targets.some((target) => pathExists(context, target, rest));
}

function layoutExists(context: ReferenceContext, fullName: string): boolean {
    if (context.view.has('Layout', fullName)) {
        return true;
    }
    const dash = fullName.indexOf('-');
    const objectName = fullName.slice(0, dash);
    // Every standard object comes with layouts of its own, and so does a custom object when it is made.
    return !objectName.includes('__')
        ? context.standard.hasObject(objectName) ||
              ['Global', 'UserAlt', 'PersonAccount', 'CaseClose'].includes(objectName)
        : fullName.endsWith(' Layout') && context.view.has('CustomObject', objectName);
}

type Rule = (context: ReferenceContext, fullName: string) => boolean;

const RULES: Readonly<Record<string, Rule>> = {
    CustomObject: objectExists,
    CustomField: (context, name) =>
        objectExists(context, parentNameOf(name)) &&
        fieldExists(context, parentNameOf(name), partNameOf(name)),
    CustomTab: (context, name) =>
        name.startsWith('standard-') || context.view.has('CustomTab', name),
    CustomApplication: (context, name) =>
        name.startsWith('standard__') || context.view.has('CustomApplication', name),
    QuickAction: (context, name) => context.view.has('QuickAction', name) || isStandardAction(name),
    Layout: layoutExists,
    Profile: (context, name) =>
        context.view.has('Profile', name) ||
        context.standard
            .profiles()
            .some((profile) => [profile.metadataName, profile.name].includes(name)),
    RecordType: (context, name) =>
        partNameOf(name) === 'Master' || context.view.has('RecordType', name),
    GlobalValueSet: (context, name) =>
        context.view.has('GlobalValueSet', name) ||
        context.view.has('StandardValueSet', name) ||
        context.standard.valueSet(name) !== undefined,
    Group: (context, name) => name.startsWith('All') || context.view.has('Group', name),
    User: (context, name) => context.isUser(name),
    LightningComponent: (context, name) =>
        context.view.has('LightningComponentBundle', name) ||
        context.view.has('AuraDefinitionBundle', name),
    UserPermission: (context, name) => context.standard.hasUserPermission(name),
};

export function exists(context: ReferenceContext, type: string, fullName: string): boolean {
    const rule = own(RULES, type);
    return rule === undefined ? context.view.has(type, fullName) : rule(context, fullName);
}

/** A folder is a member of its type; those of the platform need no file. */
export function folderExists(context: ReferenceContext, type: string, folder: string): boolean {
    const known = registry.byName(type);
    return (
        folder === 'unfiled$public' ||
        context.view.get(type, folder)?.isFolder === true ||
        (known !== undefined && context.view.has(folderTypeName(known), folder))
    );
}

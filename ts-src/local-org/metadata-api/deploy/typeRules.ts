/** Rules of single types that neither the element table nor references express; sentences as the platform prints them. */
import type { ReferenceContext } from '../checks/reference.ts';
import type { Draft } from '../files/draft.ts';
import type { ComponentContent } from '../store/component.ts';
import { parentNameOf } from '../store/component.ts';
import { childOf, childrenOf, nodesAt, textOf, type XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import { type Finding, findingAt } from './messages.ts';
import { own } from '../types/own.ts';

export interface RuleContext extends ReferenceContext {
    /** What is saved now, before the deployment. */
    before(type: string, fullName: string): ComponentContent | undefined;
}

type Rule = (draft: Draft, node: XmlNode, context: RuleContext) => Finding[];

const REQUIRED_BY_FIELD_TYPE: Readonly<Record<string, readonly string[]>> = {
    Text: ['length'],
    LongTextArea: ['length', 'visibleLines'],
    Html: ['length', 'visibleLines'],
    EncryptedText: ['length'],
    Number: ['precision', 'scale'],
    Currency: ['precision', 'scale'],
    Percent: ['precision', 'scale'],
    Lookup: ['referenceTo'],
    MasterDetail: ['referenceTo'],
    Summary: ['summaryForeignKey', 'summaryOperation'],
    MultiselectPicklist: ['visibleLines'],
};

function isCustom(fullName: string): boolean {
    return /__c$/.test(fullName);
}

function fieldShape(draft: Draft, node: XmlNode): Finding[] {
    const type = textOf(node, 'type');
    const isFormula = childOf(node, 'formula') !== undefined;
    if (!isCustom(draft.fullName)) {
        return [];
    }
    if (type === undefined) {
        return [findingAt(draft, 'Required field is missing: type', node.line, node.column)];
    }
    const required = isFormula ? [] : (own(REQUIRED_BY_FIELD_TYPE, type) ?? []);
    return required
        .filter((name) => childOf(node, name) === undefined)
        .map((name) =>
            findingAt(
                draft,
                `Must specify '${name}' for a CustomField of type ${type}`,
                node.line,
                node.column,
            ),
        );
}

function kindOf(node: XmlNode): 'Formula' | 'Summary' | 'data' {
    if (childOf(node, 'formula') !== undefined) {
        return 'Formula';
    }
    return textOf(node, 'type') === 'Summary' ? 'Summary' : 'data';
}

/** Metadata API Guide > CustomField: computed and stored fields do not turn into each other. */
function fieldTypeChange(draft: Draft, node: XmlNode, context: RuleContext): Finding[] {
    const saved = context.before(draft.type, draft.fullName)?.document;
    if (saved === null || saved === undefined || textOf(node, 'type') === undefined) {
        return [];
    }
    const before = readXml(saved);
    const [was, becomes] = [kindOf(before), kindOf(node)];
    const setBefore = nodesAt(before, 'valueSet.valueSetName')[0]?.text;
    const setAfter = nodesAt(node, 'valueSet.valueSetName')[0]?.text;
    if (was !== becomes) {
        const sentence =
            becomes === 'data'
                ? `Cannot update a field from a ${was} to something else`
                : `Cannot update a field to a ${becomes} from something else`;
        return [findingAt(draft, sentence, node.line, node.column)];
    }
    return setBefore !== undefined && setAfter !== undefined && setBefore !== setAfter
        ? [
              findingAt(
                  draft,
                  'Cannot change which global value set this picklist uses',
                  node.line,
                  node.column,
              ),
          ]
        : [];
}

function newObject(draft: Draft, node: XmlNode, context: RuleContext): Finding[] {
    const isNew = context.before(draft.type, draft.fullName) === undefined;
    if (
        !isNew ||
        !/__c$/.test(draft.fullName) ||
        childOf(node, 'customSettingsType') !== undefined
    ) {
        return [];
    }
    const missing = ['label', 'pluralLabel', 'deploymentStatus', 'sharingModel'].filter(
        (name) => childOf(node, name) === undefined,
    );
    const findings = missing.map((name) =>
        findingAt(draft, `Required field is missing: ${name}`, node.line, node.column),
    );
    return childOf(node, 'nameField') === undefined
        ? [
              ...findings,
              findingAt(
                  draft,
                  'Must specify a nameField of type Text or AutoNumber',
                  node.line,
                  node.column,
              ),
          ]
        : findings;
}

/** Required and master-detail fields are always visible: permission sets and profiles may not speak of them. */
function requiredFieldPermissions(draft: Draft, node: XmlNode, context: RuleContext): Finding[] {
    return childrenOf(node, 'fieldPermissions').flatMap((entry) => {
        const name = textOf(entry, 'field') ?? '';
        const document = context.view.get('CustomField', name)?.document ?? '';
        const isRequired =
            /<required>true<\/required>/.test(document) ||
            /<type>MasterDetail<\/type>/.test(document);
        return isRequired
            ? [
                  findingAt(
                      draft,
                      `You cannot deploy to a required field: ${name}`,
                      entry.line,
                      entry.column,
                  ),
              ]
            : [];
    });
}

function valuesOf(context: RuleContext, objectName: string, picklist: string): Set<string> | null {
    const document = context.view.get('CustomField', `${objectName}.${picklist}`)?.document;
    if (document === null || document === undefined) {
        return null;
    }
    const field = readXml(document);
    const own = nodesAt(field, 'valueSet.valueSetDefinition.value.fullName');
    const setName = nodesAt(field, 'valueSet.valueSetName')[0]?.text;
    const shared =
        setName === undefined ? null : context.view.get('GlobalValueSet', setName)?.document;
    const values =
        shared === null || shared === undefined
            ? own
            : nodesAt(readXml(shared), 'customValue.fullName');
    return values.length === 0 ? null : new Set(values.map((value) => value.text));
}

/** Values in record types are URL-encoded (Metadata API Guide > RecordType). */
function decoded(value: string): string {
    try {
        return decodeURIComponent(value);
    } catch (cause) {
        if (cause instanceof URIError) {
            return value;
        }
        throw cause;
    }
}

function recordTypeValues(draft: Draft, node: XmlNode, context: RuleContext): Finding[] {
    return childrenOf(node, 'picklistValues').flatMap((entry) => {
        const picklist = textOf(entry, 'picklist') ?? '';
        const known = valuesOf(context, parentNameOf(draft.fullName), picklist);
        return nodesAt(entry, 'values.fullName')
            .filter(
                (value) =>
                    known !== null && !known.has(decoded(value.text)) && !known.has(value.text),
            )
            .map((value) =>
                findingAt(
                    draft,
                    `Picklist value: ${decoded(value.text)} in picklist: ${picklist} not found`,
                    value.line,
                    value.column,
                ),
            );
    });
}

const ACCESS_DEPENDENCIES: readonly [string, string, string][] = [
    ['allowCreate', 'allowRead', 'Create'],
    ['allowEdit', 'allowRead', 'Edit'],
    ['allowDelete', 'allowEdit', 'Delete'],
    ['viewAllRecords', 'allowRead', 'View All'],
    ['modifyAllRecords', 'viewAllRecords', 'Modify All'],
];
const ACCESS_NAMES: Readonly<Record<string, string>> = {
    allowRead: 'Read',
    allowEdit: 'Edit',
    viewAllRecords: 'View All',
};

/** "Permission Create X depends on permission(s): Read X". */
function objectAccess(draft: Draft, node: XmlNode): Finding[] {
    return childrenOf(node, 'objectPermissions').flatMap((entry) => {
        const objectName = textOf(entry, 'object') ?? '';
        return ACCESS_DEPENDENCIES.filter(
            ([given, needed]) =>
                textOf(entry, given) === 'true' && textOf(entry, needed) === 'false',
        ).map(([, needed, name]) =>
            findingAt(
                draft,
                `Permission ${name} ${objectName} depends on permission(s): ${ACCESS_NAMES[needed] ?? needed} ${objectName}`,
                entry.line,
                entry.column,
            ),
        );
    });
}

const RULES: Readonly<Record<string, readonly Rule[]>> = {
    CustomField: [fieldShape, fieldTypeChange],
    CustomObject: [newObject],
    PermissionSet: [requiredFieldPermissions, objectAccess],
    Profile: [requiredFieldPermissions],
    RecordType: [recordTypeValues],
};

export function checkTypeRules(draft: Draft, context: RuleContext): Finding[] {
    const { node } = draft;
    return node === null
        ? []
        : (RULES[draft.type] ?? []).flatMap((rule) => rule(draft, node, context));
}

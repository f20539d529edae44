/** Which fields, labels and permissions a formula mentions (Salesforce Help > Formula Operators and Functions). */
import { nodesAt, type XmlNode } from '../xml/node.ts';
import { pathReferences } from './fieldPath.ts';
import { type Extractor, type Reference, type ReferenceContext, referenceAt } from './reference.ts';
import { objectOf } from './tableReferences.ts';

const WORDS = new Set(['true', 'false', 'null', 'and', 'or', 'not', 'prior']);
const TEXT_OR_COMMENT = /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const NAME = /\$?[A-Za-z_][\w:]*(?:\.[A-Za-z_][\w:]*)*(?=(\s*\()?)/g;

export interface FormulaScope {
    context: ReferenceContext;
    node: XmlNode;
    objectName: string;
}

function globalReferences(scope: FormulaScope, name: string): Reference[] {
    const [global, first, second, third] = name.split('.');
    const at = (type: string, fullName: string) => [
        referenceAt(scope.node, type, fullName, `Field ${name} does not exist. Check spelling.`),
    ];
    switch (global?.toLowerCase()) {
        case '$label':
            return first === undefined ? [] : at('CustomLabel', second ?? first);
        case '$permission':
            return first === undefined ? [] : at('CustomPermission', first);
        case '$setup':
            return second === undefined ? [] : at('CustomField', `${first}.${second}`);
        case '$custommetadata':
            return third === undefined
                ? []
                : at('CustomMetadata', `${first?.replace(/__mdt$/, '')}.${second}`);
        case '$user':
            return first !== undefined && first.endsWith('__c')
                ? at('CustomField', `User.${first}`)
                : [];
        case '$objecttype':
            return third === undefined ? [] : at('CustomField', `${first}.${third}`);
        default:
            return [];
    }
}

export function formulaReferences(scope: FormulaScope, formula: string): Reference[] {
    const bare = formula.replace(TEXT_OR_COMMENT, ' ');
    const references: Reference[] = [];
    for (const match of bare.matchAll(NAME)) {
        const [name, call] = match;
        if (call !== undefined || WORDS.has(name.toLowerCase())) {
            continue;
        }
        if (name.startsWith('$')) {
            references.push(...globalReferences(scope, name));
            continue;
        }
        references.push(
            ...pathReferences(scope.context, {
                objectName: scope.objectName,
                path: name,
                node: scope.node,
                message: `Field ${name} does not exist. Check spelling.`,
            }),
        );
    }
    return references;
}

const FORMULA_PATHS: Readonly<Record<string, readonly string[]>> = {
    ApprovalProcess: ['entryCriteria.formula', 'approvalStep.entryCriteria.formula'],
    CustomField: ['formula'],
    ValidationRule: ['errorConditionFormula'],
    WorkflowFieldUpdate: ['formula'],
    WorkflowRule: ['formula'],
};

export const formulas: Extractor = (subject, context) => {
    const { node } = subject;
    if (node === null) {
        return [];
    }
    return (FORMULA_PATHS[subject.type] ?? []).flatMap((path) =>
        nodesAt(node, path).flatMap((found) =>
            formulaReferences({ context, node: found, objectName: objectOf(subject) }, found.text),
        ),
    );
};

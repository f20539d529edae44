/** Everything a component mentions, and which of it is not there. */
import { type ComponentContent, parentNameOf } from '../store/component.ts';
import { registry } from '../types/registry.ts';
import { readXml } from '../xml/read.ts';
import { exists, folderExists } from './existence.ts';
import { flexiPages } from './flexiPage.ts';
import { flows } from './flow.ts';
import { formulas } from './formula.ts';
import { layouts } from './layout.ts';
import { objectOverrides } from './objectOverrides.ts';
import {
    type Extractor,
    missing,
    type Reference,
    type ReferenceContext,
    type Subject,
} from './reference.ts';
import { reports, reportTypes } from './report.ts';
import { sourceCode } from './sourceCode.ts';
import { tableReferences } from './tableReferences.ts';
import { approvers, workflowActions } from './workflowActions.ts';

const EXTRACTORS: readonly Extractor[] = [
    tableReferences,
    formulas,
    layouts,
    flows,
    flexiPages,
    reports,
    reportTypes,
    objectOverrides,
    workflowActions,
    approvers,
    sourceCode,
];

/** Containers whose name is the name of an object. */
const NAMED_AFTER_OBJECT = new Set(['CustomObject', 'Workflow', 'SharingRules', 'MatchingRules']);
const NAMED_BELOW_OBJECT = new Set(['ApprovalProcess', 'DuplicateRule']);

export function asSubject(content: ComponentContent): Subject {
    return { ...content, node: content.document === null ? null : readXml(content.document) };
}

/** A part needs its object; a record its type. */
function homeReference(subject: Subject): Reference[] {
    const parent = registry.child(subject.type)?.parent.name ?? '';
    const isPart = NAMED_AFTER_OBJECT.has(parent) || NAMED_BELOW_OBJECT.has(subject.type);
    const isTranslation = subject.type === 'CustomObjectTranslation';
    const isRecord = subject.type === 'CustomMetadata';
    if (!isPart && !isRecord && !isTranslation) {
        return [];
    }
    const dash = subject.fullName.lastIndexOf('-');
    const objectName = isRecord
        ? `${parentNameOf(subject.fullName)}__mdt`
        : isTranslation
          ? subject.fullName.slice(0, dash)
          : parentNameOf(subject.fullName);
    const message = missing('field', 'CustomObject', objectName);
    return [
        {
            type: 'CustomObject',
            fullName: objectName,
            message,
            node: subject.node,
            line: 1,
            column: 1,
        },
    ];
}

export function referencesOf(subject: Subject, context: ReferenceContext): Reference[] {
    return [
        ...homeReference(subject),
        ...EXTRACTORS.flatMap((extract) => extract(subject, context)),
    ];
}

function folderProblem(subject: Subject, context: ReferenceContext): Reference[] {
    const isMember = registry.byName(subject.type)?.inFolder === true && !subject.isFolder;
    const slash = subject.fullName.lastIndexOf('/');
    const folder = subject.fullName.slice(0, Math.max(0, slash));
    if (!isMember || (slash > 0 && folderExists(context, subject.type, folder))) {
        return [];
    }
    const message = `Cannot find folder:${folder}`;
    return [{ type: subject.type, fullName: folder, message, node: null, line: 1, column: 1 }];
}

/** What a component mentions that is not in the org; several mentions of one thing are told once. */
export function missingReferences(subject: Subject, context: ReferenceContext): Reference[] {
    const told = new Set<string>();
    const lacking = referencesOf(subject, context).filter((reference) => {
        if (told.has(reference.message) || exists(context, reference.type, reference.fullName)) {
            return false;
        }
        told.add(reference.message);
        return true;
    });
    return [...folderProblem(subject, context), ...lacking];
}

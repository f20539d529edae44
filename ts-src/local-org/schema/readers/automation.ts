import { report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type {
    ApprovalAction,
    ApprovalProcessDescription,
    ApprovalStep,
    Criteria,
    FieldUpdateAction,
    FilterItem,
    WorkflowRule,
} from '../components.ts';
import type { SourceComponent } from '../source/collect.ts';
import { childOf, childrenOf, flagOf, spanOf, textOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';

function oneOf<T extends string>(
    element: XmlElement,
    tag: string,
    allowed: readonly T[],
    fallback: T,
    diagnostics: Diagnostic[],
): T {
    const text = textOf(element, tag);
    if (text === null) {
        return fallback;
    }
    const found = allowed.find((value) => value === text);
    if (found === undefined) {
        diagnostics.push(
            report(schemaMessages.unknownActionType, spanOf(element), { what: tag, value: text }),
        );
    }
    return found ?? fallback;
}

function readItems(element: XmlElement): readonly FilterItem[] {
    return childrenOf(element, 'criteriaItems').map((item) => ({
        field: textOf(item, 'field') ?? '',
        operation: textOf(item, 'operation') ?? 'equals',
        value: textOf(item, 'value'),
    }));
}

function readCriteria(element: XmlElement | null): Criteria | null {
    if (element === null) {
        return null;
    }
    return {
        formula: textOf(element, 'formula'),
        items: readItems(element),
        booleanFilter: textOf(element, 'booleanFilter'),
    };
}

/** Metadata API Developer Guide > Workflow: rules. */
export function readWorkflowRules(
    { root, fullName, file }: SourceComponent,
    diagnostics: Diagnostic[],
): readonly WorkflowRule[] {
    return childrenOf(root, 'rules').map((rule) => ({
        name: textOf(rule, 'fullName') ?? '',
        object: fullName,
        isActive: flagOf(rule, 'active'),
        triggerType: oneOf(
            rule,
            'triggerType',
            ['onCreateOnly', 'onCreateOrTriggeringUpdate', 'onAllChanges', 'OnRecursiveUpdate'],
            'onAllChanges',
            diagnostics,
        ),
        formula: textOf(rule, 'formula'),
        criteria: readItems(rule),
        booleanFilter: textOf(rule, 'booleanFilter'),
        fieldUpdates: readActions(rule, 'actions')
            .filter(({ type }) => type === 'FieldUpdate')
            .map(({ name }) => name),
        file,
    }));
}

/** Metadata API Developer Guide > Workflow: fieldUpdates. */
export function readFieldUpdates(
    { root, fullName }: SourceComponent,
    diagnostics: Diagnostic[],
): readonly FieldUpdateAction[] {
    return childrenOf(root, 'fieldUpdates').map((action) => ({
        name: textOf(action, 'fullName') ?? '',
        object: fullName,
        field: textOf(action, 'field') ?? '',
        operation: oneOf(
            action,
            'operation',
            ['Formula', 'Literal', 'LookupValue', 'NextValue', 'Null', 'PreviousValue'],
            'Literal',
            diagnostics,
        ),
        formula: textOf(action, 'formula'),
        literalValue: textOf(action, 'literalValue'),
        lookupValue: textOf(action, 'lookupValue'),
        lookupValueType: textOf(action, 'lookupValueType'),
        reevaluates: flagOf(action, 'reevaluateOnChange'),
    }));
}

function readActions(parent: XmlElement | null, tag: string): readonly ApprovalAction[] {
    return parent === null
        ? []
        : childrenOf(parent, tag).map((action) => ({
              name: textOf(action, 'name') ?? '',
              type: textOf(action, 'type') ?? '',
          }));
}

/** Metadata API Developer Guide > ApprovalProcess; files are named `Object.Process`. */
export function readApprovalProcess(
    { root, fullName, file }: SourceComponent,
    diagnostics: Diagnostic[],
): ApprovalProcessDescription {
    const dot = fullName.indexOf('.');
    const next = childOf(root, 'nextAutomatedApprover');
    const actions = (tag: string): readonly ApprovalAction[] =>
        readActions(childOf(root, tag), 'action');
    return {
        name: fullName.slice(dot + 1),
        object: fullName.slice(0, dot),
        label: textOf(root, 'label') ?? fullName.slice(dot + 1),
        description: textOf(root, 'description'),
        isActive: flagOf(root, 'active'),
        allowsRecall: flagOf(root, 'allowRecall'),
        allowedSubmitters: childrenOf(root, 'allowedSubmitters').map((entry) => ({
            type: textOf(entry, 'type') ?? 'owner',
            submitter: textOf(entry, 'submitter'),
        })),
        entryCriteria: readCriteria(childOf(root, 'entryCriteria')),
        steps: childrenOf(root, 'approvalStep').map((step) => readStep(step, diagnostics)),
        initialSubmissionActions: actions('initialSubmissionActions'),
        finalApprovalActions: actions('finalApprovalActions'),
        finalRejectionActions: actions('finalRejectionActions'),
        recallActions: actions('recallActions'),
        locksOnFinalApproval: flagOf(root, 'finalApprovalRecordLock'),
        locksOnFinalRejection: flagOf(root, 'finalRejectionRecordLock'),
        recordEditability: oneOf(
            root,
            'recordEditability',
            ['AdminOnly', 'AdminOrCurrentApprover'],
            'AdminOnly',
            diagnostics,
        ),
        nextAutomatedApproverField: next && textOf(next, 'userHierarchyField'),
        usesApproverFieldOfRecordOwner:
            next !== null && flagOf(next, 'useApproverFieldOfRecordOwner'),
        file,
    };
}

function readStep(step: XmlElement, diagnostics: Diagnostic[]): ApprovalStep {
    const assigned = childOf(step, 'assignedApprover');
    const reject = childOf(step, 'rejectBehavior');
    const name = textOf(step, 'name') ?? '';
    return {
        name,
        label: textOf(step, 'label') ?? name,
        description: textOf(step, 'description'),
        allowsDelegate: flagOf(step, 'allowDelegate'),
        approvers:
            assigned === null
                ? []
                : childrenOf(assigned, 'approver').map((approver) => ({
                      type: textOf(approver, 'type') ?? '',
                      name: textOf(approver, 'name'),
                  })),
        whenMultipleApprovers:
            assigned === null
                ? 'FirstResponse'
                : oneOf(
                      assigned,
                      'whenMultipleApprovers',
                      ['Unanimous', 'FirstResponse'],
                      'FirstResponse',
                      diagnostics,
                  ),
        entryCriteria: readCriteria(childOf(step, 'entryCriteria')),
        ifCriteriaNotMet: oneOf(
            step,
            'ifCriteriaNotMet',
            ['ApproveRecord', 'RejectRecord', 'GotoNextStep'],
            'GotoNextStep',
            diagnostics,
        ),
        rejectBehavior:
            reject === null
                ? 'RejectRequest'
                : oneOf(
                      reject,
                      'type',
                      ['RejectRequest', 'BackToPrevious'],
                      'RejectRequest',
                      diagnostics,
                  ),
        approvalActions: readActions(childOf(step, 'approvalActions'), 'action'),
        rejectionActions: readActions(childOf(step, 'rejectionActions'), 'action'),
    };
}

import type { ChangeDetail, ChangeItem, ChangeStatus, ChangeSummary, Undoing } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { counted, moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

export interface Word {
    readonly word: string;
    readonly tone: Tone;
    readonly icon: string;
}

const STATUS: Readonly<Record<ChangeStatus, Word>> = {
    Draft: { word: labels.statusDraft, tone: 'none', icon: 'utility:edit' },
    Submitted: { word: labels.statusSubmitted, tone: 'run', icon: 'utility:clock' },
    Approved: { word: labels.statusApproved, tone: 'ok', icon: '' },
    Rejected: { word: labels.statusRejected, tone: 'bad', icon: '' },
    Voided: { word: labels.statusVoided, tone: 'bad', icon: '' },
    Deploying: { word: labels.statusDeploying, tone: 'run', icon: '' },
    Landed: { word: labels.statusLanded, tone: 'ok', icon: '' },
    NotLanded: { word: labels.statusNotLanded, tone: 'bad', icon: '' },
    Withdrawn: { word: labels.statusWithdrawn, tone: 'none', icon: '' },
};
const KINDS: Readonly<Record<ChangeItem['kind'], Word>> = {
    New: { word: labels.kindNew, tone: 'ok', icon: 'utility:add' },
    Changed: { word: labels.kindChanged, tone: 'run', icon: 'utility:edit' },
    Deleted: { word: labels.kindDeleted, tone: 'bad', icon: 'utility:dash' },
};
const UNDOING: Readonly<Record<Undoing, Word>> = {
    Reversible: { word: labels.undoReversible, tone: 'none', icon: '' },
    WithResidue: { word: labels.undoWithResidue, tone: 'warn', icon: '' },
    OneWay: { word: labels.undoOneWay, tone: 'bad', icon: '' },
};
const RISKS: Readonly<Record<string, string>> = {
    Low: labels.riskLow,
    Medium: labels.riskMedium,
    High: labels.riskHigh,
};

export const statusOf = (status: ChangeStatus): Word => STATUS[status];
export const kindOf = (kind: ChangeItem['kind']): Word => KINDS[kind];
export const undoingOf = (undoing: Undoing): Word => UNDOING[undoing];

export function riskOf({ riskLevel, riskScore }: ChangeSummary): string {
    return riskLevel
        ? sentence(labels.riskOf, RISKS[riskLevel] ?? riskLevel, riskScore ?? 0)
        : labels.riskUnknown;
}

export function riskTone({ riskLevel }: ChangeSummary): Tone {
    return riskLevel === 'High' ? 'bad' : riskLevel === 'Medium' ? 'warn' : 'none';
}

/** `5 new, 8 changed, 1 deleted` */
export function kindsOf({ newCount, changedCount, deletedCount }: ChangeSummary): string {
    const parts: [number, string][] = [
        [newCount, labels.nNew],
        [changedCount, labels.nChanged],
        [deletedCount, labels.nDeleted],
    ];
    return parts
        .flatMap(([count, label]) => (count > 0 ? [sentence(label, count)] : []))
        .join(', ');
}

export function testsOf({ testLevel, tests }: ChangeDetail): string {
    switch (testLevel) {
        case 'RunSpecifiedTests':
            return sentence(labels.testsChosen, tests ?? '');
        case 'RunLocalTests':
            return labels.testsLocal;
        case 'RunAllTestsInOrg':
            return labels.testsAll;
        case 'NoTestRun':
            return labels.testsNone;
        default:
            return labels.testsDefault;
    }
}

/** Signatures that count now: of this round and this content. */
export function validSignatures({ signatures }: ChangeDetail): number {
    return signatures.filter(({ isValid, meaning }) => isValid && meaning !== 'Rejection').length;
}

// ---------------------------------------------------------------- path

export interface Path {
    readonly stages: readonly { readonly value: string; readonly label: string }[];
    readonly current: string;
    readonly hasError: boolean;
}

const STAGES: readonly (readonly [string, string])[] = [
    ['Draft', labels.stageDraft],
    ['Checked', labels.stageChecked],
    ['Submitted', labels.stageSubmitted],
    ['Approved', labels.stageApproved],
    ['Deploying', labels.stageDeploying],
    ['Landed', labels.stageLanded],
];
const PLACE: Readonly<Record<ChangeStatus, string>> = {
    Draft: 'Draft',
    Submitted: 'Submitted',
    Approved: 'Approved',
    Rejected: 'Submitted',
    Voided: 'Approved',
    Deploying: 'Deploying',
    Landed: 'Landed',
    NotLanded: 'Landed',
    Withdrawn: 'Draft',
};

export function pathOf({ summary }: ChangeDetail): Path {
    const isChecked = summary.status === 'Draft' && summary.itemCount > 0;
    return {
        stages: STAGES.map(([value, label]) => ({
            value,
            label: value === PLACE[summary.status] ? statusLabel(summary.status, label) : label,
        })),
        current: isChecked ? 'Checked' : PLACE[summary.status],
        hasError:
            summary.status === 'Rejected' ||
            summary.status === 'Voided' ||
            summary.status === 'NotLanded',
    };
}

function statusLabel(status: ChangeStatus, label: string): string {
    return status === 'Draft' ? label : STATUS[status].word;
}

// ---------------------------------------------------------------- checks

export interface Check {
    readonly key: string;
    readonly name: string;
    readonly note: string;
    readonly tone: Tone;
}

export function checksOf(detail: ChangeDetail): Check[] {
    const { summary } = detail;
    const from = summary.sourceName
        ? sentence(labels.checkContentNote, summary.itemCount, summary.sourceName)
        : sentence(labels.checkContentVault, summary.itemCount);
    return [
        {
            key: 'content',
            name: labels.checkContent,
            note: from,
            tone: summary.itemCount > 0 ? 'ok' : 'none',
        },
        dependencyCheck(detail),
        ...deletionChecks(detail),
        validationCheck(detail),
        conflictCheck(detail),
        policyCheck(detail),
        ...windowChecks(detail),
        ...digestChecks(detail),
    ];
}

/** The digest stands in the head; only where it is not the recorded one it needs a word. */
function digestChecks({ isDigestTrue }: ChangeDetail): Check[] {
    return isDigestTrue
        ? []
        : [
              {
                  key: 'digest',
                  name: labels.checkDigest,
                  note: labels.checkDigestFalse,
                  tone: 'bad',
              },
          ];
}

function conflictCheck({ conflicts }: ChangeDetail): Check {
    const base = { key: 'conflicts', name: labels.checkConflicts };
    const found = conflicts ?? [];
    const [first] = found;
    if (first === undefined) {
        return { ...base, note: labels.checkConflictsNone, tone: 'ok' };
    }
    const changes = [...new Set(found.map(({ changeName }) => changeName))].join(', ');
    return {
        ...base,
        note:
            found.length === 1
                ? sentence(labels.checkConflictsOne, first.componentName, changes)
                : sentence(labels.checkConflictsSome, found.length, changes),
        tone: 'warn',
    };
}

function windowChecks({ window }: ChangeDetail): Check[] {
    if (!window) {
        return [];
    }
    const base = { key: 'window', name: labels.checkWindow };
    if (!window.isFrozen) {
        const note = window.freeUntil
            ? sentence(labels.checkWindowUntil, moment(window.freeUntil))
            : labels.checkWindowFree;
        return [{ ...base, note, tone: 'ok' }];
    }
    const note = window.frozenUntil
        ? sentence(labels.checkWindowFrozenUntil, moment(window.frozenUntil))
        : labels.checkWindowFrozen;
    return [{ ...base, note: [note, window.reason].filter(Boolean).join(': '), tone: 'bad' }];
}

function dependencyCheck({ plan, summary, dependenciesWaiver }: ChangeDetail): Check {
    const base = { key: 'dependencies', name: labels.checkDependencies };
    const missing = plan.missing.length;
    if (missing === 0) {
        return { ...base, note: labels.checkDependenciesNone, tone: 'ok' };
    }
    return dependenciesWaiver
        ? { ...base, note: sentence(labels.checkDependenciesWaived, missing), tone: 'warn' }
        : {
              ...base,
              note: sentence(labels.checkDependenciesMissing, missing, summary.targetName ?? ''),
              tone: plan.missing.some(({ canBeAdded }) => canBeAdded) ? 'bad' : 'warn',
          };
}

/** Nothing is said where nothing is deleted. */
function deletionChecks({ plan, summary }: ChangeDetail): Check[] {
    const base = { key: 'uses', name: labels.checkUses };
    if (plan.broken.length > 0) {
        return [{ ...base, note: sentence(labels.checkUsesSome, plan.broken.length), tone: 'bad' }];
    }
    return summary.deletedCount > 0 ? [{ ...base, note: labels.checkUsesNone, tone: 'ok' }] : [];
}

function validationCheck({ isValidated, validatedAt }: ChangeDetail): Check {
    return {
        key: 'validation',
        name: labels.checkValidation,
        note: isValidated ? moment(validatedAt) : labels.notValidated,
        tone: isValidated ? 'ok' : 'none',
    };
}

function policyCheck({ decision }: ChangeDetail): Check {
    const base = { key: 'policy', name: labels.checkPolicy };
    if (!decision) {
        return { ...base, note: labels.checkPolicyNone, tone: 'none' };
    }
    const codes = (effect: string): string[] =>
        decision.reasons.filter((reason) => reason.effect === effect).map(({ code }) => code);
    if (!decision.isPermitted) {
        return {
            ...base,
            note: sentence(labels.checkPolicyForbid, codes('Forbid').join(', ')),
            tone: 'bad',
        };
    }
    const obliged = codes('Oblige').length;
    return obliged > 0
        ? {
              ...base,
              note: counted(obliged, labels.checkPolicyObligeOne, labels.checkPolicyOblige),
              tone: 'warn',
          }
        : { ...base, note: labels.checkPolicyPermit, tone: 'ok' };
}

import type { Act, ChangeDetail, ChangeItem, ChangeSummary } from 'c/changeApi';

export const openAct: Act = { isOpen: true, whyNot: null };
export const closedAct = (whyNot: string): Act => ({ isOpen: false, whyNot });

export const item = (
    componentType: string,
    name: string,
    over: Partial<ChangeItem> = {},
): ChangeItem => ({
    id: `${componentType}${name}`,
    key: `${componentType}:${name}`,
    componentType,
    name,
    kind: 'Changed',
    wave: 1,
    reversibility: 'Reversible',
    ...over,
});

const summary: ChangeSummary = {
    id: 'cr1',
    name: 'CR-0231',
    title: 'Installers can reopen installations',
    status: 'Draft',
    lane: 'Standard',
    sourceId: 'a1',
    sourceName: 'UAT',
    targetId: 'a2',
    targetName: 'Production',
    authorName: 'Anna Keller',
    itemCount: 2,
    newCount: 0,
    changedCount: 2,
    deletedCount: 0,
    oneWayCount: 0,
    residueCount: 0,
    riskLevel: 'Low',
    riskScore: 12,
    signaturesGiven: 0,
    signaturesRequired: 0,
};

/** A draft with two items that may be edited and submitted. */
export function change(
    over: Partial<ChangeDetail> = {},
    ofSummary: Partial<ChangeSummary> = {},
): ChangeDetail {
    const closed = closedAct('Not now.');
    return {
        summary: { ...summary, ...ofSummary },
        digest: 'c2d840fe00000000000000000000000000000000000000000000000000009991a7',
        isDigestTrue: true,
        riskReasons: [],
        flags: [],
        plan: { missing: [], waves: [], broken: [], unresolved: [] },
        items: [
            item('ApexClass', 'InstallationService'),
            item('PermissionSet', 'Sales_Operations'),
        ],
        mustSign: [],
        signatures: [],
        mayNotSign: [],
        isInApprovalList: false,
        acts: {
            edit: openAct,
            submitForApproval: openAct,
            approve: closed,
            reject: closed,
            validate: openAct,
            deploy: closed,
            withdraw: openAct,
        },
        decision: null,
        ...over,
    };
}

import { labels as approval } from 'c/approvalLabels';
import type { ChangeDetail, ChangeItem } from 'c/changeApi';
import { kindsOf } from 'c/changeWords';
import { sentence } from 'c/sentences';

export interface Statement {
    readonly key: string;
    readonly text: string;
}

const NAMED = 4;

/** What a signer has to confirm; a statement that does not apply is not asked for. */
export function statementsOf(detail: ChangeDetail, unread: number): Statement[] {
    const { summary, flags, items } = detail;
    const statements: Statement[] = [
        {
            key: 'read',
            text: sentence(approval.stateRead, summary.targetName ?? '', kindsOf(summary)),
        },
    ];
    const oneWay = items.filter(({ reversibility }) => reversibility === 'OneWay');
    if (oneWay.length > 0) {
        const named = names(oneWay);
        statements.push({
            key: 'oneWay',
            text:
                oneWay.length === 1
                    ? sentence(approval.stateOneOneWay, named)
                    : sentence(approval.stateOneWay, oneWay.length, named),
        });
    }
    if (flags.includes('access')) {
        const access = items.filter(({ componentType }) => groupOf(componentType) === 'people');
        statements.push({ key: 'access', text: sentence(approval.stateAccess, names(access)) });
    }
    if (detail.dependenciesWaiver) {
        statements.push({
            key: 'waiver',
            text: sentence(approval.stateWaiver, detail.dependenciesWaiver),
        });
    }
    if (unread > 0) {
        statements.push({
            key: 'unread',
            text: sentence(approval.stateUnread, unread, items.length),
        });
    }
    return statements;
}

function names(items: readonly ChangeItem[]): string {
    const rest = items.length - NAMED;
    const first = items.slice(0, NAMED).map(({ name }) => name);
    return rest > 0 ? `${first.join(', ')} +${rest}` : first.join(', ');
}

export type Group = 'people' | 'records' | 'automation' | 'code' | 'screens' | 'other';

const GROUPS: readonly (readonly [Group, RegExp])[] = [
    [
        'people',
        /^(PermissionSet|PermissionSetGroup|MutingPermissionSet|Profile|Role|Group|Queue|Sharing|RestrictionRule|CustomPermission)/,
    ],
    [
        'automation',
        /^(Flow|Workflow|ApprovalProcess|AssignmentRule|EscalationRule|AutoResponse|MatchingRule|DuplicateRule)/,
    ],
    ['code', /^(Apex|Lightning|Aura|StaticResource)/],
    [
        'screens',
        /^(Layout|FlexiPage|CustomTab|CustomApplication|CompactLayout|QuickAction|ListView|Report|Dashboard|CustomLabel|WebLink|HomePage|Translations|EmailTemplate)/,
    ],
    [
        'records',
        /^(Custom|RecordType|ValidationRule|BusinessProcess|FieldSet|GlobalValueSet|StandardValueSet|Index)/,
    ],
];

/** What part of people's work a component belongs to. */
export function groupOf(componentType: string): Group {
    return GROUPS.find(([, pattern]) => pattern.test(componentType))?.[0] ?? 'other';
}

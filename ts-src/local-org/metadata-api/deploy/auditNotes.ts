/** How Setup's audit trail tells a change (Object Reference > SetupAuditTrail); action codes of other types follow the same form. */
import type { AuditNote } from '../store/metadataStore.ts';
import { parentNameOf, partNameOf } from '../store/component.ts';
import type { Landed } from './messages.ts';

interface Wording {
    code: string;
    section: string;
    noun: string;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
    ApexClass: { code: 'ApexClass', section: 'Apex Class', noun: 'Apex Class' },
    ApexPage: { code: 'ApexPage', section: 'Page', noun: 'Visualforce Page' },
    ApexTrigger: { code: 'ApexTrigger', section: 'Apex Trigger', noun: 'Apex Trigger' },
    CustomApplication: { code: 'CustomApp', section: 'Custom Apps', noun: 'custom app' },
    CustomField: { code: 'CF', section: 'Customize', noun: 'custom field' },
    CustomLabel: { code: 'CustomLabel', section: 'Custom Labels', noun: 'custom label' },
    CustomObject: { code: 'CO', section: 'Custom Objects', noun: 'custom object' },
    CustomTab: { code: 'CustomTab', section: 'Custom Tabs', noun: 'custom tab' },
    FlexiPage: { code: 'FlexiPage', section: 'Lightning Pages', noun: 'Lightning page' },
    Flow: { code: 'interactiondefversion', section: 'Flows', noun: 'flow version' },
    Layout: { code: 'Layout', section: 'Page Layouts', noun: 'page layout' },
    NamedCredential: {
        code: 'NamedCredential',
        section: 'Named Credentials',
        noun: 'named credential',
    },
    PermissionSet: { code: 'PermSet', section: 'Manage Users', noun: 'permission set' },
    Profile: { code: 'Profile', section: 'Manage Users', noun: 'profile' },
    RecordType: { code: 'RecordType', section: 'Record Types', noun: 'record type' },
    RemoteSiteSetting: { code: 'RemoteSite', section: 'Remote Access', noun: 'remote site' },
    ValidationRule: {
        code: 'ValidationRule',
        section: 'Validation Rules',
        noun: 'validation rule',
    },
};

const VERBS = { created: 'Created', changed: 'Changed', deleted: 'Deleted' } as const;

function wordingOf(type: string): Wording {
    const words = type.replace(/([a-z])([A-Z])/g, '$1 $2');
    return WORDINGS[type] ?? { code: type, section: words, noun: words.toLowerCase() };
}

function objectSuffix(landed: Landed): string {
    const isPart = partNameOf(landed.fullName) !== landed.fullName;
    return isPart && landed.type !== 'CustomMetadata' ? ` on ${parentNameOf(landed.fullName)}` : '';
}

export function auditNote(landed: Landed): AuditNote[] {
    if (landed.outcome === 'unchanged') {
        return [];
    }
    const wording = wordingOf(landed.type);
    const display = `${VERBS[landed.outcome]} ${wording.noun} ${partNameOf(landed.fullName)}${objectSuffix(landed)}`;
    return [{ action: landed.outcome + wording.code, section: wording.section, display }];
}

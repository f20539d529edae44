import type { XmlElement } from './source/xml.ts';

export interface CustomLabel {
    readonly name: string;
    readonly value: string;
    readonly language: string;
    readonly isProtected: boolean;
    readonly description: string | null;
    readonly categories: string | null;
}

export interface CustomPermissionDescription {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly requires: readonly string[];
}

export interface ObjectAccess {
    readonly object: string;
    readonly canRead: boolean;
    readonly canCreate: boolean;
    readonly canEdit: boolean;
    readonly canDelete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldAccess {
    readonly object: string;
    readonly field: string;
    readonly canRead: boolean;
    readonly canEdit: boolean;
}

/** A permission set, a profile or a muting permission set: what it grants. */
export interface PermissionGrants {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly license: string | null;
    readonly objects: readonly ObjectAccess[];
    readonly fields: readonly FieldAccess[];
    /** Names without the prefix `Permissions`: `ModifyAllData`. */
    readonly userPermissions: readonly string[];
    readonly customPermissions: readonly string[];
    readonly classes: readonly string[];
    readonly pages: readonly string[];
    readonly customMetadataTypes: readonly string[];
    readonly customSettings: readonly string[];
    readonly externalCredentialPrincipals: readonly string[];
    readonly applications: readonly {
        readonly name: string;
        readonly isDefault: boolean;
        readonly isVisible: boolean;
    }[];
    readonly tabs: readonly { readonly name: string; readonly visibility: string }[];
    readonly recordTypes: readonly {
        readonly name: string;
        readonly isDefault: boolean;
        readonly isVisible: boolean;
    }[];
    readonly requiresActivation: boolean;
    /** Only the profile of System Administrator has it: every object and field of the organisation. */
    readonly grantsEverything?: boolean;
}

export interface ProfileDescription extends PermissionGrants {
    /** Name of the XML file of a standard profile: `Admin` for System Administrator. */
    readonly metadataName: string;
    readonly userType: string;
    readonly isCustom: boolean;
    readonly grantsEverything: boolean;
}

export interface PermissionSetGroupDescription {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly permissionSets: readonly string[];
    readonly mutingPermissionSets: readonly string[];
}

export interface CustomMetadataRecord {
    readonly object: string;
    readonly developerName: string;
    readonly label: string;
    readonly isProtected: boolean;
    /** Spelled as in the file; converted by the field's type when it is stored. Null: xsi:nil. */
    readonly values: ReadonlyMap<string, string | null>;
    readonly file: string;
}

export interface QueueDescription {
    readonly name: string;
    readonly label: string;
    readonly email: string | null;
    readonly sendsEmailToMembers: boolean;
    readonly objects: readonly string[];
    readonly users: readonly string[];
    readonly groups: readonly string[];
    readonly roles: readonly string[];
}

export interface GroupDescription {
    readonly name: string;
    readonly label: string;
    readonly includesBosses: boolean;
}

export interface RoleDescription {
    readonly name: string;
    readonly label: string;
    readonly parent: string | null;
}

export interface StaticResourceDescription {
    readonly name: string;
    readonly contentType: string;
    readonly cacheControl: string;
    readonly description: string | null;
    /** Reads the content when it is wanted; resources may be large. */
    readonly content: () => Uint8Array;
}

export interface FieldUpdateAction {
    readonly name: string;
    readonly object: string;
    readonly field: string;
    readonly operation:
        'Formula' | 'Literal' | 'LookupValue' | 'NextValue' | 'Null' | 'PreviousValue';
    readonly formula: string | null;
    readonly literalValue: string | null;
    readonly lookupValue: string | null;
    readonly lookupValueType: string | null;
    readonly reevaluates: boolean;
}

export interface WorkflowRule {
    readonly name: string;
    readonly object: string;
    readonly isActive: boolean;
    readonly triggerType:
        'onCreateOnly' | 'onCreateOrTriggeringUpdate' | 'onAllChanges' | 'OnRecursiveUpdate';
    readonly formula: string | null;
    readonly criteria: readonly FilterItem[];
    readonly booleanFilter: string | null;
    readonly fieldUpdates: readonly string[];
    readonly file: string;
}

export interface FilterItem {
    readonly field: string;
    readonly operation: string;
    readonly value: string | null;
}

export interface Criteria {
    readonly formula: string | null;
    readonly items: readonly FilterItem[];
    readonly booleanFilter: string | null;
}

export interface ApprovalAction {
    readonly name: string;
    readonly type: string;
}

export interface ApprovalStep {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly allowsDelegate: boolean;
    readonly approvers: readonly { readonly type: string; readonly name: string | null }[];
    readonly whenMultipleApprovers: 'Unanimous' | 'FirstResponse';
    readonly entryCriteria: Criteria | null;
    readonly ifCriteriaNotMet: 'ApproveRecord' | 'RejectRecord' | 'GotoNextStep';
    readonly rejectBehavior: 'RejectRequest' | 'BackToPrevious';
    readonly approvalActions: readonly ApprovalAction[];
    readonly rejectionActions: readonly ApprovalAction[];
}

/** Metadata API Developer Guide > ApprovalProcess. */
export interface ApprovalProcessDescription {
    readonly name: string;
    readonly object: string;
    readonly label: string;
    readonly description: string | null;
    readonly isActive: boolean;
    readonly allowsRecall: boolean;
    readonly allowedSubmitters: readonly {
        readonly type: string;
        readonly submitter: string | null;
    }[];
    readonly entryCriteria: Criteria | null;
    readonly steps: readonly ApprovalStep[];
    readonly initialSubmissionActions: readonly ApprovalAction[];
    readonly finalApprovalActions: readonly ApprovalAction[];
    readonly finalRejectionActions: readonly ApprovalAction[];
    readonly recallActions: readonly ApprovalAction[];
    readonly locksOnFinalApproval: boolean;
    readonly locksOnFinalRejection: boolean;
    readonly recordEditability: 'AdminOnly' | 'AdminOrCurrentApprover';
    readonly nextAutomatedApproverField: string | null;
    readonly usesApproverFieldOfRecordOwner: boolean;
    readonly file: string;
}

/** A metadata file of any type, parsed but not interpreted (layouts, flexipages, reports, tabs, applications, …). */
export interface Component {
    /** Metadata API type name: `Layout`, `FlexiPage`. */
    readonly type: string;
    readonly fullName: string;
    readonly file: string;
    readonly root: XmlElement;
}

import type { Diagnostic } from '../diagnostics/index.ts';
import type {
    ApprovalProcessDescription,
    Component,
    CustomLabel,
    CustomMetadataRecord,
    CustomPermissionDescription,
    FieldUpdateAction,
    GroupDescription,
    PermissionGrants,
    PermissionSetGroupDescription,
    ProfileDescription,
    QueueDescription,
    RoleDescription,
    StaticResourceDescription,
    WorkflowRule,
} from './components.ts';
import type { ObjectDescription } from './description.ts';
import type { FieldDescription } from './fieldDescription.ts';

/** Everything that the metadata of an organisation says, ready to be asked. Names are looked up in any case. */
export interface Schema {
    /** What is wrong with the metadata; the rest is usable. */
    readonly diagnostics: readonly Diagnostic[];
    /** By lower-case name. */
    readonly objects: ReadonlyMap<string, ObjectDescription>;
    object(name: string): ObjectDescription | null;
    field(objectName: string, fieldName: string): FieldDescription | null;
    /** The object whose ids begin with these three characters. */
    objectByKeyPrefix(prefix: string): ObjectDescription | null;
    /** `Owner` → the field OwnerId; `Parent__r` → Parent__c. */
    parentRelationship(objectName: string, relationshipName: string): FieldDescription | null;
    /** `Contacts` of Account. */
    childRelationship(
        objectName: string,
        relationshipName: string,
    ): ObjectDescription['childRelationships'][number] | null;

    readonly labels: ReadonlyMap<string, CustomLabel>;
    readonly customPermissions: ReadonlyMap<string, CustomPermissionDescription>;
    readonly permissionSets: ReadonlyMap<string, PermissionGrants>;
    readonly mutingPermissionSets: ReadonlyMap<string, PermissionGrants>;
    readonly permissionSetGroups: ReadonlyMap<string, PermissionSetGroupDescription>;
    /** By lower-case label (`system administrator`). */
    readonly profiles: ReadonlyMap<string, ProfileDescription>;
    readonly customMetadata: readonly CustomMetadataRecord[];
    readonly queues: ReadonlyMap<string, QueueDescription>;
    readonly groups: ReadonlyMap<string, GroupDescription>;
    readonly roles: ReadonlyMap<string, RoleDescription>;
    readonly staticResources: ReadonlyMap<string, StaticResourceDescription>;
    /** Text of a DataWeave script by lower-case name. */
    readonly dataWeaveScripts: ReadonlyMap<string, () => string>;
    /** Markup of a Visualforce component by lower-case name. */
    readonly componentMarkup: ReadonlyMap<string, () => string>;
    readonly workflowRules: readonly WorkflowRule[];
    /** By lower-case `Object.ActionName`. */
    readonly fieldUpdates: ReadonlyMap<string, FieldUpdateAction>;
    readonly approvalProcesses: readonly ApprovalProcessDescription[];
    /** All user permissions a permission set of this release can grant, without prefix. */
    readonly userPermissionNames: readonly string[];

    /** Any metadata file by type and full name: `component('FlexiPage', 'Home')`. */
    component(type: string, fullName: string): Component | null;
    componentsOf(type: string): readonly Component[];

    /** Custom objects' prefixes as assigned; hand them back to the next load so that stored ids keep their meaning. */
    readonly keyPrefixes: ReadonlyMap<string, string>;
}

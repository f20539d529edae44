/** What a user may do, profile and permission sets and groups together. Names are looked up in any case. */
export interface Permissions {
    readonly userId: string;
    readonly profileId: string;
    readonly profileName: string;
    object(objectName: string): ObjectRights;
    field(objectName: string, fieldName: string): FieldRights;
    /** `ModifyAllData`, `ViewAllData`, without the prefix `Permissions`. */
    hasUserPermission(name: string): boolean;
    hasCustomPermission(name: string): boolean;
    hasClass(className: string): boolean;
    readonly userPermissions: ReadonlySet<string>;
    /** Lower-case developer names. */
    readonly customPermissions: ReadonlySet<string>;
    /** Ids of the permission sets in force, the profile's own included. */
    readonly permissionSetIds: readonly string[];
}

export interface ObjectRights {
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldRights {
    readonly read: boolean;
    readonly edit: boolean;
}

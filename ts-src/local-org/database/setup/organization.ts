/** What is known of an organisation when it is made. */
export interface OrganizationSettings {
    readonly name: string;
    /** 15 or 18 characters; made up when absent. */
    readonly id?: string;
    /** Three characters in the middle of every record id, so that ids of two organisations differ. */
    readonly instance?: string;
    readonly isSandbox?: boolean;
    readonly timeZone?: string;
    readonly users?: readonly UserSettings[];
    readonly apexClasses?: readonly ApexSource[];
    readonly apexTriggers?: readonly (ApexSource & { readonly object: string })[];
}

export interface UserSettings {
    readonly username: string;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly email: string;
    readonly alias: string;
    /** Label of the profile. */
    readonly profile: string;
    readonly permissionSets: readonly string[];
    readonly permissionSetGroups?: readonly string[];
    readonly role?: string;
    readonly managerUsername?: string;
    readonly timeZone?: string;
}

export interface ApexSource {
    readonly name: string;
    readonly body: string;
    readonly apiVersion: number;
}

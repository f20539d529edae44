import type { Schema } from '../../schema/index.ts';

/** A user of the hub, as the host needs to know them. */
export interface OrgUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** What they do, for the user menu: `Release manager`. */
    readonly job: string;
}

/** A row as a query gives it: parents as nested rows, children as arrays. */
export type Row = Readonly<Record<string, unknown>>;

/** What the host may show to one person. */
export interface PersonRights {
    readonly customPermissions: readonly string[];
    /** Custom tabs by name that are visible. */
    readonly tabs: readonly string[];
    readonly applications: readonly string[];
}

export type ApexOutcome =
    | { readonly ok: true; readonly value: unknown }
    | {
          readonly ok: false;
          readonly message: string;
          readonly exceptionType: string;
          readonly stackTrace: string;
      };

/** Something a person can do outside the gate, to see Gatehouse notice it. */
export interface WorldDoor {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    open(): Promise<{ readonly title: string; readonly message: string }>;
}

/** All that the Lightning host asks of an org. Every call is made as a person, with that person's rights. */
export interface LightningOrg {
    readonly name: string;
    readonly schema: Schema;
    readonly doors: readonly WorldDoor[];
    users(): Promise<readonly OrgUser[]>;
    rights(userId: string): Promise<PersonRights>;
    /** Calls an @AuraEnabled method. */
    invoke(
        className: string,
        methodName: string,
        parameters: Row,
        userId: string,
    ): Promise<ApexOutcome>;
    /** Runs SOQL in user mode. Raises with the platform's message. */
    query(soql: string, userId: string): Promise<readonly Row[]>;
    /** Saves one record in user mode; the id. Raises with the platform's message. */
    save(
        operation: 'insert' | 'update' | 'delete',
        object: string,
        fields: Row,
        userId: string,
    ): Promise<string>;
    /** Approves or rejects a work item as the person. Raises with the platform's message. */
    decide(
        workItemId: string,
        action: 'Approve' | 'Reject',
        comments: string,
        userId: string,
    ): Promise<void>;
}

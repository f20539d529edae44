import checkCall from '@salesforce/apex/OrgController.check';
import connectCall from '@salesforce/apex/OrgController.connect';
import grantCall from '@salesforce/apex/OrgController.grantAccess';
import orgCall from '@salesforce/apex/OrgController.org';
import orgsCall from '@salesforce/apex/OrgController.orgs';
import removeCall from '@salesforce/apex/OrgController.remove';
import { asking } from 'c/apexErrors';

export interface OrgCard {
    readonly id: string;
    readonly name: string;
    readonly stage: string;
    readonly position: number | null;
    readonly region: string | null;
    readonly businessUnit: string | null;
    readonly endpoint: string | null;
    readonly salesforceOrgId: string | null;
    readonly apiVersion: string | null;
    readonly isSandbox: boolean;
    readonly syncStatus: string | null;
    readonly differenceCount: number | null;
    readonly healthStatus: string | null;
    readonly healthReason: string | null;
    readonly connectionState: string | null;
    readonly connectionReason: string | null;
    readonly lastReadAt: string | null;
    readonly lastCheckedAt: string | null;
    readonly requestsUsed: number | null;
    readonly requestsMaximum: number | null;
    readonly integrationUser: string | null;
}

/** What the guided form sends. The secret goes to the credential store and is never read back. */
export interface OrgDraft {
    orgId: string | null;
    name: string;
    stage: string;
    position: number | null;
    region: string;
    businessUnit: string;
    endpoint: string;
    flow: string;
    clientId: string;
    clientSecret: string;
    username: string;
    certificate: string;
}

export interface Finding {
    readonly isGood: boolean;
    readonly code: string;
    readonly sentence: string;
    readonly advice: string | null;
    readonly salesforceOrgId: string | null;
    readonly organisationName: string | null;
    readonly username: string | null;
    readonly apiVersion: string | null;
    readonly isSandbox: boolean | null;
    readonly requestsUsed: number | null;
    readonly requestsMaximum: number | null;
}

export const connectedOrgs = (): Promise<OrgCard[]> => asking(orgsCall());
export const connectedOrg = (orgId: string): Promise<OrgCard> => asking(orgCall({ orgId }));
export const connectOrg = (draft: OrgDraft): Promise<string> => asking(connectCall({ draft }));
/** Lets the people who run jobs use the credentials; before the first check. */
export const grantAccess = (orgId: string): Promise<void> => asking(grantCall({ orgId }));
export const checkOrg = (orgId: string): Promise<Finding> => asking(checkCall({ orgId }));
export const removeOrg = (orgId: string): Promise<void> => asking(removeCall({ orgId }));

import homeCall from '@salesforce/apex/HomeController.home';
import { asking } from 'c/apexErrors';

export interface ChangeSummary {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly status: string;
    readonly sourceName: string | null;
    readonly targetName: string | null;
    readonly authorName: string | null;
    readonly itemCount: number | null;
    readonly newCount: number;
    readonly changedCount: number;
    readonly deletedCount: number;
    readonly oneWayCount: number;
    readonly residueCount: number;
    readonly signaturesGiven: number | null;
    readonly signaturesRequired: number | null;
    readonly createdAt: string;
    readonly submittedAt: string | null;
    readonly sentence: string | null;
}

export interface NeedsYou {
    readonly summary: ChangeSummary;
    readonly why: string;
}

export interface HomeOrg {
    readonly id: string;
    readonly name: string;
    readonly stage: string;
    readonly region: string | null;
    readonly position: number | null;
    readonly isHub: boolean;
    readonly isSandbox: boolean;
    readonly sync: 'inSync' | 'different' | 'explained' | 'noBaseline' | 'notWatched';
    readonly differences: number;
    readonly unexplained: number;
    readonly health: 'Healthy' | 'Degraded' | 'Unreachable' | 'Unknown';
    readonly healthReason: string | null;
    readonly lastReadAt: string | null;
    readonly isConnected: boolean;
    readonly incoming: number;
    readonly oldestIncomingAt: string | null;
}

export interface LastDeployment {
    readonly id: string;
    readonly name: string;
    readonly changeId: string | null;
    readonly changeName: string | null;
    readonly changeTitle: string | null;
    readonly targetName: string;
    readonly kind: string;
    readonly state: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly landed: number | null;
    readonly notLanded: number | null;
    readonly changedByPlatform: number | null;
    readonly hasReceipt: boolean;
    readonly sentence: string | null;
}

export interface DriftNote {
    readonly id: string;
    readonly orgName: string;
    readonly componentType: string;
    readonly componentName: string;
    readonly sentence: string;
    readonly personName: string | null;
    readonly madeAt: string | null;
    readonly foundAt: string | null;
}

export interface AlertNote {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly severity: string;
    readonly sentence: string;
    readonly orgName: string | null;
    readonly raisedAt: string;
}

export interface Home {
    readonly company: string;
    readonly nextChange: { readonly summary: ChangeSummary } | null;
    readonly pipeline: readonly HomeOrg[];
    readonly approvals: readonly NeedsYou[];
    readonly landings: readonly NeedsYou[];
    readonly voided: readonly NeedsYou[];
    readonly lastDeployments: readonly LastDeployment[];
    readonly unexplained: readonly DriftNote[];
    readonly explainedCount: number;
    readonly alerts: readonly AlertNote[];
    readonly isSetUp: boolean;
}

export const home = (): Promise<Home> => asking(homeCall());

/** What one deployment is given to work with. */
import type { Org } from '../org/org.ts';
import type { ComponentContent } from '../store/component.ts';
import type { DeployRecord } from '../store/rows.ts';
import type { ApexChecker } from './apexChecker.ts';

export interface DeployPace {
    pendingMs: number;
    perComponentMs: number;
    finalizingMs: number;
}

/** What can go wrong on purpose while changes land. */
export type LandingFault = (content: ComponentContent) => ComponentContent | null;

export interface DeploymentParts {
    org: Org;
    record: DeployRecord;
    archive: Uint8Array;
    apexChecker: ApexChecker;
    hasCompiler: boolean;
    pace: DeployPace;
    landingFault: LandingFault;
    /** How long it stays in progress before its work begins. */
    lingerMs: number;
    isCanceled(): boolean;
    /** The org is stopping: the deployment starts over when it is opened again. */
    isAbandoned(): boolean;
}

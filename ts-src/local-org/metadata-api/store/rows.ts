/** Rows an org keeps about its own changes: who did what in Setup, and which deployments ran. */
export interface AuditRow {
    id: string;
    action: string;
    section: string;
    display: string;
    createdById: string;
    createdDate: string;
    delegateUser: string | null;
    createdByContext: string | null;
}

export type DeployStatus =
    | 'Pending'
    | 'InProgress'
    | 'FinalizingDeploy'
    | 'Succeeded'
    | 'SucceededPartial'
    | 'Failed'
    | 'Canceling'
    | 'Canceled';

export type TestLevel =
    'NoTestRun' | 'RunSpecifiedTests' | 'RunRelevantTests' | 'RunLocalTests' | 'RunAllTestsInOrg';

export interface DeployOptions {
    allowMissingFiles: boolean;
    autoUpdatePackage: boolean;
    checkOnly: boolean;
    ignoreWarnings: boolean;
    performRetrieve: boolean;
    purgeOnDelete: boolean;
    rollbackOnError: boolean;
    runTests: string[];
    singlePackage: boolean;
    testLevel: TestLevel | null;
}

export interface DeployMessage {
    changed: boolean;
    columnNumber: number | null;
    componentType: string;
    created: boolean;
    createdDate: string;
    deleted: boolean;
    fileName: string;
    fullName: string;
    id: string | null;
    lineNumber: number | null;
    problem: string | null;
    problemType: 'Error' | 'Warning' | 'Info' | null;
    success: boolean;
}

export interface TestSuccess {
    id: string;
    methodName: string;
    name: string;
    namespace: string | null;
    time: number;
}

export interface TestFailure extends TestSuccess {
    message: string;
    packageName: string;
    stackTrace: string | null;
    type: string;
}

export interface CodeCoverage {
    id: string;
    name: string;
    namespace: string | null;
    type: string;
    numLocations: number;
    numLocationsNotCovered: number;
    locationsNotCovered: number[];
}

export interface CoverageWarning {
    id: string | null;
    message: string;
    name: string | null;
    namespace: string | null;
}

export interface RunTestResult {
    numTestsRun: number;
    numFailures: number;
    totalTime: number;
    successes: TestSuccess[];
    failures: TestFailure[];
    codeCoverage: CodeCoverage[];
    codeCoverageWarnings: CoverageWarning[];
}

export interface DeployRecord {
    id: string;
    status: DeployStatus;
    stateDetail: string | null;
    options: DeployOptions;
    createdById: string;
    createdDate: string;
    startDate: string | null;
    completedDate: string | null;
    lastModifiedDate: string;
    canceledById: string | null;
    errorMessage: string | null;
    errorStatusCode: string | null;
    numberComponentErrors: number;
    numberComponentsDeployed: number;
    numberComponentsTotal: number;
    numberTestErrors: number;
    numberTestsCompleted: number;
    numberTestsTotal: number;
    numFiles: number;
    zipSize: number;
    runTestsEnabled: boolean;
    successes: DeployMessage[];
    failures: DeployMessage[];
    runTestResult: RunTestResult | null;
    /** The validation this quick deploy repeats. */
    validatedId: string | null;
    /** The change number of the org when it was validated: a later change makes the validation useless. */
    orgChangeNumber: number;
}

export function isDone(record: DeployRecord): boolean {
    return ['Succeeded', 'SucceededPartial', 'Failed', 'Canceled'].includes(record.status);
}

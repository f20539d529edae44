export { Org } from './org.ts';
export type { OrgOptions } from './org.ts';
export type { AnonymousResult } from './doors/anonymous.ts';
export type { AuraOutcome } from './doors/aura.ts';
export type {
    ClassCoverage,
    CoverageResult,
    LimitUse,
    TestOutcome,
    TestResult,
    TestRunResult,
    TestSummary,
} from './testing/testResult.ts';
export type { TestProgress, TestRun, TestRunOptions } from './testing/testRun.ts';
export { OrgClient, OrgCallError } from './hosting/orgClient.ts';
export { affectedTests } from './testing/affected.ts';
export { runTestsOfFolders } from './testing/runTestsOfFolders.ts';
export type { FolderTestOptions, FolderTestRun } from './testing/runTestsOfFolders.ts';
export { apexChecker } from './hosting/apexChecker.ts';
export type { CompileRequest, EngineApexChecker, TestRequest } from './hosting/apexChecker.ts';
export type { OrgClientOptions } from './hosting/orgClient.ts';
export { rightsOf } from './doors/rights.ts';
export type { PersonRights } from './doors/rights.ts';
export type { UserFacts } from './doors/users.ts';

export { Org } from './org.ts';
export type { OrgOptions } from './org.ts';
export type { AnonymousResult } from './doors/anonymous.ts';
export type { AuraOutcome } from './doors/aura.ts';
export type { ClassCoverage, CoverageResult, TestOutcome, TestResult, TestRunResult, TestSummary } from './testing/testResult.ts';
export type { TestProgress, TestRun, TestRunOptions } from './testing/testRun.ts';
export { runTestsOfFolders } from './testing/runTestsOfFolders.ts';
export type { FolderTestOptions, FolderTestRun } from './testing/runTestsOfFolders.ts';

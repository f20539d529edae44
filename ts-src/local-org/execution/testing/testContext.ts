import type { Limits } from '../limits/limits.ts';

/** What lives as long as one test method: mocks, the startTest/stopTest window, the count of assertions. */
export class TestContext {
    phase: 'before' | 'started' | 'stopped' = 'before';
    /** Limits of the test outside startTest/stopTest, kept while the window is open. */
    outerLimits: Limits | null = null;
    /** Mock object by interface name in lower case (`httpcalloutmock`, `webservicemock`). */
    readonly mocks = new Map<string, unknown>();
    /** A test is honest only when it asserted something: reported per test. */
    assertions = 0;
    fixedSearchResults: readonly string[] = [];
    currentPage: unknown = null;
    isContinuationMocked = false;
}

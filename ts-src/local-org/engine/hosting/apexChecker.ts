import type { TestProgress } from '../testing/testRun.ts';
import type {
    CheckedUnit,
    CheckNotice,
    CheckOrder,
    TestReport,
    UnitProblem,
} from './checkProtocol.ts';
import { startWorker } from './startWorker.ts';

export interface CompileRequest {
    readonly image: { files(): ReadonlyMap<string, Uint8Array> };
    readonly changed: readonly CheckedUnit[];
}

export interface TestRequest extends CompileRequest {
    readonly testLevel: string;
    /** `Class` or `Class.method`. */
    readonly tests: readonly string[];
    onProgress(progress: TestProgress): void;
    isCanceled(): boolean;
}

export interface EngineApexChecker {
    compile(request: CompileRequest): Promise<readonly UnitProblem[]>;
    runTests(request: TestRequest): Promise<TestReport>;
}

/**
 * Answers the deployment's questions about Apex. Each question gets a thread of its own: the endpoints of all orgs live
 * on the main thread and may not stand still while a deployment compiles.
 */
export function apexChecker(): EngineApexChecker {
    return {
        compile: async ({ image, changed }) => {
            const order = { files: image.files(), changed, filter: null, runsTests: false };
            return ask(order, (notice) => (notice.kind === 'problems' ? notice.problems : null));
        },
        runTests: async (request) => {
            const isNamed = request.testLevel === 'RunSpecifiedTests';
            const order = {
                files: request.image.files(),
                changed: request.changed,
                filter: isNamed ? request.tests.join(',') : null,
                runsTests: true,
            };
            return ask(order, (notice, stop) => testNotice(notice, stop, request));
        },
    };
}

const nothingRan: TestReport = { successes: [], failures: [], totalTime: 0, codeCoverage: [] };

function testNotice(
    notice: CheckNotice,
    stop: () => void,
    request: TestRequest,
): TestReport | null {
    if (notice.kind === 'progress') {
        request.onProgress(notice.progress);
        if (request.isCanceled()) {
            stop();
            return nothingRan;
        }
    }
    return notice.kind === 'report' ? notice.report : null;
}

/** Runs one order; `take` answers the result when the notice is the last one. */
function ask<T>(
    order: CheckOrder,
    take: (notice: CheckNotice, stop: () => void) => T | null,
): Promise<T> {
    const worker = startWorker('./checkWorker.ts', order);
    const stop = (): void => void worker.terminate();
    return new Promise<T>((resolve, reject) => {
        worker.on('message', (notice: CheckNotice) => {
            if (notice.kind === 'failed') {
                return reject(new Error(notice.message));
            }
            const result = take(notice, stop);
            return result === null ? undefined : resolve(result);
        });
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('The Apex check ended without an answer.')));
    });
}

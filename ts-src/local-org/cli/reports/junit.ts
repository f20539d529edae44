import type { TestResult, TestRunResult } from '../../engine/index.ts';
import { declaration, element, textOf } from './markup.ts';

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/** The run as JUnit XML, laid out as `sf apex run test --result-format junit` does it. */
export function junitReport({ summary, tests }: TestRunResult): string {
    const time = tests.reduce((total, test) => total + test.RunTime, 0);
    const suite = element(
        'testsuite',
        {
            name: 'force.apex',
            timestamp: summary.testStartTime,
            hostname: summary.hostname,
            tests: summary.testsRan,
            failures: summary.failing,
            errors: 0,
            skipped: summary.skipped,
            time: seconds(time),
        },
        tests.map(testCase),
    );
    return `${declaration}${element('testsuites', {}, [suite])}\n`;
}

function testCase(test: TestResult): string {
    const attributes = {
        name: test.MethodName,
        classname: test.ApexClass.FullName,
        time: seconds(test.RunTime),
    };
    if (test.Outcome === 'Skip') {
        return element('testcase', attributes, [element('skipped', {})]);
    }
    return test.Outcome === 'Pass'
        ? element('testcase', attributes)
        : element('testcase', attributes, [
              element('failure', { message: test.Message ?? '' }, [textOf(test.StackTrace ?? '')]),
          ]);
}

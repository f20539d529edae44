/** DeployOptions from SOAP and REST (Metadata API Guide > DeployOptions; defaults are those of the guide). */
import type { DeployOptions, TestLevel } from '../store/rows.ts';
import { childrenOf, textOf, type XmlNode } from '../xml/node.ts';

const TEST_LEVELS: readonly string[] = [
    'NoTestRun',
    'RunSpecifiedTests',
    'RunRelevantTests',
    'RunLocalTests',
    'RunAllTestsInOrg',
];

function isTestLevel(text: string): text is TestLevel {
    return TEST_LEVELS.includes(text);
}

export class OptionsProblem extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'OptionsProblem';
    }
}

function testLevelOf(text: string | undefined): TestLevel | null {
    if (text === undefined || text === '') {
        return null;
    }
    if (!isTestLevel(text)) {
        throw new OptionsProblem(`'${text}' is not a valid value for the enum 'TestLevel'`);
    }
    return text;
}

type Read = (name: string) => string | undefined;

function optionsFrom(read: Read, runTests: string[]): DeployOptions {
    const flag = (name: string) => read(name) === 'true';
    return {
        allowMissingFiles: flag('allowMissingFiles'),
        autoUpdatePackage: flag('autoUpdatePackage'),
        checkOnly: flag('checkOnly'),
        ignoreWarnings: flag('ignoreWarnings'),
        performRetrieve: flag('performRetrieve'),
        purgeOnDelete: flag('purgeOnDelete'),
        rollbackOnError: flag('rollbackOnError'),
        runTests,
        singlePackage: flag('singlePackage'),
        testLevel: testLevelOf(read('testLevel')),
    };
}

export function soapOptions(node: XmlNode | undefined): DeployOptions {
    const runTests =
        node === undefined ? [] : childrenOf(node, 'runTests').map((test) => test.text);
    return optionsFrom((name) => (node === undefined ? undefined : textOf(node, name)), runTests);
}

export function restOptions(content: Record<string, unknown>): DeployOptions {
    const tests = Array.isArray(content.runTests) ? content.runTests.map(String) : [];
    return optionsFrom((name) => {
        const value = content[name];
        return value === undefined || value === null ? undefined : String(value);
    }, tests);
}

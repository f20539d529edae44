/** DeployResult in the order of the WSDL, and the same as JSON for REST. */
import type { Org } from '../org/org.ts';
import {
    type CodeCoverage,
    type CoverageWarning,
    type DeployMessage,
    type DeployRecord,
    isDone,
    type RunTestResult,
    type TestFailure,
    type TestSuccess,
} from '../store/rows.ts';
import { element, optional, type XmlNode } from '../xml/node.ts';

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
type Fields = { [name: string]: Value };

function messageFields(message: DeployMessage): Fields {
    return { ...message };
}

function failureFields(test: TestFailure): Fields {
    const { id, message, methodName, name, namespace, packageName, stackTrace, time, type } = test;
    return {
        id,
        message,
        methodName,
        name,
        namespace,
        packageName,
        seeAllData: false,
        stackTrace,
        time,
        type,
    };
}

function successFields(test: TestSuccess): Fields {
    const { id, methodName, name, namespace, time } = test;
    return { id, methodName, name, namespace, seeAllData: false, time };
}

function coverageFields(coverage: CodeCoverage): Fields {
    const { id, locationsNotCovered, name, namespace, numLocations, numLocationsNotCovered, type } =
        coverage;
    const locations = locationsNotCovered.map((line) => ({
        column: 0,
        line,
        numExecutions: 0,
        time: -1,
    }));
    return {
        id,
        locationsNotCovered: locations,
        name,
        namespace,
        numLocations,
        numLocationsNotCovered,
        type,
    };
}

function warningFields(warning: CoverageWarning): Fields {
    const { id, message, name, namespace } = warning;
    return { id, message, name, namespace };
}

function testFields(result: RunTestResult | null): Fields {
    return {
        apexLogId: null,
        codeCoverage: (result?.codeCoverage ?? []).map(coverageFields),
        codeCoverageWarnings: (result?.codeCoverageWarnings ?? []).map(warningFields),
        failures: (result?.failures ?? []).map(failureFields),
        flowCoverage: [],
        flowCoverageWarnings: [],
        numFailures: result?.numFailures ?? 0,
        numTestsRun: result?.numTestsRun ?? 0,
        successes: (result?.successes ?? []).map(successFields),
        totalTime: result?.totalTime ?? 0,
    };
}

/** While a deployment runs, only what failed is told. */
function detailFields(record: DeployRecord): Fields {
    return {
        componentFailures: record.failures.map(messageFields),
        componentSuccesses: isDone(record) ? record.successes.map(messageFields) : [],
        retrieveResult: null,
        runTestResult: testFields(record.runTestResult),
    };
}

export function deployResult(org: Org, record: DeployRecord, includeDetails: boolean): Fields {
    return {
        canceledBy: record.canceledById,
        canceledByName: record.canceledById === null ? null : org.users.nameOf(record.canceledById),
        checkOnly: record.options.checkOnly,
        completedDate: record.completedDate,
        createdBy: record.createdById,
        createdByName: org.users.nameOf(record.createdById),
        createdDate: record.createdDate,
        ...(includeDetails ? { details: detailFields(record) } : {}),
        done: isDone(record),
        errorMessage: record.errorMessage,
        errorStatusCode: record.errorStatusCode,
        id: record.id,
        ignoreWarnings: record.options.ignoreWarnings,
        lastModifiedDate: record.lastModifiedDate,
        numFiles: record.numFiles,
        numberComponentErrors: record.numberComponentErrors,
        numberComponentsDeployed: record.numberComponentsDeployed,
        numberComponentsTotal: record.numberComponentsTotal,
        numberTestErrors: record.numberTestErrors,
        numberTestsCompleted: record.numberTestsCompleted,
        numberTestsTotal: record.numberTestsTotal,
        rollbackOnError: record.options.rollbackOnError,
        runTestsEnabled: record.runTestsEnabled,
        startDate: record.startDate,
        stateDetail: record.stateDetail,
        status: record.status,
        success: record.status === 'Succeeded' || record.status === 'SucceededPartial',
        zipSize: record.zipSize,
    };
}

/** Lists become repeated elements, nothing becomes no element. */
function nodesOf(name: string, value: Value): XmlNode[] {
    if (Array.isArray(value)) {
        return value.flatMap((item) => nodesOf(name, item));
    }
    if (value === null) {
        return [];
    }
    return typeof value === 'object'
        ? [
              element(
                  name,
                  Object.entries(value).flatMap(([key, inner]) => nodesOf(key, inner)),
              ),
          ]
        : optional(name, String(value));
}

export function deployResultNode(
    org: Org,
    record: DeployRecord,
    includeDetails: boolean,
): XmlNode[] {
    return nodesOf('result', deployResult(org, record, includeDetails));
}

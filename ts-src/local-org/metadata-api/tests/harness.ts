/** Starts spokes for tests and talks to them with the official client. */
import { Connection } from '@jsforce/jsforce-node';

import { type ApexChecker, createSpoke, type Spoke, type SpokeOptions } from '../index.ts';
import { writeZip } from '../zip/write.ts';
import { projectFolder } from './fixture.ts';

export const ADMIN = 'ada@northwind.test';
export const CLERK = 'carl@northwind.test';

/** Accepts what has no `BROKEN` in it; tests whose name has `Failing` fail. */
export const lenientChecker: ApexChecker = {
    compile: (request) => {
        const files = request.image.files();
        return Promise.resolve(
            request.changed.flatMap((unit) => {
                const path =
                    unit.type === 'ApexClass'
                        ? `classes/${unit.name}.cls`
                        : `triggers/${unit.name}.trigger`;
                const text = Buffer.from(files.get(path) ?? new Uint8Array()).toString('utf8');
                const at = text.split('\n').findIndex((line) => line.includes('BROKEN'));
                return at < 0
                    ? []
                    : [{ ...unit, message: 'Invalid type: BROKEN', line: at + 1, column: 1 }];
            }),
        );
    },
    runTests: (request) => {
        const names = request.tests.length > 0 ? request.tests : ['InvoiceServiceTest'];
        const isFailing = (name: string) => name.includes('Failing');
        request.onProgress({
            total: names.length,
            completed: 0,
            failed: 0,
            current: names[0] ?? null,
        });
        return Promise.resolve({
            successes: names
                .filter((name) => !isFailing(name))
                .map((name) => ({ name, methodName: 'works', time: 5 })),
            failures: names.filter(isFailing).map((name) => ({
                name,
                methodName: 'works',
                time: 5,
                message: 'System.AssertException: Assertion Failed',
                stackTrace: `Class.${name}.works: line 3, column 1`,
            })),
            totalTime: 5,
            codeCoverage: [],
        });
    },
};

export const QUICK_PACE = { pendingMs: 1, perComponentMs: 0, finalizingMs: 1, retrieveMs: 1 };

export function newSpoke(options: Partial<SpokeOptions> = {}): Spoke {
    return createSpoke({
        name: 'development',
        folder: projectFolder(),
        users: [
            { username: ADMIN, name: 'Ada Admin' },
            { username: CLERK, name: 'Carl Clerk', profile: 'Standard User' },
        ],
        clients: [{ clientId: 'hub', clientSecret: 'a-long-secret', runAs: ADMIN }],
        apexChecker: lenientChecker,
        pace: QUICK_PACE,
        ...options,
    });
}

export interface Running {
    spoke: Spoke;
    url: string;
    connection: Connection;
}

export function connect(url: string, accessToken: string): Connection {
    const connection = new Connection({ instanceUrl: url, accessToken, version: '66.0' });
    connection.metadata.pollInterval = 20;
    connection.metadata.pollTimeout = 20_000;
    return connection;
}

export async function withSpoke(
    options: Partial<SpokeOptions>,
    work: (running: Running) => Promise<void>,
): Promise<void> {
    const spoke = newSpoke(options);
    const { url } = await spoke.start();
    try {
        await work({ spoke, url, connection: connect(url, spoke.accessToken(ADMIN)) });
    } finally {
        await spoke.stop();
    }
}

export function zipOf(files: Readonly<Record<string, string>>): Buffer {
    return Buffer.from(
        writeZip(
            new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'utf8')])),
        ),
    );
}

export interface DeployLine {
    componentType: string;
    fullName: string;
    problem?: string | null;
    changed: boolean | string;
    created: boolean | string;
    deleted: boolean | string;
    success: boolean | string;
}

export interface Deployed {
    id: string;
    status: string;
    failures: DeployLine[];
    successes: DeployLine[];
    problems: string[];
    errorMessage: string | null;
    numberComponentsTotal: number;
}

function listOf<T>(value: T | T[] | undefined | null): T[] {
    return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** Deploys over SOAP and waits for the end. */
export async function deploy(
    connection: Connection,
    files: Readonly<Record<string, string>>,
    options: Record<string, unknown> = {},
): Promise<Deployed> {
    const locator = connection.metadata.deploy(zipOf(files), {
        rollbackOnError: true,
        singlePackage: true,
        ...options,
    });
    const result = await locator.complete(true);
    const failures = listOf(result.details?.componentFailures) as DeployLine[];
    const successes = listOf(result.details?.componentSuccesses) as DeployLine[];
    return {
        id: result.id,
        status: result.status,
        failures,
        successes,
        problems: failures.map((failure) => failure.problem ?? ''),
        errorMessage: result.errorMessage ?? null,
        numberComponentsTotal: result.numberComponentsTotal,
    };
}

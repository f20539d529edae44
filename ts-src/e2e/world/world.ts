import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Session } from './session.ts';

export const projectFolder = resolve(import.meta.dirname, '..', '..', '..');
const START_MS = 300_000;

export interface RunningOrg {
    readonly name: string;
    readonly orgId: string;
    readonly instanceUrl: string;
    readonly accessToken: string;
}

interface ReadyLine {
    readonly url: string;
    readonly users: readonly { readonly username: string; readonly loginUrl: string }[];
    readonly orgs: readonly RunningOrg[];
}

/** The hub and its spokes as `npm start` runs them, in a folder of their own. */
export class World {
    readonly data: string;
    readonly runToken = randomBytes(24).toString('base64url');
    /** What it said while starting and since; shown when a test fails. */
    readonly said: string[] = [];
    private process: ChildProcess | null = null;
    private ready: ReadyLine | null = null;

    constructor() {
        this.data = mkdtempSync(join(tmpdir(), 'gatehouse-e2e-'));
    }

    get url(): string {
        return this.line.url;
    }

    async start(): Promise<void> {
        await buildPages();
        const main = join(projectFolder, 'ts-src/local-org/cli/main.ts');
        const words = ['start', '--json', '--port', '0', '--data', this.data];
        const child = spawn(process.execPath, ['--import', 'tsx', main, ...words], {
            cwd: projectFolder,
            stdio: ['ignore', 'pipe', 'pipe'],
            env: { ...process.env, LOCAL_ORG_RUN_TOKEN: this.runToken },
        });
        this.process = child;
        createInterface({ input: child.stderr }).on('line', (line) => this.said.push(line));
        this.ready = await readyLine(child, this.said);
    }

    loginUrl(person: string): string {
        const user = this.line.users.find(({ username }) => username.startsWith(`${person}.`));
        if (!user) {
            throw new Error(`The hub has no user ${person}.`);
        }
        return user.loginUrl;
    }

    session(person: string): Promise<Session> {
        return Session.open(this.loginUrl(person));
    }

    org(name: string): RunningOrg {
        const org = this.line.orgs.find((candidate) => candidate.name === name);
        if (!org) {
            throw new Error(`There is no org ${name}.`);
        }
        return org;
    }

    /** Something that happens to a spoke, by the test door that needs the token of this run. */
    async fault(org: string, order: unknown): Promise<void> {
        await this.door(org, 'faults', order);
    }

    /** Rows of the Tooling API of a spoke, read with a token that was issued just now. */
    async query<T>(org: string, soql: string): Promise<readonly T[]> {
        const username = `gatehouse.integration@northwind-solar.example.${org}`;
        const { accessToken } = await this.door<{ accessToken: string }>(org, 'access-token', {
            username,
        });
        const { instanceUrl } = this.org(org);
        const question = encodeURIComponent(soql);
        const answer = await fetch(
            `${instanceUrl}/services/data/v66.0/tooling/query?q=${question}`,
            {
                headers: { authorization: `Bearer ${accessToken}` },
            },
        );
        if (!answer.ok) {
            throw new Error(`${org} refused the query: ${await answer.text()}`);
        }
        return ((await answer.json()) as { records: readonly T[] }).records;
    }

    private async door<T>(org: string, path: string, order: unknown): Promise<T> {
        const answer = await fetch(`${this.org(org).instanceUrl}/local-org/${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-local-org-run': this.runToken },
            body: JSON.stringify(order),
        });
        if (!answer.ok) {
            throw new Error(`The test door of ${org} refused: ${await answer.text()}`);
        }
        return (await answer.json()) as T;
    }

    stop(): Promise<void> {
        return this.end('SIGTERM');
    }

    /** As a power cut: nothing of the process gets to tidy up. */
    kill(): Promise<void> {
        return this.end('SIGKILL');
    }

    forget(): void {
        rmSync(this.data, { recursive: true, force: true });
    }

    private get line(): ReadyLine {
        if (this.ready === null) {
            throw new Error('The local org does not run.');
        }
        return this.ready;
    }

    private async end(signal: NodeJS.Signals): Promise<void> {
        const child = this.process;
        this.process = null;
        this.ready = null;
        if (child && child.exitCode === null && child.signalCode === null) {
            const ended = new Promise((done) => child.once('exit', done));
            child.kill(signal);
            await ended;
        }
    }
}

function readyLine(child: ChildProcess, said: readonly string[]): Promise<ReadyLine> {
    return new Promise((done, fail) => {
        const tooLong = setTimeout(() => fail(notReady('in time', said)), START_MS);
        child.once('exit', (code) => {
            clearTimeout(tooLong);
            fail(notReady(`but ended with ${String(code)}`, said));
        });
        createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (text) => {
            if (text.startsWith('{')) {
                clearTimeout(tooLong);
                done(JSON.parse(text) as ReadyLine);
            }
        });
    });
}

function notReady(how: string, said: readonly string[]): Error {
    return new Error(`The local org did not become ready ${how}:\n${said.slice(0, 30).join('\n')}`);
}

/** `npm test` has built the components before; a test that is run alone builds them itself. */
async function buildPages(): Promise<void> {
    if (!existsSync(join(projectFolder, 'force-app/main/shell/lwc/homePage'))) {
        await import(join(projectFolder, 'scripts/build.mjs'));
    }
}

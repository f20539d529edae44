import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { projectFolder, temporaryFolder } from './fixture.ts';
import { ADMIN, type Running, withSpoke } from './harness.ts';

const SF = fileURLToPath(new URL('../../../../node_modules/.bin/sf', import.meta.url));
const run = promisify(execFile);

interface CliAnswer {
    status: number;
    result: Record<string, unknown>;
}

/**
 * The CLI is a development dependency. Inside a project it refuses SF_ORG_INSTANCE_URL for addresses that are not
 * Salesforce's, so it is logged in once by address and token.
 */
class Cli {
    private readonly running: Running;
    private readonly home = temporaryFolder();

    constructor(running: Running) {
        this.running = running;
    }

    async login(): Promise<void> {
        await this.run(this.home, [
            'org',
            'login',
            'access-token',
            '--instance-url',
            this.running.url,
            '--no-prompt',
            '--alias',
            'spoke',
        ]);
    }

    async run(folder: string, words: readonly string[]): Promise<CliAnswer> {
        const env = {
            ...process.env,
            HOME: this.home,
            SF_ACCESS_TOKEN: this.running.spoke.accessToken(ADMIN),
            SF_DISABLE_TELEMETRY: 'true',
            SF_DISABLE_AUTOUPDATE: 'true',
            SF_SKIP_NEW_VERSION_CHECK: 'true',
        };
        const { stdout } = await run(SF, [...words, '--json'], {
            cwd: folder,
            env,
            maxBuffer: 32 * 1024 * 1024,
        });
        return JSON.parse(stdout) as CliAnswer;
    }
}

test('the CLI deploys a project, retrieves it again and queries the org', () =>
    withSpoke({ folder: null }, async (running) => {
        const folder = projectFolder();
        const cli = new Cli(running);
        const org = ['--target-org', 'spoke'];
        const output = temporaryFolder();
        await cli.login();

        const deployed = await cli.run(folder, [
            'project',
            'deploy',
            'start',
            '--source-dir',
            'force-app',
            '--wait',
            '2',
            ...org,
        ]);
        const again = await cli.run(folder, [
            ...['project', 'retrieve', 'start', '--metadata', 'ApexClass:InvoiceService', ...org],
            ...['--target-metadata-dir', output, '--unzip'],
        ]);
        const queried = await cli.run(folder, [
            'data',
            'query',
            '--query',
            'SELECT Id, Name FROM Organization',
            ...org,
        ]);

        assert.equal(deployed.result.status, 'Succeeded');
        assert.equal(again.status, 0);
        const file = join(output, 'unpackaged/unpackaged/classes/InvoiceService.cls');
        assert.ok(existsSync(file), 'the class was unzipped');
        assert.match(readFileSync(file, 'utf8'), /class InvoiceService/);
        assert.equal((queried.result.records as { Name: string }[])[0]?.Name, 'development');
    }));

import type { Database, TriggerPort } from '../database/index.ts';
import { JobQueue } from './async/jobQueue.ts';
import { PayloadStore } from './async/payloadStore.ts';
import { CacheStore } from './cacheStore.ts';
import type { HttpPort } from './callout/httpPort.ts';
import { SynchronousHttp } from './callout/synchronousHttp.ts';
import { Clock } from './clock.ts';
import { Outbox } from './mail/outbox.ts';
import type { Org, OrgFacts } from './org.ts';
import type { Program } from './program.ts';
import { CertificateStore } from './secrets/certificates.ts';
import { CredentialStore } from './secrets/credentialStore.ts';
import { SecretVault } from './secrets/secretVault.ts';

export interface OrgParts {
    readonly database: Database;
    readonly program: Program;
    readonly triggers: TriggerPort;
    readonly clock?: Clock;
    readonly http?: HttpPort;
    /** Where payloads of jobs, secrets and certificates are kept; null: in memory. */
    readonly directory: string | null;
}

/** Puts the services of one org together. Its database was opened with `eventPort` and the same triggers. */
export function openOrg(facts: OrgFacts, parts: OrgParts): Org {
    const { database, program, triggers, directory } = parts;
    const vault = new SecretVault(directory);
    const org: Org = {
        ...facts,
        clock: parts.clock ?? new Clock(),
        program,
        database,
        get schema() {
            return database.schema;
        },
        triggers,
        jobs: new JobQueue(() => org, new PayloadStore(directory)),
        http: parts.http ?? new SynchronousHttp(),
        credentials: new CredentialStore(vault, () => database.schema),
        certificates: new CertificateStore(vault),
        outbox: new Outbox(),
        cache: new CacheStore(() => org.clock.now()),
    };
    return org;
}

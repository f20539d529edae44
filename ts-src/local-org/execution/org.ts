import type { Database, TriggerPort } from '../database/index.ts';
import type { Schema } from '../schema/index.ts';
import type { JobQueue } from './async/jobQueue.ts';
import type { CacheStore } from './cacheStore.ts';
import type { HttpPort } from './callout/httpPort.ts';
import type { CredentialStore } from './secrets/credentialStore.ts';
import type { CertificateStore } from './secrets/certificates.ts';
import type { Clock } from './clock.ts';
import type { Outbox } from './mail/outbox.ts';
import type { Program } from './program.ts';

/** What an org is. */
export interface OrgFacts {
    readonly id: string;
    readonly name: string;
    /** `https://host[:port]` of this org as others reach it. */
    readonly instanceUrl: string;
    /** `66.0` */
    readonly apiVersion: string;
    readonly namespace: string | null;
    readonly isSandbox: boolean;
}

/** One org and its services, which outlive its transactions. */
export interface Org extends OrgFacts {
    readonly clock: Clock;
    readonly program: Program;
    readonly database: Database;
    readonly schema: Schema;
    readonly triggers: TriggerPort;
    readonly jobs: JobQueue;
    readonly http: HttpPort;
    readonly credentials: CredentialStore;
    readonly certificates: CertificateStore;
    readonly outbox: Outbox;
    readonly cache: CacheStore;
}

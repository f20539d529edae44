/** A whole organisation on a loopback address, made from a folder or from nothing. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { SpokeClient } from './auth/oauth.ts';
import { TokenVault } from './auth/tokens.ts';
import { type OrgUser, type SpokeUser, UserDirectory } from './auth/users.ts';
import { type ApexChecker, withoutApex } from './deploy/apexChecker.ts';
import type { DeployPace } from './deploy/deploymentParts.ts';
import { DeployQueue } from './deploy/deployQueue.ts';
import { folderShelf, memoryShelf } from './deploy/zipShelf.ts';
import { SpokeFaults } from './faults/spokeFaults.ts';
import type { Draft } from './files/draft.ts';
import { readFolder } from './files/readFolder.ts';
import { readPackage } from './files/readPackage.ts';
import type { NotImported } from './files/sourceFormat.ts';
import { Routes } from './http/routes.ts';
import { type RunningServer, startServer } from './http/server.ts';
import { TestDoor } from './http/testDoor.ts';
import { BehindTheGate, type GateChange } from './org/behindTheGate.ts';
import { Org, type OrgKind } from './org/org.ts';
import { orgTables } from './query/tables.ts';
import { filesOf, Retrieves } from './retrieve/retrieves.ts';
import { standardModel } from './standard/standardModel.ts';
import { baseline } from './store/baseline.ts';
import { idFromName } from './store/ids.ts';
import { OrgMetadataStore } from './store/metadataStore.ts';

export interface SpokeOptions {
    name: string;
    /** Source of a new org, in source format or Metadata API format; ignored when the data folder holds one. */
    folder?: string | null;
    /** Where the org is kept; nothing outlives the process without it. */
    dataDir?: string | null;
    orgId?: string;
    kind?: OrgKind;
    users: readonly SpokeUser[];
    clients?: readonly SpokeClient[];
    apexChecker?: ApexChecker;
    clock?: () => Date;
    pace?: Partial<DeployPace> & { retrieveMs?: number };
    tokenLifetimeMs?: number;
    release?: number;
    /** Secret of the test door; made up when left out. */
    runToken?: string;
}

export interface Spoke {
    readonly name: string;
    readonly org: Org;
    readonly store: OrgMetadataStore;
    readonly faults: SpokeFaults;
    readonly runToken: string;
    /** Files of the folder that became no component, with the reason. */
    readonly notImported: readonly NotImported[];
    start(options?: { port?: number }): Promise<{ url: string }>;
    stop(): Promise<void>;
    accessToken(username: string): string;
    changeBehindTheGate(change: GateChange): string[];
    expireTokens(): void;
    becomeOrg(orgId: string): void;
    /** Deployments wait as if another one were running. */
    holdDeploys(ms: number): void;
    /** A deployment of somebody else runs for this long; answers its id. */
    rivalDeploy(username: string, ms: number): string;
    /** Resolves when no deployment waits or runs. */
    idle(): Promise<void>;
    /** Everything the org holds, in files of Metadata API format. */
    files(): Map<string, Uint8Array>;
}

const DEFAULT_PACE: DeployPace & { retrieveMs: number } = {
    pendingMs: 150,
    perComponentMs: 6,
    finalizingMs: 200,
    retrieveMs: 120,
};
const TWO_HOURS = 2 * 3600 * 1000;
const SUMMER_26 = 67;

function openOrg(options: SpokeOptions): Org {
    const clock = options.clock ?? (() => new Date());
    const standard = standardModel();
    const named = (name: string) =>
        standard.profiles().find((profile) => profile.name === name)?.metadataName ?? name;
    const users = options.users.map((user) => ({
        ...user,
        profile: named(user.profile ?? 'Admin'),
    }));
    const facts = {
        orgId: options.orgId ?? idFromName('00D', options.name),
        name: options.name,
        createdDate: clock().toISOString(),
    };
    const folder = options.dataDir ?? null;
    return new Org({
        profile: {
            name: options.name,
            kind: options.kind ?? 'sandbox',
            instanceName: 'LOCAL',
            namespacePrefix: null,
            release: options.release ?? SUMMER_26,
        },
        store: new OrgMetadataStore({ facts, folder, clock }),
        users: new UserDirectory(options.name, users),
        tokens: new TokenVault(clock, options.tokenLifetimeMs ?? TWO_HOURS),
        standard,
        clock,
    });
}

/** The first change of an org: what the platform brings, and what the folder holds. */
function fill(org: Org, folder: string | null): NotImported[] {
    const reading = folder === null ? null : readFolder(folder);
    const read = reading === null ? null : readPackage(reading.entries);
    const drafts = (read?.drafts ?? []).filter((draft) => !isBareStandardObject(org, draft));
    const own = new Set(
        drafts.filter((draft) => draft.type === 'Profile').map((draft) => draft.fullName),
    );
    const profiles = baseline(org.standard).filter((profile) => !own.has(profile.fullName));
    org.store.commit({ by: org.users.owner.id, puts: [...profiles, ...drafts] });
    return [
        ...(reading?.notImported ?? []),
        ...(read?.problems ?? []).map((problem) => ({
            path: problem.fileName,
            reason: problem.message,
        })),
        ...(read?.strangers ?? []).map((path) => ({
            path,
            reason: 'No metadata type keeps such a file.',
        })),
    ];
}

/** A file that only brings fields to a standard object does not customise the object itself. */
function isBareStandardObject(org: Org, draft: Draft): boolean {
    const isBare = draft.type === 'CustomObject' && draft.node?.children.length === 0;
    return isBare && org.standard.hasObject(draft.fullName);
}

export function createSpoke(options: SpokeOptions): Spoke {
    const org = openOrg(options);
    const notImported = org.store.isNew ? fill(org, options.folder ?? null) : [];
    const faults = new SpokeFaults();
    const pace = { ...DEFAULT_PACE, ...options.pace };
    const dataDir = options.dataDir ?? null;
    const queue = new DeployQueue({
        org,
        shelf: dataDir === null ? memoryShelf() : folderShelf(join(dataDir, 'deploys')),
        apexChecker: options.apexChecker ?? withoutApex,
        hasCompiler: options.apexChecker !== undefined,
        pace,
        landingFault: (content) => faults.landing(content),
    });
    const behindTheGate = new BehindTheGate(org);
    const runToken = options.runToken ?? randomBytes(32).toString('base64url');
    let server: RunningServer | null = null;
    const routes = new Routes({
        org,
        clients: options.clients ?? [],
        queue,
        retrieves: new Retrieves(org, pace.retrieveMs, (archive) => faults.archive(archive)),
        tables: orgTables(org, queue),
        testDoor: new TestDoor({ org, faults, queue, behindTheGate, runToken }),
        url: () => server?.url ?? '',
    });
    return {
        name: options.name,
        org,
        store: org.store,
        faults,
        runToken,
        notImported,
        start: async ({ port } = {}) => {
            server = await startServer(
                (request) => faults.around(request, () => routes.handle(request)),
                port ?? 0,
            );
            return { url: server.url };
        },
        stop: async () => {
            await queue.stop();
            await server?.stop();
            server = null;
            org.store.close();
        },
        accessToken: (username) => org.tokens.issue(knownUser(org, username), org.id),
        changeBehindTheGate: (change) => behindTheGate.change(change),
        expireTokens: () => org.tokens.expireAll(),
        becomeOrg: (orgId) => org.store.becomeOrg(orgId),
        holdDeploys: (ms) => queue.hold(ms),
        rivalDeploy: (username, ms) => queue.submitRival(knownUser(org, username), ms).id,
        idle: () => queue.idle(),
        files: () => filesOf(org),
    };
}

function knownUser(org: Org, username: string): OrgUser {
    const user = org.users.named(username);
    if (user === undefined) {
        throw new Error(`The org ${org.profile.name} has no user ${username}.`);
    }
    return user;
}

/** Retrieve jobs: asked for, prepared after a moment, their zip given out once (Metadata API Guide > checkRetrieveStatus()). */
import type { Caller, Org } from '../org/org.ts';
import { writePackageFiles } from '../files/writePackage.ts';
import { type Component, keyOf } from '../store/component.ts';
import { SoapFault } from '../soap/envelope.ts';
import { fileProperties } from '../soap/fileProperties.ts';
import { childOf, childrenOf, element, optional, textOf, type XmlNode } from '../xml/node.ts';
import { writeDocument } from '../xml/write.ts';
import { writeZip } from '../zip/write.ts';
import { type Manifest, manifestNode, readManifest } from './manifest.ts';
import { profileView } from './profileView.ts';
import { select } from './select.ts';

interface RetrieveJob {
    id: string;
    userId: string;
    readyAt: number;
    outcome: Outcome | null;
    isDelivered: boolean;
    manifest: Manifest;
    prefix: string;
}

interface Outcome {
    properties: XmlNode[];
    problems: string[];
    archive: Uint8Array;
    /** Why nothing is handed out; null when the retrieve went well. */
    failure: string | null;
}

export type ArchiveFault = (archive: Uint8Array) => Uint8Array;

const MAX_FILES = 10_000;

export class Retrieves {
    private readonly jobs = new Map<string, RetrieveJob>();
    private readonly org: Org;
    private readonly preparationMs: number;
    private readonly archiveFault: ArchiveFault;

    constructor(org: Org, preparationMs: number, archiveFault: ArchiveFault) {
        this.org = org;
        this.preparationMs = preparationMs;
        this.archiveFault = archiveFault;
    }

    start(caller: Caller, operation: XmlNode): XmlNode[] {
        const request = childOf(operation, 'request') ?? childOf(operation, 'retrieveRequest');
        const unpackaged = request === undefined ? undefined : childOf(request, 'unpackaged');
        if (request === undefined || unpackaged === undefined) {
            throw new SoapFault(
                'INVALID_OPERATION',
                'This org retrieves unpackaged components only: name them in unpackaged.',
            );
        }
        if (
            childrenOf(request, 'packageNames').length > 0 ||
            childrenOf(request, 'specificFiles').length > 0
        ) {
            throw new SoapFault(
                'INVALID_OPERATION',
                'packageNames and specificFiles are not supported by this org.',
            );
        }
        const manifest = readManifest(unpackaged);
        const job: RetrieveJob = {
            id: this.org.store.nextId('09S'),
            userId: caller.user.id,
            readyAt: performance.now() + this.preparationMs,
            outcome: null,
            isDelivered: false,
            manifest: {
                ...manifest,
                version: manifest.version ?? textOf(request, 'apiVersion') ?? null,
            },
            prefix: textOf(request, 'singlePackage') === 'true' ? '' : 'unpackaged/',
        };
        this.jobs.set(job.id.slice(0, 15), job);
        return [
            element('result', [
                element('done', 'false'),
                element('id', job.id),
                element('state', 'Queued'),
            ]),
        ];
    }

    check(caller: Caller, operation: XmlNode): XmlNode[] {
        const id = textOf(operation, 'asyncProcessId') ?? '';
        const job = this.jobs.get(id.slice(0, 15));
        if (job === undefined || job.userId !== caller.user.id) {
            throw new SoapFault(
                'INVALID_CROSS_REFERENCE_KEY',
                `No retrieve request found for id: ${id}`,
            );
        }
        const waitingMs = job.readyAt - performance.now();
        if (waitingMs > 0) {
            return [
                statusNode(job.id, waitingMs > this.preparationMs / 2 ? 'Pending' : 'InProgress'),
            ];
        }
        const includeZip = textOf(operation, 'includeZip') !== 'false';
        if (job.isDelivered) {
            throw new SoapFault('INVALID_LOCATOR', 'retrieve result has been deleted');
        }
        job.outcome ??= this.prepare(job);
        const result = finishedNode(job.id, job.outcome, includeZip);
        if (includeZip) {
            // The zip is deleted from the server once it has been handed over.
            job.isDelivered = true;
            job.outcome = null;
        }
        return [result];
    }

    private prepare(job: RetrieveJob): Outcome {
        const { components, problems } = select(this.org, job.manifest);
        const shown: Component[] = [...components.values()].map((component) =>
            component.type === 'Profile' ? profileView(component, components) : component,
        );
        const files = writePackageFiles(shown);
        if (files.size > MAX_FILES) {
            return {
                properties: [],
                problems: [],
                archive: new Uint8Array(),
                failure: `Too many files in retrieve call, limit is: ${MAX_FILES}`,
            };
        }
        const entries = new Map([...files].map(([path, bytes]) => [job.prefix + path, bytes]));
        const manifestText = writeDocument(manifestNode(job.manifest));
        entries.set(`${job.prefix}package.xml`, Buffer.from(manifestText, 'utf8'));
        const properties = shown.map((component) =>
            fileProperties(this.org, component, 'fileProperties', job.prefix),
        );
        properties.push(this.manifestProperties(job));
        return {
            properties,
            problems,
            archive: this.archiveFault(writeZip(entries)),
            failure: null,
        };
    }

    private manifestProperties(job: RetrieveJob): XmlNode {
        const user = this.org.users.withId(job.userId);
        const now = this.org.now();
        return element('fileProperties', [
            element('createdById', job.userId),
            element('createdByName', user?.name ?? ''),
            element('createdDate', now),
            element('fileName', `${job.prefix}package.xml`),
            element('fullName', `${job.prefix}package.xml`),
            element('id', ''),
            element('lastModifiedById', job.userId),
            element('lastModifiedByName', user?.name ?? ''),
            element('lastModifiedDate', now),
            element('manageableState', 'unmanaged'),
            element('type', 'Package'),
        ]);
    }
}

function statusNode(id: string, status: string): XmlNode {
    return element('result', [
        element('done', 'false'),
        element('id', id),
        element('status', status),
        element('success', 'false'),
    ]);
}

/** A failed retrieve says why in words and as a status code, and has nothing to hand out. */
function failedNode(id: string, failure: string): XmlNode {
    return element('result', [
        element('done', 'true'),
        element('errorMessage', `LIMIT_EXCEEDED: ${failure}`),
        element('errorStatusCode', 'LIMIT_EXCEEDED'),
        element('id', id),
        element('status', 'Failed'),
        element('success', 'false'),
    ]);
}

function finishedNode(id: string, outcome: Outcome, includeZip: boolean): XmlNode {
    if (outcome.failure !== null) {
        return failedNode(id, outcome.failure);
    }
    const archive = includeZip ? Buffer.from(outcome.archive).toString('base64') : null;
    return element('result', [
        element('done', 'true'),
        ...outcome.properties,
        element('id', id),
        ...outcome.problems.map((problem) =>
            element('messages', [
                element('fileName', 'unpackaged/package.xml'),
                element('problem', problem),
            ]),
        ),
        element('status', 'Succeeded'),
        element('success', 'true'),
        ...optional('zipFile', archive),
    ]);
}

/** For tests and other doors: the same files without a job. */
export function filesOf(org: Org): Map<string, Uint8Array> {
    const all = new Map<string, Component>();
    for (const component of org.store.all()) {
        all.set(keyOf(component.type, component.fullName), component);
    }
    return writePackageFiles(all.values());
}

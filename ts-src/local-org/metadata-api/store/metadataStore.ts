/** The metadata of one organisation: components with their parts, audit rows and deployments, kept in one journal. */
import { registry } from '../types/registry.ts';
import { type Component, type ComponentContent, keyOf, parentNameOf } from './component.ts';
import { newId, NO_ID } from './ids.ts';
import { type Journal, memoryJournal, openJournal } from './journal.ts';
import type { AuditRow, DeployRecord } from './rows.ts';
import { packComponent, type PackedComponent, unpackComponent } from './packing.ts';

export interface OrgFacts {
    orgId: string;
    name: string;
    createdDate: string;
}

export interface AuditNote {
    action: string;
    section: string;
    display: string;
}

export interface Change {
    by: string;
    puts?: readonly ComponentContent[];
    deletes?: readonly { type: string; fullName: string }[];
    audit?: readonly AuditNote[];
    deploy?: DeployRecord;
}

interface Entry {
    /** Layout of the journal; a newer one is not guessed at. */
    format?: number;
    org?: OrgFacts;
    change: number;
    counter: number;
    put?: PackedComponent[];
    del?: string[];
    audit?: AuditRow[];
    deploys?: DeployRecord[];
}

export interface StoreOptions {
    facts: OrgFacts;
    /** Where the journal lives; nothing outlives the process without it. */
    folder?: string | null;
    clock: () => Date;
}

const DEPLOY_RETENTION_DAYS = 30;
const AUDIT_RETENTION_DAYS = 180;
const COMPACT_AFTER_ENTRIES = 400;
const FORMAT = 1;

export class OrgMetadataStore {
    readonly isNew: boolean;
    private readonly components = new Map<string, Component>();
    private readonly byType = new Map<string, Map<string, Component>>();
    private readonly partsOf = new Map<string, Set<string>>();
    private readonly deployRecords = new Map<string, DeployRecord>();
    private auditRows: AuditRow[] = [];
    private readonly journal: Journal<Entry>;
    private readonly clock: () => Date;
    private orgFacts: OrgFacts;
    private change = 0;
    private counter = 1;
    private written = 0;

    constructor(options: StoreOptions) {
        this.clock = options.clock;
        this.orgFacts = options.facts;
        this.journal =
            options.folder === null || options.folder === undefined
                ? memoryJournal<Entry>()
                : openJournal<Entry>(options.folder);
        this.isNew = this.journal.entries.length === 0;
        this.journal.entries.forEach((entry) => this.replay(entry));
        this.written = this.journal.entries.length;
        if (this.isNew) {
            this.append({ format: FORMAT, org: this.orgFacts, change: 0, counter: this.counter });
        }
    }

    get facts(): OrgFacts {
        return this.orgFacts;
    }

    /** Grows with every change of metadata; a validation is good for one number only. */
    get changeNumber(): number {
        return this.change;
    }

    get(type: string, fullName: string): Component | undefined {
        return this.components.get(keyOf(type, fullName));
    }

    has(type: string, fullName: string): boolean {
        return this.components.has(keyOf(type, fullName));
    }

    list(type: string): Component[] {
        return [...(this.byType.get(type)?.values() ?? [])];
    }

    all(): IterableIterator<Component> {
        return this.components.values();
    }

    get size(): number {
        return this.components.size;
    }

    /** The parts of a container, of all or one type of part. */
    parts(parentType: string, parentName: string, partType?: string): Component[] {
        const keys = this.partsOf.get(keyOf(parentType, parentName)) ?? new Set<string>();
        const parts: Component[] = [];
        for (const key of keys) {
            const part = this.components.get(key);
            if (part !== undefined && (partType === undefined || part.type === partType)) {
                parts.push(part);
            }
        }
        return parts;
    }

    audit(): readonly AuditRow[] {
        return this.auditRows;
    }

    deploys(): DeployRecord[] {
        return [...this.deployRecords.values()];
    }

    deploy(id: string): DeployRecord | undefined {
        return this.deployRecords.get(id.slice(0, 15));
    }

    nextId(prefix: string): string {
        this.counter += 1;
        return newId(prefix, this.orgFacts.orgId.slice(11, 15), this.counter);
    }

    /** Writes a change whole or not at all, and answers the components as they now are. */
    commit(change: Change): Component[] {
        const now = this.clock().toISOString();
        const puts = (change.puts ?? []).map((content) => this.stamped(content, change.by, now));
        const deletes = (change.deletes ?? []).map((gone) => keyOf(gone.type, gone.fullName));
        const audit = (change.audit ?? []).map((note) => this.auditRow(note, change.by, now));
        const touches = puts.length > 0 || deletes.length > 0;
        const entry: Entry = {
            change: touches ? this.change + 1 : this.change,
            counter: this.counter,
            ...(puts.length > 0 ? { put: puts.map(packComponent) } : {}),
            ...(deletes.length > 0 ? { del: deletes } : {}),
            ...(audit.length > 0 ? { audit } : {}),
            ...(change.deploy === undefined ? {} : { deploys: [change.deploy] }),
        };
        this.append(entry);
        deletes.forEach((key) => this.drop(key));
        puts.forEach((component) => this.keep(component));
        this.auditRows.push(...audit);
        this.rememberDeploys(entry.deploys ?? []);
        this.change = entry.change;
        return puts;
    }

    saveDeploy(record: DeployRecord): void {
        this.append({ change: this.change, counter: this.counter, deploys: [record] });
        this.rememberDeploys([record]);
    }

    /** For tests of a refreshed sandbox: the same address, another organisation. */
    becomeOrg(orgId: string): void {
        this.orgFacts = { ...this.orgFacts, orgId };
        this.append({ org: this.orgFacts, change: this.change, counter: this.counter });
    }

    close(): void {
        this.journal.close();
    }

    private stamped(content: ComponentContent, by: string, now: string): Component {
        const before = this.get(content.type, content.fullName);
        const prefix = registry.keyPrefixOf(content.type);
        const folderPrefix = content.isFolder ? '00l' : prefix;
        return {
            type: content.type,
            fullName: before?.fullName ?? content.fullName,
            document: content.document,
            files: content.files,
            isFolder: content.isFolder,
            id: before?.id ?? (folderPrefix === null ? NO_ID : this.nextId(folderPrefix)),
            namespacePrefix: before?.namespacePrefix ?? null,
            manageableState: before?.manageableState ?? 'unmanaged',
            createdById: before?.createdById ?? by,
            createdDate: before?.createdDate ?? now,
            lastModifiedById: by,
            lastModifiedDate: now,
        };
    }

    private auditRow(note: AuditNote, by: string, now: string): AuditRow {
        return {
            id: this.nextId('0Ym'),
            ...note,
            createdById: by,
            createdDate: now,
            delegateUser: null,
            createdByContext: null,
        };
    }

    private append(entry: Entry): void {
        this.journal.append(entry);
        this.written += 1;
        if (this.written > COMPACT_AFTER_ENTRIES + this.components.size / 10) {
            this.compact();
        }
    }

    private compact(): void {
        const dayMs = 24 * 3600 * 1000;
        const now = this.clock().getTime();
        const isYoung = (date: string, days: number) => now - Date.parse(date) < days * dayMs;
        this.auditRows = this.auditRows.filter((row) =>
            isYoung(row.createdDate, AUDIT_RETENTION_DAYS),
        );
        for (const [id, record] of this.deployRecords) {
            if (!isYoung(record.createdDate, DEPLOY_RETENTION_DAYS)) {
                this.deployRecords.delete(id);
            }
        }
        this.journal.compact([
            {
                format: FORMAT,
                org: this.orgFacts,
                change: this.change,
                counter: this.counter,
                put: [...this.components.values()].map(packComponent),
                audit: this.auditRows,
                deploys: this.deploys(),
            },
        ]);
        this.written = 1;
    }

    private replay(entry: Entry): void {
        if ((entry.format ?? FORMAT) > FORMAT) {
            this.journal.close();
            throw new Error(
                'The org was saved by a newer version of the local org and cannot be opened by this one.',
            );
        }
        this.orgFacts = entry.org ?? this.orgFacts;
        this.change = entry.change;
        this.counter = Math.max(this.counter, entry.counter);
        (entry.del ?? []).forEach((key) => this.drop(key));
        (entry.put ?? []).forEach((packed) => this.keep(unpackComponent(packed)));
        this.auditRows.push(...(entry.audit ?? []));
        this.rememberDeploys(entry.deploys ?? []);
    }

    private rememberDeploys(records: readonly DeployRecord[]): void {
        records.forEach((record) => this.deployRecords.set(record.id.slice(0, 15), record));
    }

    private keep(component: Component): void {
        const key = keyOf(component.type, component.fullName);
        this.components.set(key, component);
        const sameType = this.byType.get(component.type) ?? new Map<string, Component>();
        this.byType.set(component.type, sameType.set(key, component));
        const parent = parentKeyOf(component);
        if (parent !== undefined) {
            this.partsOf.set(parent, (this.partsOf.get(parent) ?? new Set()).add(key));
        }
    }

    private drop(key: string): void {
        const component = this.components.get(key);
        if (component === undefined) {
            return;
        }
        this.components.delete(key);
        this.byType.get(component.type)?.delete(key);
        const parent = parentKeyOf(component);
        if (parent !== undefined) {
            this.partsOf.get(parent)?.delete(key);
        }
    }
}

/** The key of the container a part belongs to. */
export function parentKeyOf(part: { type: string; fullName: string }): string | undefined {
    const known = registry.child(part.type);
    if (known === undefined) {
        return undefined;
    }
    return keyOf(
        known.parent.name,
        known.child.qualified ? parentNameOf(part.fullName) : known.parent.name,
    );
}

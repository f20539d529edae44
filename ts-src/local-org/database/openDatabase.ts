import type { Schema } from '../schema/index.ts';
import type { Database } from './contract.ts';
import { OrganizationDatabase } from './organizationDatabase.ts';
import type { DatabaseParts } from './organizationDatabase.ts';
import type { Clock, EventPort, TriggerPort } from './ports.ts';
import type { OrganizationSettings } from './setup/organization.ts';
import { openDurableStorage } from './storage/durable.ts';
import { createMemoryStorage } from './storage/memory.ts';

/** The same with the usual storage: a data folder, or memory when there is none. */
export interface OpenOptions {
    readonly settings: OrganizationSettings;
    readonly folder: string | null;
    readonly clock: Clock;
    readonly triggers: TriggerPort;
    readonly events: EventPort;
}

export function openDatabase(schema: Schema, options: OpenOptions): Database {
    const { settings, folder, clock, triggers, events } = options;
    const storage = folder === null ? createMemoryStorage() : openDurableStorage(folder);
    return createDatabase({
        schema,
        storage,
        clock,
        ports: { triggers, events },
        organization: settings,
    });
}

export function createDatabase(parts: DatabaseParts): Database {
    return new OrganizationDatabase(parts);
}

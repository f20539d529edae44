import type { Schema } from '../../schema/index.ts';
import type { IdGenerator } from '../storage/ids.ts';
import type { Storage } from '../storage/storage.ts';
import {
    writeAssignments,
    writePermissionSets,
    writeProfileGrants,
    writeProfiles,
} from './grants.ts';
import {
    writeApex,
    writeComponentRows,
    writeCustomMetadata,
    writeCustomPermissions,
    writeFixtures,
    writeProcesses,
    writeRecordTypes,
    writeStaticResources,
} from './metadataRows.ts';
import type { OrganizationSettings } from './organization.ts';
import { writeGroups, writeOrganization, writeRoles, writeUsers } from './people.ts';
import { SetupRows } from './setupRows.ts';

/** What a seeded organisation is known by. */
export interface Seeded {
    readonly organizationId: string;
    readonly administratorId: string;
    readonly automatedProcessId: string;
}

/** Brings the setup rows in step with the metadata and the settings; running it again changes only what changed. */
export function seedOrganization(
    storage: Storage,
    schema: Schema,
    ids: IdGenerator,
    settings: OrganizationSettings,
    now: number,
): Seeded {
    const rows = new SetupRows(storage, schema, ids, now);
    const organizationId = writeOrganization(rows, settings);
    const profileIds = writeProfiles(rows, schema);
    writeRoles(rows, schema);
    const administratorId = writeUsers(rows, settings, profileIds);
    writeApex(rows, settings);
    writeCustomPermissions(rows, schema);
    writeProfileGrants(rows, schema);
    writePermissionSets(rows, schema);
    writeAssignments(rows, settings);
    writeGroups(rows, schema);
    writeRecordTypes(rows, schema);
    writeCustomMetadata(rows, schema);
    writeStaticResources(rows, schema);
    writeProcesses(rows, schema);
    writeComponentRows(rows, schema);
    writeFixtures(rows, settings);
    rows.removeOthers();
    return {
        organizationId,
        administratorId,
        automatedProcessId: rows.idOf('User', 'autoproc') ?? '',
    };
}

/** Which rows the Query API and the Tooling API know. */
import type { DeployQueue } from '../deploy/deployQueue.ts';
import type { Org } from '../org/org.ts';
import { codeTables, toolingTables } from './componentTables.ts';
import {
    auditTable,
    emptyTable,
    organizationTable,
    permissionSetTable,
    profileTable,
    userById,
    userTable,
} from './peopleTables.ts';
import { entityTable, fieldTable } from './schemaTables.ts';
import type { DeployRecord } from '../store/rows.ts';
import type { Row, Table, Tables } from './table.ts';

/** Tooling API Guide > DeployRequest: every deployment of the last 30 days. */
const DEPLOY_COLUMNS: Table['columns'] = {
    Id: 'id',
    Status: 'string',
    Type: 'string',
    CheckOnly: 'boolean',
    StartDate: 'datetime',
    CompletedDate: 'datetime',
    CreatedDate: 'datetime',
    CreatedById: 'id',
    CanceledById: 'id',
    LastModifiedDate: 'datetime',
    ChangeSetName: 'string',
    TestLevel: 'string',
    NumberComponentsTotal: 'int',
    NumberComponentsDeployed: 'int',
    NumberComponentErrors: 'int',
    NumberTestsTotal: 'int',
    NumberTestsCompleted: 'int',
    NumberTestErrors: 'int',
    NumberFiles: 'int',
    ZipSize: 'int',
    ErrorMessage: 'string',
    ErrorStatusCode: 'string',
    StateDetail: 'string',
    IgnoreWarnings: 'boolean',
    RollbackOnError: 'boolean',
    RunTestsEnabled: 'boolean',
    AllowMissingFiles: 'boolean',
    PurgeOnDelete: 'boolean',
    AutoUpdatePackage: 'boolean',
    SinglePackage: 'boolean',
};

function deployRow(org: Org, record: DeployRecord): Row {
    return {
        Id: record.id,
        Status: record.status,
        Type: 'ZipFile',
        CheckOnly: record.options.checkOnly,
        StartDate: record.startDate,
        CompletedDate: record.completedDate,
        CreatedDate: record.createdDate,
        CreatedById: record.createdById,
        CreatedBy: () => userById(org, record.createdById),
        CanceledById: record.canceledById,
        CanceledBy: () => userById(org, record.canceledById),
        LastModifiedDate: record.lastModifiedDate,
        ChangeSetName: null,
        TestLevel: record.options.testLevel,
        NumberComponentsTotal: record.numberComponentsTotal,
        NumberComponentsDeployed: record.numberComponentsDeployed,
        NumberComponentErrors: record.numberComponentErrors,
        NumberTestsTotal: record.numberTestsTotal,
        NumberTestsCompleted: record.numberTestsCompleted,
        NumberTestErrors: record.numberTestErrors,
        NumberFiles: record.numFiles,
        ZipSize: record.zipSize,
        ErrorMessage: record.errorMessage,
        ErrorStatusCode: record.errorStatusCode,
        StateDetail: record.stateDetail,
        IgnoreWarnings: record.options.ignoreWarnings,
        RollbackOnError: record.options.rollbackOnError,
        RunTestsEnabled: record.runTestsEnabled,
        AllowMissingFiles: record.options.allowMissingFiles,
        PurgeOnDelete: record.options.purgeOnDelete,
        AutoUpdatePackage: record.options.autoUpdatePackage,
        SinglePackage: record.options.singlePackage,
    };
}

function deployTable(org: Org, queue: DeployQueue): Table {
    return {
        name: 'DeployRequest',
        keyPrefix: '0Af',
        columns: DEPLOY_COLUMNS,
        relationships: { CreatedBy: 'User', CanceledBy: 'User' },
        rows: () => queue.all().map((record) => deployRow(org, record)),
    };
}

function byName(tables: readonly Table[]): Tables {
    return new Map(tables.map((table) => [table.name, table]));
}

export interface OrgTables {
    data: Tables;
    tooling: Tables;
}

export function orgTables(org: Org, queue: DeployQueue): OrgTables {
    const people = [
        organizationTable(org),
        userTable(org),
        profileTable(org),
        permissionSetTable(org),
    ];
    const schema = [entityTable(org), fieldTable(org)];
    const license = {
        Id: 'id',
        NamespacePrefix: 'string',
        Status: 'string',
        AllowedLicenses: 'int',
        UsedLicenses: 'int',
        ExpirationDate: 'datetime',
    } as const;
    const installed = {
        Id: 'id',
        SubscriberPackageId: 'id',
        SubscriberPackageVersionId: 'id',
    } as const;
    return {
        data: byName([
            ...people,
            ...schema,
            auditTable(org),
            ...codeTables(org),
            emptyTable('PackageLicense', license, '050'),
        ]),
        tooling: byName([
            ...people,
            ...schema,
            deployTable(org, queue),
            ...toolingTables(org),
            emptyTable('InstalledSubscriberPackage', installed, '0A3'),
        ]),
    };
}

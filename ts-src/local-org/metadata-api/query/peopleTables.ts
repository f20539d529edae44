/** Organization, users, profiles, permission sets, the audit trail (Object Reference, page per object). */
import type { OrgUser } from '../auth/users.ts';
import type { Org } from '../org/org.ts';
import type { Component } from '../store/component.ts';
import { idFromName } from '../store/ids.ts';
import { readXml } from '../xml/read.ts';
import { textOf } from '../xml/node.ts';
import type { Row, Table } from './table.ts';

const EDITIONS = {
    production: 'Enterprise Edition',
    sandbox: 'Enterprise Edition',
    developer: 'Developer Edition',
} as const;

function stamped(name: string): string {
    return idFromName('00e', name);
}

export function organizationTable(org: Org): Table {
    return {
        name: 'Organization',
        keyPrefix: '00D',
        columns: {
            Id: 'id',
            Name: 'string',
            InstanceName: 'string',
            OrganizationType: 'string',
            IsSandbox: 'boolean',
            NamespacePrefix: 'string',
            TrialExpirationDate: 'datetime',
            CreatedDate: 'datetime',
            CreatedById: 'id',
            LanguageLocaleKey: 'string',
            DefaultLocaleSidKey: 'string',
            TimeZoneSidKey: 'string',
            IsReadOnly: 'boolean',
            Country: 'string',
            PrimaryContact: 'string',
            SystemModstamp: 'datetime',
            ComplianceBccEmail: 'string',
            FiscalYearStartMonth: 'int',
        },
        relationships: { CreatedBy: 'User' },
        rows: () => [
            {
                Id: org.id,
                Name: org.profile.name,
                InstanceName: org.profile.instanceName,
                OrganizationType: EDITIONS[org.profile.kind],
                IsSandbox: org.profile.kind === 'sandbox',
                NamespacePrefix: org.profile.namespacePrefix,
                TrialExpirationDate: null,
                CreatedDate: org.store.facts.createdDate,
                CreatedById: org.users.owner.id,
                CreatedBy: () => userRow(org, org.users.owner),
                LanguageLocaleKey: 'en_US',
                DefaultLocaleSidKey: 'en_US',
                TimeZoneSidKey: 'Etc/UTC',
                IsReadOnly: false,
                Country: null,
                PrimaryContact: org.users.owner.name,
                SystemModstamp: org.store.facts.createdDate,
                ComplianceBccEmail: null,
                FiscalYearStartMonth: 1,
            },
        ],
    };
}

export function userRow(org: Org, user: OrgUser): Row {
    const words = user.name.split(' ');
    const profile = org.store.get('Profile', user.profile);
    return {
        Id: user.id,
        Username: user.username,
        Name: user.name,
        FirstName: words.length > 1 ? words.slice(0, -1).join(' ') : null,
        LastName: words.at(-1) ?? user.name,
        Email: user.email,
        Alias: user.username.slice(0, 8),
        ProfileId: profile?.id ?? stamped(user.profile),
        Profile: () => (profile === undefined ? null : profileRow(org, profile)),
        UserRoleId: null,
        IsActive: user.isActive,
        UserType: 'Standard',
        CreatedDate: org.store.facts.createdDate,
        LastModifiedDate: org.store.facts.createdDate,
        LastLoginDate: null,
        LanguageLocaleKey: 'en_US',
        LocaleSidKey: 'en_US',
        TimeZoneSidKey: 'Etc/UTC',
        EmailEncodingKey: 'UTF-8',
    };
}

/** The row a relationship such as CreatedBy leads to. */
export function userById(org: Org, id: string | null): Row | null {
    const user = id === null ? undefined : org.users.withId(id);
    return user === undefined ? null : userRow(org, user);
}

export function userTable(org: Org): Table {
    return {
        name: 'User',
        keyPrefix: '005',
        columns: {
            Id: 'id',
            Username: 'string',
            Name: 'string',
            FirstName: 'string',
            LastName: 'string',
            Email: 'string',
            Alias: 'string',
            ProfileId: 'id',
            UserRoleId: 'id',
            IsActive: 'boolean',
            UserType: 'string',
            CreatedDate: 'datetime',
            LastModifiedDate: 'datetime',
            LastLoginDate: 'datetime',
            LanguageLocaleKey: 'string',
            LocaleSidKey: 'string',
            TimeZoneSidKey: 'string',
            EmailEncodingKey: 'string',
        },
        relationships: { Profile: 'Profile' },
        rows: () => org.users.all().map((user) => userRow(org, user)),
    };
}

function labelOfProfile(org: Org, profile: Component): string {
    const standard = org.standard.profiles().find((one) => one.metadataName === profile.fullName);
    return standard?.name ?? profile.fullName;
}

export function profileRow(org: Org, profile: Component): Row {
    return {
        Id: profile.id,
        Name: labelOfProfile(org, profile),
        Description: textOf(readXml(profile.document ?? ''), 'description') ?? null,
        UserType: 'Standard',
        CreatedDate: profile.createdDate,
        CreatedById: profile.createdById,
        CreatedBy: () => userById(org, profile.createdById),
        LastModifiedDate: profile.lastModifiedDate,
        LastModifiedById: profile.lastModifiedById,
        LastModifiedBy: () => userById(org, profile.lastModifiedById),
        FullName: profile.fullName,
    };
}

export function profileTable(org: Org): Table {
    return {
        name: 'Profile',
        keyPrefix: '00e',
        columns: {
            Id: 'id',
            Name: 'string',
            Description: 'string',
            UserType: 'string',
            CreatedDate: 'datetime',
            CreatedById: 'id',
            LastModifiedDate: 'datetime',
            LastModifiedById: 'id',
            FullName: 'string',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () => org.store.list('Profile').map((profile) => profileRow(org, profile)),
    };
}

export function permissionSetTable(org: Org): Table {
    return {
        name: 'PermissionSet',
        keyPrefix: '0PS',
        columns: {
            Id: 'id',
            Name: 'string',
            Label: 'string',
            Description: 'string',
            IsOwnedByProfile: 'boolean',
            IsCustom: 'boolean',
            NamespacePrefix: 'string',
            CreatedDate: 'datetime',
            CreatedById: 'id',
            LastModifiedDate: 'datetime',
            LastModifiedById: 'id',
            Type: 'string',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () =>
            org.store.list('PermissionSet').map((set) => {
                const root = readXml(set.document ?? '');
                return {
                    Id: set.id,
                    Name: set.fullName,
                    Label: textOf(root, 'label') ?? set.fullName,
                    Description: textOf(root, 'description') ?? null,
                    IsOwnedByProfile: false,
                    IsCustom: true,
                    NamespacePrefix: set.namespacePrefix,
                    CreatedDate: set.createdDate,
                    CreatedById: set.createdById,
                    CreatedBy: () => userById(org, set.createdById),
                    LastModifiedDate: set.lastModifiedDate,
                    LastModifiedById: set.lastModifiedById,
                    LastModifiedBy: () => userById(org, set.lastModifiedById),
                    Type: 'Regular',
                };
            }),
    };
}

/** Section and Display cannot be filtered by (Object Reference > SetupAuditTrail). */
export function auditTable(org: Org): Table {
    return {
        name: 'SetupAuditTrail',
        keyPrefix: '0Ym',
        columns: {
            Id: 'id',
            Action: 'string',
            Section: 'string',
            Display: 'string',
            CreatedDate: 'datetime',
            CreatedById: 'id',
            DelegateUser: 'string',
            CreatedByContext: 'string',
            CreatedByIssuer: 'string',
            ResponsibleNamespacePrefix: 'string',
        },
        relationships: { CreatedBy: 'User' },
        unfilterable: [
            'Section',
            'Display',
            'DelegateUser',
            'CreatedByContext',
            'CreatedByIssuer',
            'ResponsibleNamespacePrefix',
        ],
        rows: () =>
            org.store.audit().map((row) => ({
                Id: row.id,
                Action: row.action,
                Section: row.section,
                Display: row.display,
                CreatedDate: row.createdDate,
                CreatedById: row.createdById,
                CreatedBy: () => userById(org, row.createdById),
                DelegateUser: row.delegateUser,
                CreatedByContext: row.createdByContext,
                CreatedByIssuer: null,
                ResponsibleNamespacePrefix: null,
            })),
    };
}

/** Nothing is installed in a spoke: the tables are there and empty. */
export function emptyTable(name: string, columns: Table['columns'], keyPrefix: string): Table {
    return { name, keyPrefix, columns, relationships: {}, rows: () => [] };
}

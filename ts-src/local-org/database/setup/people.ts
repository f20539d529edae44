import { toId18 } from '../../values/index.ts';
import type { Schema } from '../../schema/index.ts';
import type { OrganizationSettings, UserSettings } from './organization.ts';
import type { SetupRows } from './setupRows.ts';

export const DEFAULT_TIME_ZONE = 'America/Los_Angeles';

/** The administrator who owns a fresh organisation. */
const ADMINISTRATOR: UserSettings = {
    username: 'admin@gatehouse.example',
    firstName: 'Ada',
    lastName: 'Admin',
    email: 'admin@gatehouse.example',
    alias: 'admin',
    profile: 'System Administrator',
    permissionSets: [],
};

export function writeOrganization(rows: SetupRows, settings: OrganizationSettings): string {
    return rows.put(
        'Organization',
        'self',
        {
            Name: settings.name,
            IsSandbox: settings.isSandbox ?? false,
            OrganizationType: 'Developer Edition',
            InstanceName: 'LOCAL',
            LanguageLocaleKey: 'en_US',
            DefaultLocaleSidKey: 'en_US',
            TimeZoneSidKey: settings.timeZone ?? DEFAULT_TIME_ZONE,
            FiscalYearStartMonth: 1,
            Country: 'US',
            IsReadOnly: false,
            UiSkin: 'Theme3',
        },
        settings.id === undefined ? null : toId18(settings.id),
    );
}

/** Users come first of all: everything else names its creator. Profiles are filled in by their natural keys. */
export function writeUsers(
    rows: SetupRows,
    settings: OrganizationSettings,
    profileIds: ReadonlyMap<string, string>,
): string {
    const users = settings.users ?? [];
    const [administrator, ...others] = peopleOf(settings);
    const author = writeUser(rows, administrator, settings, profileIds);
    rows.author = author;
    others.forEach((user) => writeUser(rows, user, settings, profileIds));
    for (const user of users) {
        if (user.managerUsername !== undefined) {
            writeUser(rows, user, settings, profileIds, rows.idOf('User', user.managerUsername));
        }
    }
    writeAutomatedProcess(rows, settings);
    return author;
}

/** The users of a fresh organisation, an administrator first. */
export function peopleOf(
    settings: OrganizationSettings,
): readonly [UserSettings, ...(readonly UserSettings[])] {
    const users = settings.users ?? [];
    const administrator =
        users.find((user) => user.profile === 'System Administrator') ?? ADMINISTRATOR;
    return [administrator, ...users.filter((user) => user !== administrator)];
}

function writeUser(
    rows: SetupRows,
    user: UserSettings,
    settings: OrganizationSettings,
    profileIds: ReadonlyMap<string, string>,
    managerId: string | null = null,
): string {
    const name = [user.firstName, user.lastName].filter((part) => part !== null).join(' ');
    const nickname = user.username.split('@')[0] ?? user.alias;
    return rows.put('User', user.username, {
        Username: user.username,
        FirstName: user.firstName,
        LastName: user.lastName,
        Name: name,
        Email: user.email,
        Alias: user.alias,
        CommunityNickname: nickname,
        ProfileId: profileIds.get(user.profile.toLowerCase()) ?? null,
        UserRoleId: user.role === undefined ? null : rows.idOf('UserRole', user.role),
        ManagerId: managerId,
        IsActive: true,
        UserType: 'Standard',
        TimeZoneSidKey: user.timeZone ?? settings.timeZone ?? DEFAULT_TIME_ZONE,
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        UserPermissionsMarketingUser: false,
    });
}

/** Runs triggers of platform events. */
function writeAutomatedProcess(rows: SetupRows, settings: OrganizationSettings): void {
    rows.put('User', 'autoproc', {
        Username: `autoproc@${rows.idOf('Organization', 'self')?.toLowerCase()}`,
        FirstName: 'Automated',
        LastName: 'Process',
        Name: 'Automated Process',
        Email: 'autoproc@gatehouse.example',
        Alias: 'autoproc',
        CommunityNickname: 'autoproc',
        IsActive: true,
        UserType: 'AutomatedProcess',
        TimeZoneSidKey: settings.timeZone ?? DEFAULT_TIME_ZONE,
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
    });
}

export function writeRoles(rows: SetupRows, schema: Schema): void {
    const write = (parents: boolean): void => {
        for (const role of schema.roles.values()) {
            const parentId =
                parents && role.parent !== null ? rows.idOf('UserRole', role.parent) : null;
            rows.put('UserRole', role.name, {
                Name: role.label,
                DeveloperName: role.name,
                ParentRoleId: parentId,
            });
        }
    };
    write(false);
    write(true);
}

export function writeGroups(rows: SetupRows, schema: Schema): void {
    rows.put('Group', 'AllInternalUsers', {
        Name: 'AllInternalUsers',
        DeveloperName: 'AllInternalUsers',
        Type: 'Organization',
        DoesIncludeBosses: false,
    });
    for (const group of schema.groups.values()) {
        rows.put('Group', `Regular:${group.name}`, {
            Name: group.label,
            DeveloperName: group.name,
            Type: 'Regular',
            DoesIncludeBosses: group.includesBosses,
        });
    }
    for (const queue of schema.queues.values()) {
        const id = rows.put('Group', `Queue:${queue.name}`, {
            Name: queue.label,
            DeveloperName: queue.name,
            Type: 'Queue',
            Email: queue.email,
            DoesSendEmailToMembers: queue.sendsEmailToMembers,
            DoesIncludeBosses: false,
        });
        for (const object of queue.objects) {
            rows.put('QueueSobject', `${queue.name}:${object}`, {
                QueueId: id,
                SobjectType: object,
            });
        }
        const members = [
            ...queue.users.map((user) => rows.idOf('User', user)),
            ...queue.groups.map((group) => rows.idOf('Group', `Regular:${group}`)),
        ];
        for (const member of members.filter((candidate) => candidate !== null)) {
            rows.put('GroupMember', `${queue.name}:${member}`, {
                GroupId: id,
                UserOrGroupId: member,
            });
        }
    }
}

import type { Org } from '../org.ts';
import { raise } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import type { RunningUser, Session } from './runningUser.ts';

function text(row: SObjectValue, field: string): string | null {
    const value = row.values.get(field.toLowerCase());
    return typeof value === 'string' ? value : null;
}

/** Reads a user from its row. */
export function runningUserOf(
    org: Org,
    userId: string,
    session: Session | null = null,
): RunningUser {
    const row =
        org.database.record(userId) ?? raise('SecurityException', `No user with id ${userId}`);
    return fromRow(row, session);
}

/** `System.runAs(user)` takes the record at hand, inserted or not. */
export function fromRow(row: SObjectValue, session: Session | null = null): RunningUser {
    return {
        id: row.id ?? raise('SecurityException', 'The user to run as has no id'),
        userName: text(row, 'Username') ?? '',
        firstName: text(row, 'FirstName'),
        lastName: text(row, 'LastName') ?? '',
        email: text(row, 'Email') ?? '',
        profileId: text(row, 'ProfileId') ?? '',
        roleId: text(row, 'UserRoleId'),
        timeZone: text(row, 'TimeZoneSidKey') ?? 'America/Los_Angeles',
        locale: text(row, 'LocaleSidKey') ?? 'en_US',
        language: text(row, 'LanguageLocaleKey') ?? 'en_US',
        userType: text(row, 'UserType') ?? 'Standard',
        session,
    };
}

/** The user that event triggers run as. */
export function automatedProcessUser(org: Org): RunningUser {
    const [row] = org.database.system.find('User', 'UserType', 'AutomatedProcess');
    return row === undefined
        ? raise('SecurityException', 'The org has no Automated Process user')
        : fromRow(row);
}

import type { PlatformType } from '../../contract/index.ts';
import type { RunningUser } from '../../execution/index.ts';
import { current, isKnownZone, offsetAt, zoneName } from '../../execution/index.ts';
import type { ApexDatetime } from '../../values/index.ts';
import { PlatformObject } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { localeTag } from '../text/userSettings.ts';
import { objectMembers } from './objectMembers.ts';

/** `TimeZone` */
export class TimeZoneValue extends PlatformObject {
    readonly typeName = 'TimeZone';
    readonly zone: string;

    constructor(zone: string) {
        super();
        this.zone = zone;
    }

    override toText(): string {
        return this.zone;
    }
}

const user = (read: (user: RunningUser) => unknown) => () => read(current().user);

function fullName({ firstName, lastName }: RunningUser): string {
    return firstName === null ? lastName : `${firstName} ${lastName}`;
}

function organisationName(): string {
    const { database, name } = current().org;
    const row =
        database.schema.object('Organization') === null
            ? undefined
            : database.system.all('Organization')[0];
    const stored = row?.values.get('name');
    return typeof stored === 'string' ? stored : name;
}

/** A test has a session of its own, which ends so (asserted by declarative-lookup-rollup-summaries). */
function sessionId(): string | null {
    const { org, test, user: running } = current();
    return test === null ? (running.session?.id ?? null) : `${org.id.slice(0, 15)}!ApexTestSession`;
}

/** Apex Reference > System > UserInfo */
export const userInfoType: PlatformType = {
    name: 'UserInfo',
    kind: 'class',
    statics: {
        'String getDefaultCurrency()': () => 'USD',
        'String getFirstName()': user(({ firstName }) => firstName),
        'String getLanguage()': user(({ language }) => language),
        'String getLastName()': user(({ lastName }) => lastName),
        'String getLocale()': user(({ locale }) => locale),
        'String getName()': user(fullName),
        'String getOrganizationId()': () => current().org.id,
        'String getOrganizationName()': organisationName,
        'String getProfileId()': user(({ profileId }) => (profileId === '' ? null : profileId)),
        'String getSessionId()': sessionId,
        'TimeZone getTimeZone()': user(({ timeZone }) => new TimeZoneValue(timeZone)),
        'String getUiTheme()': () => 'Theme4d',
        'String getUiThemeDisplayed()': () => 'Theme4d',
        'String getUserEmail()': user(({ email }) => email),
        'String getUserId()': user(({ id }) => id),
        'String getUserName()': user(({ userName }) => userName),
        'String getUserRoleId()': user(({ roleId }) => roleId),
        'String getUserType()': user(({ userType }) => userType),
        'Boolean hasPackageLicense(Id packageId)': () => false,
        'Boolean isCurrentUserLicensed(String namespace)': () => true,
        'Boolean isCurrentUserLicensedForPackage(Id packageId)': () => true,
        'Boolean isMultiCurrencyOrganization()': () => false,
    },
};

/** Apex Reference > System > TimeZone */
export const timeZoneType: PlatformType = {
    name: 'TimeZone',
    kind: 'class',
    methods: {
        ...objectMembers,
        'String getDisplayName()': ({ zone }: TimeZoneValue) => {
            const now = current().org.clock.now();
            const minutes = Math.round(offsetAt(zone, now) / 60_000);
            const sign = minutes < 0 ? '-' : '+';
            const two = (value: number): string => String(value).padStart(2, '0');
            const offset = `GMT${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
            return `(${offset}) ${zoneName(zone, now, 'long', localeTag(current().user.locale))} (${zone})`;
        },
        'String getID()': ({ zone }: TimeZoneValue) => zone,
        'Integer getOffset(Datetime date)': ({ zone }: TimeZoneValue, at: ApexDatetime) =>
            offsetAt(zone, required(at).epochMs),
    },
    statics: {
        'TimeZone getTimeZone(String timeZoneIdString)': (zone: string) =>
            new TimeZoneValue(isKnownZone(required(zone)) ? zone : 'GMT'),
    },
};

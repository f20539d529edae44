import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexMap, raise } from '../../values/index.ts';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { PlatformEnum } from '../enums.ts';
import { required } from '../text/arguments.ts';
import { authConfigurationType } from './AuthConfiguration.ts';

export const sessionLevelEnum = new PlatformEnum('Auth.SessionLevel', [
    'LOW',
    'STANDARD',
    'HIGH_ASSURANCE',
]);
export const verificationPolicyEnum = new PlatformEnum('Auth.VerificationPolicy', [
    'HIGH_ASSURANCE',
]);

/** Facts of the login session (Apex Reference > Auth > SessionManagement > getCurrentSession). */
function currentSession(): ApexMap {
    const { user, test } = current();
    const { session } = user;
    if (test !== null || session === null) {
        return raise('UnexpectedException', 'Current session is unavailable in this context');
    }
    const facts: Readonly<Record<string, string | null>> = {
        SessionId: session.id,
        UserType: user.userType,
        ParentId: null,
        NumSecondsValid: String(session.secondsValid),
        LoginType: session.loginType,
        LoginDomain: null,
        LoginHistoryId: session.loginHistoryId,
        Username: user.userName,
        CreatedDate: new Date(session.createdAt).toUTCString(),
        SessionType: session.type,
        SessionSecurityLevel: session.securityLevel,
        UsersId: user.id,
        SourceIp: session.sourceIp,
        LogoutUrl: null,
    };
    return new ApexMap('String', 'String', Object.entries(facts));
}

const step = 30_000;
const mostFailures = 5;
const failures = new Map<string, number>();

/** RFC 6238 with SHA-1 and six digits, as authenticator apps do it. */
export function totp(secret: Uint8Array, at: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(at / step)));
    const mac = createHmac('sha1', secret).update(counter).digest();
    const offset = (mac[19] ?? 0) & 15;
    return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Name under which a user's authenticator secret lies in the vault of the org. */
const totpPrincipal = 'totp';

/** One step of clock drift either way is let through; too many wrong codes lock the user out until the next right one elsewhere. */
function validateTotp(code: string | null, description: string | null = null): boolean {
    const { org, user } = current();
    const given = required(code);
    if ((description ?? '').length > 128) {
        raise('InvalidParameterValueException', 'Description must be at most 128 characters');
    }
    const secret = org.credentials.secrets(totpPrincipal, user.id)?.['secret'];
    if (secret === undefined) {
        return raise('SecurityException', 'The user has no one-time password app registered');
    }
    const failed = failures.get(user.id) ?? 0;
    if (failed >= mostFailures) {
        return raise('SecurityException', 'Too many failed attempts to verify');
    }
    const now = org.clock.now();
    const isValid = [-1, 0, 1].some((drift) => {
        const expected = Buffer.from(totp(Buffer.from(secret, 'base64'), now + drift * step));
        const actual = Buffer.from(given);
        return expected.length === actual.length && timingSafeEqual(expected, actual);
    });
    failures.set(user.id, isValid ? 0 : failed + 1);
    return isValid;
}

/** IPv4 as a number; null for anything else. */
function ipNumber(text: string): number | null {
    const parts = text.split('.').map(Number);
    return parts.length === 4 &&
        parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256)
        ? parts.reduce((total, part) => total * 256 + part, 0)
        : null;
}

/** Trusted ranges of the org's network access settings. */
function inOrgNetworkRange(ip: string | null): boolean {
    const address = ipNumber(required(ip));
    const ranges = current()
        .org.schema.componentsOf('Settings')
        .filter(({ fullName }) => fullName === 'Security');
    return ranges.some(({ root }) => {
        const access = root.children.find(({ name }) => name === 'networkAccess');
        return access?.children.some((range) => {
            const edge = (name: string): number | null =>
                ipNumber(range.children.find((child) => child.name === name)?.text.trim() ?? '');
            const [start, end] = [edge('start'), edge('end')];
            return (
                address !== null &&
                start !== null &&
                end !== null &&
                address >= start &&
                address <= end
            );
        });
    });
}

export const authTypes: readonly PlatformType[] = [
    authConfigurationType,
    {
        name: 'Auth.SessionManagement',
        kind: 'class',
        statics: {
            'Map<String,String> getCurrentSession()': currentSession,
            'Boolean inOrgNetworkRange(String ipAddress)': inOrgNetworkRange,
            'Boolean validateTotpTokenForUser(String totpTokenCode)': validateTotp,
            'Boolean validateTotpTokenForUser(String totpTokenCode, String description)':
                validateTotp,
        },
    },
];

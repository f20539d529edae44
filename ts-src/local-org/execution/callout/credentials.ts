import { raise } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import type { ExternalCredential, NamedCredential, Principal } from '../secrets/credentialStore.ts';
import type { CredentialValues } from './mergeFields.ts';
import { accessToken, noAccess } from './tokens.ts';

/** A named credential with the principal that the running user may use. */
export interface ResolvedCredential {
    readonly named: NamedCredential;
    readonly external: ExternalCredential | null;
    readonly principal: Principal | null;
}

export function resolveCredential(name: string): ResolvedCredential {
    const { credentials } = current().org;
    const named =
        credentials.named(name) ??
        raise(
            'CalloutException',
            `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`,
        );
    if (named.externalCredential === null) {
        return { named, external: null, principal: null };
    }
    const external =
        credentials.external(named.externalCredential) ??
        raise('CalloutException', noAccess(named.externalCredential));
    const principal = external.principals.find((candidate) => isAllowed(external, candidate));
    return {
        named,
        external,
        principal: principal ?? raise('CalloutException', noAccess(external.developerName)),
    };
}

/** Access to a principal comes by permission set (Metadata API > PermissionSet > externalCredentialPrincipalAccesses). */
function isAllowed(external: ExternalCredential, principal: Principal): boolean {
    const { org, user } = current();
    const { permissionSetIds } = org.database.permissionsOf(user.id);
    const wanted = `${external.developerName}-${principal.name}`.toLowerCase();
    return permissionSetIds.some((id) => {
        const name = org.database.record(id)?.values.get('name');
        const grants =
            typeof name === 'string'
                ? org.schema.permissionSets.get(name.toLowerCase())
                : undefined;
        return (
            grants?.externalCredentialPrincipals.some(
                (granted) => granted.toLowerCase() === wanted,
            ) === true ||
            org.database.system
                .find('SetupEntityAccess', 'ParentId', id)
                .some((access) => access.values.get('setupentityid') === principal.id)
        );
    });
}

/** `Authorization` of the protocol. */
export function authorizationHeader({ external, principal }: ResolvedCredential): string | null {
    if (external === null || principal === null) {
        return null;
    }
    if (external.protocol === 'OAuth') {
        return `Bearer ${accessToken(external, principal)}`;
    }
    const secrets = current().org.credentials.secrets(external.developerName, principal.name) ?? {};
    const { username, password } = secrets;
    return external.protocol === 'Basic' && username !== undefined
        ? `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}`
        : null;
}

export function credentialValues(resolved: ResolvedCredential): CredentialValues {
    const { external, principal } = resolved;
    return (name) => {
        if (external === null || principal === null) {
            return null;
        }
        const secrets =
            current().org.credentials.secrets(external.developerName, principal.name) ?? {};
        switch (name.toLowerCase()) {
            case 'oauthtoken':
                return external.protocol === 'OAuth' ? accessToken(external, principal) : null;
            case 'username':
                return secrets['username'] ?? null;
            case 'password':
                return secrets['password'] ?? null;
            case 'oauthconsumerkey':
                return secrets['clientId'] ?? null;
            case 'authorizationmethod':
                return external.protocol === 'OAuth' ? 'Bearer' : external.protocol;
            case 'authorizationheadervalue':
                return authorizationHeader(resolved);
            default:
                return secrets[name.slice(name.indexOf('.') + 1)] ?? null;
        }
    };
}

/** OAuth resources (Salesforce Help > OAuth Endpoints). */
import { authorize, type SpokeClient } from '../auth/oauth.ts';
import type { OrgUser } from '../auth/users.ts';
import { json, noContent, type SpokeRequest, type SpokeResponse } from '../http/messages.ts';
import type { Org } from '../org/org.ts';

export function postToken(
    org: Org,
    clients: readonly SpokeClient[],
    url: string,
    request: SpokeRequest,
): SpokeResponse {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const authorization = request.headers.authorization ?? null;
    const basic = authorization?.toLowerCase().startsWith('basic ') === true ? authorization : null;
    const settings = { clients, users: org.users, clock: org.clock, audiences: () => [url] };
    const outcome = authorize(settings, form, basic);
    if ('error' in outcome) {
        return json(outcome, outcome.error.startsWith('invalid_client') ? 401 : 400);
    }
    return json({
        access_token: org.tokens.issue(outcome.user, org.id),
        scope: 'api',
        instance_url: url,
        id: `${url}/id/${org.id}/${outcome.user.id}`,
        token_type: 'Bearer',
        issued_at: String(org.clock().getTime()),
    });
}

export function identity(org: Org, user: OrgUser, url: string): SpokeResponse {
    return json({
        sub: `${url}/id/${org.id}/${user.id}`,
        user_id: user.id,
        organization_id: org.id,
        preferred_username: user.username,
        username: user.username,
        nickname: user.username.split('@')[0],
        name: user.name,
        display_name: user.name,
        email: user.email,
        email_verified: true,
        active: user.isActive,
        user_type: 'STANDARD',
        language: 'en_US',
        locale: 'en_US',
        utcOffset: 0,
        updated_at: org.store.facts.createdDate,
        is_app_installed: true,
        urls: {
            rest: `${url}/services/data/v{version}/`,
            query: `${url}/services/data/v{version}/query/`,
            tooling_rest: `${url}/services/data/v{version}/tooling/`,
            metadata: `${url}/services/Soap/m/{version}/${org.id}`,
        },
    });
}

export function revoke(org: Org, request: SpokeRequest): SpokeResponse {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const token = form.get('token') ?? request.query.get('token') ?? '';
    return org.tokens.revoke(token)
        ? noContent(200)
        : json({ error: 'invalid_token', error_description: 'invalid token' }, 400);
}

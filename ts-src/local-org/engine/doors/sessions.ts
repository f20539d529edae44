import { randomBytes } from 'node:crypto';
import type { Org as OrgServices, Session } from '../../execution/index.ts';

/** Two hours, the platform's default timeout. */
const secondsValid = 7200;

/** The login sessions of people who call from pages: one each for as long as the org runs. */
export class Sessions {
    private readonly byUser = new Map<string, Session>();

    of(services: OrgServices, userId: string): Session {
        const known = this.byUser.get(userId);
        if (known) {
            return known;
        }
        const session: Session = {
            id: `${services.id.slice(0, 15)}!${randomBytes(24).toString('base64url')}`,
            type: 'UI',
            securityLevel: 'STANDARD',
            loginType: 'Application',
            loginHistoryId: services.database.nextId('LoginHistory'),
            sourceIp: '127.0.0.1',
            createdAt: services.clock.now(),
            secondsValid,
        };
        this.byUser.set(userId, session);
        return session;
    }
}

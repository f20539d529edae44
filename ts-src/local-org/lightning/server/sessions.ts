import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { OrgUser } from './port.ts';

export interface Session {
    readonly key: string;
    readonly csrf: string;
    user: OrgUser;
}

const COOKIE = 'gatehouse_session';

/** Browser sessions of one run. Whoever has the run's token may open one as any user of the local org. */
export class Sessions {
    private readonly token: string;
    private readonly open = new Map<string, Session>();

    constructor(token: string) {
        this.token = token;
    }

    isToken(candidate: string): boolean {
        const [given, wanted] = [Buffer.from(candidate), Buffer.from(this.token)];
        return given.length === wanted.length && timingSafeEqual(given, wanted);
    }

    start(user: OrgUser): Session {
        const session: Session = {
            key: randomBytes(32).toString('base64url'),
            csrf: randomBytes(24).toString('base64url'),
            user,
        };
        this.open.set(session.key, session);
        return session;
    }

    of(cookieHeader: string | undefined): Session | null {
        const pair = (cookieHeader ?? '')
            .split(';')
            .map((part) => part.trim())
            .find((part) => part.startsWith(`${COOKIE}=`));
        return this.open.get(pair?.slice(COOKIE.length + 1) ?? '') ?? null;
    }

    cookieFor(session: Session): string {
        return `${COOKIE}=${session.key}; HttpOnly; SameSite=Strict; Path=/`;
    }
}

/** Opaque access tokens. Only their hashes are kept, so a look-up tells nothing by its timing. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { OrgUser } from './users.ts';

interface Session {
    hash: Buffer;
    userId: string;
    expiresAt: number;
}

export interface TokenCheck {
    userId: string | null;
    reason: 'valid' | 'unknown' | 'expired';
}

export class TokenVault {
    private readonly sessions = new Map<string, Session>();
    private readonly clock: () => Date;
    private readonly lifetimeMs: number;

    constructor(clock: () => Date, lifetimeMs: number) {
        this.clock = clock;
        this.lifetimeMs = lifetimeMs;
    }

    issue(user: OrgUser, orgId: string): string {
        const token = `${orgId.slice(0, 15)}!${randomBytes(66).toString('base64url')}`;
        const hash = hashOf(token);
        this.sessions.set(hash.toString('hex'), {
            hash,
            userId: user.id,
            expiresAt: this.clock().getTime() + this.lifetimeMs,
        });
        return token;
    }

    check(token: string): TokenCheck {
        const hash = hashOf(token);
        const session = this.sessions.get(hash.toString('hex'));
        if (session === undefined || !timingSafeEqual(session.hash, hash)) {
            return { userId: null, reason: 'unknown' };
        }
        if (session.expiresAt <= this.clock().getTime()) {
            return { userId: null, reason: 'expired' };
        }
        return { userId: session.userId, reason: 'valid' };
    }

    revoke(token: string): boolean {
        return this.sessions.delete(hashOf(token).toString('hex'));
    }

    /** Every token given out so far stops working now. */
    expireAll(): void {
        this.sessions.forEach((session) => {
            session.expiresAt = 0;
        });
    }
}

function hashOf(token: string): Buffer {
    return createHash('sha256').update(token).digest();
}

export function sameSecret(left: string, right: string): boolean {
    return timingSafeEqual(hashOf(left), hashOf(right));
}

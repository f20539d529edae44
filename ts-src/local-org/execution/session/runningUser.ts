/** The user a transaction runs as: read from its User row once, at the start or by `System.runAs`. */
export interface RunningUser {
    readonly id: string;
    readonly userName: string;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly email: string;
    readonly profileId: string;
    readonly roleId: string | null;
    /** An IANA name: `America/Los_Angeles`. */
    readonly timeZone: string;
    readonly locale: string;
    readonly language: string;
    readonly userType: string;
    readonly session: Session | null;
}

/** Facts of the login session; absent in asynchronous work of the Automated Process user. */
export interface Session {
    readonly id: string;
    readonly type: string;
    readonly securityLevel: 'STANDARD' | 'HIGH_ASSURANCE';
    readonly loginType: string;
    readonly loginHistoryId: string;
    readonly sourceIp: string;
    readonly createdAt: number;
    readonly secondsValid: number;
}

/** A fault of the local org itself, never of the Apex that ran. It is shown, not swallowed, and no Apex can catch it. */
export class InternalError extends Error {
    constructor(cause: unknown) {
        const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
        super(`Internal error of the local org, not of the Apex that ran: ${what}`, { cause });
        this.name = 'InternalError';
    }
}

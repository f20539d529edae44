/** A sentence from the org: what was refused, about which record, and what to do. */
export interface Refusal {
    readonly code: string;
    readonly message: string;
    readonly advice: string;
}

interface ErrorBody {
    readonly message?: string;
}

/** Reads what Apex or the network threw; controllers send their problems as JSON in the message. */
export function refusalFrom(error: unknown): Refusal {
    const body = (error as { body?: ErrorBody | readonly ErrorBody[] } | null)?.body;
    const text =
        (Array.isArray(body)
            ? (body as readonly ErrorBody[])[0]?.message
            : (body as ErrorBody | undefined)?.message) ?? textOf(error);
    return parsed(text) ?? { code: 'UNEXPECTED', message: text, advice: '' };
}

function textOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

function parsed(text: string): Refusal | null {
    if (!text.startsWith('{')) {
        return null;
    }
    try {
        const value = JSON.parse(text) as Partial<Refusal>;
        return typeof value.message === 'string'
            ? { code: value.code ?? 'REFUSED', message: value.message, advice: value.advice ?? '' }
            : null;
    } catch {
        // A message may begin with a brace without being JSON: then it is the sentence itself.
        return null;
    }
}

/** Awaits a call of Apex; what it throws is a Refusal. */
export async function asking<T>(call: Promise<unknown>): Promise<T> {
    try {
        return (await call) as T;
    } catch (error) {
        throw new Refused(refusalFrom(error));
    }
}

/** The error that api modules throw. */
export class Refused extends Error {
    readonly refusal: Refusal;

    constructor(refusal: Refusal) {
        super(refusal.message);
        this.refusal = refusal;
    }
}

/** The refusal inside whatever was caught. */
export function caught(error: unknown): Refusal {
    return error instanceof Refused ? error.refusal : refusalFrom(error);
}

/** A request that is answered with a sentence and a status instead of a result. */
export class Refusal extends Error {
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;

    constructor(status: number, message: string, body: Readonly<Record<string, unknown>> = {}) {
        super(message);
        this.status = status;
        this.body = { message, ...body };
    }
}

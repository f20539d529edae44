import type { DmlError } from '../../database/index.ts';

/** A request that the approval engine refuses; `Approval.process` makes a result or a DmlException of it. */
export class ApprovalRefusal extends Error {
    readonly error: DmlError;

    constructor(statusCode: string, message: string, fields: readonly string[] = []) {
        super(message);
        this.error = { statusCode, message, fields };
    }
}

export function refuse(statusCode: string, message: string, fields: readonly string[] = []): never {
    throw new ApprovalRefusal(statusCode, message, fields);
}

import type { TypeName } from '../contract/index.ts';

/** One failed row of a DML statement, as DmlException reports it. */
export interface DmlFailure {
    readonly index: number;
    readonly id: string | null;
    /** What `fields` are fields of; absent where no record failed. */
    readonly object?: string;
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/**
 * Every Apex exception, platform or user-defined, is a JavaScript error: the trace of its construction is the
 * Apex stack trace. Generated classes of user-defined exceptions extend this class.
 */
export class ApexException extends Error {
    typeName: TypeName;
    apexMessage: string | null;
    apexCause: ApexException | null;
    /** False for limits and failed assertions: they pass every catch block. */
    isCatchable = true;
    dmlFailures: readonly DmlFailure[] = [];
    /** What a QueryException of user mode names: object → fields. */
    inaccessibleFields: ReadonlyMap<string, ReadonlySet<string>> = new Map();

    constructor(
        typeName: TypeName = 'Exception',
        message: string | null = null,
        cause: ApexException | null = null,
    ) {
        super(message ?? '');
        this.typeName = typeName;
        this.apexMessage = message;
        this.apexCause = cause;
        this.name = typeName;
    }
}

const UNCATCHABLE = new Set(['LimitException', 'AssertException']);

/** Raises a platform exception; `typeName` is the bare System name (`NullPointerException`). */
export function raise(
    typeName: TypeName,
    message: string,
    cause: ApexException | null = null,
): never {
    throw platformException(typeName, message, cause);
}

export function platformException(
    typeName: TypeName,
    message: string,
    cause: ApexException | null = null,
): ApexException {
    const exception = new ApexException(typeName, message, cause);
    exception.isCatchable = !UNCATCHABLE.has(typeName);
    return exception;
}

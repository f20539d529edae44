/** How a deployment that broke off is told, and the line of the manifest in every result. */
import type { DeployMessage } from '../store/rows.ts';
import { ZipProblem } from '../zip/read.ts';
import { successMessage } from './messages.ts';

/** Status code and sentence. */
export function describe(cause: unknown): [code: string, sentence: string] {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof ZipProblem) {
        const limit = /^LIMIT_EXCEEDED: (.*)$/.exec(message)?.[1];
        return limit === undefined ? ['INVALID_OPERATION', message] : ['LIMIT_EXCEEDED', limit];
    }
    return ['UNKNOWN_EXCEPTION', message];
}

export function manifestMessage(now: string): DeployMessage {
    return successMessage(
        {
            type: '',
            fullName: 'package.xml',
            fileName: 'package.xml',
            id: null,
            outcome: 'changed',
        },
        now,
    );
}

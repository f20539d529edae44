import { ApexException } from '../../values/index.ts';
import { exceptionTypeName, messageOf } from '../../library/index.ts';
import { asFatal } from '../runtime/flow.ts';
import type { Answer, Call } from './protocol.ts';

type Method = (...values: never[]) => unknown;

/** Answers one call with the named method; what it throws travels as text. */
export async function answer(
    call: Call,
    methods: Readonly<Record<string, Method>>,
): Promise<Answer> {
    const method = methods[call.method];
    if (!method) {
        return failed(call.id, `The org has no door named ${call.method}.`, 'InternalError', '');
    }
    try {
        return { id: call.id, ok: true, value: await method(...(call.values as never[])) };
    } catch (thrown) {
        const failure = asFatal(thrown);
        return failure instanceof ApexException
            ? failed(call.id, messageOf(failure), exceptionTypeName(failure), failure.stack ?? '')
            : failed(
                  call.id,
                  failure.message,
                  'InternalError',
                  failure.cause instanceof Error ? (failure.cause.stack ?? '') : '',
              );
    }
}

function failed(id: number, message: string, exceptionType: string, stackTrace: string): Answer {
    return { id, ok: false, message, exceptionType, stackTrace };
}

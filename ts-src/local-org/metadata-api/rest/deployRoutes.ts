/** REST deploy resource (Metadata API Guide > Deploying with REST). */
import { type DeployQueue, QueueRefusal } from '../deploy/deployQueue.ts';
import { OptionsProblem, restOptions } from '../deploy/options.ts';
import { deployResult } from '../deploy/resultNode.ts';
import { json, RestRefusal, type SpokeRequest, type SpokeResponse } from '../http/messages.ts';
import type { Caller } from '../org/org.ts';
import type { DeployRecord } from '../store/rows.ts';
import { withRestMoments } from './moments.ts';
import { formParts } from './multipart.ts';

function parsed(text: string): Record<string, unknown> {
    try {
        const content: unknown = JSON.parse(text);
        if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
            return content as Record<string, unknown>;
        }
    } catch (cause) {
        throw new RestRefusal(
            400,
            'JSON_PARSER_ERROR',
            cause instanceof Error ? cause.message : String(cause),
        );
    }
    throw new RestRefusal(400, 'JSON_PARSER_ERROR', 'Expected a JSON object');
}

function part(value: unknown): Record<string, unknown> {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asRefusal(cause: unknown, status = 400): never {
    if (cause instanceof QueueRefusal) {
        throw new RestRefusal(status, cause.code, cause.message);
    }
    if (cause instanceof OptionsProblem) {
        throw new RestRefusal(400, 'INVALID_TYPE_ON_FIELD_IN_RECORD', cause.message);
    }
    throw cause;
}

function answer(
    caller: Caller,
    record: DeployRecord,
    status: number,
    includeDetails: boolean,
): SpokeResponse {
    return json(
        {
            id: record.id,
            validatedDeployRequestId: record.validatedId,
            deployOptions: record.options,
            deployResult: withRestMoments(deployResult(caller.org, record, includeDetails)),
        },
        status,
    );
}

/** Quick deploy is asked for by JSON, at the collection (client libraries) or at the validation (guide). */
function quickDeploy(
    queue: DeployQueue,
    caller: Caller,
    request: SpokeRequest,
    idInPath: string | null,
): SpokeResponse {
    const content = request.body.length === 0 ? {} : parsed(request.body.toString('utf8'));
    const id = String(content.validatedDeployRequestId ?? idInPath ?? '');
    try {
        return answer(caller, queue.submitValidated(id, caller.user), 201, false);
    } catch (cause) {
        return asRefusal(cause, 404);
    }
}

export function postDeploy(
    queue: DeployQueue,
    caller: Caller,
    request: SpokeRequest,
    idInPath: string | null,
): SpokeResponse {
    const contentType = request.headers['content-type'] ?? '';
    if (!contentType.startsWith('multipart/form-data')) {
        return quickDeploy(queue, caller, request, idInPath);
    }
    const parts = formParts(request.body, contentType) ?? [];
    const archive = parts.find((one) => one.name === 'file');
    // Client libraries name the options part entity_content, the guide json.
    const options = parts.find((one) => one.name !== 'file');
    if (archive === undefined || options === undefined) {
        throw new RestRefusal(
            400,
            'INVALID_MULTIPART_REQUEST',
            'Two parts are needed: the deploy options as JSON, and the zip as file.',
        );
    }
    try {
        const content = part(parsed(options.body.toString('utf8')).deployOptions);
        const record = queue.submit(Buffer.from(archive.body), restOptions(content), caller.user);
        return answer(caller, record, 201, false);
    } catch (cause) {
        return asRefusal(cause);
    }
}

export function getDeploy(
    queue: DeployQueue,
    caller: Caller,
    request: SpokeRequest,
    id: string,
): SpokeResponse {
    const record = queue.find(id);
    if (record === undefined) {
        throw new RestRefusal(404, 'NOT_FOUND', `No deploy request found for id: ${id}`);
    }
    return answer(caller, record, 200, request.query.get('includeDetails') === 'true');
}

export function patchDeploy(
    queue: DeployQueue,
    caller: Caller,
    request: SpokeRequest,
    id: string,
): SpokeResponse {
    const wanted = part(parsed(request.body.toString('utf8')).deployResult).status;
    if (wanted !== 'Canceling') {
        throw new RestRefusal(
            400,
            'INVALID_OPERATION',
            'Only the status Canceling can be asked for.',
        );
    }
    try {
        return answer(caller, queue.cancel(id, caller.user), 202, false);
    } catch (cause) {
        return asRefusal(cause);
    }
}

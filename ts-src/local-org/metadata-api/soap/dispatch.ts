/** From a SOAP message to the operation it names. */
import type { DeployQueue } from '../deploy/deployQueue.ts';
import type { SpokeRequest, SpokeResponse } from '../http/messages.ts';
import type { Caller, Org } from '../org/org.ts';
import { isServed } from '../rest/basicRoutes.ts';
import type { Retrieves } from '../retrieve/retrieves.ts';
import type { XmlNode } from '../xml/node.ts';
import { cancelDeploy, checkDeployStatus, deploy, deployRecentValidation } from './deployCalls.ts';
import { describeMetadata } from './describe.ts';
import { faultMessage, readCall, resultMessage, SoapFault } from './envelope.ts';
import { listMetadata } from './list.ts';
import { readMetadata } from './readMetadata.ts';

export interface SoapParts {
    org: Org;
    queue: DeployQueue;
    retrieves: Retrieves;
}

type Operation = (parts: SoapParts, caller: Caller, operation: XmlNode) => XmlNode[];

const OPERATIONS: Readonly<Record<string, Operation>> = {
    cancelDeploy: (parts, caller, node) => cancelDeploy(parts.queue, caller, node),
    checkDeployStatus: (parts, caller, node) => checkDeployStatus(parts.queue, caller, node),
    checkRetrieveStatus: (parts, caller, node) => parts.retrieves.check(caller, node),
    deploy: (parts, caller, node) => deploy(parts.queue, caller, node),
    deployRecentValidation: (parts, caller, node) =>
        deployRecentValidation(parts.queue, caller, node),
    describeMetadata: (_parts, caller) => describeMetadata(caller),
    listMetadata: (_parts, caller, node) => listMetadata(caller, node),
    readMetadata: (_parts, caller, node) => readMetadata(caller, node),
    retrieve: (parts, caller, node) => parts.retrieves.start(caller, node),
};

const NO_SESSION =
    'Invalid Session ID found in SessionHeader: Illegal Session. Session not found, missing session hash';
const NO_MODIFY =
    'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';

function callerOf(org: Org, sessionId: string | null, version: number): Caller {
    const check = org.tokens.check(sessionId ?? '');
    const user = check.userId === null ? undefined : org.users.withId(check.userId);
    if (user === undefined || !user.isActive) {
        throw new SoapFault('INVALID_SESSION_ID', NO_SESSION);
    }
    if (!user.modifyMetadata) {
        throw new SoapFault('INSUFFICIENT_ACCESS', NO_MODIFY);
    }
    return { org, user, version };
}

function answer(parts: SoapParts, request: SpokeRequest): SpokeResponse {
    const version = Number(/\/services\/Soap\/m\/(\d+)\.0/.exec(request.path)?.[1]);
    if (!isServed(parts.org, version)) {
        throw new SoapFault('UNSUPPORTED_API_VERSION', 'Invalid Api version specified on URL');
    }
    const call = readCall(request.body);
    const name = call.operation.name;
    const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
    const caller = callerOf(parts.org, call.sessionId, version);
    if (operation === undefined) {
        throw new SoapFault('INVALID_TYPE', `The operation ${name} is not supported by this org.`);
    }
    return resultMessage(name, operation(parts, caller, call.operation));
}

export function soapCall(parts: SoapParts, request: SpokeRequest): SpokeResponse {
    try {
        return answer(parts, request);
    } catch (cause) {
        if (cause instanceof SoapFault) {
            return faultMessage(cause);
        }
        throw cause;
    }
}

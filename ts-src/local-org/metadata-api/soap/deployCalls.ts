/** deploy(), checkDeployStatus(), cancelDeploy(), deployRecentValidation() over SOAP. */
import { type DeployQueue, QueueRefusal } from '../deploy/deployQueue.ts';
import { OptionsProblem, soapOptions } from '../deploy/options.ts';
import { deployResultNode } from '../deploy/resultNode.ts';
import type { Caller } from '../org/org.ts';
import { isDone } from '../store/rows.ts';
import { childOf, element, textOf, type XmlNode } from '../xml/node.ts';
import { SoapFault } from './envelope.ts';

function asFault(cause: unknown): never {
    if (cause instanceof QueueRefusal) {
        throw new SoapFault(cause.code, cause.message);
    }
    if (cause instanceof OptionsProblem) {
        throw new SoapFault('soapenv:Client', cause.message);
    }
    throw cause;
}

/** Old clients spell the element with a small letter; the WSDL has a capital one. */
function part(operation: XmlNode, name: string): XmlNode | undefined {
    return (
        childOf(operation, name) ?? childOf(operation, name.charAt(0).toLowerCase() + name.slice(1))
    );
}

export function deploy(queue: DeployQueue, caller: Caller, operation: XmlNode): XmlNode[] {
    const zip = part(operation, 'ZipFile')?.text ?? '';
    if (zip.trim() === '') {
        throw new SoapFault('INVALID_OPERATION', 'The ZipFile of the deployment is missing.');
    }
    try {
        const options = soapOptions(part(operation, 'DeployOptions'));
        const record = queue.submit(Buffer.from(zip, 'base64'), options, caller.user);
        return [
            element('result', [
                element('done', 'false'),
                element('id', record.id),
                element('state', 'Queued'),
            ]),
        ];
    } catch (cause) {
        return asFault(cause);
    }
}

export function checkDeployStatus(
    queue: DeployQueue,
    caller: Caller,
    operation: XmlNode,
): XmlNode[] {
    const id = textOf(operation, 'asyncProcessId') ?? '';
    const record = queue.find(id);
    if (record === undefined) {
        throw new SoapFault('INVALID_CROSS_REFERENCE_KEY', `No deploy request found for id: ${id}`);
    }
    return deployResultNode(caller.org, record, textOf(operation, 'includeDetails') === 'true');
}

export function cancelDeploy(queue: DeployQueue, caller: Caller, operation: XmlNode): XmlNode[] {
    const id = operation.children[0]?.text ?? operation.text;
    try {
        const record = queue.cancel(id.trim(), caller.user);
        return [
            element('result', [element('done', String(isDone(record))), element('id', record.id)]),
        ];
    } catch (cause) {
        return asFault(cause);
    }
}

export function deployRecentValidation(
    queue: DeployQueue,
    caller: Caller,
    operation: XmlNode,
): XmlNode[] {
    try {
        const id = textOf(operation, 'validationId') ?? '';
        return [element('result', queue.submitValidated(id, caller.user).id)];
    } catch (cause) {
        return asFault(cause);
    }
}

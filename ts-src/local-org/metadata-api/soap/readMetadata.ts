/** Metadata API Guide > readMetadata(): whole components as elements, ten at a time. */
import { composeContainer } from '../files/writePackage.ts';
import type { Caller } from '../org/org.ts';
import type { Component } from '../store/component.ts';
import { hasParts, registry } from '../types/registry.ts';
import { childrenOf, element, textOf, type XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import { SoapFault } from './envelope.ts';

const MANY = new Set(['CustomMetadata', 'CustomApplication']);

function bodyOf(caller: Caller, component: Component): readonly XmlNode[] {
    const type = registry.byName(component.type);
    if (type !== undefined && hasParts(type)) {
        const parts = caller.org.store.parts(component.type, component.fullName);
        return composeContainer(type, component, parts).children;
    }
    return component.document === null ? [] : readXml(component.document).children;
}

/** Components that are not there come as empty records. */
function recordOf(caller: Caller, type: string, fullName: string): XmlNode {
    const component = caller.org.component(type, fullName);
    if (component === undefined) {
        return { ...element('records', []), attributes: { 'xsi:nil': 'true' } };
    }
    const own = bodyOf(caller, component).filter((node) => node.name !== 'fullName');
    return {
        ...element('records', [element('fullName', component.fullName), ...own]),
        attributes: { 'xsi:type': type },
    };
}

export function readMetadata(caller: Caller, operation: XmlNode): XmlNode[] {
    const type = textOf(operation, 'type') ?? '';
    const names = childrenOf(operation, 'fullNames').map((node) => node.text);
    const limit = MANY.has(type) ? 200 : 10;
    if (!registry.isKnown(type)) {
        throw new SoapFault('INVALID_TYPE', `Unknown type: ${type}`);
    }
    if (names.length > limit) {
        throw new SoapFault(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${limit} records in this operation`,
        );
    }
    return [
        element(
            'result',
            names.map((name) => recordOf(caller, type, name)),
        ),
    ];
}

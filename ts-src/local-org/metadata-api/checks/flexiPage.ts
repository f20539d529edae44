/** Lightning pages (Metadata API Guide > FlexiPage). */
import { childrenOf, nodesAt, textOf, type XmlNode } from '../xml/node.ts';
import { pathReferences } from './fieldPath.ts';
import { type Extractor, type Reference, type ReferenceContext, referenceAt } from './reference.ts';
import { own } from '../types/own.ts';

function component(node: XmlNode): Reference[] {
    const [first, second] = node.text.split(':');
    const name = second === undefined ? first : first === 'c' ? second : undefined;
    if (name === undefined) {
        return [];
    }
    const sentence = `We couldn't retrieve the design time component information for component c:${name}.`;
    return [referenceAt(node, 'LightningComponent', name, sentence)];
}

function recordField(
    context: ReferenceContext,
    node: XmlNode,
    objectName: string | undefined,
    path: string,
): Reference[] {
    if (objectName === undefined) {
        return [];
    }
    const message = `Something went wrong. We couldn't retrieve or load the information on the field: Record.${path}.`;
    return pathReferences(context, { objectName, path, node, message });
}

const PROPERTY_TARGETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'flowruntime:interview': { flowName: 'Flow' },
    'flexipage:visualforcePage': { pageName: 'ApexPage' },
};

function properties(instance: XmlNode): Reference[] {
    const targets = own(PROPERTY_TARGETS, textOf(instance, 'componentName') ?? '');
    if (targets === undefined) {
        return [];
    }
    return childrenOf(instance, 'componentInstanceProperties').flatMap((property) => {
        const type = own(targets, textOf(property, 'name') ?? '');
        const value = childrenOf(property, 'value')[0];
        return type === undefined || value === undefined
            ? []
            : [referenceAt(value, type, value.text)];
    });
}

export const flexiPages: Extractor = (subject, context) => {
    const { node } = subject;
    if (subject.type !== 'FlexiPage' || node === null) {
        return [];
    }
    const object = childrenOf(node, 'sobjectType')[0];
    const instances = nodesAt(node, '**.componentInstance').concat(
        nodesAt(node, '**.componentInstances'),
    );
    const criteria = nodesAt(node, '**.criteria.leftValue').flatMap((value) => {
        const path = /^\{!Record\.([\w.]+)\}$/.exec(value.text)?.[1];
        return path === undefined ? [] : recordField(context, value, object?.text, path);
    });
    const fields = nodesAt(node, '**.fieldInstance.fieldItem').flatMap((item) =>
        recordField(context, item, object?.text, item.text.replace(/^Record\./, '')),
    );
    return [
        ...(object === undefined ? [] : [referenceAt(object, 'CustomObject', object.text)]),
        ...childrenOf(node, 'parentFlexiPage')
            .filter((parent) => !parent.text.includes('__'))
            .map((parent) => referenceAt(parent, 'FlexiPage', parent.text)),
        ...instances.flatMap((instance) => [
            ...childrenOf(instance, 'componentName').flatMap(component),
            ...properties(instance),
        ]),
        ...fields,
        ...criteria,
    ];
};

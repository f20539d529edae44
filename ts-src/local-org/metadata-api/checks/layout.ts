/** Page layouts (Metadata API Guide > Layout). */
import { childrenOf, nodesAt, textOf, type XmlNode } from '../xml/node.ts';
import { type Extractor, type Reference, referenceAt } from './reference.ts';
import { objectOf } from './tableReferences.ts';

function items(root: XmlNode, objectName: string): Reference[] {
    const paths = [
        'layoutSections.layoutColumns.layoutItems',
        'relatedContent.relatedContentItems.layoutItem',
    ];
    return paths
        .flatMap((path) => nodesAt(root, path))
        .flatMap((item) =>
            item.children.flatMap((part) => {
                switch (part.name) {
                    case 'field':
                        return [referenceAt(part, 'CustomField', `${objectName}.${part.text}`)];
                    case 'customLink':
                        return [referenceAt(part, 'WebLink', `${objectName}.${part.text}`)];
                    case 'page':
                        return [referenceAt(part, 'ApexPage', part.text)];
                    default:
                        return [];
                }
            }),
        );
}

/** Lists of custom objects are named by the lookup that makes them: Child__c.Lookup__c. */
function relatedLists(root: XmlNode): Reference[] {
    return childrenOf(root, 'relatedLists').flatMap((list) => {
        const name = textOf(list, 'relatedList') ?? '';
        if (!/__c$/.test(name) || !name.includes('.')) {
            return [];
        }
        const child = name.slice(0, name.indexOf('.'));
        const columns = childrenOf(list, 'fields').filter((field) => /__c$/.test(field.text));
        return [
            referenceAt(list, 'CustomField', name, `Cannot find related list:${name}`),
            ...columns.map((field) =>
                referenceAt(
                    field,
                    'CustomField',
                    field.text.includes('.') ? field.text : `${child}.${field.text}`,
                    `Invalid field:${field.text} in related list:${name}`,
                ),
            ),
        ];
    });
}

function buttons(root: XmlNode, objectName: string): Reference[] {
    return childrenOf(root, 'customButtons').map((button) =>
        referenceAt(button, 'WebLink', `${objectName}.${button.text}`),
    );
}

function quickAction(node: XmlNode): Reference {
    return referenceAt(
        node,
        'QuickAction',
        node.text,
        `In field: QuickAction - no QuickAction named ${node.text} found`,
    );
}

function actions(root: XmlNode, objectName: string): Reference[] {
    const listed = nodesAt(root, 'quickActionList.quickActionListItems.quickActionName').map(
        quickAction,
    );
    const platform = nodesAt(root, 'platformActionList.platformActionListItems').flatMap((item) => {
        const name = item.children.find((part) => part.name === 'actionName');
        if (name === undefined) {
            return [];
        }
        switch (textOf(item, 'actionType')) {
            case 'QuickAction':
                return [quickAction(name)];
            case 'CustomButton':
                return [
                    referenceAt(
                        name,
                        'WebLink',
                        `${objectName}.${name.text.split('.').at(-1) ?? ''}`,
                    ),
                ];
            default:
                return [];
        }
    });
    return [...listed, ...platform];
}

export const layouts: Extractor = (subject) => {
    const { node } = subject;
    if (subject.type !== 'Layout' || node === null) {
        return [];
    }
    const objectName = objectOf(subject);
    // Layouts of global actions belong to no object.
    if (objectName === 'Global') {
        return actions(node, objectName);
    }
    return [
        referenceAt(node, 'CustomObject', objectName),
        ...items(node, objectName),
        ...relatedLists(node),
        ...buttons(node, objectName),
        ...actions(node, objectName),
    ];
};

/**
 * Values missing from a redeployed picklist are not deleted: the org keeps them as inactive
 * (Metadata API Guide > CustomField > valueSet; GlobalValueSet).
 */
import { childOf, childrenOf, element, textOf, withChildren, type XmlNode } from '../xml/node.ts';

function inactive(value: XmlNode): XmlNode {
    const others = value.children.filter((child) => child.name !== 'isActive');
    const at = others.findIndex((child) => child.name === 'label');
    const position = at < 0 ? others.length : at;
    const flag = element('isActive', 'false');
    return withChildren(value, [...others.slice(0, position), flag, ...others.slice(position)]);
}

function mergeValues(before: XmlNode, after: XmlNode, name: string): XmlNode {
    const kept = new Set(childrenOf(after, name).map((value) => textOf(value, 'fullName')));
    const dropped = childrenOf(before, name)
        .filter((value) => !kept.has(textOf(value, 'fullName')))
        .map(inactive);
    if (dropped.length === 0) {
        return after;
    }
    const last = after.children.map((child) => child.name).lastIndexOf(name);
    return withChildren(after, [
        ...after.children.slice(0, last + 1),
        ...dropped,
        ...after.children.slice(last + 1),
    ]);
}

function replaced(parent: XmlNode, child: XmlNode): XmlNode {
    return withChildren(
        parent,
        parent.children.map((one) => (one.name === child.name ? child : one)),
    );
}

export function keepDroppedFieldValues(before: XmlNode, after: XmlNode): XmlNode {
    const set = childOf(after, 'valueSet');
    const definition = set === undefined ? undefined : childOf(set, 'valueSetDefinition');
    const oldSet = childOf(before, 'valueSet');
    const oldDefinition = oldSet === undefined ? undefined : childOf(oldSet, 'valueSetDefinition');
    if (set === undefined || definition === undefined || oldDefinition === undefined) {
        return after;
    }
    return replaced(after, replaced(set, mergeValues(oldDefinition, definition, 'value')));
}

export function keepDroppedGlobalValues(before: XmlNode, after: XmlNode): XmlNode {
    return mergeValues(before, after, 'customValue');
}

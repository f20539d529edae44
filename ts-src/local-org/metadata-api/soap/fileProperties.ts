/** Metadata API Guide > FileProperties; the order of elements is that of the WSDL. */
import type { Org } from '../org/org.ts';
import type { Component } from '../store/component.ts';
import { fileNameOf } from '../types/fileNames.ts';
import { element, optional, type XmlNode } from '../xml/node.ts';

export function fileProperties(
    org: Org,
    component: Component,
    name: string,
    prefix = '',
    type = component.type,
): XmlNode {
    return element(name, [
        element('createdById', component.createdById),
        element('createdByName', org.users.nameOf(component.createdById)),
        element('createdDate', component.createdDate),
        element('fileName', prefix + fileNameOf(component)),
        element('fullName', component.fullName),
        element('id', component.id),
        element('lastModifiedById', component.lastModifiedById),
        element('lastModifiedByName', org.users.nameOf(component.lastModifiedById)),
        element('lastModifiedDate', component.lastModifiedDate),
        element('manageableState', component.manageableState),
        ...optional('namespacePrefix', component.namespacePrefix),
        element('type', type),
    ]);
}

/** Paths such as `Account.Owner.Region__c`: one reference for each custom part, or one that cannot be met. */
import type { XmlNode } from '../xml/node.ts';
import { relationshipTargets } from './existence.ts';
import { type Reference, type ReferenceContext, referenceAt } from './reference.ts';

export interface PathStart {
    objectName: string;
    path: string;
    node: XmlNode;
    message: string;
}

/** `Lookup__r` stands for the field Lookup__c. */
function fieldBehind(step: string): string {
    return step.replace(/__r$/i, '__c');
}

export function pathReferences(context: ReferenceContext, start: PathStart): Reference[] {
    const references: Reference[] = [];
    let objects: readonly string[] = [start.objectName];
    const steps = start.path.split('.');
    steps.forEach((step, index) => {
        const [objectName] = objects;
        if (objectName === undefined) {
            return;
        }
        const isLast = index === steps.length - 1;
        const fullName = `${objectName}.${isLast ? step : fieldBehind(step)}`;
        references.push(referenceAt(start.node, 'CustomField', fullName, start.message));
        objects = isLast ? [] : nextObjects(context, objectName, step);
    });
    return references;
}

/** Polymorphic relationships are followed no further: which object it is depends on the record. */
function nextObjects(
    context: ReferenceContext,
    objectName: string,
    step: string,
): readonly string[] {
    const targets = relationshipTargets(context, objectName, step.split(':')[0] ?? step);
    return targets?.length === 1 ? targets : [];
}

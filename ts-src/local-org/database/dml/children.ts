import type { FieldDescription, ObjectDescription } from '../../schema/index.ts';
import type { Row } from '../storage/storage.ts';
import type { DmlWorld } from './world.ts';

export interface ChildRows {
    readonly object: ObjectDescription;
    readonly field: FieldDescription;
    readonly isCascadeDelete: boolean;
    readonly isRestrictedDelete: boolean;
    readonly rows: readonly Row[];
}

/** Rows that refer to a record, by relationship, recycled ones included. */
export function childrenOf(
    parent: Row,
    object: ObjectDescription,
    world: DmlWorld,
): readonly ChildRows[] {
    const found: ChildRows[] = [];
    for (const relationship of object.childRelationships) {
        const child = world.schema.object(relationship.childObject);
        const field = child?.fields.get(relationship.field.toLowerCase());
        if (!child || !field || world.storage.size(child.name) === 0) {
            continue;
        }
        const rows = [
            ...(world.storage.find(child.name, field.name.toLowerCase(), parent.id) ?? []),
        ];
        if (rows.length > 0) {
            const { isCascadeDelete, isRestrictedDelete } = relationship;
            found.push({ object: child, field, isCascadeDelete, isRestrictedDelete, rows });
        }
    }
    return found;
}

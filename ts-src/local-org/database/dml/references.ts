import type { FieldDescription } from '../../schema/index.ts';
import { toId18 } from '../../values/index.ts';
import type { Row } from '../storage/storage.ts';
import { checkHierarchy } from './hierarchy.ts';
import { checkLookupFilter } from './lookupFilter.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

/**
 * Parameters of external credentials live in the credential store, not in rows, and are what SetupEntityAccess names for a
 * principal (Object Reference > SetupEntityAccess > SetupEntityType: ExternalCredentialParameter).
 */
const CREDENTIAL_PARAMETER = '0pw';

/** Is the value an id of the right kind, of a record that may be referred to? */
export function checkReference(
    item: Item,
    field: FieldDescription,
    value: string,
    context: SaveContext,
): void {
    if (field.referenceTo.length === 0) {
        return;
    }
    const id = toId18(value);
    if (id === null) {
        fail(item, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [
            field.name,
        ]);
        return;
    }
    if (field.name === 'SetupEntityId' && id.startsWith(CREDENTIAL_PARAMETER)) {
        return;
    }
    const { schema, storage } = context.world;
    const target = storage.get(id);
    const targetName = target?.object ?? schema.objectByKeyPrefix(id.slice(0, 3))?.name ?? null;
    if (
        targetName === null ||
        !field.referenceTo.some((name) => name.toLowerCase() === targetName.toLowerCase())
    ) {
        fail(
            item,
            'FIELD_INTEGRITY_EXCEPTION',
            `${field.label}: id value of incorrect type: ${id}`,
            [field.name],
        );
        return;
    }
    checkTarget(item, field, id, target, context);
}

/** The target is of the right kind: is it there, and may it be referred to? */
function checkTarget(
    item: Item,
    field: FieldDescription,
    id: string,
    target: Row | undefined,
    context: SaveContext,
): void {
    if (target === undefined || target.values['isdeleted'] === true) {
        failMissing(item, field, id, target !== undefined);
        return;
    }
    if (field.name === 'RecordTypeId' && target.values['sobjecttype'] !== item.object.name) {
        fail(
            item,
            'INVALID_CROSS_REFERENCE_KEY',
            `Record Type ID: this ID value isn't valid for the user: ${id}`,
            [field.name],
        );
        return;
    }
    if (
        field.name === 'OwnerId' &&
        target.object === 'User' &&
        target.values['isactive'] === false
    ) {
        fail(item, 'INACTIVE_OWNER_OR_USER', 'operation performed with inactive user', [
            field.name,
        ]);
        return;
    }
    if (isHidden(target.object, id, context)) {
        fail(
            item,
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
            `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
            [],
        );
        return;
    }
    checkHierarchy(item, field, id, context);
    checkLookupFilter(item, field, target, context);
}

function failMissing(item: Item, field: FieldDescription, id: string, isDeleted: boolean): void {
    if (field.name === 'OwnerId' || field.name === 'RecordTypeId') {
        fail(item, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    } else if (isDeleted) {
        fail(item, 'ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
    } else {
        fail(
            item,
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
            `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
            [],
        );
    }
}

/** With sharing, a record that the user cannot see cannot be referred to. */
function isHidden(objectName: string, id: string, context: SaveContext): boolean {
    const { options, world } = context;
    const object = world.schema.object(objectName);
    const row = world.storage.get(id);
    if (
        !(options.sharing || options.access === 'user') ||
        object === null ||
        row === undefined ||
        objectName === 'User' ||
        objectName === 'Group'
    ) {
        return false;
    }
    return !world.sharing.visibility(options.user, object)(row);
}

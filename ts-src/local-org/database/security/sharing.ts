import type { ObjectDescription, Schema } from '../../schema/index.ts';
import type { RecordAccess } from '../contract.ts';
import type { Row, Storage } from '../storage/storage.ts';
import type { Permissions } from './permissions.ts';

/** How far a user gets with a record by sharing alone. */
type Level = 0 | 1 | 2 | 3;
const NONE: Level = 0;
const READ: Level = 1;
const EDIT: Level = 2;
const ALL: Level = 3;

const LEVELS: Readonly<Record<string, Level>> = { none: NONE, read: READ, edit: EDIT, all: ALL };

export interface SharingWorld {
    readonly schema: Schema;
    readonly storage: Storage;
    permissionsOf(userId: string): Permissions;
}

/** Organisation-wide defaults, ownership, share rows and View/Modify All; the role hierarchy gives nothing here. */
export class Sharing {
    private readonly world: SharingWorld;

    constructor(world: SharingWorld) {
        this.world = world;
    }

    /** Compiled for one user and object, because queries ask it of every row. */
    visibility(userId: string, object: ObjectDescription): (row: Row) => boolean {
        const rights = this.world.permissionsOf(userId).object(object.name);
        if (rights.viewAll || rights.modifyAll || isOpen(object)) {
            return () => true;
        }
        const groups = this.groupsOf(userId);
        return (row) => this.levelOf(row, object, userId, groups) >= READ;
    }

    access(userId: string, row: Row, object: ObjectDescription): RecordAccess {
        const rights = this.world.permissionsOf(userId).object(object.name);
        const level = rights.modifyAll
            ? ALL
            : this.levelOf(row, object, userId, this.groupsOf(userId));
        const isEditable = level >= EDIT && rights.edit;
        return {
            read: rights.read && (level >= READ || rights.viewAll),
            edit: isEditable,
            delete: object.isDeletable && level >= ALL && rights.delete,
            transfer: level >= ALL && rights.edit,
            all: level >= ALL,
        };
    }

    /** By sharing alone, without object permissions: 1 read, 2 edit, 3 all. */
    level(userId: string, row: Row, object: ObjectDescription): number {
        const rights = this.world.permissionsOf(userId).object(object.name);
        return rights.modifyAll
            ? ALL
            : highest(
                  rights.viewAll ? READ : NONE,
                  this.levelOf(row, object, userId, this.groupsOf(userId)),
              );
    }

    private levelOf(
        row: Row,
        object: ObjectDescription,
        userId: string,
        groups: ReadonlySet<string>,
    ): Level {
        const master =
            object.sharingModel === 'ControlledByParent' ? this.masterOf(row, object) : null;
        if (master !== null) {
            return this.level(userId, master.row, master.object) as Level;
        }
        const owner = row.values['ownerid'];
        if (owner === undefined || owner === userId || groups.has(String(owner))) {
            return ALL;
        }
        if (FILES.has(object.name)) {
            return this.fileLevel(row, object, userId, groups);
        }
        const byDefault = defaultLevel(object);
        return byDefault === ALL
            ? ALL
            : highest(byDefault, this.sharedLevel(row, object, userId, groups));
    }

    private masterOf(
        row: Row,
        object: ObjectDescription,
    ): { readonly row: Row; readonly object: ObjectDescription } | null {
        const details = [...object.fields.values()].filter(
            (field) => field.isMasterDetail || CONTROLLING[object.name] === field.name,
        );
        for (const field of details) {
            const id = row.values[field.name.toLowerCase()];
            const parent = typeof id === 'string' ? this.world.storage.get(id) : undefined;
            const parentObject =
                parent === undefined ? null : this.world.schema.object(parent.object);
            if (parent !== undefined && parentObject !== null) {
                return { row: parent, object: parentObject };
            }
        }
        return null;
    }

    private sharedLevel(
        row: Row,
        object: ObjectDescription,
        userId: string,
        groups: ReadonlySet<string>,
    ): Level {
        const isCustom = object.isCustom;
        const shareName = isCustom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`;
        const parentField = isCustom ? 'parentid' : `${object.name.toLowerCase()}id`;
        const levelField = isCustom ? 'accesslevel' : `${object.name.toLowerCase()}accesslevel`;
        let level: Level = NONE;
        for (const share of this.world.storage.find(shareName, parentField, row.id) ?? []) {
            const target = String(share.values['userorgroupid']);
            if (share.values['isdeleted'] !== true && (target === userId || groups.has(target))) {
                level = highest(
                    level,
                    LEVELS[String(share.values[levelField]).toLowerCase()] ?? NONE,
                );
            }
        }
        return level;
    }

    /** Object Reference > ContentDocumentLink: a file is seen by whom it is shared with, or through a record it hangs on. */
    private fileLevel(
        row: Row,
        object: ObjectDescription,
        userId: string,
        groups: ReadonlySet<string>,
    ): Level {
        const { schema, storage } = this.world;
        const documentId =
            object.name === 'ContentDocument' ? row.id : row.values['contentdocumentid'];
        let level: Level =
            storage.get(String(documentId))?.values['ownerid'] === userId ? ALL : NONE;
        for (const link of storage.find(
            'ContentDocumentLink',
            'contentdocumentid',
            String(documentId),
        ) ?? []) {
            const target = String(link.values['linkedentityid']);
            const entity = storage.get(target);
            const kind = entity === undefined ? null : schema.object(entity.object);
            const isPerson =
                target === userId || groups.has(target) || entity?.object === 'Organization';
            const isSeen =
                isPerson ||
                (entity !== undefined &&
                    kind !== null &&
                    !PEOPLE.has(kind.name) &&
                    this.level(userId, entity, kind) >= READ);
            if (link.values['isdeleted'] !== true && isSeen) {
                level = highest(level, link.values['sharetype'] === 'V' ? READ : EDIT);
            }
        }
        return level;
    }

    /** Groups and queues that a user is in, directly or through other groups; everyone is in AllInternalUsers. */
    private groupsOf(userId: string): ReadonlySet<string> {
        const { storage } = this.world;
        const found = new Set<string>();
        for (const group of storage.find('Group', 'type', 'organization') ?? []) {
            found.add(group.id);
        }
        const pending = [userId];
        for (let member = pending.pop(); member !== undefined; member = pending.pop()) {
            for (const { values } of storage.find('GroupMember', 'userorgroupid', member) ?? []) {
                const group = String(values['groupid']);
                if (values['isdeleted'] !== true && !found.has(group)) {
                    found.add(group);
                    pending.push(group);
                }
            }
        }
        return found;
    }
}

const FILES = new Set(['ContentDocument', 'ContentVersion']);
const PEOPLE = new Set(['User', 'Group']);

/** Standard details: their access is that of this parent. */
const CONTROLLING: Readonly<Record<string, string>> = {
    OrderItem: 'OrderId',
    OpportunityLineItem: 'OpportunityId',
    QuoteLineItem: 'QuoteId',
    CaseComment: 'ParentId',
    CampaignMember: 'CampaignId',
    Attachment: 'ParentId',
    Note: 'ParentId',
};

function highest(a: Level, b: Level): Level {
    return a > b ? a : b;
}

function isOpen(object: ObjectDescription): boolean {
    return (
        object.sharingModel !== 'ControlledByParent' &&
        !FILES.has(object.name) &&
        defaultLevel(object) >= READ
    );
}

function defaultLevel(object: ObjectDescription): Level {
    switch (object.sharingModel) {
        case 'Private':
            return NONE;
        case 'Read':
            return READ;
        case 'ReadWrite':
        case 'ReadWriteTransfer':
            return EDIT;
        default:
            return ALL;
    }
}

/** Changes made by hand in Setup: no deployment, only what the audit trail says. */
import { auditNote } from '../deploy/auditNotes.ts';
import type { ComponentContent, ComponentFile } from '../store/component.ts';
import type { Landed } from '../deploy/messages.ts';
import { RestRefusal } from '../http/messages.ts';
import { fileNameOf } from '../types/fileNames.ts';
import { readXml } from '../xml/read.ts';
import { writeDocument, writeElement } from '../xml/write.ts';
import { hasParts, registry } from '../types/registry.ts';
import type { XmlNode } from '../xml/node.ts';
import { splitContainer } from '../files/readPackage.ts';
import type { Org } from './org.ts';

export interface GateEdit {
    type: string;
    fullName: string;
    /** New XML of the component; for a part its element. */
    xml?: string;
    /** Or a piece of text to replace in its XML, or in its first file when it is code. */
    find?: string;
    replace?: string;
    delete?: boolean;
}

export interface GateChange {
    username: string;
    edits: GateEdit[];
}

export class BehindTheGate {
    private readonly org: Org;

    constructor(org: Org) {
        this.org = org;
    }

    /** Answers the names of what has changed. */
    change(change: GateChange): string[] {
        const user = this.org.users.named(change.username);
        if (user === undefined) {
            throw refused(
                `The org ${this.org.profile.name} has no user ${change.username}: a change is made by somebody.`,
            );
        }
        const deletes = change.edits.filter((edit) => edit.delete === true);
        const puts = change.edits
            .filter((edit) => edit.delete !== true)
            .flatMap((edit) => this.edited(edit));
        const landed: Landed[] = change.edits.map((edit) => ({
            type: edit.type,
            fullName: edit.fullName,
            fileName: fileNameOf({ type: edit.type, fullName: edit.fullName, isFolder: false }),
            id: null,
            outcome:
                edit.delete === true
                    ? 'deleted'
                    : this.org.store.has(edit.type, edit.fullName)
                      ? 'changed'
                      : 'created',
        }));
        this.org.store.commit({ by: user.id, puts, deletes, audit: landed.flatMap(auditNote) });
        return change.edits.map((edit) => `${edit.type}:${edit.fullName}`);
    }

    private edited(edit: GateEdit): ComponentContent[] {
        const before = this.org.component(edit.type, edit.fullName);
        if (edit.xml !== undefined) {
            return this.written(edit, readXml(edit.xml), before?.files ?? []);
        }
        if (before === undefined || edit.find === undefined) {
            throw refused(
                `There is no ${edit.type} ${edit.fullName} to edit in the org ${this.org.profile.name}.`,
            );
        }
        return [this.replaced(before, edit.find, edit.replace ?? '')];
    }

    /** The XML of a container may bring parts along. */
    private written(
        edit: GateEdit,
        root: XmlNode,
        files: readonly ComponentFile[],
    ): ComponentContent[] {
        const { type, fullName } = edit;
        const known = registry.byName(type);
        if (known !== undefined && hasParts(known)) {
            return splitContainer(known, root, fullName, '');
        }
        const isPart = registry.child(type) !== undefined;
        const document = isPart ? writeElement(root) : writeDocument(root);
        return [{ type, fullName, document, files, isFolder: false }];
    }

    private replaced(before: ComponentContent, find: string, replace: string): ComponentContent {
        const { type, fullName, isFolder } = before;
        if (before.document?.includes(find) === true) {
            return {
                type,
                fullName,
                isFolder,
                files: before.files,
                document: before.document.replace(find, replace),
            };
        }
        let isFound = false;
        const files = before.files.map((file): ComponentFile => {
            const text = Buffer.from(file.bytes).toString('utf8');
            isFound ||= text.includes(find);
            return { path: file.path, bytes: Buffer.from(text.replace(find, replace), 'utf8') };
        });
        if (!isFound) {
            throw refused(`${type} ${fullName} does not contain the text to be replaced.`);
        }
        return { type, fullName, isFolder, files, document: before.document };
    }
}

function refused(sentence: string): RestRefusal {
    return new RestRefusal(400, 'INVALID_CHANGE', sentence);
}

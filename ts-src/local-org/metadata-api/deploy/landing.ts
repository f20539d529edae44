/** How a component lands on what is there: most types replace, some are laid over it (Metadata API Guide, per type). */
import type { Draft } from '../files/draft.ts';
import type { OrgView } from '../org/orgView.ts';
import type { ComponentContent } from '../store/component.ts';
import { type XmlNode, withChildren } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import { writeDocument, writeElement } from '../xml/write.ts';
import { registry } from '../types/registry.ts';
import { overlayProfile } from './profileOverlay.ts';
import { keepDroppedFieldValues, keepDroppedGlobalValues } from './valueSets.ts';

type Overlay = (before: XmlNode, after: XmlNode) => XmlNode;

/** Elements of a container that a file names replace those of the same name; the rest stays. */
function overlayByElement(before: XmlNode, after: XmlNode): XmlNode {
    const named = new Set(after.children.map((child) => child.name));
    const merged = [
        ...before.children.filter((child) => !named.has(child.name)),
        ...after.children,
    ];
    const sorted = merged
        .map((node, index) => ({ node, index }))
        .sort((left, right) =>
            left.node.name < right.node.name
                ? -1
                : left.node.name > right.node.name
                  ? 1
                  : left.index - right.index,
        );
    return withChildren(
        after,
        sorted.map((one) => one.node),
    );
}

const OVERLAYS: Readonly<Record<string, Overlay>> = {
    CustomField: keepDroppedFieldValues,
    CustomObject: overlayByElement,
    GlobalValueSet: keepDroppedGlobalValues,
    Profile: overlayProfile,
};

export function land(view: OrgView, draft: Draft): ComponentContent {
    const content: ComponentContent = {
        type: draft.type,
        fullName: draft.fullName,
        document: draft.document,
        files: draft.files,
        isFolder: draft.isFolder,
    };
    const before = view.get(draft.type, draft.fullName);
    const overlay = OVERLAYS[draft.type];
    if (
        overlay === undefined ||
        before === undefined ||
        before.document === null ||
        draft.node === null
    ) {
        return content;
    }
    const merged = overlay(readXml(before.document), draft.node);
    const isPart = registry.child(draft.type) !== undefined;
    return { ...content, document: isPart ? writeElement(merged) : writeDocument(merged) };
}

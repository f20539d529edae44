/** Everything that is checked about one component of a deployment. */
import { checkElements, elementTypeOf } from '../checks/elements.ts';
import { missingReferences } from '../checks/references.ts';
import type { Draft } from '../files/draft.ts';
import { META_SUFFIX } from '../types/fileNames.ts';
import { registry } from '../types/registry.ts';
import { childOf } from '../xml/node.ts';
import { METADATA_NAMESPACE } from '../xml/node.ts';
import { type Finding, findingAt } from './messages.ts';
import { checkTypeRules, type RuleContext } from './typeRules.ts';

/** What the file alone shows: its elements, its API version, its content. */
export function checkFile(draft: Draft, release: number): Finding[] {
    return [...checkCompleteness(draft), ...checkXml(draft), ...checkVersion(draft, release)];
}

function checkCompleteness(draft: Draft): Finding[] {
    const type = registry.byName(draft.type);
    const needsBoth = type?.shape === 'content' && !draft.isFolder;
    if (needsBoth && draft.files.length === 0) {
        return [
            findingAt(
                draft,
                `The content file of ${draft.type} ${draft.fullName} is missing: only its ${META_SUFFIX} was found`,
            ),
        ];
    }
    if (needsBoth && draft.document === null) {
        return [findingAt(draft, `${draft.fileName}${META_SUFFIX} is missing`)];
    }
    return [];
}

function checkXml(draft: Draft): Finding[] {
    const { node } = draft;
    if (node === null) {
        return [];
    }
    const expected = rootNameOf(draft, node.name);
    if (expected !== node.name) {
        const sentence = `Error parsing file: Element {${METADATA_NAMESPACE}}${node.name} invalid at this location in type ${draft.type}`;
        return [findingAt(draft, sentence, node.line, node.column)];
    }
    return checkElements(node, elementTypeOf(draft.type, node)).map((problem) =>
        findingAt(draft, problem.message, problem.line, problem.column),
    );
}

/** Parts are elements of their container; settings and folders have roots of their own. */
function rootNameOf(draft: Draft, found: string): string {
    const part = registry.child(draft.type);
    if (part !== undefined) {
        return part.child.element;
    }
    const isFree =
        draft.type === 'Settings'
            ? found.endsWith('Settings')
            : draft.isFolder && found.endsWith('Folder');
    return isFree || isSibling(draft.type, found) ? found : draft.type;
}

/** Types that share a folder are told apart by suffix only: the platform takes the root of either. */
function isSibling(type: string, root: string): boolean {
    const directory = registry.byName(type)?.directory;
    return type === 'ExperienceBundle' || registry.byName(root)?.directory === directory;
}

function checkVersion(draft: Draft, release: number): Finding[] {
    const version = draft.node === null ? undefined : childOf(draft.node, 'apiVersion');
    if (version === undefined || Number(version.text) <= release) {
        return [];
    }
    const sentence = `The ${draft.fullName} apiVersion can't be "${version.text}"`;
    return [findingAt(draft, sentence, version.line, version.column)];
}

/** What only the org shows: other components this one needs, and what is saved already. */
export function checkInOrg(draft: Draft, context: RuleContext): Finding[] {
    const missing = missingReferences(draft, context).map((reference) =>
        findingAt(draft, reference.message, reference.line, reference.column),
    );
    return [...missing, ...checkTypeRules(draft, context)];
}

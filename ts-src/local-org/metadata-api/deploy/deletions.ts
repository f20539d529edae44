/** Destructive changes: what goes with a component, what keeps it from going, what is tidied up after it. */
import { asSubject, referencesOf } from '../checks/references.ts';
import type { Reference, ReferenceContext } from '../checks/reference.ts';
import type { Manifest } from '../retrieve/manifest.ts';
import { type ComponentContent, keyOf, parentNameOf } from '../store/component.ts';
import { fileNameOf } from '../types/fileNames.ts';
import { registry } from '../types/registry.ts';
import type { XmlNode } from '../xml/node.ts';
import { writeDocument, writeElement } from '../xml/write.ts';
import { withoutNodes } from './withoutNodes.ts';
import type { Finding } from './messages.ts';
import type { Staging } from './staging.ts';

/** The org removes mentions from these by itself. */
const TIDIED = new Set([
    'Layout',
    'ListView',
    'MutingPermissionSet',
    'PermissionSet',
    'PermissionSetGroup',
    'Profile',
    'Report',
]);

const NOUNS: Readonly<Record<string, string>> = {
    ApexClass: 'apex class',
    ApexTrigger: 'apex trigger',
    CustomField: 'custom field',
    CustomObject: 'custom object',
};

export interface DeletionOutcome {
    deleted: { type: string; fullName: string; fileName: string }[];
    findings: Finding[];
}

export interface DeletionSettings {
    staging: Staging;
    context: ReferenceContext;
    fileName: string;
    /** Apex is compiled after the deletions; without a compiler its text is searched. */
    compilesApex: boolean;
}

function refusal(content: ComponentContent): string | null {
    if (content.type === 'RecordType') {
        return 'Cannot delete record type through API';
    }
    const isActiveFlow =
        content.type === 'Flow' && /<status>Active<\/status>/.test(content.document ?? '');
    const isStandardObject = content.type === 'CustomObject' && !content.fullName.includes('__');
    return isActiveFlow || isStandardObject
        ? 'insufficient access rights on cross-reference id'
        : null;
}

/** An object takes its parts, layouts, tab, rules, actions and records along. */
function companions(staging: Staging, content: ComponentContent): ComponentContent[] {
    const parts = staging.parts(content.type, content.fullName);
    if (content.type !== 'CustomObject') {
        return [...parts];
    }
    const name = content.fullName;
    const starts = (type: string, prefix: string) =>
        staging
            .list(type)
            .filter((one) => one.fullName.toLowerCase().startsWith(prefix.toLowerCase()));
    const same = (type: string) => {
        const one = staging.get(type, name);
        return one === undefined ? [] : [one, ...staging.parts(type, name)];
    };
    return [
        ...parts,
        ...starts('Layout', `${name}-`),
        ...starts('QuickAction', `${name}.`),
        ...starts('CustomObjectTranslation', `${name}-`),
        ...(name.endsWith('__mdt') ? starts('CustomMetadata', `${name.slice(0, -5)}.`) : []),
        ...['CustomTab', 'Workflow', 'SharingRules', 'MatchingRules'].flatMap(same),
    ];
}

class Deletion {
    readonly outcome: DeletionOutcome = { deleted: [], findings: [] };
    private readonly doomed = new Map<string, ComponentContent>();
    private readonly asked: ComponentContent[] = [];
    private readonly settings: DeletionSettings;

    constructor(settings: DeletionSettings) {
        this.settings = settings;
    }

    run(manifest: Manifest): void {
        for (const type of manifest.types) {
            type.members.forEach((member) => this.ask(type.name, member));
        }
        const blocked = this.doomed.size === 0 ? new Map<string, string[]>() : this.scan();
        for (const content of this.asked) {
            const blockers = blocked.get(keyOf(content.type, content.fullName));
            if (blockers === undefined) {
                this.remove(content);
            } else {
                this.refuse(content, referencedElsewhere(content.type, blockers));
            }
        }
    }

    private ask(type: string, member: string): void {
        const { staging, fileName } = this.settings;
        if (!registry.isKnown(type)) {
            const problem = `Unknown type name '${type}' specified in package.xml`;
            this.outcome.findings.push({ type: '', fullName: member, fileName, problem });
            return;
        }
        const content = staging.get(type, member);
        if (content === undefined) {
            const problem = `No ${type} named: ${member} found`;
            this.outcome.findings.push({
                type,
                fullName: member,
                fileName,
                problem,
                kind: 'Warning',
            });
            return;
        }
        const reason = refusal(content);
        if (reason !== null) {
            this.refuse(content, reason);
            return;
        }
        this.asked.push(content);
        [content, ...companions(staging, content)].forEach((one) =>
            this.doomed.set(keyOf(one.type, one.fullName), one),
        );
    }

    private refuse(content: ComponentContent, problem: string): void {
        const { type, fullName } = content;
        this.outcome.findings.push({ type, fullName, fileName: this.settings.fileName, problem });
    }

    private remove(content: ComponentContent): void {
        for (const one of [content, ...companions(this.settings.staging, content)]) {
            this.settings.staging.remove(one.type, one.fullName);
        }
        this.outcome.deleted.push({
            type: content.type,
            fullName: content.fullName,
            fileName: fileNameOf(content),
        });
    }

    /** Who mentions what is to go: tidied where the org does so, a reason to refuse elsewhere. */
    private scan(): Map<string, string[]> {
        const tokens = [...this.doomed.values()].map(tokenOf);
        const blocked = new Map<string, string[]>();
        for (const other of this.settings.staging.all()) {
            if (this.doomed.has(keyOf(other.type, other.fullName))) {
                continue;
            }
            const text = textOfContent(other).toLowerCase();
            if (tokens.some((token) => text.includes(token))) {
                this.scanOne(other, text, blocked);
            }
        }
        return blocked;
    }

    private scanOne(other: ComponentContent, text: string, blocked: Map<string, string[]>): void {
        const isApex = other.type === 'ApexClass' || other.type === 'ApexTrigger';
        const hits = isApex ? this.apexHits(text) : this.referenceHits(other);
        for (const [key] of hits) {
            blocked.set(key, [
                ...(blocked.get(key) ?? []),
                `${labelOf(other.type)} - ${other.fullName}`,
            ]);
        }
    }

    private apexHits(text: string): [string, null][] {
        if (this.settings.compilesApex) {
            return [];
        }
        return [...this.doomed]
            .filter(([, content]) => new RegExp(`\\b${tokenOf(content)}\\b`).test(text))
            .map(([key]) => [this.askedKeyOf(key), null]);
    }

    private referenceHits(other: ComponentContent): [string, Reference][] {
        const subject = asSubject(other);
        const hits = referencesOf(subject, this.settings.context).flatMap(
            (reference): [string, Reference][] => {
                const key = keyOf(reference.type, reference.fullName);
                return this.doomed.has(key) ? [[this.askedKeyOf(key), reference]] : [];
            },
        );
        if (!TIDIED.has(other.type) || subject.node === null) {
            return hits;
        }
        const nodes = new Set(hits.flatMap(([, hit]) => (hit.node === null ? [] : [hit.node])));
        this.tidy(other, subject.node, nodes);
        return [];
    }

    private tidy(other: ComponentContent, root: XmlNode, nodes: ReadonlySet<XmlNode>): void {
        if (nodes.size === 0) {
            return;
        }
        const kept = withoutNodes(root, nodes);
        const isPart = registry.child(other.type) !== undefined;
        this.settings.staging.put({
            ...other,
            document: isPart ? writeElement(kept) : writeDocument(kept),
        });
    }

    /** A companion is blocked in the name of what was asked to go. */
    private askedKeyOf(key: string): string {
        const content = this.doomed.get(key);
        const isAsked = this.asked.some((one) => keyOf(one.type, one.fullName) === key);
        return isAsked || content === undefined
            ? key
            : keyOf('CustomObject', parentNameOf(content.fullName));
    }
}

export function referencedElsewhere(type: string, users: readonly string[]): string {
    const noun = NOUNS[type] ?? 'component';
    const list = [...new Set(users)].join(', ');
    return `This ${noun} is referenced elsewhere in salesforce.com. Remove the usage and try again. : ${list}`;
}

/** The part of a name that whoever mentions the component must write. */
export function tokenOf(content: { fullName: string }): string {
    return (content.fullName.split(/[./-]/).at(-1) ?? content.fullName).toLowerCase();
}

function textOfContent(content: ComponentContent): string {
    const code = content.files
        .filter((file) => /\.(cls|trigger|page|component|js|html|cmp|app|evt)$/.test(file.path))
        .map((file) => Buffer.from(file.bytes).toString('utf8'));
    return [content.document ?? '', ...code].join('\n');
}

function labelOf(type: string): string {
    return type.replace(/([a-z])([A-Z])/g, '$1 $2');
}

export function applyDeletions(settings: DeletionSettings, manifest: Manifest): DeletionOutcome {
    const deletion = new Deletion(settings);
    deletion.run(manifest);
    return deletion.outcome;
}

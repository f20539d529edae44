/** Which components a manifest means (Metadata API Guide > Retrieving Metadata; wildcards per type). */
import type { Org } from '../org/org.ts';
import { type Component, keyOf } from '../store/component.ts';
import { registry } from '../types/registry.ts';
import type { Manifest, ManifestType } from './manifest.ts';

export interface Selection {
    components: Map<string, Component>;
    /** One sentence for each member that could not be had. */
    problems: string[];
}

/** Parts of objects that `*` does not reach (Metadata API Guide > CustomField, ListView). */
const NO_WILDCARD_PARTS = new Set(['CustomField', 'ListView']);

class Selector {
    readonly components = new Map<string, Component>();
    readonly problems: string[] = [];
    private readonly org: Org;

    constructor(org: Org) {
        this.org = org;
    }

    take(type: ManifestType): void {
        if (!registry.isKnown(type.name)) {
            this.problems.push(`Entity type: '${type.name}' is unknown`);
            return;
        }
        for (const member of type.members) {
            if (member === '*') {
                this.wildcard(type.name).forEach((component) => this.add(component));
            } else {
                this.named(type.name, member);
            }
        }
    }

    /** Standard objects come only by name; types in folders and value sets have no wildcard. */
    private wildcard(type: string): Component[] {
        const isOpen = registry.byName(type)?.wildcard ?? !NO_WILDCARD_PARTS.has(type);
        if (!isOpen) {
            return [];
        }
        const all = this.org.store.list(type);
        return type === 'CustomObject'
            ? all.filter((component) => component.fullName.includes('__'))
            : all;
    }

    private named(type: string, member: string): void {
        const component = this.org.component(type, member);
        if (component === undefined || component.manageableState === 'deleted') {
            this.problems.push(`Entity of type '${type}' named '${member}' cannot be found`);
            return;
        }
        this.add(component);
    }

    private add(component: Component): void {
        this.components.set(keyOf(component.type, component.fullName), component);
        const parts = this.org.store.parts(component.type, component.fullName);
        parts.forEach((part) => this.components.set(keyOf(part.type, part.fullName), part));
    }
}

export function select(org: Org, manifest: Manifest): Selection {
    const selector = new Selector(org);
    manifest.types.forEach((type) => selector.take(type));
    return { components: selector.components, problems: selector.problems };
}

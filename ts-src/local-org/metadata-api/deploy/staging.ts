/** The org as it would be after a deployment: what is saved, with changes laid over it that may still be thrown away. */
import type { OrgView } from '../org/orgView.ts';
import { type ComponentContent, keyOf } from '../store/component.ts';
import { parentKeyOf } from '../store/metadataStore.ts';

export class Staging implements OrgView {
    private readonly base: OrgView;
    private readonly puts = new Map<string, ComponentContent>();
    private readonly gone = new Map<string, { type: string; fullName: string }>();

    constructor(base: OrgView) {
        this.base = base;
    }

    put(content: ComponentContent): void {
        const key = keyOf(content.type, content.fullName);
        this.gone.delete(key);
        this.puts.set(key, content);
    }

    /** Takes a change back, as if it had not been asked for. */
    forget(type: string, fullName: string): void {
        this.puts.delete(keyOf(type, fullName));
    }

    remove(type: string, fullName: string): void {
        const key = keyOf(type, fullName);
        this.puts.delete(key);
        this.gone.set(key, { type, fullName });
    }

    get changed(): ComponentContent[] {
        return [...this.puts.values()];
    }

    get removed(): { type: string; fullName: string }[] {
        return [...this.gone.values()];
    }

    get(type: string, fullName: string): ComponentContent | undefined {
        const key = keyOf(type, fullName);
        return (
            this.puts.get(key) ?? (this.gone.has(key) ? undefined : this.base.get(type, fullName))
        );
    }

    has(type: string, fullName: string): boolean {
        return this.get(type, fullName) !== undefined;
    }

    list(type: string): readonly ComponentContent[] {
        return this.merged(this.base.list(type), (content) => content.type === type);
    }

    parts(parentType: string, parentName: string, partType?: string): readonly ComponentContent[] {
        const parent = keyOf(parentType, parentName);
        return this.merged(
            this.base.parts(parentType, parentName, partType),
            (content) =>
                parentKeyOf(content) === parent &&
                (partType === undefined || content.type === partType),
        );
    }

    all(): Iterable<ComponentContent> {
        return this.merged([...this.base.all()], () => true);
    }

    private merged(
        saved: readonly ComponentContent[],
        isWanted: (content: ComponentContent) => boolean,
    ): ComponentContent[] {
        const kept = saved.filter((content) => {
            const key = keyOf(content.type, content.fullName);
            return !this.gone.has(key) && !this.puts.has(key);
        });
        return [...kept, ...[...this.puts.values()].filter(isWanted)];
    }
}

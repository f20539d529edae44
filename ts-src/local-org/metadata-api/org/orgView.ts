/** What checks may ask of an org, as it is or as it would be after a deployment. */
import type { ComponentContent } from '../store/component.ts';

export interface OrgView {
    get(type: string, fullName: string): ComponentContent | undefined;
    has(type: string, fullName: string): boolean;
    list(type: string): readonly ComponentContent[];
    parts(parentType: string, parentName: string, partType?: string): readonly ComponentContent[];
    all(): Iterable<ComponentContent>;
}

import type { Modifiers } from '../../syntax/tree.ts';
import type { Visibility } from '../program.ts';

const visibilities: readonly Visibility[] = ['global', 'public', 'protected', 'private'];

/** Questions about the modifiers and annotations of a declaration. */
export class ModifierSet {
    private readonly keywords: ReadonlySet<string>;
    private readonly annotations: ReadonlySet<string>;

    constructor(modifiers: Modifiers) {
        this.keywords = new Set(modifiers.keywords.map((modifier) => modifier.keyword));
        this.annotations = new Set(
            modifiers.annotations.map((annotation) => annotation.name.text.toLowerCase()),
        );
    }

    has(keyword: string): boolean {
        return this.keywords.has(keyword);
    }

    isAnnotated(name: string): boolean {
        return this.annotations.has(name);
    }

    /** As written; `webservice` counts as global. */
    get written(): Visibility | null {
        return (
            visibilities.find((one) => this.keywords.has(one)) ??
            (this.has('webservice') ? 'global' : null)
        );
    }

    get visibility(): Visibility {
        return this.written ?? 'private';
    }

    get isTest(): boolean {
        return this.has('testmethod') || this.isAnnotated('istest');
    }

    get sharing(): 'with' | 'without' | 'inherited' | null {
        if (this.has('withsharing')) {
            return 'with';
        }
        if (this.has('withoutsharing')) {
            return 'without';
        }
        return this.has('inheritedsharing') ? 'inherited' : null;
    }
}

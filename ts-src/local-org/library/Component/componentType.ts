import type { Native, PlatformProperty, PlatformType } from '../../contract/index.ts';
import { properties } from '../dataObject.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { DynamicComponent } from './DynamicComponent.ts';

const nameIn = (signature: string): string => signature.slice(signature.lastIndexOf(' ') + 1);

/** Every component has these two. */
const common = ['String id', 'Boolean rendered'];

/** `Component.Apex.OutputPanel`; attributes (`String title`) are asked for when somebody uses the type. */
export class ComponentType implements PlatformType {
    readonly name: string;
    readonly kind = 'class';
    readonly superType = 'ApexPages.Component';
    readonly methods = objectMembers;
    readonly constructors: Readonly<Record<string, Native>>;
    private readonly attributes: () => readonly string[];
    private made: Readonly<Record<string, PlatformProperty>> | null = null;

    constructor(name: string, attributes: () => readonly string[]) {
        this.name = name;
        this.attributes = attributes;
        this.constructors = { '()': () => new DynamicComponent(name) };
    }

    get properties(): Readonly<Record<string, PlatformProperty>> {
        this.made ??= {
            ...properties(this.signatures),
            [`${this.name}.expressions$ expressions`]: {
                get: (component: DynamicComponent) => component.expressions,
            },
        };
        return this.made;
    }

    private get signatures(): readonly string[] {
        const own = this.attributes();
        const names = new Set(own.map((signature) => nameIn(signature).toLowerCase()));
        return [...own, ...common.filter((signature) => !names.has(nameIn(signature)))];
    }

    /** What `component.expressions` offers: every attribute, as an expression. */
    get expressions(): PlatformType {
        const names = (): readonly string[] =>
            this.signatures.map((signature) => `Object ${nameIn(signature)}`);
        return {
            name: `${this.name}.expressions$`,
            kind: 'class',
            methods: objectMembers,
            get properties() {
                return properties(names());
            },
        };
    }
}

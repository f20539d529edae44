import type { TypeName } from '../../contract/index.ts';
import type { ClassHandle, Generated } from '../../codegen/index.ts';
import { current } from '../../execution/index.ts';
import type { TypedType } from '../../semantics/index.ts';
import type { ClassEntry, EnumValue } from '../../values/index.ts';
import { ApexException, ApexObject, heap, heapBytes } from '../../values/index.ts';

type Members = Record<string, Generated>;
type Constructor = new () => Members;

/** Storage names of a class: what an instance and what the statics of a transaction start with. */
export interface Storage {
    readonly instance: readonly string[];
    readonly statics: readonly string[];
}

/**
 * One user type in memory. Instances are made by a small JavaScript class with all fields null, so that V8 gives all
 * instances one shape; methods are put on its prototype as the unit's script registers them.
 */
export class LinkedClass implements ClassHandle {
    readonly name: TypeName;
    readonly declared: TypedType | null;
    readonly superClass: LinkedClass | null;
    readonly proto: Members;
    readonly instanceClass: Constructor;
    readonly statics: Members = {};
    readonly initializers: Generated[] = [];
    constants: readonly EnumValue[] = [];
    private readonly staticFields: readonly string[];
    /** Of a new instance, what it inherits included. */
    private readonly instanceBytes: number;

    /** Whose bag was asked for last: every use of a static member asks, and a transaction asks many times. */
    private lastStatics: ReadonlyMap<string, unknown> | null = null;
    private lastBag: Record<string, unknown> = {};

    constructor(
        name: TypeName,
        declared: TypedType | null,
        superClass: LinkedClass | null,
        isException: boolean,
        storage: Storage,
    ) {
        this.name = name;
        this.declared = declared;
        this.superClass = superClass;
        this.staticFields = storage.statics;
        const fields = storage.instance.length * (heapBytes.place + heapBytes.large);
        this.instanceBytes = fields + (superClass?.instanceBytes ?? heapBytes.header);
        const base = superClass?.instanceClass ?? (isException ? ApexException : ApexObject);
        this.instanceClass = instanceClassOf(
            name,
            base as Constructor,
            isException,
            storage.instance,
        );
        this.proto = this.instanceClass.prototype as Members;
    }

    get entry(): ClassEntry {
        return (this.proto as unknown as { readonly entry: ClassEntry }).entry;
    }

    set entry(entry: ClassEntry) {
        Object.defineProperty(this.proto, 'entry', { value: entry, configurable: true });
    }

    readonly create = (): Members => {
        if (this.initializers.length > 0) {
            this.s();
        }
        heap.made += this.instanceBytes;
        return new this.instanceClass();
    };

    readonly m = (): Members => {
        if (this.initializers.length > 0) {
            this.s();
        }
        return this.statics;
    };

    readonly s = (): Record<string, unknown> => {
        const { statics } = current();
        if (statics === this.lastStatics) {
            return this.lastBag;
        }
        const known = statics.get(this.name) as Record<string, unknown> | undefined;
        if (known !== undefined) {
            this.lastStatics = statics;
            this.lastBag = known;
            return known;
        }
        const bag = Object.fromEntries(this.staticFields.map((field) => [field, null]));
        statics.set(this.name, bag);
        for (const initialize of this.initializers) {
            initialize.call(null);
        }
        return bag;
    };
}

/** A class whose constructor only writes nulls; made from text because V8 shapes objects by their constructor. */
function instanceClassOf(
    name: TypeName,
    base: Constructor,
    isException: boolean,
    fields: readonly string[],
): Constructor {
    const nulls = fields.map((field) => `this.${field}=null;`).join('');
    const start = isException
        ? `constructor(name=${JSON.stringify(name)}){super(name);`
        : 'constructor(){super();';
    const make = new Function('Base', `return class extends Base{${start}${nulls}}};`) as (
        base: Constructor,
    ) => Constructor;
    return make(base);
}

import type { Native, PlatformKey, PlatformType, TypeName } from '../../contract/index.ts';
import { withWork } from '../../library/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { parseSignature, platformKey, splitGeneric } from '../../semantics/index.ts';

/** What every enum has, the platform's and the user's; its statics need the enum itself and are the run time's. */
const enumMembers: PlatformType = {
    name: 'Enum',
    kind: 'class',
    methods: {
        'String name()': (constant: EnumValue) => constant.name,
        'Integer ordinal()': (constant: EnumValue) => constant.ordinal,
    },
};

/** The library by the keys that the typed program uses. */
export class PlatformTable {
    private readonly callables = new Map<PlatformKey, Native>();
    private readonly getters = new Map<PlatformKey, Native>();
    private readonly setters = new Map<PlatformKey, Native>();
    private readonly types = new Map<string, PlatformType>();

    constructor(types: readonly PlatformType[]) {
        this.addCallables(enumMembers, enumMembers.methods);
        for (const type of types) {
            this.types.set(splitGeneric(type.name).name.toLowerCase(), type);
            this.addCallables(type, type.constructors);
            this.addCallables(type, type.methods);
            this.addCallables(type, type.statics);
            this.addProperties(type);
        }
    }

    private addCallables(type: PlatformType, members: Readonly<Record<string, Native>> = {}): void {
        for (const [text, native] of Object.entries(members)) {
            const signature = parseSignature(text);
            const head = splitGeneric(type.name).name;
            this.callables.set(
                platformKey(type.name, signature),
                withWork(head, signature.name, native),
            );
        }
    }

    private addProperties(type: PlatformType): void {
        for (const [text, property] of Object.entries({
            ...type.properties,
            ...type.staticProperties,
        })) {
            const key = platformKey(type.name, parseSignature(text));
            this.getters.set(key, property.get);
            if (property.set) {
                this.setters.set(key, property.set);
            }
        }
    }

    call(key: PlatformKey): Native {
        return found(this.callables, key);
    }

    get(key: PlatformKey): Native {
        return found(this.getters, key);
    }

    set(key: PlatformKey): Native {
        return found(this.setters, key);
    }

    /** `String`, `system.string`, `Database.SaveResult`; generics by their head. */
    type(name: TypeName): PlatformType | null {
        const lower = splitGeneric(name).name.toLowerCase();
        return this.types.get(lower) ?? this.types.get(lower.replace(/^system\./, '')) ?? null;
    }

    /** The type itself, its supertypes and interfaces, as declared. */
    ancestors(name: TypeName): ReadonlySet<TypeName> | null {
        const type = this.type(name);
        if (type === null) {
            return null;
        }
        const parents = [
            ...(type.interfaces ?? []),
            ...(type.superType === undefined ? [] : [type.superType]),
        ];
        return new Set([
            name,
            ...parents.flatMap((parent) => [...(this.ancestors(parent) ?? [parent])]),
        ]);
    }

    /** An instance method by name and number of parameters, of the type or one it inherits from. */
    method(name: TypeName, method: string, count: number): Native | null {
        const type = this.type(name);
        const entry = Object.entries(type?.methods ?? {}).find(([text]) => {
            const signature = parseSignature(text);
            return (
                signature.name.toLowerCase() === method.toLowerCase() &&
                signature.parameters?.length === count
            );
        });
        if (entry) {
            return entry[1];
        }
        return type?.superType === undefined ? null : this.method(type.superType, method, count);
    }
}

function found(table: ReadonlyMap<PlatformKey, Native>, key: PlatformKey): Native {
    const native = table.get(key);
    if (!native) {
        throw new Error(`The library states ${key} without implementing it.`);
    }
    return native;
}

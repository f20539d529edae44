import type { Native, PlatformKey, PlatformType, TypeName } from '../../contract/index.ts';
import { withWork } from '../../library/index.ts';
import { parseSignature, platformKey, splitGeneric } from '../../semantics/index.ts';

/** Members of one type by the keys that the typed program uses. */
class TypeMembers {
    readonly callables = new Map<PlatformKey, Native>();
    readonly getters = new Map<PlatformKey, Native>();
    readonly setters = new Map<PlatformKey, Native>();

    constructor(type: PlatformType) {
        this.addCallables(type, type.constructors);
        this.addCallables(type, type.methods);
        this.addCallables(type, type.statics);
        this.addProperties(type);
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
}

/** What may be the type in a key, longest first: `Database.SaveResult.getId()` begins with a type of two parts. */
function* typesInKey(key: PlatformKey): Generator<TypeName> {
    const open = key.indexOf('(');
    let end = key.lastIndexOf('.', open < 0 ? key.length : open);
    while (end > 0) {
        yield key.slice(0, end);
        end = key.lastIndexOf('.', end - 1);
    }
}

/** The library by the keys that the typed program uses; of a type nobody uses, no member is looked at. */
export class PlatformTable {
    private readonly types = new Map<string, PlatformType>();
    private readonly members = new Map<PlatformType, TypeMembers>();

    constructor(types: readonly PlatformType[]) {
        for (const type of types) {
            this.types.set(splitGeneric(type.name).name.toLowerCase(), type);
        }
    }

    private membersFor(key: PlatformKey): TypeMembers {
        for (const name of typesInKey(key)) {
            const type = this.type(name);
            if (type !== null) {
                return this.membersOf(type);
            }
        }
        throw new Error(`The library knows no type of ${key}.`);
    }

    private membersOf(type: PlatformType): TypeMembers {
        let members = this.members.get(type);
        if (members === undefined) {
            members = new TypeMembers(type);
            this.members.set(type, members);
        }
        return members;
    }

    call(key: PlatformKey): Native {
        return found(this.membersFor(key).callables, key);
    }

    get(key: PlatformKey): Native {
        return found(this.membersFor(key).getters, key);
    }

    set(key: PlatformKey): Native {
        return found(this.membersFor(key).setters, key);
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

import type { TypeName } from '../../contract/index.ts';
import { PlatformSymbol } from '../platform.ts';
import type { PlatformTypes } from '../platform.ts';
import type { SchemaView } from '../schemaView.ts';
import { splitGeneric } from '../signature.ts';
import type { UserType } from '../declare/userType.ts';
import { objectSymbol } from './objectSymbol.ts';
import { parameterSymbol, specialSymbol } from './special.ts';
import type { Type, TypeSymbol } from './type.ts';

/** All types of one compilation: user types, library types and objects, interned. */
export class World {
    readonly platform: PlatformTypes;
    readonly schema: SchemaView;
    /** By lower-case `outer` or `outer.inner`. */
    readonly userTypes = new Map<string, UserType>();
    /** Names that library signatures mention and nobody declares. */
    readonly missing = new Set<TypeName>();
    readonly void: Type;
    readonly null: Type;
    /** Stands where a type could not be resolved; whatever touches it is silently refused, the cause was reported once. */
    readonly unknown: Type;
    private readonly types = new Map<TypeSymbol, Map<string, Type>>();
    private readonly platformSymbols = new Map<string, TypeSymbol>();
    private readonly objectSymbols = new Map<string, TypeSymbol | null>();
    private readonly parameters = new Map<string, Type>();
    private readonly byName = new Map<TypeName, Type>();
    private readonly library = new Map<TypeName, Type>();
    private readonly ancestors = new Map<Type, readonly Type[]>();

    constructor(platform: PlatformTypes, schema: SchemaView) {
        this.platform = platform;
        this.schema = schema;
        this.void = this.type(specialSymbol('void'), []);
        this.null = this.type(specialSymbol('null', 'NULL'), []);
        this.unknown = this.type(specialSymbol('unknown'), []);
    }

    type(symbol: TypeSymbol, args: readonly Type[]): Type {
        let uses = this.types.get(symbol);
        if (uses === undefined) {
            uses = new Map();
            this.types.set(symbol, uses);
        }
        const key = args.map((arg) => arg.name).join(',');
        let type = uses.get(key);
        if (type === undefined) {
            type = { name: key === '' ? symbol.name : `${symbol.name}<${key}>`, symbol, args };
            uses.set(key, type);
            // The first one of a name is meant: a class of statics alone never is the type of a value (BusinessHours, Site).
            if (symbol.kind !== 'parameter' && !this.byName.has(type.name)) {
                this.byName.set(type.name, type);
            }
        }
        return type;
    }

    /** The type of a typed expression, by its canonical name. */
    of(expression: { readonly type: TypeName }): Type {
        return this.byName.get(expression.type) ?? this.named(expression.type);
    }

    /** A name as library signatures spell it: user types that hide a type of the library mean nothing here. */
    named(name: TypeName, typeParameters: readonly string[] = []): Type {
        const isClosed = typeParameters.length === 0;
        const known = isClosed ? this.library.get(name) : undefined;
        if (known !== undefined) {
            return known;
        }
        const type = this.resolve(name, typeParameters);
        if (isClosed && type !== this.unknown) {
            this.library.set(name, type);
        }
        return type;
    }

    private resolve(name: TypeName, typeParameters: readonly string[]): Type {
        const generic = splitGeneric(name);
        if (generic.args.length === 0 && typeParameters.includes(generic.name)) {
            return this.parameter(generic.name);
        }
        const args = generic.args.map((arg) => this.named(arg, typeParameters));
        if (generic.name === 'void') {
            return this.void;
        }
        const found =
            this.platformSymbol(generic.name) ??
            this.objectOrNull(generic.name) ??
            this.userTypes.get(generic.name.toLowerCase());
        if (found === undefined) {
            this.missing.add(generic.name);
            return this.unknown;
        }
        const open =
            args.length === 0 ? found.typeParameters.map((one) => this.parameter(one)) : args;
        return this.type(found, open);
    }

    private parameter(name: string): Type {
        let type = this.parameters.get(name);
        if (type === undefined) {
            type = this.type(parameterSymbol(name), []);
            this.parameters.set(name, type);
        }
        return type;
    }

    /** `DataWeaveScriptResource.name`: the name, null where there is no such script. */
    dataWeaveScript(typeName: string): string | null {
        const [, name] = /^dataweavescriptresource\.(\w+)$/i.exec(typeName) ?? [];
        return name !== undefined && this.schema.component('DataWeaveResource', name) !== null
            ? name
            : null;
    }

    /** AggregateResult is an object like those of the schema, whatever the library says of it. */
    platformSymbol(name: string): TypeSymbol | null {
        const lower = name.toLowerCase();
        // Any flow may be named as a type; one that does not exist is just an interview.
        if (lower.startsWith('flow.interview.')) {
            return this.platformSymbol('Flow.Interview');
        }
        // The org's own Visualforce components may be named without a namespace.
        if (/^component\.\w+$/.test(lower)) {
            return this.platformSymbol(`Component.c.${lower.slice('component.'.length)}`);
        }
        // A script that the org has is a type of its own, and made like one.
        if (this.dataWeaveScript(lower) !== null) {
            return this.platformSymbol('DataWeave.Script');
        }
        if (lower === 'aggregateresult') {
            return null;
        }
        const cached = this.platformSymbols.get(lower);
        if (cached !== undefined) {
            return cached;
        }
        const declared = this.platform.find(name);
        if (declared === null) {
            return null;
        }
        const bare = splitGeneric(declared.name).name;
        const first = this.platformSymbols.get(bare.toLowerCase());
        if (first !== undefined) {
            return first;
        }
        const hidden = this.userTypes.has(bare.toLowerCase()) ? `System.${bare}` : bare;
        const symbol = new PlatformSymbol(declared, hidden, (text, parameters) =>
            this.named(text, parameters),
        );
        this.platformSymbols.set(bare.toLowerCase(), symbol);
        return symbol;
    }

    /** The symbol of an object, null when the schema has none of that name. */
    objectOrNull(name: string): TypeSymbol | null {
        const lower = name.toLowerCase();
        let symbol = this.objectSymbols.get(lower);
        if (symbol === undefined) {
            symbol = objectSymbol(this, name);
            this.objectSymbols.set(lower, symbol);
        }
        return symbol;
    }

    object(name: string): Type | null {
        const symbol = this.objectOrNull(name);
        return symbol === null ? null : this.type(symbol, []);
    }

    list(element: Type): Type {
        return this.generic('List', [element]);
    }

    generic(name: string, args: readonly Type[]): Type {
        const symbol = this.platformSymbol(name);
        return symbol === null ? this.unknown : this.type(symbol, args);
    }

    /** Puts the arguments of `receiver` in for its symbol's type parameters. */
    substitute(type: Type, receiver: Type): Type {
        const { typeParameters } = receiver.symbol;
        return typeParameters.length === 0
            ? type
            : this.replace(type, typeParameters, receiver.args);
    }

    private replace(type: Type, names: readonly string[], args: readonly Type[]): Type {
        if (type.symbol.kind === 'parameter') {
            return args[names.indexOf(type.name)] ?? type;
        }
        if (type.args.length === 0) {
            return type;
        }
        return this.type(
            type.symbol,
            type.args.map((arg) => this.replace(arg, names, args)),
        );
    }

    /** Direct supertypes: the super class first, then interfaces. */
    parents(type: Type): readonly Type[] {
        const { superType, interfaces } = type.symbol;
        const parents = superType === null ? interfaces : [superType, ...interfaces];
        return parents.map((parent) => this.substitute(parent, type));
    }

    superClass(type: Type): Type | null {
        const { superType } = type.symbol;
        return superType === null ? null : this.substitute(superType, type);
    }

    /** The type itself and everything above it, nearest first; without Object unless written. */
    lineage(type: Type): readonly Type[] {
        let lineage = this.ancestors.get(type);
        if (lineage === undefined) {
            const found = new Set<Type>([type]);
            for (const one of found) {
                this.parents(one).forEach((parent) => found.add(parent));
            }
            lineage = [...found];
            this.ancestors.set(type, lineage);
        }
        return lineage;
    }

    isSubtype(type: Type, of: Type): boolean {
        return type === of || this.lineage(type).includes(of);
    }
}

/** As the platform's messages print a type: `Map<Id,Account>`, `System.Queueable`, `NULL`. */
export function printType(type: Type): string {
    const { printed } = type.symbol;
    return type.args.length === 0 ? printed : `${printed}<${type.args.map(printType).join(',')}>`;
}

export function printTypes(types: readonly Type[]): string {
    return types.map(printType).join(', ');
}

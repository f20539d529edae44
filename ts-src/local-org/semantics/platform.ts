import type { PlatformType, TypeName } from '../contract/index.ts';
import { builtinTypes } from './builtins.ts';
import { parseSignature, platformKey, splitGeneric } from './signature.ts';
import type { Signature } from './signature.ts';
import type { FieldSymbol, MethodSymbol, Type, TypeSymbol } from './types/type.ts';

/** The platform's types by name and namespace; signatures are parsed when first asked for. */
export class PlatformTypes {
    private readonly byName = new Map<string, PlatformType>();
    private readonly namespaces = new Map<string, string>();

    constructor(types: readonly PlatformType[]) {
        for (const type of [...builtinTypes, ...types]) {
            const name = splitGeneric(type.name).name;
            this.byName.set(name.toLowerCase(), type);
            const dot = name.indexOf('.');
            if (dot > 0) {
                this.namespaces.set(name.slice(0, dot).toLowerCase(), name.slice(0, dot));
            }
        }
        this.namespaces.set('system', 'System');
        this.namespaces.set('schema', 'Schema');
    }

    /** `String`, `Database.SaveResult`, in any case; `System.String` too. */
    find(name: string): PlatformType | null {
        const lower = name.toLowerCase();
        const bare = lower.startsWith('system.') ? lower.slice('system.'.length) : lower;
        return this.byName.get(lower) ?? this.byName.get(bare) ?? null;
    }

    namespace(name: string): string | null {
        return this.namespaces.get(name.toLowerCase()) ?? null;
    }
}

/** Names of types that the platform's messages print without `System.`. */
const printedBare = new Set(
    'String Integer Long Double Decimal Boolean Date Datetime Time Id Blob Object SObject List Set Map Exception'.split(
        ' ',
    ),
);

export type ResolveName = (name: TypeName, typeParameters: readonly string[]) => Type;

/** A library type as a symbol. Members are parsed on first use, so that one small class does not parse the whole library. */
export class PlatformSymbol implements TypeSymbol {
    readonly origin = 'platform';
    readonly user = null;
    readonly visibility = 'global';
    readonly kind: TypeSymbol['kind'];
    readonly name: TypeName;
    readonly printed: string;
    readonly typeParameters: readonly string[];
    readonly isAbstract: boolean;
    readonly isExtensible: boolean;
    readonly constants: readonly string[];
    private readonly declared: PlatformType;
    private readonly resolve: ResolveName;
    private cachedFields: ReadonlyMap<string, FieldSymbol> | null = null;
    private cachedMethods: ReadonlyMap<string, readonly MethodSymbol[]> | null = null;
    private cachedConstructors: readonly MethodSymbol[] | null = null;
    private cachedSuperType: Type | null | undefined;
    private cachedInterfaces: readonly Type[] | null = null;

    constructor(declared: PlatformType, name: TypeName, resolve: ResolveName) {
        const generic = splitGeneric(declared.name);
        this.declared = declared;
        this.resolve = resolve;
        this.name = name;
        this.kind = declared.kind;
        this.typeParameters = generic.args;
        this.isExtensible = declared.isExtensible === true;
        this.isAbstract = declared.kind === 'class' && (declared.abstractMethods ?? []).length > 0;
        this.constants = declared.constants ?? [];
        this.printed =
            generic.name.includes('.') || printedBare.has(generic.name)
                ? generic.name
                : `System.${generic.name}`;
    }

    private type(name: TypeName): Type {
        return this.resolve(name, this.typeParameters);
    }

    get superType(): Type | null {
        if (this.cachedSuperType === undefined) {
            const { superType } = this.declared;
            this.cachedSuperType = superType === undefined ? null : this.type(superType);
        }
        return this.cachedSuperType;
    }

    get interfaces(): readonly Type[] {
        this.cachedInterfaces ??= (this.declared.interfaces ?? []).map((name) => this.type(name));
        return this.cachedInterfaces;
    }

    get fields(): ReadonlyMap<string, FieldSymbol> {
        if (this.cachedFields === null) {
            const fields = new Map<string, FieldSymbol>();
            this.constants.forEach((name) => fields.set(name.toLowerCase(), this.constant(name)));
            for (const [text, property] of Object.entries(this.declared.properties ?? {})) {
                const symbol = this.property(
                    parseSignature(text),
                    false,
                    property.set !== undefined,
                );
                fields.set(symbol.name.toLowerCase(), symbol);
            }
            for (const [text, property] of Object.entries(this.declared.staticProperties ?? {})) {
                const symbol = this.property(
                    parseSignature(text),
                    true,
                    property.set !== undefined,
                );
                fields.set(symbol.name.toLowerCase(), symbol);
            }
            this.cachedFields = fields;
        }
        return this.cachedFields;
    }

    private constant(name: string): FieldSymbol {
        return {
            ...this.memberBase(),
            kind: 'constant',
            name,
            type: this.type(this.name),
            isStatic: true,
            isFinal: true,
        };
    }

    private property(signature: Signature, isStatic: boolean, isWritable: boolean): FieldSymbol {
        return {
            ...this.memberBase(),
            kind: 'property',
            name: signature.name,
            type: this.type(signature.type),
            isStatic,
            isFinal: false,
            writeVisibility: isWritable ? 'global' : null,
            key: platformKey(this.declared.name, signature),
        };
    }

    private memberBase(): Omit<FieldSymbol, 'kind' | 'name' | 'type' | 'isStatic' | 'isFinal'> {
        return {
            owner: this,
            isVirtual: false,
            visibility: 'global',
            readVisibility: 'global',
            writeVisibility: 'global',
            isTestVisible: false,
            key: null,
            span: null,
            isWritable: true,
        };
    }

    get methods(): ReadonlyMap<string, readonly MethodSymbol[]> {
        if (this.cachedMethods === null) {
            const methods = new Map<string, MethodSymbol[]>();
            const add = (
                texts: readonly string[],
                isStatic: boolean,
                isAbstract: boolean,
            ): void => {
                for (const text of texts) {
                    const method = this.method(parseSignature(text), isStatic, isAbstract);
                    const name = method.name.toLowerCase();
                    methods.set(name, [...(methods.get(name) ?? []), method]);
                }
            };
            add(Object.keys(this.declared.methods ?? {}), false, false);
            add(Object.keys(this.declared.statics ?? {}), true, false);
            add(this.declared.abstractMethods ?? [], false, true);
            this.cachedMethods = methods;
        }
        return this.cachedMethods;
    }

    get constructors(): readonly MethodSymbol[] {
        this.cachedConstructors ??= Object.keys(this.declared.constructors ?? {}).map((text) =>
            this.method(parseSignature(text), false, false),
        );
        return this.cachedConstructors;
    }

    private method(signature: Signature, isStatic: boolean, isAbstract: boolean): MethodSymbol {
        return {
            name: signature.name,
            owner: this,
            parameters: (signature.parameters ?? []).map((name) => this.type(name)),
            returnType: this.type(signature.type),
            isStatic,
            isAbstract,
            isVirtual: isAbstract || (this.isExtensible && !isStatic),
            isOverride: false,
            visibility: 'global',
            isTestVisible: false,
            key: platformKey(this.declared.name, signature),
            span: null,
        };
    }
}

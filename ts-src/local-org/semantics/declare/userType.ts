import type {
    ConstructorDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    Modifiers,
    Parameter,
    PropertyDeclaration,
    TypeDeclaration,
    TypeRef,
} from '../../syntax/tree.ts';
import type { SourceUnit } from '../check.ts';
import type { Visibility } from '../program.ts';
import { resolveTypeSilently } from '../resolve/typeRef.ts';
import type { FieldSymbol, MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import type { World } from '../types/world.ts';
import { inheritedConstructors } from './inheritedConstructors.ts';
import { ModifierSet } from './modifierSet.ts';

/** A class, interface or enum of the organisation's own Apex. Members are resolved on first use. */
export class UserType implements TypeSymbol {
    readonly origin = 'user';
    readonly typeParameters = [];
    readonly kind: TypeDeclaration['kind'];
    readonly name: string;
    readonly printed: string;
    readonly declaration: TypeDeclaration;
    readonly unit: SourceUnit;
    readonly outer: UserType | null;
    readonly modifiers: ModifierSet;
    /** By lower-case simple name. */
    readonly inner = new Map<string, UserType>();
    private readonly world: World;
    private cachedSuperType: Type | null | undefined;
    private cachedInterfaces: readonly Type[] | null = null;
    private cachedFields: ReadonlyMap<string, FieldSymbol> | null = null;
    private readonly methodSymbols = new Map<MethodDeclaration, MethodSymbol>();
    private cachedMethods: ReadonlyMap<string, readonly MethodSymbol[]> | null = null;
    private cachedConstructors: readonly MethodSymbol[] | null = null;

    constructor(
        world: World,
        declaration: TypeDeclaration,
        unit: SourceUnit,
        outer: UserType | null,
    ) {
        this.world = world;
        this.declaration = declaration;
        this.unit = unit;
        this.outer = outer;
        this.kind = declaration.kind;
        this.modifiers = new ModifierSet(declaration.modifiers);
        this.name =
            outer === null ? declaration.name.text : `${outer.name}.${declaration.name.text}`;
        this.printed = this.name;
        for (const member of declaration.kind === 'class' ? declaration.members : []) {
            if (member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum') {
                const name = member.name.text.toLowerCase();
                if (!this.inner.has(name)) {
                    this.inner.set(name, new UserType(world, member, unit, this));
                }
            }
        }
    }

    get user(): UserType {
        return this;
    }

    get outermost(): UserType {
        return this.outer ?? this;
    }

    get type(): Type {
        return this.world.type(this, []);
    }

    get visibility(): Visibility {
        return this.modifiers.visibility;
    }

    get isAbstract(): boolean {
        return this.modifiers.has('abstract');
    }

    get isExtensible(): boolean {
        return this.isAbstract || this.modifiers.has('virtual');
    }

    get isTest(): boolean {
        return this.modifiers.isTest || (this.outer !== null && this.outer.isTest);
    }

    get constants(): readonly string[] {
        return this.declaration.kind === 'enum'
            ? this.declaration.constants.map((constant) => constant.text)
            : [];
    }

    private resolve(ref: TypeRef): Type {
        return resolveTypeSilently(this.world, ref, this);
    }

    get superType(): Type | null {
        if (this.cachedSuperType === undefined) {
            const ref = this.declaration.kind === 'class' ? this.declaration.superType : null;
            this.cachedSuperType = null;
            const found =
                ref === null ? null : resolveTypeSilently(this.world, ref, this.outer ?? this);
            this.cachedSuperType =
                found === this.world.unknown || found?.symbol === this ? null : found;
        }
        return this.cachedSuperType;
    }

    get interfaces(): readonly Type[] {
        if (this.cachedInterfaces === null) {
            this.cachedInterfaces = [];
            const { declaration } = this;
            const refs =
                declaration.kind === 'class'
                    ? declaration.interfaces
                    : declaration.kind === 'interface'
                      ? declaration.extended
                      : [];
            this.cachedInterfaces = refs
                .map((ref) => resolveTypeSilently(this.world, ref, this.outer ?? this))
                .filter((type) => type !== this.world.unknown && type.symbol !== this);
        }
        return this.cachedInterfaces;
    }

    get fields(): ReadonlyMap<string, FieldSymbol> {
        if (this.cachedFields === null) {
            const fields = new Map<string, FieldSymbol>();
            const add = (field: FieldSymbol): void => {
                if (!fields.has(field.name.toLowerCase())) {
                    fields.set(field.name.toLowerCase(), field);
                }
            };
            this.constants.forEach((name) => add(this.constant(name)));
            for (const member of this.declaration.kind === 'class'
                ? this.declaration.members
                : []) {
                if (member.kind === 'field') {
                    this.fieldsOf(member).forEach(add);
                } else if (member.kind === 'property') {
                    add(this.property(member));
                }
            }
            this.cachedFields = fields;
        }
        return this.cachedFields;
    }

    /** A field or property that the declaration is known to have. */
    ownField(name: string): FieldSymbol {
        const field = this.fields.get(name.toLowerCase());
        if (field === undefined) {
            throw new Error(`${this.name} has no field ${name}`);
        }
        return field;
    }

    private base(
        modifiers: Modifiers,
    ): Pick<
        FieldSymbol,
        'owner' | 'isStatic' | 'visibility' | 'isTestVisible' | 'key' | 'isWritable'
    > {
        const set = new ModifierSet(modifiers);
        const isStatic = set.has('static') || set.has('testmethod');
        const isTestVisible = set.isAnnotated('testvisible');
        return {
            owner: this,
            isStatic,
            visibility: set.visibility,
            isTestVisible,
            key: null,
            isWritable: true,
        };
    }

    private constant(name: string): FieldSymbol {
        return {
            ...this.base({ annotations: [], keywords: [] }),
            kind: 'constant',
            name,
            type: this.type,
            isStatic: true,
            isFinal: true,
            isVirtual: false,
            visibility: 'global',
            readVisibility: 'global',
            writeVisibility: null,
            span: null,
        };
    }

    private fieldsOf(member: FieldDeclaration): readonly FieldSymbol[] {
        const type = this.resolve(member.type);
        const base = this.base(member.modifiers);
        const isFinal = new ModifierSet(member.modifiers).has('final');
        return member.declarators.map(({ name, span }) => ({
            ...base,
            kind: 'field',
            name: name.text,
            type,
            isFinal,
            isVirtual: false,
            readVisibility: base.visibility,
            writeVisibility: base.visibility,
            span,
        }));
    }

    private property(member: PropertyDeclaration): FieldSymbol {
        const base = this.base(member.modifiers);
        const modifiers = new ModifierSet(member.modifiers);
        const of = (accessor: PropertyDeclaration['getter']): Visibility | null =>
            accessor === null
                ? null
                : (new ModifierSet(accessor.modifiers).written ?? base.visibility);
        return {
            ...base,
            kind: 'property',
            name: member.name.text,
            type: this.resolve(member.type),
            isFinal: modifiers.has('final'),
            isVirtual:
                modifiers.has('virtual') || modifiers.has('abstract') || modifiers.has('override'),
            readVisibility: of(member.getter),
            writeVisibility: of(member.setter),
            span: member.span,
        };
    }

    get methods(): ReadonlyMap<string, readonly MethodSymbol[]> {
        if (this.cachedMethods === null) {
            const methods = new Map<string, MethodSymbol[]>();
            const { declaration } = this;
            for (const member of declaration.kind === 'enum' ? [] : declaration.members) {
                if (member.kind === 'method') {
                    const name = member.name.text.toLowerCase();
                    methods.set(name, [...(methods.get(name) ?? []), this.method(member)]);
                }
            }
            this.cachedMethods = methods;
        }
        return this.cachedMethods;
    }

    method(member: MethodDeclaration): MethodSymbol {
        let symbol = this.methodSymbols.get(member);
        if (symbol === undefined) {
            symbol = this.symbolOf(member);
            this.methodSymbols.set(member, symbol);
        }
        return symbol;
    }

    private symbolOf(member: MethodDeclaration): MethodSymbol {
        const modifiers = new ModifierSet(member.modifiers);
        const isOfInterface = this.kind === 'interface';
        const isAbstract = isOfInterface || modifiers.has('abstract');
        return {
            ...this.base(member.modifiers),
            name: member.name.text,
            parameters: this.parameters(member.parameters),
            returnType:
                member.returnType === null ? this.world.void : this.resolve(member.returnType),
            isAbstract,
            isVirtual: isAbstract || modifiers.has('virtual') || modifiers.has('override'),
            isOverride: modifiers.has('override'),
            visibility: isOfInterface ? 'global' : modifiers.visibility,
            span: member.name.span,
        };
    }

    private parameters(parameters: readonly Parameter[]): readonly Type[] {
        return parameters.map((parameter) => this.resolve(parameter.type));
    }

    /** The written ones, then those that come by themselves: the default one, or those of an exception. */
    get constructors(): readonly MethodSymbol[] {
        if (this.cachedConstructors === null) {
            const members = this.declaration.kind === 'class' ? this.declaration.members : [];
            const written = members
                .filter((member) => member.kind === 'constructor')
                .map((member) => this.constructorOf(member));
            this.cachedConstructors = written;
            this.cachedConstructors = [
                ...written,
                ...inheritedConstructors(this.world, this, written),
            ];
        }
        return this.cachedConstructors;
    }

    constructorOf(member: ConstructorDeclaration): MethodSymbol {
        return {
            ...this.base(member.modifiers),
            name: '<init>',
            parameters: this.parameters(member.parameters),
            returnType: this.world.void,
            isStatic: false,
            isAbstract: false,
            isVirtual: false,
            isOverride: false,
            span: member.name.span,
        };
    }
}

import type { FieldView, ObjectView } from '../schemaView.ts';
import { hidesObject } from './hiding.ts';
import type { FieldSymbol, Type, TypeSymbol } from './type.ts';
import type { World } from './world.ts';

/** Objects that queries know without a table of their own. */
const fieldless = new Map([
    ['aggregateresult', 'AggregateResult'],
    ['name', 'Name'],
]);

/** Kinds of object whose records user code only builds in memory: any of their fields may be set there. */
const memoryKinds = new Set([
    'customMetadata',
    'share',
    'history',
    'feed',
    'changeEvent',
    'externalObject',
]);

export function objectSymbol(world: World, name: string): TypeSymbol | null {
    const view = world.schema.object(name);
    if (view === null) {
        const known = fieldless.get(name.toLowerCase());
        return known === undefined ? null : new ObjectSymbol(world, known, null);
    }
    return new ObjectSymbol(world, view.name, view);
}

function isHidden(world: World, name: string): boolean {
    const platform = world.platformSymbol(name);
    return world.userTypes.has(name.toLowerCase()) || (platform !== null && hidesObject(platform));
}

class ObjectSymbol implements TypeSymbol {
    readonly kind = 'sobject';
    readonly origin = 'sobject';
    /** `Schema.Account` where a type of the code or of the library hides the object: names tell types apart. */
    readonly name: string;
    readonly printed: string;
    readonly typeParameters = [];
    readonly visibility = 'global';
    readonly isAbstract = false;
    readonly isExtensible = false;
    readonly user = null;
    readonly interfaces = [];
    readonly methods = new Map();
    readonly constructors = [];
    readonly constants = [];
    private readonly world: World;
    private readonly view: ObjectView | null;
    private cachedFields: ReadonlyMap<string, FieldSymbol> | null = null;

    constructor(world: World, name: string, view: ObjectView | null) {
        this.world = world;
        this.name = isHidden(world, name) ? `Schema.${name}` : name;
        this.printed = name;
        this.view = view;
    }

    get superType(): Type {
        return this.world.named('SObject');
    }

    get fields(): ReadonlyMap<string, FieldSymbol> {
        if (this.cachedFields === null) {
            const fields = new Map<string, FieldSymbol>();
            const { view } = this;
            if (view !== null) {
                this.addChildren(view, fields);
                for (const field of view.fields.values()) {
                    this.addField(view, field, fields);
                }
            }
            this.cachedFields = fields;
        }
        return this.cachedFields;
    }

    private addField(view: ObjectView, field: FieldView, fields: Map<string, FieldSymbol>): void {
        if (field.relationshipName !== null && field.referenceTo.length > 0) {
            const type = this.parentType(field);
            fields.set(
                field.relationshipName.toLowerCase(),
                this.field('parent', field.relationshipName, type, true),
            );
        }
        const isWritable =
            memoryKinds.has(view.kind) ||
            field.type === 'id' ||
            (!field.isCalculated && (field.isCreateable || field.isUpdateable));
        const type = this.world.named(field.apexType);
        fields.set(field.name.toLowerCase(), this.field('column', field.name, type, isWritable));
    }

    /** Of several targets only the fields of `Name` are known statically. */
    private parentType(field: FieldView): Type {
        const only =
            field.referenceTo.length === 1 ? this.world.object(field.referenceTo[0]) : null;
        return only ?? this.world.object('Name') ?? this.world.named('SObject');
    }

    private addChildren(view: ObjectView, fields: Map<string, FieldSymbol>): void {
        for (const child of view.childRelationships) {
            const type = child.name === null ? null : this.world.object(child.childObject);
            if (child.name !== null && type !== null) {
                fields.set(
                    child.name.toLowerCase(),
                    this.field('children', child.name, this.world.list(type), false),
                );
            }
        }
    }

    private field(
        kind: FieldSymbol['kind'],
        name: string,
        type: Type,
        isWritable: boolean,
    ): FieldSymbol {
        return {
            kind,
            name,
            type,
            owner: this,
            isStatic: false,
            isFinal: false,
            isVirtual: false,
            visibility: 'global',
            readVisibility: 'global',
            writeVisibility: 'global',
            isTestVisible: false,
            key: null,
            span: null,
            isWritable,
        };
    }
}

import type { TypeName } from '../../contract/index.ts';
import { fieldMember } from '../../codegen/index.ts';
import type { ProgramUnit, TypedClass, TypedInterface, TypedType } from '../../semantics/index.ts';
import { triggerOwner } from '../../semantics/index.ts';
import type { ClassEntry } from '../../values/index.ts';
import { EnumValue } from '../../values/index.ts';
import { classEntry, interfaceEntry } from './entries.ts';
import { LinkedClass } from './linkedClass.ts';
import type { PlatformTable } from './platformTable.ts';

interface Declared {
    readonly type: TypedType;
    readonly unit: ProgramUnit;
}

/** All user types by name, superclasses linked before subclasses. */
export class ClassTable {
    private readonly linked = new Map<TypeName, LinkedClass>();
    private readonly spellings = new Map<string, TypeName>();
    private readonly declared = new Map<TypeName, Declared>();
    private readonly platform: PlatformTable;

    constructor(units: readonly ProgramUnit[], platform: PlatformTable) {
        this.platform = platform;
        this.add(units);
    }

    /** Adds units to those already linked: anonymous Apex comes later than the classes it uses. */
    add(units: readonly ProgramUnit[]): void {
        const names: TypeName[] = [];
        for (const unit of units) {
            if (unit.kind !== 'types') {
                const name = unit.kind === 'trigger' ? triggerOwner(unit.name) : unit.name;
                this.linked.set(name, new LinkedClass(name, null, null, false, noStorage));
            }
            for (const type of unit.kind === 'trigger' ? [] : unit.types) {
                this.declared.set(type.name, { type, unit });
                this.linked.delete(type.name);
                this.spellings.set(type.name.toLowerCase(), type.name);
                names.push(type.name);
            }
        }
        names.forEach((name) => this.get(name));
    }

    all(): Iterable<LinkedClass> {
        return this.linked.values();
    }

    /** The canonical spelling of a user type written in any case. */
    spelling(name: string): TypeName | null {
        return this.spellings.get(name.toLowerCase()) ?? null;
    }

    find(name: TypeName): LinkedClass | null {
        return this.linked.get(name) ?? (this.declared.has(name) ? this.link(name) : null);
    }

    get(name: TypeName): LinkedClass {
        const found = this.find(name);
        if (found === null) {
            throw new Error(`The typed program has no type ${name}.`);
        }
        return found;
    }

    private link(name: TypeName): LinkedClass {
        const { type, unit } = this.declared.get(name) as Declared;
        const superType =
            type.kind === 'class' && type.superType?.isPlatform === false
                ? type.superType.name
                : null;
        const superClass = superType === null ? null : this.get(superType);
        const isException = type.kind === 'class' && type.allTypes.includes('Exception');
        const linked = new LinkedClass(name, type, superClass, isException, storageOf(type));
        this.linked.set(name, linked);
        linked.constants =
            type.kind === 'enum'
                ? type.constants.map((constant, at) => new EnumValue(name, constant, at))
                : [];
        linked.entry = this.entryOf(linked, type, unit);
        return linked;
    }

    private entryOf(linked: LinkedClass, type: TypedType, unit: ProgramUnit): ClassEntry {
        switch (type.kind) {
            case 'class':
                return classEntry(linked, type, unit);
            case 'interface':
                return interfaceEntry(type, this.interfaceAncestors(type), unit);
            case 'enum':
                return enumEntry(linked, unit);
        }
    }

    private interfaceAncestors(type: TypedInterface): ReadonlySet<TypeName> {
        const parents = type.extended.flatMap((parent) => [
            ...(this.ancestors(parent) ?? [parent]),
        ]);
        return new Set([type.name, ...parents]);
    }

    /** Of a user type or of the library; null when nobody knows it. */
    ancestors(name: TypeName): ReadonlySet<TypeName> | null {
        return this.find(name)?.entry.ancestors ?? this.platform.ancestors(name);
    }
}

const noStorage = { instance: [], statics: [] };

function storageOf(type: TypedType): {
    readonly instance: readonly string[];
    readonly statics: readonly string[];
} {
    if (type.kind !== 'class') {
        return noStorage;
    }
    const names = (isStatic: boolean): readonly string[] =>
        membersWithStorage(type)
            .filter((member) => member.isStatic === isStatic)
            .map((member) => fieldMember(type.name, member.name));
    return { instance: names(false), statics: names(true) };
}

function membersWithStorage(
    type: TypedClass,
): readonly { readonly name: string; readonly isStatic: boolean }[] {
    return [...type.fields, ...type.properties];
}

function enumEntry(linked: LinkedClass, unit: ProgramUnit): ClassEntry {
    return {
        name: linked.name,
        kind: 'enum',
        superType: null,
        ancestors: new Set([linked.name]),
        methods: [],
        fields: [],
        constants: linked.constants,
        sharing: 'none',
        apiVersion: unit.apiVersion,
        isTest: false,
        construct: null,
    };
}

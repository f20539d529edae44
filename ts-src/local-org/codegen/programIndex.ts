import type { TypeName } from '../contract/index.ts';
import type {
    MethodReference,
    ProgramUnit,
    TypedClass,
    TypedInterface,
    TypedMethod,
    TypedProperty,
    TypedType,
} from '../semantics/program.ts';
import { triggerOwner } from '../semantics/index.ts';

/** Look-ups over the whole typed program: generated code of one unit names members of others. */
export class ProgramIndex {
    private readonly types = new Map<TypeName, TypedType>();
    private readonly looseMethods = new Map<TypeName, readonly TypedMethod[]>();
    /** By owner and signature, filled as owners are asked for: a class of tests is called from a thousand places. */
    private readonly bySignature = new Map<TypeName, ReadonlyMap<string, TypedMethod>>();

    constructor(units: readonly ProgramUnit[]) {
        for (const unit of units) {
            this.add(unit);
        }
    }

    add(unit: ProgramUnit): void {
        this.bySignature.clear();
        if (unit.kind !== 'trigger') {
            for (const type of unit.types) {
                this.types.set(type.name, type);
            }
        }
        if (unit.kind !== 'types') {
            const owner = unit.kind === 'trigger' ? triggerOwner(unit.name) : unit.name;
            this.looseMethods.set(owner, unit.methods);
        }
    }

    type(name: TypeName): TypedType | undefined {
        return this.types.get(name);
    }

    class(name: TypeName): TypedClass | undefined {
        const type = this.types.get(name);
        return type?.kind === 'class' ? type : undefined;
    }

    method(reference: MethodReference): TypedMethod {
        const found = this.signatures(reference.owner).get(
            signature(reference.name, reference.parameters),
        );
        if (!found) {
            throw new Error(
                `The typed program has no method ${reference.owner}.${reference.name}(${reference.parameters.join()}).`,
            );
        }
        return found;
    }

    private signatures(owner: TypeName): ReadonlyMap<string, TypedMethod> {
        let found = this.bySignature.get(owner);
        if (found === undefined) {
            found = new Map(
                this.methodsOf(owner).map((method) => [
                    signature(
                        method.name,
                        method.parameters.map(({ type }) => type),
                    ),
                    method,
                ]),
            );
            this.bySignature.set(owner, found);
        }
        return found;
    }

    private methodsOf(owner: TypeName): readonly TypedMethod[] {
        const type = this.types.get(owner) as TypedClass | TypedInterface | undefined;
        return type?.methods ?? this.looseMethods.get(owner) ?? [];
    }

    property(owner: TypeName, name: string): TypedProperty {
        const found = this.class(owner)?.properties.find((property) =>
            isSameName(property.name, name),
        );
        if (!found) {
            throw new Error(`The typed program has no property ${owner}.${name}.`);
        }
        return found;
    }
}

function signature(name: string, parameters: readonly TypeName[]): string {
    return `${name.toLowerCase()}(${parameters.join()})`;
}

function isSameName(left: string, right: string): boolean {
    return left.toLowerCase() === right.toLowerCase();
}

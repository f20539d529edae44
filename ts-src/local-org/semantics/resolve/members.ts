import type { FieldSymbol, MethodSymbol, Type } from '../types/type.ts';
import type { World } from '../types/world.ts';

export interface FoundField {
    readonly field: FieldSymbol;
    /** The type that declares it, with its arguments. */
    readonly receiver: Type;
    readonly type: Type;
}

export function findField(world: World, type: Type, name: string): FoundField | null {
    const lower = name.toLowerCase();
    for (const receiver of world.lineage(type)) {
        const field = receiver.symbol.fields.get(lower);
        if (field !== undefined) {
            return { field, receiver, type: world.substitute(field.type, receiver) };
        }
    }
    return null;
}

/** A method with its receiver's type arguments put in. */
export interface Candidate {
    readonly method: MethodSymbol;
    readonly receiver: Type;
    readonly parameters: readonly Type[];
}

/** A type belongs to one world, and so does what is found for it. */
const found = new WeakMap<Type, Map<string, readonly Candidate[]>>();

/** Methods of a name, nearest declaration first; what is overridden is left out. */
export function findMethods(world: World, type: Type, name: string): readonly Candidate[] {
    const lower = name.toLowerCase();
    let ofType = found.get(type);
    if (ofType === undefined) {
        ofType = new Map();
        found.set(type, ofType);
    }
    let candidates = ofType.get(lower);
    if (candidates === undefined) {
        candidates = searchMethods(world, type, lower);
        ofType.set(lower, candidates);
    }
    return candidates;
}

function searchMethods(world: World, type: Type, lower: string): readonly Candidate[] {
    const candidates: Candidate[] = [];
    const taken = new Set<string>();
    for (const receiver of withImplied(world, type)) {
        for (const method of receiver.symbol.methods.get(lower) ?? []) {
            const parameters = method.parameters.map((parameter) =>
                world.substitute(parameter, receiver),
            );
            const key = parameters.map((parameter) => parameter.name).join();
            if (!taken.has(key)) {
                taken.add(key);
                candidates.push({ method, receiver, parameters });
            }
        }
    }
    if (candidates.length === 0 && lower === 'clone' && type.symbol.user !== null) {
        candidates.push(cloneOf(world, type));
    }
    return candidates;
}

/** Every instance of a user class can be copied: `Object.clone()`, of the static type it is called on. */
function cloneOf(world: World, type: Type): Candidate {
    const receiver = world.named('Object');
    const method: MethodSymbol = {
        name: 'clone',
        owner: receiver.symbol,
        parameters: [],
        returnType: type,
        isStatic: false,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        visibility: 'global',
        isTestVisible: false,
        key: 'Object.clone()',
        span: null,
    };
    return { method, receiver, parameters: [] };
}

/** The type, its ancestors, and what every value or every enum has. */
function withImplied(world: World, type: Type): readonly Type[] {
    const lineage = world.lineage(type);
    const object = world.named('Object');
    const implied = type.symbol.kind === 'enum' ? [world.named('Enum'), object] : [object];
    return type.symbol.kind === 'special'
        ? lineage
        : [...lineage, ...implied.filter((one) => !lineage.includes(one))];
}

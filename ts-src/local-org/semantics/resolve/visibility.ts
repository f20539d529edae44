import type { UserType } from '../declare/userType.ts';
import type { Visibility } from '../program.ts';
import type { TypeSymbol } from '../types/type.ts';
import type { World } from '../types/world.ts';

interface Guarded {
    readonly owner: TypeSymbol;
    readonly isTestVisible: boolean;
}

/** Apex Developer Guide > Access Modifiers: private means the outermost type, protected adds classes that extend the owner. */
export function isVisible(
    world: World,
    member: Guarded,
    visibility: Visibility,
    from: UserType | null,
): boolean {
    const owner = member.owner.user;
    if (owner === null || visibility === 'public' || visibility === 'global') {
        return true;
    }
    if (from === null) {
        return false;
    }
    if (from.outermost === owner.outermost || (member.isTestVisible && from.outermost.isTest)) {
        return true;
    }
    if (visibility === 'private') {
        return false;
    }
    for (let at: UserType | null = from; at !== null; at = at.outer) {
        if (world.isSubtype(at.type, owner.type)) {
            return true;
        }
    }
    return false;
}

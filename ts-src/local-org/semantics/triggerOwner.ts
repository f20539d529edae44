import type { TypeName } from '../contract/index.ts';

/** Methods of a trigger are statics of this owner: a class may have the trigger's own name, but none has a blank in its name. */
export function triggerOwner(name: string): TypeName {
    return `trigger ${name}`;
}

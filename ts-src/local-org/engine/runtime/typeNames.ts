import type { TypeName } from '../../contract/index.ts';

const cache = new Map<TypeName, readonly TypeName[]>();

/** `Map<Id,List<Account>>` → `Id`, `List<Account>`. */
export function typeArguments(type: TypeName): readonly TypeName[] {
    let found = cache.get(type);
    if (found === undefined) {
        found = split(type);
        cache.set(type, found);
    }
    return found;
}

function split(type: TypeName): readonly TypeName[] {
    const open = type.indexOf('<');
    if (open < 0) {
        return [];
    }
    const parts: string[] = [];
    let depth = 0;
    let start = open + 1;
    for (let at = open + 1; at < type.length; at += 1) {
        const character = type[at];
        if (depth === 0 && (character === ',' || character === '>')) {
            parts.push(type.slice(start, at));
            start = at + 1;
        }
        depth += character === '<' ? 1 : character === '>' ? -1 : 0;
    }
    return parts;
}

/** `Map<Id,Account>` → `Map`. */
export function genericHead(type: TypeName): string {
    const open = type.indexOf('<');
    return open < 0 ? type : type.slice(0, open);
}

/** How messages about run-time types write a type: Object is `ANY`. */
export function printedType(type: TypeName): string {
    return type.replace(/\bObject\b/g, 'ANY');
}

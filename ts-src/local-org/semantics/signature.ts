import type { PlatformKey, TypeName } from '../contract/index.ts';

/** A declared signature: `'Map<K,V> clone()'`, `'(String message, Exception cause)'`, `'Integer size'`. */
export interface Signature {
    /** `void` of a constructor. */
    readonly type: TypeName;
    /** `<init>` of a constructor. */
    readonly name: string;
    /** null of a property. */
    readonly parameters: readonly TypeName[] | null;
}

const blank = /\s+/g;

/** Splits at commas that are not inside `<...>`. */
export function splitTypes(text: string): readonly string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
        const character = text[at];
        if (character === '<') {
            depth++;
        } else if (character === '>') {
            depth--;
        } else if (at === text.length || (character === ',' && depth === 0)) {
            parts.push(text.slice(start, at).trim());
            start = at + 1;
        }
    }
    return parts.filter((part) => part !== '');
}

/** `Map<Id, Account> byId` → type and name; the name is the last word outside of `<...>`. */
function typeAndName(text: string): { readonly type: TypeName; readonly name: string } {
    const trimmed = text.trim();
    const end = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('>') + 1);
    const type = (end > 0 ? trimmed.slice(0, end) : trimmed).replace(blank, '');
    return { type, name: end > 0 ? trimmed.slice(end).trim() : '' };
}

export function parseSignature(text: string): Signature {
    const open = text.indexOf('(');
    if (open < 0) {
        return { ...typeAndName(text), parameters: null };
    }
    const close = text.lastIndexOf(')');
    const parameters = splitTypes(text.slice(open + 1, close)).map(
        (part) => typeAndName(part).type,
    );
    const head = text.slice(0, open).trim();
    return head === ''
        ? { type: 'void', name: '<init>', parameters }
        : { ...typeAndName(head), parameters };
}

/** `Map<K,V>.put(K,V)`, `HttpRequest.<init>()`, `Trigger.new`. */
export function platformKey(declaredType: TypeName, signature: Signature): PlatformKey {
    const tail = signature.parameters === null ? '' : `(${signature.parameters.join(',')})`;
    return `${declaredType.replace(blank, '')}.${signature.name}${tail}`;
}

/** `Map<K,V>` → name `Map`, parts `K`, `V`. */
export function splitGeneric(name: TypeName): {
    readonly name: string;
    readonly args: readonly string[];
} {
    const open = name.indexOf('<');
    if (open < 0) {
        return { name: name.trim(), args: [] };
    }
    return {
        name: name.slice(0, open).trim(),
        args: splitTypes(name.slice(open + 1, name.lastIndexOf('>'))),
    };
}

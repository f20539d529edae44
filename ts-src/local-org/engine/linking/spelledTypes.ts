import type { TypeName } from '../../contract/index.ts';
import type { Schema } from '../../schema/index.ts';
import { splitGeneric } from '../../semantics/index.ts';
import type { ClassTable } from './classTable.ts';
import type { PlatformTable } from './platformTable.ts';

/** Where a type name of running code (`Type.forName`, JSON, describe) is looked up. */
export interface TypeSpace {
    readonly classes: ClassTable;
    readonly platform: PlatformTable;
    readonly schema: Schema;
    readonly namespace: string | null;
}

/** The canonical TypeName of a spelling in any case, or null: `map<id,ACCOUNT>` → `Map<Id,Account>`, `String[]` → `List<String>`. */
export function canonicalType(space: TypeSpace, spelling: string): TypeName | null {
    const text = spelling.trim();
    if (text.endsWith('[]')) {
        const element = canonicalType(space, text.slice(0, -2));
        return element === null ? null : `List<${element}>`;
    }
    if (text.includes('<')) {
        return genericType(space, text);
    }
    return simpleType(space, withoutNamespace(space, text));
}

function withoutNamespace(space: TypeSpace, name: string): string {
    const prefix = space.namespace === null ? null : `${space.namespace.toLowerCase()}.`;
    return prefix !== null && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
}

function simpleType(space: TypeSpace, name: string): TypeName | null {
    const user = space.classes.spelling(name);
    if (user !== null) {
        return user;
    }
    const object = space.schema.object(name.replace(/^schema\./i, ''));
    const platform = space.platform.type(name);
    if (platform !== null && splitGeneric(platform.name).args.length === 0) {
        return platform.name;
    }
    return object?.name ?? null;
}

function genericType(space: TypeSpace, text: string): TypeName | null {
    const generic = splitGeneric(text);
    const type = space.platform.type(generic.name);
    const parts = generic.args.map((part) => canonicalType(space, part));
    if (type === null || parts.includes(null) || splitGeneric(type.name).args.length !== parts.length) {
        return null;
    }
    return `${splitGeneric(type.name).name}<${parts.join(',')}>`;
}

import { queryMessages, report } from '../../diagnostics/index.ts';
import type { FieldPath, SoqlQuery } from '../../syntax/soqlTree.ts';
import type { Scope } from '../resolve/scope.ts';
import type { FieldView } from '../schemaView.ts';
import type { FieldSymbol, Type } from '../types/type.ts';

/** What names mean in one level of a query. */
export interface QueryScope {
    readonly scope: Scope;
    readonly query: SoqlQuery;
    readonly object: Type;
    /** Lower-case alias → object; the object's own name is one. */
    readonly aliases: ReadonlyMap<string, Type>;
}

export function levelOf(query: SoqlQuery, object: Type, scope: Scope): QueryScope {
    return { scope, query, object, aliases: aliasesOf(query, object) };
}

/** Of `Owner`, `Who` and other relations to several objects: fields of the object Name. */
const nameFields = new Set(
    'id name type firstname lastname email username alias isactive phone title profileid userroleid recordtypeid'.split(
        ' ',
    ),
);

/** SOQL and SOSL Reference > Understanding Relationship Query Limitations. */
const mostLevels = 5;

/** The column a path leads to; null where only the run time knows the object. */
export function resolvePath(path: FieldPath, within: QueryScope): FieldSymbol | null {
    const { scope } = within;
    let { object } = within;
    let parts = path.parts;
    const aliased = parts.length > 1 ? within.aliases.get(parts[0].toLowerCase()) : undefined;
    if (aliased !== undefined) {
        object = aliased;
        parts = parts.slice(1);
    }
    if (parts.length - 1 > mostLevels) {
        scope.refuse(report(queryMessages.tooManyLevels, path.span));
    }
    for (const name of parts.slice(0, -1)) {
        const relation = object.symbol.fields.get(name.toLowerCase());
        if (relation?.kind !== 'parent') {
            if (isNameObject(object, scope)) {
                return null;
            }
            return scope.refuse(report(queryMessages.unknownParent, path.span, { name }));
        }
        object = relation.type;
    }
    const column = parts[parts.length - 1];
    const field = object.symbol.fields.get(column.toLowerCase());
    if (field?.kind === 'column') {
        return field;
    }
    if (isNameObject(object, scope) && nameFields.has(column.toLowerCase())) {
        return null;
    }
    return scope.refuse(
        report(queryMessages.unknownColumn, path.span, { column, object: object.symbol.printed }),
    );
}

/** `Account.Name` and, in a query of accounts, `Name` are the same. */
export function keyOf({ parts }: FieldPath, { aliases, object }: QueryScope): string {
    const isOwn = parts.length > 1 && aliases.get(parts[0].toLowerCase()) === object;
    return (isOwn ? parts.slice(1) : parts).join('.').toLowerCase();
}

/** What the schema says of a column; absent where only the run time knows the object. */
export function viewOf(field: FieldSymbol | null, scope: Scope): FieldView | undefined {
    return field === null
        ? undefined
        : scope.world.schema.object(field.owner.printed)?.fields.get(field.name.toLowerCase());
}

export function isNameObject(object: Type, scope: Scope): boolean {
    return object.name === 'Name' || object === scope.world.named('SObject');
}

/** `FROM Account a, a.Contacts c` */
export function aliasesOf(query: SoqlQuery, object: Type): ReadonlyMap<string, Type> {
    const aliases = new Map<string, Type>([[object.symbol.printed.toLowerCase(), object]]);
    if (query.from.alias !== null) {
        aliases.set(query.from.alias.toLowerCase(), object);
    }
    for (const { path, alias } of query.fromAliases) {
        const start = aliases.get(path.parts[0].toLowerCase()) ?? object;
        const rest = aliases.has(path.parts[0].toLowerCase()) ? path.parts.slice(1) : path.parts;
        const end = rest.reduce<Type | null>((at, name) => {
            const relation = at?.symbol.fields.get(name.toLowerCase());
            return relation?.kind === 'parent' ? relation.type : null;
        }, start);
        if (end !== null) {
            aliases.set(alias.toLowerCase(), end);
        }
    }
    return aliases;
}

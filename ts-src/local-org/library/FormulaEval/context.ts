import type { FieldKind, FormulaField } from '../../database/index.ts';
import { kindOfField } from '../../database/index.ts';
import { current, memberFields } from '../../execution/index.ts';
import type { ClassEntry, FieldEntry } from '../../values/index.ts';
import { ApexObject, SObjectValue } from '../../values/index.ts';

const kinds: Readonly<Record<string, FieldKind>> = {
    String: 'text',
    Id: 'id',
    Boolean: 'checkbox',
    Integer: 'number',
    Long: 'number',
    Double: 'number',
    Decimal: 'number',
    Date: 'date',
    Datetime: 'datetime',
    Time: 'time',
};

type Path = readonly string[];

/** The kind of what a path means on a value of the type: an object, or a class of which global members count. */
export function kindAt(type: string, path: Path): FieldKind | null {
    const [first = '', ...rest] = path;
    const { program, schema } = current().org;
    if (path.length === 0) {
        return kinds[type] ?? null;
    }
    const object = schema.object(type);
    if (object === null) {
        const member = memberNamed(program.classNamed(type), first);
        return member === null ? null : kindAt(member.type, rest);
    }
    if (rest.length === 0) {
        const field = object.fields.get(first.toLowerCase());
        return field === undefined ? null : kindOfField(field);
    }
    const parent = schema.parentRelationship(object.name, first)?.referenceTo[0];
    return parent === undefined ? null : kindAt(parent, rest);
}

/** The same path with its value; a missing parent gives a field without value. */
export function fieldAt(type: string, value: unknown, path: Path): FormulaField | null {
    const kind = kindAt(type, path);
    return kind === null ? null : { kind, value: valueAt(value, path) };
}

function valueAt(value: unknown, [first, ...rest]: Path): unknown {
    if (first === undefined || value === null || value === undefined) {
        return value ?? null;
    }
    if (value instanceof SObjectValue) {
        return valueAt(value.values.get(first.toLowerCase()), rest);
    }
    return value instanceof ApexObject
        ? valueAt(memberNamed(value.entry, first)?.get(value), rest)
        : null;
}

function memberNamed(entry: ClassEntry | null, name: string): FieldEntry | null {
    const members = entry === null ? [] : memberFields(entry);
    return (
        members.findLast(
            (member) => member.isGlobal && member.name.toLowerCase() === name.toLowerCase(),
        ) ?? null
    );
}

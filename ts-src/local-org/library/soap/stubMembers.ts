import { memberFields } from '../../execution/index.ts';
import type { FieldEntry } from '../../values/index.ts';
import { ApexList, ApexObject } from '../../values/index.ts';

/** How a class generated from a WSDL describes one of its members to the platform. */
export interface StubMember {
    readonly field: FieldEntry;
    /** Local name of the element or attribute. */
    readonly name: string;
    /** null: unqualified. */
    readonly namespace: string | null;
    readonly isAttribute: boolean;
    /** `minOccurs` is not 0: a missing value is written as nil. */
    readonly isRequired: boolean;
}

function textsOf(list: unknown): readonly (string | null)[] {
    return list instanceof ApexList ? (list.items as readonly (string | null)[]) : [];
}

/** Fields by name in lower case; the ones of a subclass hide those that it inherits. */
export function stubFields(stub: ApexObject): ReadonlyMap<string, FieldEntry> {
    return new Map(memberFields(stub.entry).map((field) => [field.name.toLowerCase(), field]));
}

/**
 * Members of a stub in the order of `field_order_type_info`, attributes after it. `x_type_info` holds name, namespace, type, minOccurs, maxOccurs
 * and nillable; `apex_schema_type_info` the namespace of the schema and whether its elements and attributes are qualified; `x_att_info` the name
 * of an attribute (Apex Developer Guide > Generating an Apex Class from a WSDL, the code it shows).
 */
export function stubMembers(stub: ApexObject): readonly StubMember[] {
    const fields = stubFields(stub);
    const info = (name: string): readonly (string | null)[] => {
        const field = fields.get(name.toLowerCase());
        return field === undefined ? [] : textsOf(field.load(stub));
    };
    const schema = info('apex_schema_type_info');
    const order = info('field_order_type_info').map((name) => (name ?? '').toLowerCase());
    const elements = [...fields].flatMap(([key, field]) => {
        const facts = info(`${key}_type_info`);
        return facts.length === 0 ? [] : [element(field, facts, schema)];
    });
    const attributes = [...fields].flatMap(([key, field]) => {
        const [name] = info(`${key}_att_info`);
        return name === undefined ? [] : [attribute(field, name ?? field.name)];
    });
    const place = ({ field }: StubMember): number => {
        const at = order.indexOf(field.name.toLowerCase());
        return at < 0 ? order.length : at;
    };
    return [...elements.sort((left, right) => place(left) - place(right)), ...attributes];
}

function element(
    field: FieldEntry,
    [name, given, type, least]: readonly (string | null)[],
    [schema, isQualified]: readonly (string | null)[],
): StubMember {
    return {
        field,
        name: name ?? field.name,
        namespace: namespaceOf(given ?? null, type ?? null, schema ?? null, isQualified === 'true'),
        isAttribute: false,
        isRequired: least !== '0',
    };
}

/** Older generators wrote the namespace of the type where newer ones write the one of the element and leave the type out. */
function namespaceOf(
    given: string | null,
    type: string | null,
    schema: string | null,
    isQualified: boolean,
): string | null {
    const own = type === null ? (given ?? schema) : schema;
    return isQualified || own !== schema ? own : null;
}

function attribute(field: FieldEntry, name: string): StubMember {
    return { field, name, namespace: null, isAttribute: true, isRequired: false };
}

/** A member of the port itself, such as `timeout_x`; null when the port has none or leaves it unset. */
export function portValue(port: ApexObject, name: string): unknown {
    return stubFields(port).get(name.toLowerCase())?.load(port) ?? null;
}

/** Objects of the port that stand in the SOAP header: `SessionHeader_hns` names element and namespace of `SessionHeader`. */
export function headerParts(
    port: ApexObject,
): readonly { readonly value: ApexObject; readonly name: string; readonly namespace: string }[] {
    return [...stubFields(port).keys()].flatMap((key) => {
        const value = portValue(port, key);
        const label = portValue(port, `${key}_hns`);
        if (!(value instanceof ApexObject) || typeof label !== 'string') {
            return [];
        }
        const at = label.indexOf('=');
        return [{ value, name: label.slice(0, at), namespace: label.slice(at + 1) }];
    });
}

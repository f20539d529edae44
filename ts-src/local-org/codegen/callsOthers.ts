import type { TypedBlock } from '../semantics/program.ts';

/** Kinds that can enter Apex code again, or whose outcome depends on sharing and access mode. */
const entering = new Set([
    'callInstance',
    'callStatic',
    'callContract',
    'callObject',
    'construct',
    'property',
    'staticProperty',
    'staticField',
    'soql',
    'sosl',
    'dml',
    'runAs',
    'forEach',
    'throw',
]);

/** Library classes without callbacks into Apex and without data access: the great mass of calls. */
const plain =
    /^(String|Integer|Long|Double|Decimal|Boolean|Math|Date|Datetime|Time|Blob|List<T>\.(size|get|isEmpty|add|clear)\b)/;

/** False for a leaf: it needs no frame, because nothing below it can recurse or reach the database. */
export function callsOthers(body: TypedBlock): boolean {
    return holdsCall(body);
}

function holdsCall(value: unknown): boolean {
    if (Array.isArray(value)) {
        return value.some(holdsCall);
    }
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const node = value as {
        readonly kind?: string;
        readonly key?: string;
        readonly isVirtual?: boolean;
    };
    if (node.kind !== undefined && entering.has(node.kind)) {
        return true;
    }
    if (
        (node.kind === 'callPlatform' || node.kind === 'constructPlatform') &&
        !plain.test(node.key ?? '')
    ) {
        return true;
    }
    return Object.entries(node).some(
        ([name, part]) => name !== 'span' && name !== 'variable' && holdsCall(part),
    );
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import { allowsDml } from '../../schema/index.ts';
import type { Dml, Expression } from '../../syntax/tree.ts';
import type { TypedExpression, TypedStatement } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { isObject } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';

/** `insert record;`, `upsert as user records Key__c;`, `merge winner loser;` */
export function checkDml(node: Dml, scope: Scope): TypedStatement {
    const target = scope.expression(node.target);
    const type = scope.typeOf(target);
    if (node.operation === 'merge') {
        return checkMerge(node, target, scope);
    }
    const record = recordType(type, scope);
    if (record === null) {
        return scope.refuse(report(semanticMessages.dmlType, node.span, { type: printType(type) }));
    }
    requireAllowed(record, node, scope);
    const keyField = node.keyField === null ? null : checkKey(node.keyField, record, node, scope);
    return {
        kind: 'dml',
        operation: node.operation,
        access: node.access,
        target,
        second: null,
        keyField,
        span: node.span,
    };
}

/** The object of a record or list of records. */
function recordType(type: Type, scope: Scope): Type | null {
    const { world } = scope;
    const list = world.lineage(type).find((one) => one.symbol.name === 'List');
    const record = list?.args[0] ?? type;
    return isObject(world, record) ? record : null;
}

/** Objects of the schema whose records tests may make although nobody else can. */
const inMemory = new Set(['history', 'changeEvent', 'platformEvent', 'feed', 'share']);

function requireAllowed(record: Type, node: Dml, scope: Scope): void {
    const view = scope.world.schema.object(record.symbol.printed);
    const isAllowed = view === null || inMemory.has(view.kind) || allowsDml(view, node.operation);
    const isReadOnly = !isAllowed || record.name === 'AggregateResult';
    const isEventChange = view?.kind === 'platformEvent' && node.operation !== 'insert';
    if (isReadOnly || isEventChange) {
        const values = { operation: node.operation.toUpperCase(), type: printType(record) };
        scope.refuse(report(semanticMessages.dmlNotAllowed, node.span, values));
    }
}

/** `Key__c` or `Object__c.Key__c`; an external id, or a field that is looked up like one. */
function checkKey(key: Expression, record: Type, node: Dml, scope: Scope): string {
    if (record.symbol.kind !== 'sobject') {
        scope.refuse(report(semanticMessages.upsertGeneric, node.span));
    }
    const name = key.kind === 'member' ? key.name.text : key.kind === 'name' ? key.text : '';
    const owner = key.kind === 'member' ? writtenKey(key.target) : record.symbol.printed;
    const isOwn = owner.toLowerCase() === record.symbol.printed.toLowerCase();
    const fields = scope.world.schema.object(record.symbol.printed)?.fields;
    const field = isOwn ? fields?.get(name.toLowerCase()) : undefined;
    if (field === undefined || !(field.isExternalId || field.isIdLookup || field.type === 'id')) {
        const written =
            key.kind === 'member' || field !== undefined
                ? writtenKey(key)
                : `${record.name}.${name}`;
        return scope.refuse(report(semanticMessages.upsertField, node.span, { field: written }));
    }
    return field.name;
}

function writtenKey(key: Expression): string {
    if (key.kind === 'member') {
        return `${writtenKey(key.target)}.${key.name.text}`;
    }
    return key.kind === 'name' ? key.text : '';
}

function checkMerge(node: Dml, target: TypedExpression, scope: Scope): TypedStatement {
    const type = scope.typeOf(target);
    if (type.symbol.kind !== 'sobject') {
        scope.refuse(report(semanticMessages.mergeType, node.span, { type: printType(type) }));
    }
    if (scope.world.schema.object(type.symbol.printed)?.isMergeable !== true) {
        scope.refuse(
            report(semanticMessages.mergeUnsupported, node.span, { type: printType(type) }),
        );
    }
    const second = scope.expression(node.second ?? node.target);
    const other = scope.typeOf(second);
    const isIds = other.name === 'Id' || other.name === 'List<Id>';
    if (!isIds && recordType(other, scope) !== type) {
        scope.refuse(report(semanticMessages.mergeDuplicates, node.span));
    }
    return {
        kind: 'dml',
        operation: 'merge',
        access: node.access,
        target,
        second,
        keyField: null,
        span: node.span,
    };
}

import { queryMessages, report } from '../../diagnostics/index.ts';
import type { SelectItem, SoqlQuery } from '../../syntax/soqlTree.ts';
import type { BoundValue } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { checkBounds } from './bounds.ts';
import { checkConditions } from './conditions.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkGrouping, checkOrder } from './grouping.ts';
import { checkItem } from './items.ts';
import { isNameObject, levelOf, resolvePath } from './paths.ts';
import type { QueryScope } from './paths.ts';
import { isAggregate } from './shape.ts';

/** Names, aggregation and bind types of a query; gives the object its rows are of. */
export function checkQuery(query: SoqlQuery, binds: readonly BoundValue[], scope: Scope): Type {
    const object = scope.world.object(query.from.name);
    if (object === null || scope.world.schema.object(query.from.name) === null) {
        return scope.refuse(
            report(queryMessages.unknownObject, query.from.span, { object: query.from.name }),
        );
    }
    checkLevel(query, object, binds, scope);
    return object;
}

/** One SELECT over a known object: the whole query, a child query or a semi-join. */
export function checkLevel(
    query: SoqlQuery,
    object: Type,
    binds: readonly BoundValue[],
    scope: Scope,
): void {
    const within = levelOf(query, object, scope);
    if (query.mode === 'securityEnforced' && scope.body.unit.apiVersion >= 67) {
        scope.refuse(report(queryMessages.securityEnforced, query.span));
    }
    checkBounds(within, binds);
    checkSelect(within, binds);
    checkGrouping(within);
    const checkSemiJoin = (inner: SoqlQuery): Type => checkQuery(inner, binds, scope);
    checkConditions(query.where, within, binds, checkSemiJoin);
    checkConditions(query.having, within, binds, checkSemiJoin);
    checkOrder(within);
}

function checkSelect(within: QueryScope, binds: readonly BoundValue[]): void {
    const { query } = within;
    const isGrouped = isAggregate(query);
    query.select.forEach((item) => checkSelected(item, isGrouped, within, binds));
    if (!isGrouped) {
        checkDuplicates(within);
    }
}

function checkSelected(
    item: SelectItem,
    isGrouped: boolean,
    within: QueryScope,
    binds: readonly BoundValue[],
): void {
    const { scope } = within;
    switch (item.kind) {
        case 'field':
            if (item.alias !== null && !isGrouped) {
                scope.refuse(report(queryMessages.aliasWithoutAggregate, item.path.span));
            }
            resolvePath(item.path, within);
            break;
        case 'function':
            checkItem(item.call, within);
            break;
        case 'subquery':
            checkChildren(item.query, within, binds);
            break;
        case 'typeof':
            checkTypeof(item, within);
            break;
        case 'fields':
            break;
    }
}

/** `(SELECT ... FROM Contacts)` */
function checkChildren(query: SoqlQuery, within: QueryScope, binds: readonly BoundValue[]): void {
    const { scope } = within;
    const name = query.from.name;
    const bare = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : name;
    const relation = within.object.symbol.fields.get(bare.toLowerCase());
    if (relation?.kind !== 'children') {
        return scope.refuse(report(queryMessages.unknownChildren, query.from.span, { name }));
    }
    checkLevel(query, relation.type.args[0], binds, scope);
}

function checkTypeof(item: Extract<SelectItem, { kind: 'typeof' }>, within: QueryScope): void {
    const { scope } = within;
    const name = item.relation.parts[item.relation.parts.length - 1];
    const relation = within.object.symbol.fields.get(item.relation.parts[0].toLowerCase());
    if (relation?.kind !== 'parent') {
        return scope.refuse(report(queryMessages.unknownParent, item.span, { name }));
    }
    if (!isNameObject(relation.type, scope)) {
        return scope.refuse(report(queryMessages.typeofOfOne, item.span, { name }));
    }
    for (const when of item.whens) {
        const object = scope.world.object(when.type);
        if (object === null) {
            return scope.refuse(
                report(queryMessages.unknownObject, item.span, { object: when.type }),
            );
        }
        when.fields.forEach((path) => resolvePath(path, { ...within, object }));
    }
    item.otherwise.forEach((path) => resolvePath(path, { ...within, object: relation.type }));
}

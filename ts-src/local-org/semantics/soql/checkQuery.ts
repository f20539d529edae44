import { queryMessages, report } from '../../diagnostics/index.ts';
import type { FieldPath, FunctionCall, SelectItem, SoqlQuery } from '../../syntax/soqlTree.ts';
import type { BoundValue } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { checkConditions } from './conditions.ts';
import { aliasesOf, isNameObject, resolvePath } from './paths.ts';
import type { QueryScope } from './paths.ts';
import { isAggregate, isAggregateItem, isPath } from './shape.ts';

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
    const within: QueryScope = { scope, query, object, aliases: aliasesOf(query, object) };
    if (query.mode === 'securityEnforced' && scope.body.unit.apiVersion >= 67) {
        scope.refuse(report(queryMessages.securityEnforced, query.span));
    }
    checkBounds(query, scope);
    checkSelect(within, binds);
    query.groupBy.forEach((item) => checkItem(item, within));
    checkGrouping(within);
    const checkSemiJoin = (inner: SoqlQuery): void => void checkQuery(inner, binds, scope);
    checkConditions(query.where, within, binds, checkSemiJoin);
    checkConditions(query.having, within, binds, checkSemiJoin);
    checkOrder(within);
}

const mostOffset = 2000;
const mostOfAllFields = 200;

/** SOQL and SOSL Reference > OFFSET, FIELDS(): what is written as a number can be refused before it runs. */
function checkBounds({ select, limit, offset, span }: SoqlQuery, scope: Scope): void {
    if (offset?.kind === 'number' && offset.value > mostOffset) {
        scope.refuse(report(queryMessages.offsetTooLarge, span));
    }
    const isUnbounded = select.some((item) => item.kind === 'fields' && item.scope !== 'standard');
    const isLimited = limit !== null && (limit.kind !== 'number' || limit.value <= mostOfAllFields);
    if (isUnbounded && !isLimited) {
        scope.refuse(report(queryMessages.fieldsWithoutLimit, span));
    }
}

function checkSelect(within: QueryScope, binds: readonly BoundValue[]): void {
    const { query, scope } = within;
    const seen = new Set<string>();
    const isGrouped = isAggregate(query);
    for (const item of query.select) {
        const name = selectedName(item);
        if (name !== null && !isGrouped && seen.has(name.toLowerCase())) {
            const span = item.kind === 'field' ? item.path.span : query.span;
            scope.refuse(report(queryMessages.duplicateColumn, span, { name }));
        }
        if (name !== null) {
            seen.add(name.toLowerCase());
        }
        checkSelected(item, isGrouped, within, binds);
    }
}

function selectedName(item: SelectItem): string | null {
    return item.kind === 'field' ? item.path.parts.join('.') : null;
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
    for (const when of item.whens) {
        const object = scope.world.object(when.type);
        if (object === null) {
            return scope.refuse(
                report(queryMessages.unknownObject, item.span, { object: when.type }),
            );
        }
        when.fields.forEach((path) => resolvePath(path, { ...within, object }));
    }
    if (isNameObject(relation.type, scope)) {
        item.otherwise.forEach((path) => resolvePath(path, { ...within, object: relation.type }));
    }
}

export function checkItem(item: FieldPath | FunctionCall, within: QueryScope): void {
    if (isPath(item)) {
        resolvePath(item, within);
        return;
    }
    for (const argument of item.arguments) {
        if ('parts' in argument || 'arguments' in argument) {
            checkItem(argument, within);
        }
    }
}

/** Beside aggregates only what is grouped by may be selected. */
function checkGrouping(within: QueryScope): void {
    const { query, scope } = within;
    if (!isAggregate(query)) {
        return;
    }
    const grouped = new Set(
        query.groupBy.map((item) => (isPath(item) ? item.parts.join('.').toLowerCase() : '')),
    );
    const aliases = new Set<string>();
    for (const item of query.select) {
        const alias = item.kind === 'field' || item.kind === 'function' ? item.alias : null;
        if (alias !== null && aliases.has(alias.toLowerCase())) {
            scope.refuse(report(queryMessages.duplicateAlias, query.span, { name: alias }));
        }
        if (alias !== null) {
            aliases.add(alias.toLowerCase());
        }
        if (
            item.kind === 'field' &&
            !isAggregateItem(item) &&
            !grouped.has(item.path.parts.join('.').toLowerCase())
        ) {
            const name = item.path.parts.join('.');
            scope.refuse(report(queryMessages.mustBeGrouped, item.path.span, { name }));
        }
    }
}

function checkOrder(within: QueryScope): void {
    const { query, scope } = within;
    const aliases = new Set(
        query.select.map((item) => ('alias' in item ? item.alias?.toLowerCase() : undefined)),
    );
    for (const { by } of query.orderBy) {
        if (isPath(by) && by.parts.length === 1 && aliases.has(by.parts[0].toLowerCase())) {
            continue;
        }
        checkItem(by, within);
        const field = isPath(by) ? resolvePath(by, within) : null;
        const view =
            field === null
                ? null
                : scope.world.schema
                      .object(field.owner.printed)
                      ?.fields.get(field.name.toLowerCase());
        if (view?.isSortable === false) {
            scope.refuse(report(queryMessages.notSortable, by.span, { name: view.name }));
        }
    }
}

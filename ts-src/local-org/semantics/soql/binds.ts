import type {
    Condition,
    SoqlBind,
    SoqlNumber,
    SoqlQuery,
    SoqlValue,
    SoslQuery,
} from '../../syntax/soqlTree.ts';
import type { BoundValue } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';

/** Every bind of the query and its subqueries, typed, in order of text. */
export function bindsOf(query: SoqlQuery | SoslQuery, scope: Scope): readonly BoundValue[] {
    const found: SoqlBind[] = [];
    if ('select' in query) {
        collectQuery(query, found);
    } else {
        collectSearch(query, found);
    }
    found.sort((left, right) => left.span.start - right.span.start);
    return found.map((bind) => ({ bind, value: scope.expression(bind.expression) }));
}

function collectQuery(query: SoqlQuery, found: SoqlBind[]): void {
    for (const item of query.select) {
        if (item.kind === 'subquery') {
            collectQuery(item.query, found);
        } else if (item.kind === 'function') {
            collectArguments(item.call.arguments, found);
        }
    }
    collectCondition(query.where, found);
    collectCondition(query.having, found);
    for (const order of query.orderBy) {
        if ('arguments' in order.by) {
            collectArguments(order.by.arguments, found);
        }
    }
    collectNumber(query.limit, found);
    collectNumber(query.offset, found);
}

function collectSearch(query: SoslQuery, found: SoqlBind[]): void {
    if (query.term.kind === 'bind') {
        found.push(query.term);
    }
    for (const returning of query.returning) {
        collectCondition(returning.where, found);
        collectNumber(returning.limit, found);
    }
    collectNumber(query.limit, found);
}

function collectNumber(number: SoqlNumber | null, found: SoqlBind[]): void {
    if (number?.kind === 'bind') {
        found.push(number);
    }
}

function collectArguments(values: readonly unknown[], found: SoqlBind[]): void {
    for (const value of values as readonly (
        SoqlValue | { readonly arguments: readonly unknown[] }
    )[]) {
        if ('arguments' in value) {
            collectArguments(value.arguments, found);
        } else if ('kind' in value) {
            collectValue(value, found);
        }
    }
}

function collectValue(value: SoqlValue, found: SoqlBind[]): void {
    switch (value.kind) {
        case 'bind':
            found.push(value);
            break;
        case 'list':
            value.values.forEach((one) => collectValue(one, found));
            break;
        case 'subquery':
            collectQuery(value.query, found);
            break;
        default:
    }
}

function collectCondition(condition: Condition | null, found: SoqlBind[]): void {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            condition.terms.forEach((term) => collectCondition(term, found));
            break;
        case 'not':
            collectCondition(condition.term, found);
            break;
        case 'comparison':
            if ('arguments' in condition.left) {
                collectArguments(condition.left.arguments, found);
            }
            collectValue(condition.right, found);
            break;
        default:
    }
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { DoWhile, For, ForEach, While } from '../../syntax/tree.ts';
import type {
    ForEachStatement,
    TypedExpression,
    TypedStatement,
    VariableStatement,
} from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';
import { libraryName } from '../types/special.ts';
import { fit, isObject } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { checkLocals } from './block.ts';
import { checkCondition } from './condition.ts';

export function checkWhile(node: While, scope: Scope): TypedStatement {
    const condition = checkCondition(node.condition, scope);
    return {
        kind: 'while',
        condition,
        body: scope.child(true).statement(node.body),
        span: node.span,
    };
}

export function checkDoWhile(node: DoWhile, scope: Scope): TypedStatement {
    const body = scope.child(true).statement(node.body);
    return {
        kind: 'doWhile',
        body,
        condition: checkCondition(node.condition, scope),
        span: node.span,
    };
}

export function checkFor(node: For, scope: Scope): TypedStatement {
    const inner = scope.child(true);
    const { initializer } = node;
    let variables: readonly VariableStatement[] = [];
    let initializers: readonly TypedExpression[] = [];
    if (initializer !== null && 'kind' in initializer) {
        variables = checkLocals(initializer, inner);
    } else if (initializer !== null) {
        initializers = initializer.map((one) => inner.expression(one));
    }
    const condition = node.condition === null ? null : checkCondition(node.condition, inner);
    const updates = node.updates.map((update) => inner.expression(update));
    const body = node.body === null ? null : inner.child(true).statement(node.body);
    return { kind: 'for', variables, initializers, condition, updates, body, span: node.span };
}

export function checkForEach(node: ForEach, scope: Scope): TypedStatement {
    const inner = scope.child(true);
    const type = typeIn(scope, node.type);
    const iterable = scope.expression(node.iterable);
    const variable = { name: node.name.text, type: type.name, span: node.name.span };
    if (scope.find(node.name.text) !== null) {
        scope.report(
            report(semanticMessages.duplicateVariable, node.name.span, { name: node.name.text }),
        );
    }
    inner.declare(variable, type);
    const loop =
        iterable.kind === 'soql' && iterable.result === 'list'
            ? overRows(iterable, type, node, scope)
            : overElements(iterable, type, node, scope);
    const body = node.body === null ? null : inner.child(true).statement(node.body);
    return { kind: 'forEach', variable, ...loop, body, span: node.span };
}

type Loop = Pick<ForEachStatement, 'iterable' | 'how' | 'conversion'>;

/** `for (Account a : [SELECT ...])` takes rows, `for (List<Account> chunk : [...])` takes them by 200. */
function overRows(
    query: Extract<TypedExpression, { kind: 'soql' }>,
    type: Type,
    node: ForEach,
    scope: Scope,
): Loop {
    const { world } = scope;
    if (node.body === null) {
        scope.refuse(report(semanticMessages.queryLoopBody, node.span));
    }
    const row = scope.typeOf(query).args[0];
    const iterable = { ...query, result: 'iterate' as const };
    const isChunk = type.symbol.name === 'List' && isObject(world, type.args[0]);
    const wanted = isChunk ? type.args[0] : type;
    if (!isObject(world, wanted) || fit(world, row, wanted) === null) {
        scope.refuse(
            report(semanticMessages.queryLoopVariable, node.span, { object: printType(row) }),
        );
    }
    return { iterable, how: isChunk ? 'chunks' : 'rows', conversion: null };
}

function overElements(iterable: TypedExpression, type: Type, node: ForEach, scope: Scope): Loop {
    const { world } = scope;
    const lineage = world.lineage(scope.typeOf(iterable));
    const collection = ['List', 'Set', 'Iterable']
        .map((name) => lineage.find((one) => libraryName(one.symbol) === name))
        .find((one) => one !== undefined);
    if (collection === undefined) {
        const values = { type: printType(scope.typeOf(iterable)) };
        return scope.refuse(report(semanticMessages.notIterable, node.span, values));
    }
    const element = collection.args[0];
    const found =
        fit(world, element, type) ??
        (isObject(world, element) && isObject(world, type) ? fit(world, type, element) : null);
    if (found === null) {
        const values = { expected: printType(element), found: printType(type) };
        scope.refuse(report(semanticMessages.loopVariable, node.span, values));
    }
    const name = libraryName(collection.symbol);
    const isDown = fit(world, element, type) === null;
    return {
        iterable,
        how: name === 'List' ? 'list' : name === 'Set' ? 'set' : 'iterator',
        conversion: isDown ? 'checked' : found.how,
    };
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Expression, NewArray, NewCollection, NewMap } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';

/** `new List<T>{a, b}`, `new Set<T>{a}`, `new T[]{a}` */
export function checkNewCollection(node: NewCollection, scope: Scope): TypedExpression {
    const type = typeIn(scope, node.type, node.span);
    const expected = type.args[0];
    if (expected === undefined || (type.symbol.name !== 'List' && type.symbol.name !== 'Set')) {
        return scope.refuse(
            report(semanticMessages.notConstructable, node.span, { type: printType(type) }),
        );
    }
    const elements = node.elements.map((element) => checkElement(element, expected, node, scope));
    return { kind: 'newCollection', elements, type: type.name, span: node.span };
}

function checkElement(
    element: Expression,
    expected: Type,
    node: NewCollection,
    scope: Scope,
): TypedExpression {
    const typed = scope.expression(element);
    const converted = convertValue(scope.world, typed, expected);
    if (converted === null) {
        const values = { expected: printType(expected), found: printType(scope.typeOf(typed)) };
        return scope.refuse(report(semanticMessages.elementType, node.span, values));
    }
    return converted;
}

/** `new Map<K,V>{k => v}` */
export function checkNewMap(node: NewMap, scope: Scope): TypedExpression {
    const type = typeIn(scope, node.type, node.span);
    if (type.symbol.name !== 'Map') {
        scope.refuse(
            report(semanticMessages.notConstructable, node.span, { type: printType(type) }),
        );
    }
    const [keyType, valueType] = [type.args[0], type.args[1]];
    const entries = node.entries.map((entry) => {
        const key = scope.expression(entry.key);
        const value = scope.expression(entry.value);
        const keys = { found: printType(scope.typeOf(key)), expected: printType(keyType) };
        const values = { found: printType(scope.typeOf(value)), expected: printType(valueType) };
        return {
            key:
                convertValue(scope.world, key, keyType) ??
                scope.refuse(report(semanticMessages.keyType, entry.key.span, keys)),
            value:
                convertValue(scope.world, value, valueType) ??
                scope.refuse(report(semanticMessages.valueType, entry.value.span, values)),
        };
    });
    return { kind: 'newMap', entries, type: type.name, span: node.span };
}

/** `new Integer[5]`, and `new Account[]`-like copies of a list. */
export function checkNewArray(node: NewArray, scope: Scope): TypedExpression {
    const type = typeIn(scope, node.type, node.span);
    const size = scope.expression(node.size);
    const element = type.args[0];
    if (element === undefined || type.symbol.name !== 'List') {
        return scope.refuse(
            report(semanticMessages.notConstructable, node.span, { type: printType(type) }),
        );
    }
    if (size.type !== 'Integer') {
        const values = {
            found: printType(scope.typeOf(size)),
            type: printType(type),
            element: printType(element),
        };
        scope.refuse(report(semanticMessages.listInitializer, node.span, values));
    }
    return { kind: 'newArray', size, type: type.name, span: node.span };
}

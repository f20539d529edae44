import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Cast, InstanceOf } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';
import { fit, isObject, mayBeCast } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import type { World } from '../types/world.ts';

/** `(T) value` */
export function checkCast(node: Cast, scope: Scope): TypedExpression {
    const { world } = scope;
    const to = typeIn(scope, node.type, node.span);
    const value = scope.expression(node.value);
    const from = scope.typeOf(value);
    const converted = convertValue(world, value, to);
    if (converted !== null && converted.kind !== 'constant') {
        const isPlain = converted === value;
        return isPlain
            ? { kind: 'cast', value, type: to.name, span: node.span }
            : { ...converted, span: node.span };
    }
    if (converted === null && !mayBeCast(world, from, to)) {
        const values = { from: printType(from), to: printType(to) };
        scope.refuse(report(semanticMessages.incompatibleCast, node.span, values));
    }
    return { kind: 'cast', value, type: to.name, span: node.span };
}

/** What `instanceof` gives by the types alone; lists of records are compared by their element alone. */
function staticAnswer(world: World, from: Type, to: Type): 'always' | 'never' | null {
    if (from === world.unknown || to === world.unknown) {
        return null;
    }
    const [isFromRecords, isToRecords] = [isRecordList(world, from), isRecordList(world, to)];
    if (isFromRecords || (from === world.null && isToRecords)) {
        const isOther = to.name === 'Object' || to.name === 'List<Object>';
        return from === world.null || isOther ? 'never' : relationOf(world, from, to, from === to);
    }
    return relationOf(world, from, to, false);
}

function relationOf(
    world: World,
    from: Type,
    to: Type,
    isOpen: boolean,
): 'always' | 'never' | null {
    const found = fit(world, from, to);
    const isNarrowed = found?.how === 'checked' && mayNarrow(from);
    if (found !== null && found.how !== 'stringToId' && !isNarrowed) {
        return isOpen ? null : 'always';
    }
    return mayBeCast(world, from, to) ? null : 'never';
}

/** The generic record, a polymorphic parent, or what holds such records or any objects. */
function mayNarrow(type: Type): boolean {
    const [element] = type.args;
    const isParent = type.symbol.kind === 'sobject' && type.name === 'Name';
    return (
        isParent ||
        [type.name, element?.name].some((name) =>
            ['SObject', 'Object', 'Name'].includes(name ?? ''),
        )
    );
}

function isRecordList(world: World, type: Type): boolean {
    return type.symbol.name === 'List' && isObject(world, type.args[0]);
}

/** `value instanceof T` */
export function checkInstanceOf(node: InstanceOf, scope: Scope): TypedExpression {
    const { world } = scope;
    const value = scope.expression(node.value);
    const tested = typeIn(scope, node.type, locationOf(node.value));
    const from = scope.typeOf(value);
    const values = { from: printType(from), to: printType(tested) };
    const answer = staticAnswer(world, from, tested);
    if (answer === 'always') {
        scope.refuse(report(semanticMessages.alwaysInstance, locationOf(node.value), values));
    }
    if (answer === 'never') {
        scope.refuse(report(semanticMessages.neverInstance, locationOf(node.value), values));
    }
    return { kind: 'instanceOf', value, tested: tested.name, type: 'Boolean', span: node.span };
}

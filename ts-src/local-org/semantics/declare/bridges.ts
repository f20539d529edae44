import { referenceTo } from '../nodes/buildCall.ts';
import type { TypedExpression, TypedMethod, TypedStatement, TypedType } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import type { MethodSymbol, Type } from '../types/type.ts';
import type { World } from '../types/world.ts';
import { sameParameters, takesParameters } from './hierarchy.ts';
import type { UserType } from './userType.ts';

/**
 * A class may implement an interface's method with a static one, or with other parameters (`List<Account>` for `List<SObject>`).
 * Such a class gets one more method, of the very signature the interface has, that calls the written one.
 */
export function withBridges(world: World, type: TypedType, user: UserType): TypedType {
    if (type.kind !== 'class') {
        return type;
    }
    const wanted = world
        .lineage(user.type)
        .filter((one) => one.symbol.kind === 'interface')
        .flatMap((receiver) =>
            [...receiver.symbol.methods.values()].flat().map((method) => ({ method, receiver })),
        );
    const bridges = wanted.flatMap(({ method, receiver }) =>
        bridgeOf(world, method, receiver, user),
    );
    return bridges.length === 0 ? type : { ...type, methods: [...type.methods, ...bridges] };
}

function bridgeOf(
    world: World,
    wanted: MethodSymbol,
    receiver: Type,
    user: UserType,
): readonly TypedMethod[] {
    const own = user.methods.get(wanted.name.toLowerCase()) ?? [];
    if (own.some((method) => !method.isStatic && sameParameters(world, method, wanted, receiver))) {
        return [];
    }
    const target = own.find((method) => takesParameters(world, method, wanted, receiver));
    return target === undefined ? [] : [bridge(world, wanted, receiver, target, user)];
}

function bridge(
    world: World,
    wanted: MethodSymbol,
    receiver: Type,
    target: MethodSymbol,
    user: UserType,
): TypedMethod {
    const span = target.span ?? user.declaration.name.span;
    const types = wanted.parameters.map((type) => world.substitute(type, receiver));
    const parameters = types.map((type, index) => ({ name: `p${index}`, type: type.name, span }));
    const args = parameters.map((variable, index): TypedExpression => {
        const value: TypedExpression = { kind: 'local', variable, type: variable.type, span };
        return convertValue(world, value, target.parameters[index]) ?? value;
    });
    const call = callOf(target, args, user, span);
    const isVoid = target.returnType === world.void;
    const statement: TypedStatement = isVoid
        ? { kind: 'expression', expression: call, span }
        : { kind: 'return', value: call, span };
    return {
        name: target.name,
        parameters,
        returnType: world.substitute(wanted.returnType, receiver).name,
        isStatic: false,
        isAbstract: false,
        isVirtual: true,
        isOverride: false,
        visibility: 'public',
        isTest: false,
        isWebService: false,
        annotations: [],
        body: { kind: 'block', statements: [statement], span },
        span,
    };
}

function callOf(
    target: MethodSymbol,
    args: readonly TypedExpression[],
    user: UserType,
    span: TypedMethod['span'],
): TypedExpression {
    const method = referenceTo(target);
    const type = target.returnType.name;
    if (target.isStatic) {
        return { kind: 'callStatic', method, arguments: args, type, span };
    }
    const self: TypedExpression = { kind: 'this', isWritten: false, type: user.name, span };
    const call = { method, isVirtual: target.isVirtual, isSuper: false, isSafe: false, type, span };
    return { kind: 'callInstance', target: self, arguments: args, ...call };
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Call } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { findMethods } from '../resolve/members.ts';
import type { Candidate } from '../resolve/members.ts';
import { chooseOverload } from '../resolve/overload.ts';
import { printMethod } from '../resolve/print.ts';
import type { Scope } from '../resolve/scope.ts';
import { triggerOwner } from '../triggerOwner.ts';
import { buildCall } from './buildCall.ts';
import { choose } from './chooseMethod.ts';

/** `name(...)`: of the class, of what it extends, static ones of the classes around it, or of the trigger. */
export function checkOwnCall(node: Call, scope: Scope): TypedExpression {
    const name = node.name.text.toLowerCase();
    if (name === 'this' || name === 'super') {
        const message =
            name === 'this' ? semanticMessages.thisNotFirst : semanticMessages.superNotFirst;
        scope.refuse(report(message, node.name.span));
    }
    const { body, world } = scope;
    const args = node.arguments.map((argument) => scope.expression(argument));
    const declared = body.ownMethods.get(name);
    if (declared !== undefined) {
        return callDeclared(
            declared.map((method) => ({
                method,
                receiver: world.void,
                parameters: method.parameters,
            })),
            args,
            node,
            scope,
        );
    }
    const candidates = nearest(name, args, scope);
    const type = body.type?.type ?? world.named('Object');
    const { candidate, converted } = choose(candidates, candidates, args, type, node, scope);
    const { method } = candidate;
    const isOwn = body.type !== null && world.lineage(body.type.type).includes(candidate.receiver);
    const isObject = candidate.receiver.name === 'Object';
    if (!method.isStatic && (body.isStatic || body.type === null || !(isOwn || isObject))) {
        const printed = printMethod(world, method, candidate.receiver);
        scope.refuse(
            report(semanticMessages.instanceMethodFromStatic, node.name.span, { method: printed }),
        );
    }
    if (!method.isStatic && body.kind === 'chain') {
        const printed = printMethod(world, method, candidate.receiver);
        scope.refuse(
            report(semanticMessages.instanceMethodInChain, node.name.span, { method: printed }),
        );
    }
    const target: TypedExpression | null = method.isStatic
        ? null
        : { kind: 'this', isWritten: false, type: type.name, span: node.name.span };
    return buildCall(
        candidate,
        { target, type, arguments: converted, isSafe: false, isSuper: false, span: node.span },
        scope,
    );
}

/** Of the innermost class with a method that takes the arguments; else all of them, to be refused. */
function nearest(
    name: string,
    args: readonly TypedExpression[],
    scope: Scope,
): readonly Candidate[] {
    const { world } = scope;
    const all: Candidate[] = [];
    for (let at = scope.body.type; at !== null; at = at.outer) {
        const candidates = findMethods(world, at.type, name);
        const chosen = chooseOverload(world, candidates, args);
        const isReachable =
            at === scope.body.type || chosen.kind !== 'found' || chosen.candidate.method.isStatic;
        if (chosen.kind !== 'none' && isReachable) {
            return candidates;
        }
        all.push(...candidates.filter(({ method }) => at === scope.body.type || method.isStatic));
    }
    return all;
}

/** Methods of a trigger or anonymous block belong to the unit and are called like statics. */
function callDeclared(
    candidates: readonly Candidate[],
    args: readonly TypedExpression[],
    node: Call,
    scope: Scope,
): TypedExpression {
    const { candidate, converted } = choose(
        candidates,
        candidates,
        args,
        scope.world.named('Object'),
        node,
        scope,
    );
    const { method } = candidate;
    const parameters = method.parameters.map((parameter) => parameter.name);
    const { tree, name: unitName } = scope.body.unit;
    const owner = tree.kind === 'trigger' ? triggerOwner(unitName) : unitName;
    const reference = { owner, name: method.name, parameters };
    return {
        kind: 'callStatic',
        method: reference,
        arguments: converted,
        type: method.returnType.name,
        span: node.span,
    };
}

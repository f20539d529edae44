import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Break, Continue, Return, Throw } from '../../syntax/tree.ts';
import type { TypedStatement } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { printType } from '../types/world.ts';

export function checkReturn(node: Return, scope: Scope): TypedStatement {
    const { kind, returnType } = scope.body;
    const { world } = scope;
    if (kind === 'initializer') {
        scope.refuse(report(semanticMessages.returnOutsideMethod, node.span));
    }
    if (node.value === null) {
        if (returnType !== world.void) {
            scope.refuse(
                report(semanticMessages.returnMissing, node.span, { type: printType(returnType) }),
            );
        }
        return { kind: 'return', value: null, span: node.span };
    }
    if (returnType === world.void) {
        const message =
            kind === 'constructor'
                ? semanticMessages.returnInConstructor
                : kind === 'trigger'
                  ? semanticMessages.returnInTrigger
                  : semanticMessages.returnInVoid;
        scope.refuse(report(message, node.span));
    }
    const value = scope.expression(node.value);
    const converted = convertValue(world, value, returnType);
    if (converted === null) {
        const values = { from: printType(scope.typeOf(value)), to: printType(returnType) };
        scope.refuse(report(semanticMessages.illegalConversion, node.span, values));
    }
    return { kind: 'return', value: converted, span: node.span };
}

export function checkThrow(node: Throw, scope: Scope): TypedStatement {
    const value = scope.expression(node.value);
    const type = scope.typeOf(value);
    if (type !== scope.world.null && !scope.world.isSubtype(type, scope.world.named('Exception'))) {
        scope.refuse(
            report(semanticMessages.notThrowable, locationOf(node.value), {
                type: printType(type),
            }),
        );
    }
    return { kind: 'throw', value, span: node.span };
}

export function checkBreak(node: Break, scope: Scope): TypedStatement {
    if (!scope.isInLoop) {
        scope.refuse(report(semanticMessages.breakOutsideLoop, node.span));
    }
    return { kind: 'break', span: node.span };
}

export function checkContinue(node: Continue, scope: Scope): TypedStatement {
    if (!scope.isInLoop) {
        scope.refuse(report(semanticMessages.continueOutsideLoop, node.span));
    }
    return { kind: 'continue', span: node.span };
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type {
    Break,
    Continue,
    ExpressionStatement,
    If,
    Return,
    RunAs,
    Throw,
} from '../../syntax/tree.ts';
import type { TypedStatement } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { printType } from '../types/world.ts';
import { checkBlock } from './block.ts';
import { checkCondition } from './condition.ts';

export function checkExpressionStatement(node: ExpressionStatement, scope: Scope): TypedStatement {
    return { kind: 'expression', expression: scope.expression(node.expression), span: node.span };
}

export function checkIf(node: If, scope: Scope): TypedStatement {
    const condition = checkCondition(node.condition, scope);
    const whenTrue = scope.child().statement(node.whenTrue);
    const whenFalse = node.whenFalse === null ? null : scope.child().statement(node.whenFalse);
    return { kind: 'if', condition, whenTrue, whenFalse, span: node.span };
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

/** `System.runAs(user) { }` */
export function checkRunAs(node: RunAs, scope: Scope): TypedStatement {
    const subject = node.arguments.length === 1 ? scope.expression(node.arguments[0]) : null;
    const body = checkBlock(node.body, scope);
    const user = scope.world.object('User');
    const converted =
        subject === null || user === null ? null : convertValue(scope.world, subject, user);
    const isVersion = subject !== null && /^(Package\.)?Version$/.test(subject.type);
    if (subject === null || (converted === null && !isVersion)) {
        return scope.refuse(report(semanticMessages.runAsArgument, node.span));
    }
    return { kind: 'runAs', subject: converted ?? subject, body, span: node.span };
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Call } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { findMethods } from '../resolve/members.ts';
import { chooseOverload } from '../resolve/overload.ts';
import type { Scope } from '../resolve/scope.ts';
import { isObject } from '../types/fit.ts';
import { buildCall } from './buildCall.ts';

/**
 * `record.Field.addError(...)` is about the field, not about its value: it becomes `record.addError(token, ...)`
 * (Apex Reference > System > SObject > addError). null: an ordinary call.
 */
export function checkAddError(
    value: TypedExpression,
    node: Call,
    scope: Scope,
): TypedExpression | null {
    const { world } = scope;
    const type = scope.typeOf(value);
    // An Id has an addError of its own, but a field that holds one is meant as the field.
    const isField = value.kind === 'sobjectField' && value.relation === 'none';
    if (isObject(world, type) || (!isField && findMethods(world, type, 'addError').length > 0)) {
        return null;
    }
    if (value.kind !== 'sobjectField' || value.relation !== 'none') {
        return scope.refuse(report(semanticMessages.addErrorTarget, node.name.span));
    }
    if (value.isSafe || node.isSafe) {
        scope.refuse(report(semanticMessages.addErrorSafe, node.name.span));
    }
    const token: TypedExpression = {
        kind: 'token',
        of: 'field',
        object: value.object,
        member: value.field,
        type: 'Schema.SObjectField',
        span: value.span,
    };
    const args = [token, ...node.arguments.map((argument) => scope.expression(argument))];
    const record = scope.typeOf(value.target);
    const chosen = chooseOverload(world, findMethods(world, record, 'addError'), args);
    if (chosen.kind !== 'found') {
        return scope.refuse(report(semanticMessages.addErrorTarget, node.name.span));
    }
    const site = {
        target: value.target,
        type: record,
        arguments: chosen.arguments,
        isSafe: false,
        isSuper: false,
        span: node.span,
    };
    return buildCall(chosen.candidate, site, scope);
}

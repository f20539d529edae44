import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Block, Identifier, Parameter } from '../../syntax/tree.ts';
import { checkStatements } from '../nodes/block.ts';
import { completes } from '../nodes/flow.ts';
import { nodeChecks } from '../nodes/table.ts';
import type { TypedBlock, Variable } from '../program.ts';
import { Scope } from '../resolve/scope.ts';
import type { Body } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import type { World } from '../types/world.ts';
import type { UserType } from './userType.ts';

/** What all bodies of a class have in common. */
export interface ClassContext {
    readonly world: World;
    readonly user: UserType;
    readonly diagnostics: Diagnostic[];
}

export function bodyOf(
    context: ClassContext,
    kind: Body['kind'],
    isStatic: boolean,
    returnType: Type,
    more: Partial<Body> = {},
): Body {
    return {
        world: context.world,
        checks: nodeChecks,
        unit: context.user.unit,
        diagnostics: context.diagnostics,
        kind,
        type: context.user,
        isStatic,
        returnType,
        property: null,
        trigger: null,
        ownMethods: new Map(),
        laterFields: new Set(),
        ...more,
    };
}

export interface TypedBody {
    readonly parameters: readonly Variable[];
    readonly block: TypedBlock;
}

/** A method's or accessor's statements; `name` is where a missing return is reported. */
export function checkBody(
    body: Body,
    node: Block,
    parameters: readonly Variable[],
    name: Identifier,
): TypedBlock {
    const scope = scopeWith(body, parameters);
    const statements = checkStatements(node.statements, scope);
    if (
        body.returnType !== body.world.void &&
        body.returnType !== body.world.unknown &&
        completes(node)
    ) {
        scope.report(
            report(semanticMessages.returnMissing, name.span, { type: printType(body.returnType) }),
        );
    }
    return { kind: 'block', statements, span: node.span };
}

export function scopeWith(body: Body, parameters: readonly Variable[]): Scope {
    const scope = new Scope(body);
    for (const parameter of parameters) {
        scope.declare(parameter, body.world.of(parameter));
    }
    return scope.child();
}

export function typedParameters(
    parameters: readonly Parameter[],
    types: readonly Type[],
): readonly Variable[] {
    return parameters.map(({ name }, index) => ({
        name: name.text,
        type: types[index].name,
        span: name.span,
    }));
}

import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type { TypeRef } from '../../syntax/tree.ts';
import type { UserType } from '../declare/userType.ts';
import type { Type } from '../types/type.ts';
import type { World } from '../types/world.ts';
import type { Scope } from './scope.ts';
import { resolveType } from './typeRef.ts';
import type { TypeProblem } from './typeRef.ts';

/** The type a reference names, or a refused statement; `at`: where the platform puts the blame. */
export function typeIn(scope: Scope, ref: TypeRef, at: Span = ref.span): Type {
    const resolved = resolveType(scope.world, ref, scope.body.type);
    return 'type' in resolved ? resolved.type : scope.refuse(describe(resolved.problem, at));
}

/** For declarations: reports and goes on with `unknown`. */
export function typeOrUnknown(
    world: World,
    ref: TypeRef,
    within: UserType | null,
    diagnostics: Diagnostic[],
    at: Span = ref.span,
): Type {
    const resolved = resolveType(world, ref, within);
    if ('type' in resolved) {
        return resolved.type;
    }
    diagnostics.push(describe(resolved.problem, at));
    return world.unknown;
}

function describe(problem: TypeProblem, span: Span): Diagnostic {
    const { name } = problem;
    switch (problem.kind) {
        case 'missing':
            return report(semanticMessages.unknownType, span, { name });
        case 'hidden':
            return report(semanticMessages.hiddenType, span, { type: name });
        case 'noArguments':
            return report(semanticMessages.typeArgumentsMissing, span, { name });
        case 'notGeneric':
            return report(semanticMessages.typeArgumentsUnexpected, span, { name });
        case 'argumentCount': {
            const { expected, found } = problem;
            return report(semanticMessages.typeArgumentCount, span, { name, expected, found });
        }
    }
}

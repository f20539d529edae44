import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Call } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import type { Candidate } from '../resolve/members.ts';
import { chooseOverload } from '../resolve/overload.ts';
import { printCall, printMethod } from '../resolve/print.ts';
import type { Scope } from '../resolve/scope.ts';
import { isVisible } from '../resolve/visibility.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { requireSameElements } from './sameElements.ts';

interface Selection {
    readonly candidate: Candidate;
    readonly converted: readonly TypedExpression[];
}

/** Among the visible and fitting kind first, then among all, so that the refusal can say what is wrong with the one meant. */
export function choose(
    preferred: readonly Candidate[],
    all: readonly Candidate[],
    args: readonly TypedExpression[],
    type: Type,
    node: Call,
    scope: Scope,
): Selection {
    const { world } = scope;
    const isSeen = ({ method }: Candidate): boolean =>
        isVisible(world, method, method.visibility, scope.body.type);
    const attempts = [preferred.filter(isSeen), preferred, all];
    for (const attempt of attempts) {
        const chosen = chooseOverload(world, attempt, args);
        if (chosen.kind === 'found') {
            requireVisible(chosen.candidate, node, scope);
            requireSameElements(chosen.candidate, args, node.name.span, scope);
            return { candidate: chosen.candidate, converted: chosen.arguments };
        }
        if (chosen.kind === 'ambiguous') {
            const call = printCall(
                node.name.text,
                args.map((arg) => scope.typeOf(arg)),
            );
            scope.refuse(report(semanticMessages.ambiguousMethod, node.name.span, { call }));
        }
    }
    if (type === world.unknown || args.some((arg) => arg.type === 'unknown')) {
        scope.giveUp();
    }
    const call = printCall(
        node.name.text,
        args.map((arg) => scope.typeOf(arg)),
    );
    return scope.refuse(
        report(semanticMessages.unknownMethod, node.name.span, { call, type: printType(type) }),
    );
}

function requireVisible(candidate: Candidate, node: Call, scope: Scope): void {
    const { method, receiver } = candidate;
    if (!isVisible(scope.world, method, method.visibility, scope.body.type)) {
        const printed = printMethod(scope.world, method, receiver);
        scope.refuse(report(semanticMessages.hiddenMethod, node.name.span, { method: printed }));
    }
}

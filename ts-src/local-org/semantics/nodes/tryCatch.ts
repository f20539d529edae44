import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Catch, Try } from '../../syntax/tree.ts';
import type { CatchClause, TypedStatement } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { checkBlock, checkStatements } from './block.ts';

export function checkTry(node: Try, scope: Scope): TypedStatement {
    const body = checkBlock(node.body, scope);
    const caught: Type[] = [];
    const catches = node.catches.map((clause) => checkCatch(clause, caught, scope));
    return {
        kind: 'try',
        body,
        catches,
        finally: node.finally === null ? null : checkBlock(node.finally, scope),
        span: node.span,
    };
}

function checkCatch(node: Catch, caught: Type[], scope: Scope): CatchClause {
    const { world } = scope;
    const type = typeIn(scope, node.type, node.body.span);
    if (!world.isSubtype(type, world.named('Exception'))) {
        scope.refuse(
            report(semanticMessages.notCatchable, node.type.span, { type: printType(type) }),
        );
    }
    if (caught.some((earlier) => world.isSubtype(type, earlier))) {
        scope.report(
            report(semanticMessages.alreadyCaught, node.body.span, { type: printType(type) }),
        );
    }
    caught.push(type);
    if (scope.find(node.name.text) !== null) {
        scope.report(
            report(semanticMessages.duplicateVariable, node.name.span, { name: node.name.text }),
        );
    }
    const inner = scope.child();
    const variable = inner.declare(
        { name: node.name.text, type: type.name, span: node.name.span },
        type,
    );
    const statements = checkStatements(node.body.statements, inner);
    return { variable, body: { kind: 'block', statements, span: node.body.span }, span: node.span };
}

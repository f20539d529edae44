import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Index } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { printType } from '../types/world.ts';

/** `list[i]` */
export function checkIndex(node: Index, scope: Scope): TypedExpression {
    const target = scope.expression(node.target);
    const type = scope.typeOf(target);
    const list = scope.world.lineage(type).find((one) => one.symbol.name === 'List');
    if (list === undefined) {
        return scope.refuse(
            report(semanticMessages.notAList, locationOf(node.target), { type: printType(type) }),
        );
    }
    const index = scope.expression(node.index);
    if (index.type !== 'Integer') {
        const values = { type: printType(scope.typeOf(index)) };
        scope.refuse(report(semanticMessages.indexType, locationOf(node.target), values));
    }
    return { kind: 'index', target, index, type: list.args[0].name, span: node.span };
}

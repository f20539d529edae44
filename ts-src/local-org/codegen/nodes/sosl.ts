import type { SoslValueExpression } from '../../semantics/program.ts';
import type { LinkedSearch } from '../contract.ts';
import type { FunctionContext } from '../functionContext.ts';
import { bindTexts } from './soql.ts';

export function emitSosl(node: SoslValueExpression, context: FunctionContext): string {
    const linked: LinkedSearch = {
        query: node.query,
        binds: node.binds.map((bound) => bound.bind),
    };
    return `rt.search(${context.unit.constant(linked)},[${bindTexts(node.binds, context)}])`;
}

import type { Call } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import type { Type } from '../types/type.ts';

/** `Database.getQueryLocator([SELECT ...])`: the query is not run where it stands. */
export function withQueryLocator(
    type: Type,
    node: Call,
    args: readonly TypedExpression[],
): readonly TypedExpression[] {
    if (type.name !== 'Database' || node.name.text.toLowerCase() !== 'getquerylocator') {
        return args;
    }
    return args.map((arg) => (arg.kind === 'soql' ? { ...arg, result: 'locator' as const } : arg));
}

import type { TypeLiteralExpression } from '../../semantics/program.ts';

export function emitTypeLiteral(node: TypeLiteralExpression): string {
    return `typeLiteral(${JSON.stringify(node.named)})`;
}

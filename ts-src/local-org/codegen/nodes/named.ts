import type {
    EnumConstant,
    LabelExpression,
    PageExpression,
    TokenExpression,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';

export function emitLabel(node: LabelExpression): string {
    return `label(${JSON.stringify(node.name)})`;
}

export function emitPage(node: PageExpression): string {
    return `page(${JSON.stringify(node.name)})`;
}

export function emitEnumConstant(node: EnumConstant, context: FunctionContext): string {
    if (node.isPlatform) {
        return context.unit.shared(
            `link.platformConstant(${JSON.stringify(node.type)},${JSON.stringify(node.name)})`,
        );
    }
    return `${context.unit.handle(node.type)}.constants[${node.ordinal}]`;
}

export function emitToken(node: TokenExpression): string {
    return `token("${node.of}",${JSON.stringify(node.object)},${JSON.stringify(node.member)})`;
}

import type { Formula, FormulaNode } from './tree.ts';

/** Every field and global a formula names, in order, each once as written. */
export function references(formula: Formula): readonly (readonly string[])[] {
    const found = new Map<string, readonly string[]>();
    const walk = (node: FormulaNode): void => {
        switch (node.kind) {
            case 'literal':
                return;
            case 'reference':
                found.set(node.path.join('.').toLowerCase(), node.path);
                return;
            case 'unary':
                return walk(node.operand);
            case 'binary':
                walk(node.left);
                return walk(node.right);
            case 'call':
                node.arguments.forEach(walk);
        }
    };
    walk(formula.root);
    return [...found.values()];
}

import type { Literal } from '../../syntax/tree.ts';
import type { Constant, TypedExpression } from '../program.ts';

const types: Readonly<Record<Literal['type'], string>> = {
    integer: 'Integer',
    long: 'Long',
    double: 'Double',
    decimal: 'Decimal',
    string: 'String',
    boolean: 'Boolean',
    null: 'null',
};

export function checkLiteral(node: Literal): TypedExpression {
    return { kind: 'constant', value: literalValue(node), type: types[node.type], span: node.span };
}

export function literalValue(node: Literal): Constant['value'] {
    switch (node.type) {
        case 'integer':
            return Number(node.text);
        case 'boolean':
            return node.text.toLowerCase() === 'true';
        case 'null':
            return null;
        default:
            return node.text;
    }
}

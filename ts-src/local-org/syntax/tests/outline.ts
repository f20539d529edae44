import type { Expression, TypeRef } from '../tree.ts';

/** An expression as text with every operation in parentheses: shows how it was read. */
export function outline(expression: Expression): string {
    switch (expression.kind) {
        case 'literal':
            return expression.type === 'string' ? `'${expression.text}'` : expression.text;
        case 'name':
            return expression.text;
        case 'this':
        case 'super':
            return expression.kind;
        case 'member':
            return `${outline(expression.target)}${expression.isSafe ? '?.' : '.'}${expression.name.text}`;
        case 'index':
            return `${outline(expression.target)}[${outline(expression.index)}]`;
        case 'call': {
            const dot = expression.isSafe ? '?.' : '.';
            const target = expression.target === null ? '' : outline(expression.target) + dot;
            return `${target}${expression.name.text}(${expression.arguments.map(outline).join(', ')})`;
        }
        case 'newObject':
            return `new ${type(expression.type)}(${expression.arguments.map(outline).join(', ')})`;
        case 'newWithFields': {
            const fields = expression.fields.map(
                ({ name, value }) => `${name.text}=${outline(value)}`,
            );
            return `new ${type(expression.type)}(${fields.join(', ')})`;
        }
        case 'newCollection':
            return `new ${type(expression.type)}{${expression.elements.map(outline).join(', ')}}`;
        case 'newMap': {
            const entries = expression.entries.map(
                ({ key, value }) => `${outline(key)}=>${outline(value)}`,
            );
            return `new ${type(expression.type)}{${entries.join(', ')}}`;
        }
        case 'newArray':
            return `new ${type(expression.type)}(size ${outline(expression.size)})`;
        case 'typeLiteral':
            return `${type(expression.type)}.class`;
        case 'cast':
            return `((${type(expression.type)}) ${outline(expression.value)})`;
        case 'instanceOf':
            return `(${outline(expression.value)} instanceof ${type(expression.type)})`;
        case 'unary':
            return `(${expression.operator}${outline(expression.operand)})`;
        case 'postfix':
            return `(${outline(expression.operand)}${expression.operator})`;
        case 'binary':
            return `(${outline(expression.left)} ${expression.operator} ${outline(expression.right)})`;
        case 'assignment':
            return `(${outline(expression.target)} ${expression.operator} ${outline(expression.value)})`;
        case 'ternary': {
            const { condition, whenTrue, whenFalse } = expression;
            return `(${outline(condition)} ? ${outline(whenTrue)} : ${outline(whenFalse)})`;
        }
        case 'soql':
            return `[soql ${expression.query.from.name}]`;
        case 'sosl':
            return '[sosl]';
    }
}

function type(ref: TypeRef): string {
    const parts = ref.parts.map(({ name, typeArguments }) =>
        typeArguments.length === 0
            ? name.text
            : `${name.text}<${typeArguments.map(type).join(',')}>`,
    );
    return parts.join('.') + '[]'.repeat(ref.arrayDimensions);
}

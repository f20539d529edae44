import { Kind } from './tokens.ts';

const pairs: readonly (readonly [string, number])[] = [
    ['?.', Kind.SafeDot],
    ['??', Kind.Coalesce],
    ['=>', Kind.Arrow],
    ['===', Kind.Same],
    ['==', Kind.Equal],
    ['!==', Kind.NotSame],
    ['!=', Kind.NotEqual],
    ['<>', Kind.LessGreater],
    ['<=', Kind.LessEqual],
    ['>=', Kind.GreaterEqual],
    ['+=', Kind.PlusAssign],
    ['-=', Kind.MinusAssign],
    ['*=', Kind.TimesAssign],
    ['/=', Kind.DivideAssign],
    ['&=', Kind.AndAssign],
    ['|=', Kind.OrAssign],
    ['^=', Kind.XorAssign],
    ['++', Kind.Increment],
    ['--', Kind.Decrement],
    ['&&', Kind.AndAnd],
    ['||', Kind.OrOr],
];
const singles = '(){}[];,.?:@=<>+-*/!~&|^';
const singleKinds = [
    Kind.LeftParen,
    Kind.RightParen,
    Kind.LeftBrace,
    Kind.RightBrace,
    Kind.LeftBracket,
    Kind.RightBracket,
    Kind.Semicolon,
    Kind.Comma,
    Kind.Dot,
    Kind.Question,
    Kind.Colon,
    Kind.At,
    Kind.Assign,
    Kind.Less,
    Kind.Greater,
    Kind.Plus,
    Kind.Minus,
    Kind.Times,
    Kind.Divide,
    Kind.Not,
    Kind.Complement,
    Kind.And,
    Kind.Or,
    Kind.Xor,
];
/** By character code: the kind of a symbol of one character. */
export const symbolKinds = new Uint8Array(128);
for (let index = 0; index < singles.length; index++) {
    symbolKinds[singles.charCodeAt(index)] = singleKinds[index] ?? 0;
}
/** By their first character: the symbols of several characters, longest first. */
export const longOperators: (readonly (readonly [string, number])[])[] = [];
for (let code = 0; code < 128; code++) {
    longOperators.push(pairs.filter(([spelled]) => spelled.charCodeAt(0) === code));
}

/** Java's named character classes as the inside of a JavaScript class (flag v). java.util.regex.Pattern, class summary. */
const posix: Readonly<Record<string, string>> = {
    Lower: 'a-z',
    Upper: 'A-Z',
    ASCII: '\\x00-\\x7f',
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
    Graph: '\\x21-\\x7e',
    Print: '\\x20-\\x7e',
    Blank: ' \\t',
    Cntrl: '\\x00-\\x1f\\x7f',
    XDigit: '0-9a-fA-F',
    Space: ' \\t\\n\\v\\f\\r',
    javaLowerCase: '\\p{Lowercase}',
    javaUpperCase: '\\p{Uppercase}',
    javaWhitespace:
        '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000',
    javaMirrored: '\\p{Bidi_Mirrored}',
    IsAlphabetic: '\\p{Alphabetic}',
    IsLetter: '\\p{L}',
    IsDigit: '\\p{Nd}',
    IsLowercase: '\\p{Lowercase}',
    IsUppercase: '\\p{Uppercase}',
    IsPunctuation: '\\p{P}',
    IsWhite_Space: '\\p{White_Space}',
    L1: '\\x00-\\xff',
    InGreek: '\\u0370-\\u03ff',
    InBasic_Latin: '\\x00-\\x7f',
};

const shorthands: Readonly<Record<string, string>> = {
    d: '0-9',
    w: 'a-zA-Z0-9_',
    s: ' \\t\\n\\v\\f\\r',
    h: ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
    v: '\\n\\v\\f\\r\\x85\\u2028\\u2029',
};

/** Inside of the class that `\d`, `\W` ... stand for, and whether it is the negated form. */
export function shorthandClass(letter: string): { body: string; isNegated: boolean } | null {
    const body = shorthands[letter.toLowerCase()];
    return body === undefined ? null : { body, isNegated: letter !== letter.toLowerCase() };
}

/** Inside of the class for `\p{name}`; null when there is no such property. */
export function propertyClass(name: string): string | null {
    const known = posix[name];
    if (known !== undefined) {
        return known;
    }
    const bare = name.replace(/^Is/, '');
    for (const candidate of [
        bare,
        `Script=${bare}`,
        bare.replace(/^(?:general_category|gc)=/i, ''),
    ]) {
        try {
            return new RegExp(`\\p{${candidate}}`, 'v') && `\\p{${candidate}}`;
        } catch (error) {
            if (!(error instanceof SyntaxError)) {
                throw error;
            }
        }
    }
    return null;
}

/** Apex Reference > System > String: questions about the kinds of characters. An empty text is none of them, like Apache Commons. */
const every =
    (pattern: RegExp) =>
    (text: string): boolean =>
        pattern.test(text);

/** `java.lang.Character.isWhitespace`: no no-break spaces. */
const whitespace =
    '\\t\\n\\v\\f\\r\\x1c-\\x1f \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';
const blank = new RegExp(`^[${whitespace}]*$`, 'u');
const someWhitespace = new RegExp(`[${whitespace}]`, 'u');
const whitespaceRuns = new RegExp(`[${whitespace}]+`, 'gu');
const edges = new RegExp(`^[${whitespace}]+|[${whitespace}]+$`, 'gu');

export const isBlank = (text: string | null): boolean => text === null || blank.test(text);
const isEmpty = (text: string | null): boolean => text === null || text === '';

export const stringQuestions = {
    'Boolean containsWhitespace()': (text: string) => someWhitespace.test(text),
    'Boolean isAllLowerCase()': every(/^\p{Ll}+$/u),
    'Boolean isAllUpperCase()': every(/^\p{Lu}+$/u),
    'Boolean isAlpha()': every(/^\p{L}+$/u),
    'Boolean isAlphaSpace()': every(/^[\p{L} ]*$/u),
    'Boolean isAlphanumeric()': every(/^[\p{L}\p{Nd}]+$/u),
    'Boolean isAlphanumericSpace()': every(/^[\p{L}\p{Nd} ]*$/u),
    'Boolean isAsciiPrintable()': every(/^[ -~]*$/u),
    'Boolean isNumeric()': every(/^\p{Nd}+$/u),
    'Boolean isNumericSpace()': every(/^[\p{Nd} ]*$/u),
    'Boolean isWhitespace()': (text: string) => blank.test(text),
    'Boolean isEmpty()': isEmpty,
    'String deleteWhitespace()': (text: string) => text.replace(whitespaceRuns, ''),
    'String normalizeSpace()': (text: string) =>
        text.replace(edges, '').replace(whitespaceRuns, ' '),
};

export const stringStaticQuestions = {
    'Boolean isBlank(String text)': isBlank,
    'Boolean isEmpty(String text)': isEmpty,
    'Boolean isNotBlank(String text)': (text: string | null) => !isBlank(text),
    'Boolean isNotEmpty(String text)': (text: string | null) => !isEmpty(text),
};

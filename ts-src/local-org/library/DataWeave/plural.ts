/** English plurals as `dw::core::Strings::pluralize` makes them: words that stay, words of their own, then endings. */
const unchanging = new Set(
    'deer equipment fish information money rice series sheep species'.split(' '),
);

const irregular: Readonly<Record<string, string>> = {
    child: 'children',
    die: 'dice',
    foot: 'feet',
    goose: 'geese',
    man: 'men',
    mouse: 'mice',
    person: 'people',
    tooth: 'teeth',
    woman: 'women',
};

const endings: readonly (readonly [RegExp, string])[] = [
    [/(quiz)$/i, '$1zes'],
    [/(matr|vert|ind)(?:ix|ex)$/i, '$1ices'],
    [/(x|ch|ss|sh)$/i, '$1es'],
    [/([^aeiouy]|qu)y$/i, '$1ies'],
    [/(?:([^f])fe|([lr])f)$/i, '$1$2ves'],
    [/sis$/i, 'ses'],
    [/([ti])um$/i, '$1a'],
    [/(buffal|tomat|potat|her)o$/i, '$1oes'],
    [/(alias|status|bus|virus)$/i, '$1es'],
    [/(octop)us$/i, '$1i'],
    [/s$/i, 's'],
    [/$/, 's'],
];

export function pluralOf(word: string): string {
    const lower = word.toLowerCase();
    if (unchanging.has(lower)) {
        return word;
    }
    const own = irregular[lower];
    if (own !== undefined) {
        return word.charAt(0) + own.slice(1);
    }
    const [pattern, replacement] = endings.find(([ending]) => ending.test(word)) ?? [/$/, 's'];
    return word.replace(pattern, replacement);
}

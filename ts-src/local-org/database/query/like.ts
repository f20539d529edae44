/** SOQL and SOSL Reference > LIKE: `%` any text, `_` one character, a backslash takes either literally; case does not matter. */
export function likePattern(pattern: string | null): (text: string | null) => boolean {
    if (pattern === null) {
        return (text) => text === null;
    }
    let source = '';
    for (let at = 0; at < pattern.length; at += 1) {
        const character = pattern.charAt(at);
        if (character === '\\' && at + 1 < pattern.length) {
            at += 1;
            source += literal(pattern.charAt(at));
        } else {
            source += character === '%' ? '[^]*' : character === '_' ? '[^]' : literal(character);
        }
    }
    const test = new RegExp(`^${source}$`, 'iu');
    return (text) => text !== null && test.test(text);
}

function literal(character: string): string {
    return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}

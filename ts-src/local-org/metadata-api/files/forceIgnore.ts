/** The part of .gitignore syntax that .forceignore files use: comments, negation, folders, `*`, `**`, `?`. */
function patternOf(line: string): RegExp {
    const anchored = line.includes('/') && line.indexOf('/') < line.length - 1;
    const body = line.replace(/^\//, '').replace(/\/$/, '');
    const expression = body
        .split(/(\*\*\/|\*\*|\*|\?)/)
        .map((piece) => {
            switch (piece) {
                case '**/':
                    return '(?:.*/)?';
                case '**':
                    return '.*';
                case '*':
                    return '[^/]*';
                case '?':
                    return '[^/]';
                default:
                    return piece.replace(/[.+^${}()|[\]\\]/g, '\\$&');
            }
        })
        .join('');
    return new RegExp(`${anchored ? '^' : '^(?:.*/)?'}${expression}(?:/.*)?$`);
}

export function ignoreRules(text: string): (path: string) => boolean {
    const rules = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => ({
            isKept: line.startsWith('!'),
            pattern: patternOf(line.replace(/^!/, '')),
        }));
    return (path) =>
        rules.reduce((ignored, rule) => (rule.pattern.test(path) ? !rule.isKept : ignored), false);
}

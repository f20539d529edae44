/** Functions of the open engine that Salesforce Help > Formula Operators and Functions A–Z does not list. */
const elsewhere = new Set([
    'FORMATCURRENCY',
    'IFERROR',
    'IN',
    'JSONPATHVALUE',
    'JSONVALUE',
    'LIKE',
    'SUBSTR',
]);

export const isOnPlatform = (name) => !elsewhere.has(name);

/** The functions a formula and the formula fields it reads call; `operators` where it calls none. */
export function functionsOf({ formula, fields }) {
    const texts = [formula, ...fields.map((field) => field.formula ?? '')];
    const names = texts.flatMap((text) =>
        [...withoutTexts(text).matchAll(/([A-Za-z]\w*)\s*\(/g)].map(([, name]) =>
            name.toUpperCase(),
        ),
    );
    return names.length === 0 ? ['operators'] : [...new Set(names)];
}

function withoutTexts(formula) {
    return formula.replace(/"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\*[^]*?\*\//g, '""');
}

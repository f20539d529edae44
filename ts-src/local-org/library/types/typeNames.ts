/** A canonical type name taken apart: `Map<Id,List<String>>` is `Map` of `Id` and `List<String>`. */
export interface TypeParts {
    readonly name: string;
    readonly args: readonly string[];
}

export function partsOf(typeName: string): TypeParts {
    const open = typeName.indexOf('<');
    if (open < 0) {
        return { name: typeName, args: [] };
    }
    return {
        name: typeName.slice(0, open),
        args: splitArguments(typeName.slice(open + 1, typeName.lastIndexOf('>'))),
    };
}

function splitArguments(text: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        depth += character === '<' ? 1 : character === '>' ? -1 : 0;
        if (character === ',' && depth === 0) {
            parts.push(text.slice(start, at).trim());
            start = at + 1;
        }
    }
    return [...parts, text.slice(start).trim()].filter((part) => part !== '');
}

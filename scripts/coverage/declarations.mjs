/** Reads the declarations of forcedotcom/apex-language-support line by line: not all of them are Apex that parses. */

const typeLine =
    /^ *global (?:virtual |abstract )*(class|interface|enum) (\w+)(?: extends ([\w.]+))?/;
const methodLine =
    /^ *(?:global )?(static )?(?:abstract |virtual )?([\w.<>[\], ]+?) (\w+)\((.*)\) ?(?:\{\}|;)$/;
const constructorLine = /^ *global (\w+)\((.*)\) ?\{\}$/;
const propertyLine = /^ *global ([\w.<>[\], ]+?) (\w+) ?;$/;
const constantLine = /^ +(\w+),?$/;

/** What every object has. */
const common = new Set(['clone', 'equals', 'hashcode', 'tostring']);

/** The types of one file by full name, inner ones too. */
export function readDeclarations(namespace, text) {
    const types = {};
    const open = [];
    for (const line of text.replace(/\/\*[^]*?\*\//g, '').split('\n')) {
        const type = typeLine.exec(line);
        if (type) {
            const outer = open.length === 0 ? namespace : open.at(-1).name;
            const name = `${outer}.${type[2]}`;
            types[name] = {
                kind: type[1] === 'class' ? undefined : type[1],
                extends: type[3],
            };
            open.push({ name, type: types[name] });
        } else if (/^ *\}/.test(line)) {
            open.pop();
        } else if (open.length > 0) {
            readMember(line, open.at(-1).type, open.at(-1).name.split('.').pop());
        }
    }
    return types;
}

function readMember(line, type, name) {
    const add = (kind, member) => (type[kind] = [...(type[kind] ?? []), member]);
    const constructor = constructorLine.exec(line);
    const method = methodLine.exec(line);
    const property = propertyLine.exec(line);
    const constant = constantLine.exec(line);
    if (type.kind === 'enum') {
        if (constant) {
            add('constants', constant[1]);
        }
    } else if (constructor) {
        if (constructor[1] === name && constructor[2].trim() !== '') {
            add('constructors', { type: null, name: '', parameters: parameters(constructor[2]) });
        }
    } else if (method) {
        if (!common.has(method[3].toLowerCase())) {
            const kind = type.kind === 'interface' ? 'abstract' : method[1] ? 'statics' : 'methods';
            add(kind, {
                type: squeezed(method[2]),
                name: method[3],
                parameters: parameters(method[4]),
            });
        }
    } else if (property) {
        add('properties', { type: squeezed(property[1]), name: property[2], parameters: null });
    }
}

const squeezed = (text) => text.replaceAll(' ', '');

/** `Map<K, V> m, Integer size` as pairs of type and name. */
function parameters(list) {
    return list
        .split(/,(?![^<]*>)/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => [squeezed(part.replace(/ \w+$/, '')), /(\w+)$/.exec(part)[1]]);
}

const describedMember =
    /\/\*\*\s*\n\s*\* (.*?)\n\s*\*\/\s*\n\s*global (?:List<)?([A-Z]\w+\.\w+)>? \w+;/g;
const namedType = /\b([A-Z]\w+\.[A-Z]\w+)\b/g;

/** Constants that descriptions of members name (`Bold —Bold tag. Code —Code tag.`), by the type of the member. */
export function constantsInWords(text) {
    const found = new Map();
    for (const [, name] of text.replace(/\/\*[^]*?\*\//g, '').matchAll(namedType)) {
        found.set(name, []);
    }
    for (const [, words, name] of text.matchAll(describedMember)) {
        const dashed = [...words.matchAll(/(?:^|[\s:.)])([A-Z][A-Za-z0-9]+) ?—/g)];
        const listed =
            /(?:[Vv]alues are|[Oo]ne of these values|Values include)[^:]*: ((?:[A-Z]\w+ ?)+)/.exec(
                words,
            );
        const names =
            dashed.length > 0
                ? dashed.map(([, constant]) => constant)
                : (listed?.[1] ?? '').trim().split(' ');
        found.set(name, [...new Set([...(found.get(name) ?? []), ...names])].filter(Boolean));
    }
    return found;
}

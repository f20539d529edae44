import { raise } from '../../../values/index.ts';
import { strict } from '../../text/arguments.ts';
import { html3Entities, html4Entities, xmlEntities } from './entities.ts';

function escaper(entities: ReadonlyMap<string, string>): (text: string) => string {
    const names = new Map([...entities].map(([name, character]) => [character, `&${name};`]));
    return (text) => Array.from(text, (character) => names.get(character) ?? character).join('');
}

function unescaper(entities: ReadonlyMap<string, string>): (text: string) => string {
    return (text) =>
        text.replace(
            /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([a-zA-Z][a-zA-Z0-9]*));/g,
            (whole, ...found: string[]) => {
                const [decimal, hex, name = ''] = found;
                if (decimal || hex) {
                    return String.fromCodePoint(
                        decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16),
                    );
                }
                return entities.get(name) ?? whole;
            },
        );
}

const controls: Readonly<Record<string, string>> = {
    '\b': '\\b',
    '\n': '\\n',
    '\t': '\\t',
    '\f': '\\f',
    '\r': '\\r',
};
const fromControls: Readonly<Record<string, string>> = {
    b: '\b',
    n: '\n',
    t: '\t',
    f: '\f',
    r: '\r',
};

function unicode(character: string): string {
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function escapeUnits(text: string, escaped: string): string {
    return Array.from({ length: text.length }, (_, at) => text.charAt(at))
        .map((unit) => {
            if (escaped.includes(unit)) {
                return `\\${unit}`;
            }
            return controls[unit] ?? (unit < ' ' || unit > '\x7f' ? unicode(unit) : unit);
        })
        .join('');
}

/** `\uuu0041`, octal and the usual letters; any other escaped character stands for itself. */
function unescapeJava(text: string): string {
    return text.replace(
        /\\(?:u+\+?([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([^]))/g,
        (_whole, ...found: (string | undefined)[]) => {
            const [hex, octal, letter = ''] = found;
            if (hex !== undefined) {
                return String.fromCharCode(Number.parseInt(hex, 16));
            }
            if (octal !== undefined) {
                return String.fromCharCode(Number.parseInt(octal, 8));
            }
            return letter === 'u'
                ? raise('StringException', 'Less than 4 hex digits in unicode value')
                : (fromControls[letter] ?? letter);
        },
    );
}

function escapeCsv(text: string): string {
    return /[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function unescapeCsv(text: string): string {
    const inside = /^"([^]*)"$/.exec(text)?.[1];
    return inside !== undefined && /[,"\r\n]/.test(inside) ? inside.replaceAll('""', '"') : text;
}

/** Apex Reference > System > String: escape and unescape, after Apache Commons StringEscapeUtils. */
export const stringEscapes = {
    'String escapeCsv()': escapeCsv,
    'String escapeEcmaScript()': (text: string) => escapeUnits(text, `'"\\/`),
    'String escapeHtml3()': escaper(html3Entities),
    'String escapeHtml4()': escaper(html4Entities),
    'String escapeJava()': (text: string) => escapeUnits(text, '"\\'),
    'String escapeUnicode()': (text: string) =>
        text.replace(/[^\0-\x7f]/g, (unit) => unicode(unit)),
    'String escapeXml()': escaper(xmlEntities),
    'String unescapeCsv()': unescapeCsv,
    'String unescapeEcmaScript()': unescapeJava,
    'String unescapeHtml3()': unescaper(html3Entities),
    'String unescapeHtml4()': unescaper(html4Entities),
    'String unescapeJava()': unescapeJava,
    'String unescapeUnicode()': (text: string) =>
        text.replace(/\\u+\+?([0-9a-fA-F]{4})/g, (_whole, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
        ),
    'String unescapeXml()': unescaper(xmlEntities),
};

export const stringStaticEscapes = {
    'String escapeSingleQuotes(String stringToEscape)': strict((text: string) =>
        text.replaceAll('\\', '\\\\').replaceAll("'", "\\'"),
    ),
};

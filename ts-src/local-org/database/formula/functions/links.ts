import { plainText } from '../decimals.ts';
import { numberOf, textOf } from '../values.ts';
import type { FormulaValue } from '../values.ts';
import { plain } from './definition.ts';
import type { FormulaFunction } from './definition.ts';

const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

export const htmlEncode = (text: string): string =>
    text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Backslashes before what ends a string or a script. */
const scriptEncode = (text: string): string =>
    text
        .replace(/[\\'"]/g, (sign) => `\\${sign}`)
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replaceAll('\t', '\\t')
        .replace(/<(?=[/!])/g, '\\x3C');

const urlEncode = (text: string): string =>
    encodeURIComponent(text)
        .replaceAll('%20', '+')
        .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const onText = (name: string, encode: (text: string) => string): FormulaFunction =>
    plain(`Text ${name}(Text)`, ([value = null]) => encode(textOf(value)) || null);

function hyperlink([
    address = null,
    label = null,
    target = '_blank',
]: readonly FormulaValue[]): string {
    return `<a href="${textOf(address)}" target="${textOf(target)}">${textOf(label)}</a>`;
}

function image([
    address = null,
    alternate = null,
    height = null,
    width = null,
]: readonly FormulaValue[]): string {
    const pixels = (value: FormulaValue): string => `${plainText(numberOf(value))}px`;
    const size =
        height === null || width === null
            ? ''
            : ` style="height:${pixels(height)}; width:${pixels(width)};"`;
    return `<img src="${textOf(address)}" alt="${textOf(alternate)}"${size} border="0"/>`;
}

/** Salesforce Help > HYPERLINK, IMAGE, HTMLENCODE, JSENCODE, JSINHTMLENCODE, URLENCODE. */
export const linkFunctions: readonly FormulaFunction[] = [
    plain('Text HYPERLINK(Text, Text, Text?)', hyperlink),
    plain('Text IMAGE(Text, Text, Number?, Number?)', image),
    onText('HTMLENCODE', htmlEncode),
    onText('JSENCODE', scriptEncode),
    onText('JSINHTMLENCODE', (text) => scriptEncode(htmlEncode(text))),
    onText('URLENCODE', urlEncode),
];

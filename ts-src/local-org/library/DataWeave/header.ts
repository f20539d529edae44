import { raise } from '../../values/index.ts';
import { parseExpression } from './parser.ts';
import type { Directive, Expression, Script } from './tree.ts';

/** Without an output directive a script answers in JSON. */
const usualOutput: Directive = { type: 'application/json', properties: new Map() };

/** DataWeave Reference > Header: what stands above `---`, one directive after the other; the body stands below. */
export function parseScript(text: string): Script {
    const cut = /^---[ \t]*$/m.exec(text);
    const header = cut === null ? '' : text.slice(0, cut.index);
    const body = cut === null ? text : text.slice(cut.index + cut[0].length);
    const inputs = new Map<string, Directive>();
    const functions = new Map<string, Expression>();
    const variables = new Map<string, Expression>();
    let output = usualOutput;
    for (const directive of directivesOf(header)) {
        const [keyword = '', rest = ''] = split(directive);
        switch (keyword) {
            case '%dw':
            case 'import':
                break;
            case 'input': {
                const [name = '', kind = ''] = split(rest);
                inputs.set(name, directiveOf(kind));
                break;
            }
            case 'output':
                output = directiveOf(rest);
                break;
            case 'var': {
                const [, name = '', value = ''] =
                    /^(\w+)(?:\s*:[^=]+)?\s*=([^]*)$/.exec(rest) ?? [];
                variables.set(name, parseExpression(value));
                break;
            }
            case 'fun':
                functions.set(...functionOf(rest));
                break;
            default:
                raise(
                    'DataWeaveScriptException',
                    `The directive '${keyword}' is not run by the local org`,
                );
        }
    }
    return { inputs, output, functions, variables, body: parseExpression(body) };
}

/** A directive begins a line and may go on over the next ones. */
function directivesOf(header: string): readonly string[] {
    return header
        .replace(/^\s*\/\/.*$/gm, '')
        .split(/^(?=(?:%dw|input|output|var|fun|import|ns|type)\b)/m)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

function split(text: string): readonly [string, string] {
    const [, first = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(text) ?? [];
    return [first, rest];
}

/** `application/csv separator=';', header=false` */
function directiveOf(text: string): Directive {
    const [type, rest] = split(text);
    const properties = new Map<string, string>();
    for (const [, name = '', quoted, bare] of rest.matchAll(
        /(\w+)\s*=\s*(?:["']((?:[^"'\\]|\\.)*)["']|([^\s,]+))/g,
    )) {
        properties.set(name, (quoted ?? bare ?? '').replace(/\\t/g, '\t'));
    }
    return { type, properties };
}

/** `name(a: Type, b) = expression`: a lambda by name. */
function functionOf(text: string): readonly [string, Expression] {
    const [, name = '', parameters = '', body = ''] =
        /^(\w+)\s*\(([^)]*)\)(?:\s*:\s*[\w<>]+)?\s*=([^]*)$/.exec(text) ?? [];
    const names = parameters
        .split(',')
        .map((parameter) => (parameter.split(':')[0] ?? '').trim())
        .filter((parameter) => parameter !== '');
    return [name, { kind: 'lambda', parameters: names, body: parseExpression(body) }];
}

/**
 * Makes scripts/coverage/apexReference.json, the names that the coverage page compares with: types and members of the Apex
 * Reference, read from the declarations in forcedotcom/apex-language-support.
 * `node scripts/apexReference.mjs <folder where it was fetched>`
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled('runtime');
const { register } = await import('tsx/esm/api');
register();
const { parseApex } = await import('../ts-src/local-org/syntax/index.ts');
const { platformTypes } = await import('../ts-src/local-org/library/index.ts');
const { workTree } = await import('./corpora/workTree.mjs');

const [given] = process.argv.slice(2);
if (given === undefined) {
    console.error('node scripts/apexReference.mjs <folder>');
    process.exit(2);
}
const inner = join('packages', 'apex-parser-ast', 'src', 'resources', 'StandardApexLibrary');
const folder = [
    join(resolve(given), inner),
    join(workTree(resolve(given), 'forcedotcom/apex-language-support') ?? '', inner),
].find((path) => existsSync(path));
if (folder === undefined) {
    throw new Error(`${given} holds no forcedotcom/apex-language-support`);
}

/** Of a namespace with more types than this, those that nobody here uses are counted and not named. */
const mostNamed = 100;

/** Methods every type has are left out, and so are constructors without parameters: the declarations give one to every class. */
const common = new Set(['clone', 'equals', 'hashcode', 'tostring']);

const methodLine = /^ {2}(?:global )?(?:static )?[\w.<>[\], ]+? (\w+)\(([^)]*)\)/gm;

const known = new Set(platformTypes.map(({ name }) => name.replace(/<.*/, '').toLowerCase()));
const types = {};
const counted = {};
for (const namespace of readdirSync(folder).sort()) {
    const files = readdirSync(join(folder, namespace)).filter((name) => name.endsWith('.cls'));
    const found = files
        .sort()
        .flatMap((name) => declared(join(folder, namespace, name), namespace));
    const isLarge = namespace !== 'System' && found.length > mostNamed;
    for (const { name, members } of found) {
        if (known.has(name.toLowerCase())) {
            types[name] = members;
        } else if (!isLarge) {
            types[name] = null;
        }
    }
    if (isLarge) {
        counted[namespace] = found.filter(({ name }) => !known.has(name.toLowerCase())).length;
    }
}
const file = join(root, 'scripts', 'coverage', 'apexReference.json');
writeFileSync(file, `${JSON.stringify({ types, counted }, null, 1)}\n`);

/** The type of a file with its inner ones. */
function declared(file, namespace) {
    const source = readFileSync(file, 'utf8');
    let tree;
    try {
        tree = parseApex(source, file);
    } catch {
        // Some declarations are no Apex (`class List`, a parameter called `limit`): their lines are read as they stand.
        const name = `${namespace === 'System' ? '' : `${namespace}.`}${basename(file, '.cls')}`;
        return [{ name, members: membersOfLines(source, basename(file, '.cls')) }];
    }
    const visit = (type, outer) => {
        const name = `${outer}${type.name.text}`;
        const inners = (type.members ?? []).filter(({ kind }) => /class|interface|enum/.test(kind));
        return [
            { name, members: membersOf(type) },
            ...inners.flatMap((member) => visit(member, `${name}.`)),
        ];
    };
    return visit(tree, namespace === 'System' ? '' : `${namespace}.`);
}

function membersOf(type) {
    if (type.kind === 'enum') {
        return type.constants.map(({ text }) => text);
    }
    const texts = type.members.flatMap((member) => {
        switch (member.kind) {
            case 'method':
                return common.has(member.name.text.toLowerCase())
                    ? []
                    : [`${member.name.text}(${typesOf(member.parameters)})`];
            case 'constructor':
                return member.parameters.length === 0 ? [] : [`new(${typesOf(member.parameters)})`];
            case 'property':
                return [member.name.text];
            case 'field':
                return member.declarators.map(({ name }) => name.text);
            default:
                return [];
        }
    });
    return [...new Set(texts)];
}

function membersOfLines(source, type) {
    const texts = [...source.matchAll(methodLine)]
        .map(([, name, list]) => ({ name, types: parameterTypes(list) }))
        .filter(({ name, types }) => name !== type || types.length > 0)
        .filter(({ name }) => !common.has(name.toLowerCase()))
        .map(({ name, types }) => `${name === type ? 'new' : name}(${types.join(',')})`);
    return [...new Set(texts)];
}

/** `Map<K, V> m, Integer size` as `Map<K,V>` and `Integer`. */
function parameterTypes(list) {
    const parts = list.split(/,(?![^<]*>)/).map((part) => part.trim());
    return parts
        .filter((part) => part !== '')
        .map((part) => part.replace(/ \w+$/, '').replaceAll(' ', ''));
}

function typesOf(parameters) {
    return parameters.map(({ type }) => written(type)).join(',');
}

function written({ parts, arrayDimensions: dimensions }) {
    const text = parts
        .map(({ name, typeArguments: given }) =>
            given.length === 0 ? name.text : `${name.text}<${given.map(written).join(',')}>`,
        )
        .join('.');
    return text + '[]'.repeat(dimensions);
}

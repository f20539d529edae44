import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { workTree } from '../corpora/workTree.mjs';

/**
 * The golden files as test cases: `{ test, formula, fields, results }`, a field with its type and, where it is a formula itself,
 * its text; a result with its inputs by position and what both ways of treating empty numbers give.
 */
export function goldenCases(folder) {
    const root = existsSync(join(folder, 'impl'))
        ? folder
        : workTree(folder, 'salesforce/formula-engine');
    if (root === null) {
        throw new Error(`${folder} holds no salesforce/formula-engine`);
    }
    const tests = join(root, 'impl', 'src', 'test');
    const resources = join(tests, 'resources', 'com', 'force', 'formula', 'impl');
    const definitions = new Map(
        ['formulatests.xml', 'formulatests-math.xml']
            .flatMap((name) => all(parseXml(join(resources, name)), 'testcase'))
            .map((element) => [element.attributes.name, element]),
    );
    const golden = join(tests, 'goldfiles', 'FormulaFields');
    return readdirSync(golden)
        .filter((name) => name.endsWith('.xml'))
        .flatMap((name) => {
            const [testCase] = parseXml(join(golden, name)).children;
            const test = testCase.attributes.name;
            const definition = definitions.get(test);
            const rows = rowsOf(join(resources, 'data'), definition.attributes.dataFile);
            // An instance with its arguments turned round has its rows turned round too: a field keeps its value.
            return all(testCase, 'testInstance').map((instance) =>
                caseOf(test, instance, definition, rows),
            );
        });
}

function caseOf(test, instance, definition, rows) {
    const fields = leaves(definition);
    const inputFields = fields.filter(({ formula }) => formula === null);
    return {
        test,
        formula: instance.attributes.formula,
        type: instance.attributes.returntype,
        fields,
        inputFields,
        results: all(instance, 'result').map((result, at) => ({
            inputs: inputFields.length === 0 ? [] : (rows[at] ?? []),
            zero: textOf(result, 'formula'),
            blank: textOf(result, 'formulaNullAsNull'),
        })),
    };
}

/** The fields a case reads, those of its formula fields before these. */
function leaves(element) {
    const found = new Map();
    const visit = (parent) => {
        for (const child of parent.children.filter(({ name }) => name === 'referencefield')) {
            visit(child);
            const { devName, dataType, code } = child.attributes;
            const name = `${devName}__c`;
            if (!found.has(name.toLowerCase())) {
                found.set(name.toLowerCase(), { name, type: dataType, formula: code || null });
            }
        }
    };
    visit(element);
    return [...found.values()];
}

/** Rows of a data file: `#` begins a comment, a backtick a row with quoted cells. */
function rowsOf(folder, name) {
    if (!name) {
        return [[]];
    }
    return readFileSync(join(folder, name), 'utf8')
        .split(/\r?\n/)
        .map(javaTrim)
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => (line.startsWith('`') ? quoted(line.slice(1)) : line.split(',')));
}

/** A byte-order mark is no blank to Java: it stays, as a row of its own. */
const javaTrim = (text) => text.replace(/^[\0- ]+|[\0- ]+$/g, '');

function quoted(line) {
    const cells = [''];
    let isInside = false;
    for (let at = 0; at < line.length; at++) {
        const character = line[at];
        if (character === '\\') {
            cells[cells.length - 1] += line[++at] ?? '';
        } else if (character === '"') {
            isInside = !isInside;
        } else if (character === ',' && !isInside) {
            cells.push('');
        } else {
            cells[cells.length - 1] += character;
        }
    }
    return cells;
}

function textOf(element, name) {
    return element.children.find((child) => child.name === name)?.text ?? '';
}

function all(element, name) {
    return element.children.flatMap((child) => [
        ...(child.name === name ? [child] : []),
        ...all(child, name),
    ]);
}

function parseXml(file) {
    const root = { name: '', attributes: {}, text: '', children: [] };
    const open = [root];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
        const element = { name, attributes, text: '', children: [] };
        open.at(-1).children.push(element);
        open.push(element);
    });
    parser.on('text', (text) => {
        open.at(-1).text += text;
    });
    parser.on('cdata', (text) => {
        open.at(-1).text += text;
    });
    parser.on('closetag', () => {
        open.pop();
    });
    parser.write(readFileSync(file, 'utf8')).close();
    return root;
}

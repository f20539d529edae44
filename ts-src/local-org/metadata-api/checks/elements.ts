/** Checks XML against the elements a type may hold: `types/data/elements.json`, taken from the Metadata WSDL. */
import { readFileSync } from 'node:fs';

import { METADATA_NAMESPACE, type XmlNode } from '../xml/node.ts';
import { own } from '../types/own.ts';

export interface ElementProblem {
    message: string;
    line: number;
    column: number;
}

interface ElementTable {
    elements: Record<string, Record<string, string>>;
    enums: Record<string, string[]>;
}

const TABLE = JSON.parse(
    readFileSync(new URL('../types/data/elements.json', import.meta.url), 'utf8'),
) as ElementTable;

/** Kept by the platform whatever they hold: their content has a schema of its own. */
const OPEN_CONTENT = new Set(['targetConfigs']);

/** Required by the WSDL, filled in by the org when a file leaves them out. */
const FILLED_IN = new Set(['fullName', 'apiVersion', 'status', 'content']);

function known(type: string): Record<string, string> | undefined {
    return Object.hasOwn(TABLE.elements, type) ? TABLE.elements[type] : undefined;
}

function problem(node: XmlNode, sentence: string): ElementProblem {
    return { message: `Error parsing file: ${sentence}`, line: node.line, column: node.column };
}

function qualified(name: string): string {
    return `{${METADATA_NAMESPACE}}${name}`;
}

function checkSimple(node: XmlNode, type: string): ElementProblem[] {
    const [inner] = node.children;
    if (inner !== undefined && !OPEN_CONTENT.has(node.name)) {
        const sentence = `Unexpected element ${qualified(inner.name)} during simple type deserialization`;
        return [problem(inner, sentence)];
    }
    const text = node.text.trim();
    if (type.startsWith('#')) {
        const name = type.slice(1);
        const values = TABLE.enums[name] ?? [];
        // An org writes empty elements for choices nobody made, and takes them back.
        return text === '' || values.includes(text)
            ? []
            : [problem(node, `'${text}' is not a valid value for the enum '${name}'`)];
    }
    if (type === 'boolean' && !['true', 'false', '1', '0'].includes(text)) {
        return [problem(node, `'${text}' is not a valid value for the type xsd:boolean`)];
    }
    if (type === 'number' && (text === '' || Number.isNaN(Number(text)))) {
        return [problem(node, `'${text}' is not a valid value for the type xsd:double`)];
    }
    return [];
}

/** Elements of one name must stand together, and single ones may come once. */
function checkRepeats(
    node: XmlNode,
    fields: Record<string, string>,
    type: string,
): ElementProblem[] {
    const closed = new Set<string>();
    const problems: ElementProblem[] = [];
    node.children.forEach((child, index) => {
        const previous = node.children[index - 1]?.name;
        const isRepeat =
            previous === child.name && own(fields, child.name)?.endsWith('[]') !== true;
        if (own(fields, child.name) !== undefined && (closed.has(child.name) || isRepeat)) {
            problems.push(
                problem(
                    child,
                    `Element ${qualified(child.name)} is duplicated at this location in type ${type}`,
                ),
            );
        }
        if (previous !== undefined && previous !== child.name) {
            closed.add(previous);
        }
    });
    return problems;
}

/** What nobody has translated yet is left out of a translation. */
function checkRequired(
    node: XmlNode,
    fields: Record<string, string>,
    type: string,
): ElementProblem[] {
    if (type.endsWith('Translation')) {
        return [];
    }
    const present = new Set(node.children.map((child) => child.name));
    return Object.entries(fields)
        .filter(
            ([name, type]) =>
                !/(\?|\[\])$/.test(type) && !present.has(name) && !FILLED_IN.has(name),
        )
        .map(([name]) => ({
            message: `Required field is missing: ${name}`,
            line: node.line,
            column: node.column,
        }));
}

function isNil(node: XmlNode): boolean {
    return Object.entries(node.attributes).some(
        ([name, value]) => name.endsWith(':nil') && value === 'true',
    );
}

export function checkElements(node: XmlNode, type: string, depth = 0): ElementProblem[] {
    const fields = known(type);
    if (fields === undefined) {
        return [];
    }
    const problems: ElementProblem[] = checkRepeats(node, fields, type);
    for (const child of node.children) {
        const declared = own(fields, child.name);
        if (declared === undefined) {
            problems.push(
                problem(
                    child,
                    `Element ${qualified(child.name)} invalid at this location in type ${type}`,
                ),
            );
            continue;
        }
        const childType = declared.replace(/(\?|\[\])$/, '');
        if (isNil(child)) {
            continue;
        }
        problems.push(
            ...(known(childType) === undefined
                ? checkSimple(child, childType)
                : checkElements(child, childType, depth + 1)),
        );
    }
    return [...problems, ...checkRequired(node, fields, type)];
}

/** The schema a file's root stands for; settings and folders have names of their own. */
export function elementTypeOf(componentType: string, root: XmlNode): string {
    if (componentType === 'Settings' || root.name.endsWith('Folder')) {
        return known(root.name) === undefined && root.name.endsWith('Folder')
            ? 'Folder'
            : root.name;
    }
    return componentType;
}

/** How the table declares an element, such as `boolean?` or `WorkflowRule[]`. */
export function elementKind(type: string, name: string): string | undefined {
    const fields = known(type);
    return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

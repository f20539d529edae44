/**
 * Writes `data/elements.json`: which elements each metadata type may hold, read from the type declarations of
 * @salesforce/types (generated from the Metadata WSDL). Only what the registry's types can reach is kept;
 * `typeFacts.json` adds what the Metadata API Guide documents and those declarations lack.
 * Run: node --import tsx ts-src/local-org/metadata-api/types/generateElements.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

import { registry } from './registry.ts';

const declarations = fileURLToPath(
    new URL('./metadata.d.ts', import.meta.resolve('@salesforce/types/metadata')),
);
const tree = ts.createSourceFile(
    declarations,
    readFileSync(declarations, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
);
const aliases = new Map<string, ts.TypeNode>();
for (const statement of tree.statements) {
    if (ts.isTypeAliasDeclaration(statement)) {
        aliases.set(statement.name.text, statement.type);
    }
}

const elements: Record<string, Record<string, string>> = {};
const enums: Record<string, string[]> = {};

function literalsOf(node: ts.TypeNode): string[] {
    const parts = ts.isUnionTypeNode(node) ? node.types : [node];
    return parts.flatMap((part) =>
        ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
    );
}

function visitReference(name: string): string {
    const target = aliases.get(name);
    if (target === undefined) {
        return 'string';
    }
    if (ts.isTypeLiteralNode(target) || ts.isIntersectionTypeNode(target)) {
        visitType(name);
        return name;
    }
    const values = literalsOf(target);
    if (values.length === 0) {
        return simpleName(target);
    }
    enums[name] = values;
    return `#${name}`;
}

function simpleName(node: ts.TypeNode): string {
    switch (node.kind) {
        case ts.SyntaxKind.BooleanKeyword:
            return 'boolean';
        case ts.SyntaxKind.NumberKeyword:
            return 'number';
        default:
            return ts.isTypeReferenceNode(node)
                ? visitReference(node.typeName.getText())
                : 'string';
    }
}

function collect(node: ts.TypeNode, into: Record<string, string>): void {
    if (ts.isIntersectionTypeNode(node)) {
        node.types.forEach((part) => collect(part, into));
    } else if (ts.isTypeReferenceNode(node)) {
        const target = aliases.get(node.typeName.getText());
        if (target !== undefined) {
            collect(target, into);
        }
    } else if (ts.isTypeLiteralNode(node)) {
        node.members
            .filter(ts.isPropertySignature)
            .forEach((member) => collectMember(member, into));
    }
}

function collectMember(member: ts.PropertySignature, into: Record<string, string>): void {
    const name = member.name.getText().replace(/['"]/g, '');
    let type = member.type;
    if (type === undefined) {
        return;
    }
    const repeated = ts.isArrayTypeNode(type);
    if (ts.isArrayTypeNode(type)) {
        type = type.elementType;
    }
    const marks = repeated ? '[]' : member.questionToken === undefined ? '' : '?';
    into[name] = `${simpleName(type)}${marks}`;
}

function visitType(name: string): void {
    if (elements[name] !== undefined) {
        return;
    }
    const fields: Record<string, string> = {};
    elements[name] = fields;
    const node = aliases.get(name);
    if (node !== undefined) {
        collect(node, fields);
    }
}

for (const type of registry.types) {
    const names = [type.name, ...type.children.map((child) => child.name)];
    names.filter((name) => aliases.has(name)).forEach(visitType);
}
for (const name of aliases.keys()) {
    if (name.endsWith('Settings') || name.endsWith('Folder')) {
        visitReference(name);
    }
}
const facts = JSON.parse(
    readFileSync(fileURLToPath(new URL('./typeFacts.json', import.meta.url)), 'utf8'),
) as {
    extraElements: Record<string, Record<string, string>>;
    extraEnumValues: Record<string, string[]>;
};
for (const [type, extra] of Object.entries(facts.extraElements)) {
    elements[type] = { ...elements[type], ...extra };
}
for (const [name, extra] of Object.entries(facts.extraEnumValues)) {
    enums[name] = [...(enums[name] ?? []), ...extra];
}
writeFileSync(
    fileURLToPath(new URL('./data/elements.json', import.meta.url)),
    `${JSON.stringify({ elements, enums }, null, 0)}\n`,
);

import {
    declarationMessages as messages,
    report,
    semanticMessages,
} from '../../diagnostics/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type {
    ClassDeclaration,
    Identifier,
    MethodDeclaration,
    Parameter,
} from '../../syntax/tree.ts';
import { printMethod } from '../resolve/print.ts';
import { identifierProblem } from '../resolve/identifier.ts';
import { typeOrUnknown } from '../resolve/typeIn.ts';
import type { MethodSymbol } from '../types/type.ts';
import type { World } from '../types/world.ts';
import { checkMethodAnnotations } from './annotationRules.ts';
import { checkAnnotations } from './annotations.ts';
import { checkNamespaceAccessible } from './namespaceAccessible.ts';
import { checkMethodModifiers, checkModifiers } from './modifierRules.ts';
import { ModifierSet } from './modifierSet.ts';
import type { UserType } from './userType.ts';

const maxParameters = 32;
const maxConstants = 100;
const maxTypeName = 40;

/** Names that are taken twice, and names too long. */
export function checkNames(user: UserType, diagnostics: Diagnostic[]): void {
    const { declaration } = user;
    const { name } = declaration;
    if (user.outer === null && name.text.length > maxTypeName) {
        diagnostics.push(report(semanticMessages.nameTooLong, name.span, { name: name.text }));
    }
    checkName(name, diagnostics);
    if (declaration.kind === 'enum') {
        checkConstants(declaration.name.span, declaration.constants, diagnostics);
        return;
    }
    if (declaration.kind === 'class') {
        checkFieldNames(declaration, diagnostics);
        checkInnerNames(user, declaration, diagnostics);
    }
}

function checkName(name: Identifier, diagnostics: Diagnostic[]): void {
    const problem = identifierProblem(name);
    if (problem !== null) {
        diagnostics.push(problem);
    }
}

function checkConstants(
    at: Span,
    constants: readonly Identifier[],
    diagnostics: Diagnostic[],
): void {
    reportTwins(constants, diagnostics);
    constants.forEach((name) => checkName(name, diagnostics));
    if (constants.length > maxConstants) {
        diagnostics.push(report(messages.tooManyConstants, at, { limit: maxConstants }));
    }
}

function reportTwins(names: readonly Identifier[], diagnostics: Diagnostic[]): void {
    const seen = new Set<string>();
    for (const { text, span } of names) {
        if (seen.has(text.toLowerCase())) {
            diagnostics.push(report(semanticMessages.duplicateField, span, { name: text }));
        }
        seen.add(text.toLowerCase());
    }
}

function checkFieldNames(declaration: ClassDeclaration, diagnostics: Diagnostic[]): void {
    const names = declaration.members.flatMap((member) => {
        if (member.kind === 'field') {
            return member.declarators.map((declarator) => declarator.name);
        }
        return member.kind === 'property' ? [member.name] : [];
    });
    reportTwins(names, diagnostics);
    names.forEach((name) => checkName(name, diagnostics));
}

function checkInnerNames(
    user: UserType,
    declaration: ClassDeclaration,
    diagnostics: Diagnostic[],
): void {
    const seen = new Set<string>();
    for (const member of declaration.members) {
        if (member.kind !== 'class' && member.kind !== 'interface' && member.kind !== 'enum') {
            continue;
        }
        const { text, span } = member.name;
        if (user.outer !== null) {
            diagnostics.push(report(messages.innerInner, member.span));
        } else if (text.toLowerCase() === user.name.toLowerCase()) {
            diagnostics.push(report(semanticMessages.duplicateType, span, { name: text }));
        } else if (seen.has(text.toLowerCase())) {
            diagnostics.push(
                report(semanticMessages.duplicateType, span, { name: `${user.name}.${text}` }),
            );
        }
        seen.add(text.toLowerCase());
    }
}

/** Signature, modifiers and annotations of one method. */
export function checkMethodHead(
    world: World,
    node: MethodDeclaration,
    method: MethodSymbol,
    user: UserType,
    diagnostics: Diagnostic[],
): void {
    const at = node.name.span;
    const modifiers = new ModifierSet(node.modifiers);
    if (user.kind !== 'interface') {
        checkModifiers(node.modifiers, 'methods', at, user, diagnostics);
        checkMethodModifiers(node.modifiers, at, user, user.unit.apiVersion, diagnostics);
    }
    checkAnnotations(node.modifiers, 'methods', at, diagnostics);
    checkNamespaceAccessible(node.modifiers, 'methods', at, user, diagnostics);
    if (node.returnType !== null) {
        typeOrUnknown(world, node.returnType, user, diagnostics, at);
    }
    checkParameters(world, node.parameters, at, user, diagnostics);
    checkName(node.name, diagnostics);
    if (modifiers.has('abstract') && node.body !== null) {
        diagnostics.push(report(messages.bodyOfAbstract, at));
    } else if (!method.isAbstract && node.body === null) {
        diagnostics.push(report(messages.bodyMissing, at));
    }
    checkMethodAnnotations(world, node, method, user, diagnostics);
}

export function checkParameters(
    world: World,
    parameters: readonly Parameter[],
    at: Span,
    user: UserType | null,
    diagnostics: Diagnostic[],
): void {
    if (parameters.length > maxParameters) {
        diagnostics.push(report(messages.tooManyParameters, at, { limit: maxParameters }));
    }
    const seen = new Set<string>();
    for (const { name, type, modifiers } of parameters) {
        checkModifiers(modifiers, 'parameters', name.span, null, diagnostics);
        checkAnnotations(modifiers, 'parameters', name.span, diagnostics);
        typeOrUnknown(world, type, user, diagnostics);
        checkName(name, diagnostics);
        if (seen.has(name.text.toLowerCase())) {
            diagnostics.push(
                report(semanticMessages.duplicateVariable, name.span, { name: name.text }),
            );
        }
        seen.add(name.text.toLowerCase());
    }
}

/** Two methods or constructors of the same parameters. */
export function checkTwins(
    world: World,
    user: UserType,
    methods: readonly MethodSymbol[],
    diagnostics: Diagnostic[],
): void {
    const seen = new Set<string>();
    for (const method of methods.filter(({ parameters }) => !parameters.includes(world.unknown))) {
        const key = `${method.name.toLowerCase()}(${method.parameters.map((type) => type.name).join()})`;
        if (seen.has(key) && method.span !== null) {
            const printed = printMethod(world, method, user.type);
            const values = { name: method.name, method: printed, type: user.printed };
            diagnostics.push(report(semanticMessages.duplicateMethod, method.span, values));
        }
        seen.add(key);
    }
}

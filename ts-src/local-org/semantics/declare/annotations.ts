import {
    declarationMessages as messages,
    report,
    semanticMessages,
} from '../../diagnostics/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type { Annotation, Modifiers } from '../../syntax/tree.ts';
import { literalValue } from '../nodes/literal.ts';
import type { Constant, TypedAnnotation } from '../program.ts';
import { annotationRules } from './annotationTable.ts';
import type { AnnotationRule } from './annotationTable.ts';
import type { Target } from './modifierRules.ts';

/** Are they known, allowed here, written once, with parameters they have? */
export function checkAnnotations(
    modifiers: Modifiers,
    target: Target,
    at: Span,
    diagnostics: Diagnostic[],
): void {
    const seen = new Set<string>();
    for (const annotation of modifiers.annotations) {
        const written = annotation.name.text;
        const rule = annotationRules.get(written.toLowerCase());
        if (rule === undefined) {
            diagnostics.push(
                report(messages.unknownAnnotation, annotation.span, { name: written }),
            );
            continue;
        }
        if (!rule.targets.includes(target)) {
            diagnostics.push(
                report(messages.modifierNotAllowed, at, { modifier: rule.name, target }),
            );
        }
        if (seen.has(rule.name)) {
            diagnostics.push(
                report(semanticMessages.duplicateModifier, at, { modifier: rule.name }),
            );
        }
        seen.add(rule.name);
        checkWords(annotation, rule, diagnostics);
        for (const { name } of annotation.parameters) {
            const isKnown =
                rule.parameters.includes(name.text.toLowerCase()) ||
                isBareValue(rule.parameters, name.text);
            if (!isKnown) {
                const values = { property: name.text, annotation: rule.name };
                diagnostics.push(report(messages.unknownAnnotationProperty, name.span, values));
            }
        }
    }
}

function checkWords(annotation: Annotation, rule: AnnotationRule, diagnostics: Diagnostic[]): void {
    if (rule.words === undefined) {
        return;
    }
    const said = parametersOf(annotation);
    for (const { name } of annotation.parameters) {
        const value = said[name.text.toLowerCase()];
        const isKnown = rule.words.some(
            (word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase(),
        );
        if (!isKnown) {
            diagnostics.push(
                report(messages.annotationValueUnknown, name.span, {
                    property: name.text,
                    annotation: rule.name,
                    value: String(value),
                }),
            );
        }
    }
}

function isBareValue(parameters: readonly string[], name: string): boolean {
    return name === 'value' && parameters.length === 0;
}

export function typedAnnotations(modifiers: Modifiers): readonly TypedAnnotation[] {
    return modifiers.annotations.map((annotation) => {
        const name =
            annotationRules.get(annotation.name.text.toLowerCase())?.name ?? annotation.name.text;
        return { name, parameters: parametersOf(annotation) };
    });
}

export function parametersOf(annotation: Annotation): Readonly<Record<string, Constant['value']>> {
    const parameters: Record<string, Constant['value']> = {};
    for (const { name, value } of annotation.parameters) {
        parameters[name.text.toLowerCase()] = value.kind === 'literal' ? literalValue(value) : null;
    }
    return parameters;
}

/** The annotation of that lower-case name. */
export function annotationOf(modifiers: Modifiers, name: string): Annotation | null {
    return (
        modifiers.annotations.find((annotation) => annotation.name.text.toLowerCase() === name) ??
        null
    );
}

export function isTrue(modifiers: Modifiers, annotation: string, parameter: string): boolean {
    const found = annotationOf(modifiers, annotation);
    return found !== null && parametersOf(found)[parameter] === true;
}

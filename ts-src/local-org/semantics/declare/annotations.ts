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
        checkBound(annotation, rule, target, at, diagnostics);
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

const spelled = (names: readonly string[] | undefined, written: string): string | undefined =>
    names?.find((name) => name.toLowerCase() === written.toLowerCase());

/** Some parameters belong to some targets only, and some are texts. */
function checkBound(
    annotation: Annotation,
    rule: AnnotationRule,
    target: Target,
    at: Span,
    diagnostics: Diagnostic[],
): void {
    for (const { name, value } of annotation.parameters) {
        const bound = rule.bound?.find((one) => spelled([one.name], name.text) !== undefined);
        if (bound !== undefined && !bound.targets.includes(target)) {
            const values = { property: bound.name, annotation: rule.name, target };
            diagnostics.push(report(messages.annotationPropertyTarget, at, values));
        }
        const property = spelled(rule.texts, name.text);
        if (property !== undefined && (value.kind !== 'literal' || value.type !== 'string')) {
            diagnostics.push(report(messages.annotationValueType, name.span, { property }));
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
        if (typeof value === 'string' && spelled(rule.words, value) === undefined) {
            diagnostics.push(
                report(messages.annotationValueUnknown, name.span, {
                    property: name.text,
                    annotation: rule.name,
                    value,
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

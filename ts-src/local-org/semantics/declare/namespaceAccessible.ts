import { declarationMessages as messages, report } from '../../diagnostics/index.ts';
import type { Diagnostic, Span } from '../../diagnostics/index.ts';
import type { Modifiers } from '../../syntax/tree.ts';
import type { Target } from './modifierRules.ts';
import { ModifierSet } from './modifierSet.ts';
import type { UserType } from './userType.ts';

/** Apex Developer Guide > NamespaceAccessible Annotation: what is `public` or `protected`, in a type that others see too. */
export function checkNamespaceAccessible(
    modifiers: Modifiers,
    target: Target,
    at: Span,
    around: UserType | null,
    diagnostics: Diagnostic[],
): void {
    const own = new ModifierSet(modifiers);
    if (!own.isAnnotated('namespaceaccessible')) {
        return;
    }
    const what = `NamespaceAccessible ${target}`;
    if (!own.has('public') && !own.has('protected')) {
        const values = { what, modifiers: 'public, protected' };
        diagnostics.push(report(messages.requiresOneOf, at, values));
    }
    if (around === null) {
        return;
    }
    const isSeen =
        around.modifiers.isAnnotated('namespaceaccessible') || around.visibility === 'global';
    if (!isSeen) {
        const isType = target === 'classes' || target === 'interfaces' || target === 'enums';
        const template = isType ? messages.requiresEnclosingOneOf : messages.requiresDefiningOneOf;
        const values = { what, modifiers: 'NamespaceAccessible, global' };
        diagnostics.push(report(template, isType ? around.declaration.name.span : at, values));
    }
}

import { report, schemaMessages } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { CustomLabel, CustomPermissionDescription } from '../components.ts';
import type { SourceComponent } from '../source/collect.ts';
import { childrenOf, flagOf, spanOf, textOf } from '../source/xml.ts';

/** Metadata API Developer Guide > CustomLabels. By lower-case name. */
export function readLabels(
    components: readonly SourceComponent[],
    diagnostics: Diagnostic[],
): ReadonlyMap<string, CustomLabel> {
    const labels = new Map<string, CustomLabel>();
    for (const element of components
        .filter(({ type }) => type === 'CustomLabels')
        .flatMap(({ root }) => childrenOf(root, 'labels'))) {
        const name = textOf(element, 'fullName');
        if (name === null) {
            diagnostics.push(
                report(schemaMessages.missingElement, spanOf(element), {
                    what: 'A custom label',
                    element: 'fullName',
                }),
            );
            continue;
        }
        if (labels.has(name.toLowerCase())) {
            diagnostics.push(
                report(schemaMessages.duplicate, spanOf(element), { what: 'Custom label', name }),
            );
        }
        labels.set(name.toLowerCase(), {
            name,
            value: textOf(element, 'value') ?? '',
            language: textOf(element, 'language') ?? 'en_US',
            isProtected: flagOf(element, 'protected'),
            description: textOf(element, 'shortDescription'),
            categories: textOf(element, 'categories'),
        });
    }
    return labels;
}

export function readCustomPermission({
    root,
    fullName,
}: SourceComponent): CustomPermissionDescription {
    return {
        name: fullName,
        label: textOf(root, 'label') ?? fullName,
        description: textOf(root, 'description'),
        requires: childrenOf(root, 'requiredPermission').map(
            (required) => textOf(required, 'customPermission') ?? '',
        ),
    };
}

import { CompileError } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

/** The names in braces of a message: `'Missing {what} at {where}'` has `what` and `where`. */
type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Slots<Rest>
    : never;

type Values<Text extends string> = [Slots<Text>] extends [never]
    ? []
    : [values: { readonly [Name in Slots<Text>]: string | number }];

/** One sentence of the catalogue with its code. */
export interface Template<Text extends string = string> {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    readonly text: Text;
}

export function errorTemplate<Text extends string>(code: string, text: Text): Template<Text> {
    return { code, severity: 'error', text };
}

export function warningTemplate<Text extends string>(code: string, text: Text): Template<Text> {
    return { code, severity: 'warning', text };
}

/** The sentence with its slots filled. A value that is missing from `values` is a type error. */
export function sentence<Text extends string>(
    template: Template<Text>,
    ...values: Values<Text>
): string {
    const filled = (values[0] ?? {}) as Readonly<Record<string, string | number>>;
    return template.text.replace(/\{(\w+)\}/g, (slot, name: string) =>
        name in filled ? String(filled[name]) : slot,
    );
}

export function report<Text extends string>(
    template: Template<Text>,
    span: Span,
    ...values: Values<Text>
): Diagnostic {
    const message = sentence(template, ...values);
    return { code: template.code, severity: template.severity, message, span };
}

/** For phases that cannot go on. */
export function raise<Text extends string>(
    template: Template<Text>,
    span: Span,
    ...values: Values<Text>
): never {
    throw new CompileError([report(template, span, ...values)]);
}

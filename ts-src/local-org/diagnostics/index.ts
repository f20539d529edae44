export type { Span } from './span.ts';
export type { Diagnostic } from './diagnostic.ts';
export { CompileError, printDiagnostic } from './diagnostic.ts';
export type { Template } from './template.ts';
export { errorTemplate, raise, report, sentence, warningTemplate } from './template.ts';
export { syntaxMessages } from './catalogue.ts';

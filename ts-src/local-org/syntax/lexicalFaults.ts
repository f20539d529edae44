import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Span } from '../diagnostics/index.ts';

/** What is wrong with the characters, told in the words of the language that is being read. */
export type LexicalFault = 'unclosedString' | 'unclosedComment' | 'symbol';
export type FaultReporter = (fault: LexicalFault, symbol: string, span: Span) => never;

/** The faults as the Apex compiler words them. */
export const reportApexFault: FaultReporter = (fault, symbol, span) => {
    if (fault === 'unclosedString') {
        return raise(syntaxMessages.unclosedString, span);
    }
    if (fault === 'unclosedComment') {
        return raise(syntaxMessages.unclosedComment, span);
    }
    const code = symbol.charCodeAt(0);
    if (code < 32 || code === 127) {
        const values = { hex: code.toString(16), decimal: code };
        return raise(syntaxMessages.controlCharacter, span, values);
    }
    if (/\p{L}/u.test(symbol)) {
        return raise(syntaxMessages.invalidIdentifier, span, { name: symbol });
    }
    const template = '%#\\`'.includes(symbol)
        ? syntaxMessages.invalidSymbol
        : syntaxMessages.unrecognizedSymbol;
    return raise(template, span, { symbol });
};

import { CompileError, report, syntaxMessages } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { isName, Kind } from './tokens.ts';
import type { Identifier } from './tree.ts';

/** Words that the compiler names as keywords when something is called like them. */
const keywords = new Set(
    'trigger insert update upsert delete undelete merge new for select'.split(' '),
);

/** Apex Developer Guide > Reserved Keywords: words that name no type and no variable, though a method may be called so. */
const reserved = new Set(
    (
        'activate any array autonomous begin bigdecimal blob boolean bulk byte case cast char collect const currency ' +
        'date datetime decimal default double end exception exit export float goto group hint import inner int ' +
        'integer into join list long loop map number object of outer package parallel pragma retrieve rollback set short ' +
        'sobject sort string switch synchronized system then time transaction void when'
    ).split(' '),
);

/** Words of queries, which are no names anywhere. */
const queryWords = new Set(
    'and as asc bulk by commit desc from having in like limit not nulls or using where'.split(' '),
);

/** The name of a variable, parameter, field or property. */
export function variableName(cursor: Cursor): Identifier {
    return declaredName(cursor, reserved);
}

/** The name of a class, interface or enum. */
export function typeName(cursor: Cursor): Identifier {
    return declaredName(cursor, reserved);
}

/** A constant of an enum; a word that is no name ends the list. */
export function constantName(cursor: Cursor): Identifier {
    if (!isName(cursor.kind) || queryWords.has(cursor.text.toLowerCase())) {
        cursor.expect(Kind.RightBrace);
    }
    return declaredName(cursor, reserved);
}

/** The name of a method or trigger. */
export function methodName(cursor: Cursor): Identifier {
    return declaredName(cursor, new Set());
}

function declaredName(cursor: Cursor, refused: ReadonlySet<string>): Identifier {
    const word = cursor.text.toLowerCase();
    const span = cursor.spanAt(cursor.position);
    const isWord = isName(cursor.kind) && !queryWords.has(word) && !keywords.has(word);
    const problems: Diagnostic[] = [];
    if (keywords.has(word)) {
        problems.push(report(syntaxMessages.keywordAsName, span, { name: cursor.text }));
    } else if (refused.has(word)) {
        problems.push(report(syntaxMessages.reservedName, span, { name: cursor.text }));
    }
    if (!isWord && word !== 'void') {
        problems.push(report(syntaxMessages.unexpectedToken, span, { token: cursor.text }));
    }
    if (problems.length > 0) {
        throw new CompileError(problems);
    }
    return cursor.name();
}

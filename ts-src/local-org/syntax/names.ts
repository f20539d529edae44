import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { isName } from './tokens.ts';
import type { Identifier } from './tree.ts';

/** Words that the compiler names as keywords when something is called like them. */
const keywords = new Set(
    'trigger insert update upsert delete undelete merge new for select'.split(' '),
);

/**
 * Words no variable may be called. Apex Developer Guide > Reserved Keywords, without those that name platform types or
 * that code in use shows to be free.
 */
const reserved = new Set(
    (
        'activate and any array as asc autonomous begin bigdecimal by byte case cast char collect commit const ' +
        'default desc end exit export float from goto group having hint import inner int into join like limit ' +
        'loop not nulls number object of or outer package parallel pragma retrieve rollback short sort then ' +
        'transaction using when where'
    ).split(' '),
);

/** Words of queries that are no names of types. */
const queryWords = new Set(
    'and as asc by desc from having in like limit not nulls or using where'.split(' '),
);

/** The name of a variable, parameter, field or property. */
export function variableName(cursor: Cursor): Identifier {
    const word = cursor.text.toLowerCase();
    const span = cursor.spanAt(cursor.position);
    if (keywords.has(word)) {
        raise(syntaxMessages.keywordAsName, span, { name: cursor.text });
    }
    if (reserved.has(word)) {
        raise(syntaxMessages.reservedName, span, { name: cursor.text });
    }
    return cursor.name();
}

/** The name of a class, interface, enum or trigger. */
export function typeName(cursor: Cursor): Identifier {
    const word = cursor.text.toLowerCase();
    const span = cursor.spanAt(cursor.position);
    if (keywords.has(word)) {
        raise(syntaxMessages.keywordAsName, span, { name: cursor.text });
    }
    if (!isName(cursor.kind) || queryWords.has(word)) {
        cursor.failUnexpected();
    }
    return cursor.takeIdentifier();
}

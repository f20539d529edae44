import type { PlatformType } from '../../contract/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { raise, toId18 } from '../../values/index.ts';
import { current } from '../../execution/index.ts';
import { objectTypeToken } from '../Schema/tokens.ts';
import { strict } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

/**
 * Text → 18 characters. The suffix of an 18-character text is taken as it is: orgs let made-up ids pass (public
 * test suites live on that), and only a look-up tells.
 */
export function idFrom(value: unknown): string {
    const text = typeof value === 'string' ? value.trim() : '';
    const id = toId18(text);
    if (id === null) {
        return raise(
            'StringException',
            `Invalid id: ${typeof value === 'string' ? value : String(value)}`,
        );
    }
    return text.length === 18 ? text : id;
}

/** Case of the first fifteen characters comes back from the checksum. */
function restoreCasing(text: string, isRestored: boolean): string {
    if (!isRestored) {
        return idFrom(text);
    }
    if (!/^[a-zA-Z0-9]{18}$/.test(text)) {
        return raise('StringException', `Invalid id: ${text}`);
    }
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
    const base = Array.from(text.slice(0, 15), (character, at) => {
        const bits = alphabet.indexOf(text.charAt(15 + Math.floor(at / 5)).toUpperCase());
        return (bits >> (at % 5)) & 1 ? character.toUpperCase() : character.toLowerCase();
    }).join('');
    return idFrom(base);
}

function objectOf(id: string): ReturnType<typeof objectTypeToken> {
    const object = current().org.database.objectOf(id);
    return object === null
        ? raise('SObjectException', `Unknown key prefix: ${id.slice(0, 3)}`)
        : objectTypeToken(object);
}

/** Id members that reach the record itself: addError on an id marks the row in the running trigger. */
function recordInTrigger(id: string): SObjectValue {
    const records = current().trigger?.newRecords ?? current().trigger?.oldRecords ?? [];
    return (
        records.find((record) => record.id === id) ??
        raise('FinalException', 'SObject row does not allow errors')
    );
}

function addError(id: string, message: string): void {
    recordInTrigger(id).errors.push({
        field: null,
        message,
        statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
}

/** Apex Reference > System > Id */
export const idType: PlatformType = {
    name: 'Id',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...objectMembers,
        'Boolean equals(Object other)': (id: string, other: unknown) =>
            typeof other === 'string' && toId18(other) === id,
        'Schema.SObjectType getSObjectType()': objectOf,
        'String to15()': (id: string) => id.slice(0, 15),
        'void addError(String errorMsg)': addError,
        'void addError(String errorMsg, Boolean escape)': addError,
    },
    statics: {
        'Id valueOf(String toId)': strict(idFrom),
        'Id valueOf(String toId, Boolean restoreCasing)': strict(restoreCasing),
    },
};

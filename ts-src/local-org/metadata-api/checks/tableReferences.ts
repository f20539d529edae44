/** References that a table of element paths describes: `references.json`, one list per type. */
import { readFileSync } from 'node:fs';

import { parentNameOf } from '../store/component.ts';
import { nodesAt, textOf, type XmlNode } from '../xml/node.ts';
import { missing, type Reference, referenceAt, type Subject } from './reference.ts';

interface Row {
    path: string;
    to: string;
    /** How the text becomes a full name; the text itself when left out. */
    form?: string;
    /** The element the platform names in its sentence when it is not the one in the file. */
    element?: string;
    message?: string;
    unless?: string;
}

const TABLE = JSON.parse(
    readFileSync(new URL('./references.json', import.meta.url), 'utf8'),
) as Record<string, Row[]>;

/** The object a component belongs to by its name: `Account.X`, `Account-Layout`. */
export function objectOf(subject: Pick<Subject, 'type' | 'fullName'>): string {
    if (subject.type === 'Layout') {
        return subject.fullName.slice(0, subject.fullName.indexOf('-'));
    }
    return subject.type === 'CustomMetadata'
        ? `${parentNameOf(subject.fullName)}__mdt`
        : parentNameOf(subject.fullName);
}

type Form = (text: string, subject: Subject) => string | null;

function objectOfAction(subject: Subject): string {
    const target = subject.node === null ? undefined : textOf(subject.node, 'targetObject');
    return target ?? parentNameOf(subject.fullName);
}

const FORMS: Readonly<Record<string, Form>> = {
    ownField: (text, subject) => `${objectOf(subject)}.${text}`,
    // Lists of columns mix API names of custom fields with aliases of standard ones (CREATED_DATE).
    ownCustomField: (text, subject) => {
        if (!/__c$/.test(text)) {
            return null;
        }
        return text.includes('.') ? text : `${objectOf(subject)}.${text}`;
    },
    ownPart: (text, subject) => `${objectOf(subject)}.${text}`,
    recordField: (text, subject) => (/__c$/.test(text) ? `${objectOf(subject)}.${text}` : null),
    targetField: (text, subject) => `${objectOfAction(subject)}.${text}`,
    entityField: (text, subject) => {
        const entity = subject.node === null ? undefined : textOf(subject.node, 'entityName');
        return entity === undefined ? null : `${entity}.${text}`;
    },
    stripC: (text) => (text.startsWith('c:') ? text.slice(2) : text.includes(':') ? null : text),
    principal: (text) => text.slice(0, Math.max(0, text.lastIndexOf('-'))) || text,
};

function referenceOf(row: Row, node: XmlNode, subject: Subject): Reference[] {
    const text = node.text.trim();
    if (text === '' || (row.unless !== undefined && new RegExp(row.unless).test(text))) {
        return [];
    }
    const form = row.form === undefined ? undefined : FORMS[row.form];
    if (row.form !== undefined && form === undefined) {
        throw new Error(`references.json names the unknown form ${row.form}.`);
    }
    const fullName = form === undefined ? text : form(text, subject);
    if (fullName === null) {
        return [];
    }
    const message =
        row.message?.replace('{name}', fullName) ??
        missing(row.element ?? node.name, row.to, fullName);
    return [referenceAt(node, row.to, fullName, message)];
}

export function tableReferences(subject: Subject): Reference[] {
    const { node } = subject;
    if (node === null) {
        return [];
    }
    return (TABLE[subject.type] ?? []).flatMap((row) =>
        nodesAt(node, row.path).flatMap((found) => referenceOf(row, found, subject)),
    );
}

import type { PlatformType } from '../../contract/index.ts';
import { loadSchemaFromFiles } from '../../schema/index.ts';
import { parseAnonymous, parseApex, parseTrigger } from '../../syntax/index.ts';
import { check } from '../index.ts';
import type { CheckResult, TypedClass, TypedMethod, TypedStatement } from '../index.ts';

const none = (): never => {
    throw new Error('Signatures only');
};
const natives = (...signatures: string[]): Readonly<Record<string, () => never>> =>
    Object.fromEntries(signatures.map((signature) => [signature, none]));

/** As much of the platform as these tests mention. */
export const platform: readonly PlatformType[] = [
    { name: 'Iterator<T>', kind: 'interface', abstractMethods: ['Boolean hasNext()', 'T next()'] },
    { name: 'Iterable<T>', kind: 'interface', abstractMethods: ['Iterator<T> iterator()'] },
    {
        name: 'List<T>',
        kind: 'class',
        interfaces: ['Iterable<T>'],
        constructors: natives('()', '(List<T> other)'),
        methods: natives('void add(T item)', 'T get(Integer index)', 'Integer size()'),
    },
    {
        name: 'Set<T>',
        kind: 'class',
        constructors: natives('()', '(List<T> items)', '(Set<T> items)'),
        methods: natives('Boolean contains(T item)'),
    },
    {
        name: 'Map<K,V>',
        kind: 'class',
        constructors: natives('()', '(List<V> records)'),
        methods: natives('V get(K key)', 'V put(K key, V value)', 'Set<K> keySet()'),
    },
    {
        name: 'String',
        kind: 'class',
        methods: natives('Integer length()'),
        statics: natives('String valueOf(Object value)'),
    },
    { name: 'Date', kind: 'class', statics: natives('Date today()') },
    {
        name: 'Exception',
        kind: 'class',
        isExtensible: true,
        constructors: natives(
            '()',
            '(String message)',
            '(Exception cause)',
            '(String message, Exception cause)',
        ),
        methods: natives('String getMessage()'),
    },
    { name: 'DmlException', kind: 'class', superType: 'Exception', constructors: natives('()') },
    { name: 'System', kind: 'class', statics: natives('void debug(Object value)') },
    {
        name: 'SObject',
        kind: 'class',
        methods: natives(
            'Object get(String field)',
            'void addError(Schema.SObjectField field, String text)',
            'SObject clone()',
        ),
    },
    { name: 'Schema.SObjectField', kind: 'class' },
    { name: 'Schema.SObjectType', kind: 'class' },
    {
        name: 'Trigger',
        kind: 'class',
        staticProperties: {
            'List<SObject> new': { get: none },
            'Map<Id,SObject> oldMap': { get: none },
        },
    },
    { name: 'Type', kind: 'class' },
    { name: 'Database', kind: 'class', statics: natives('List<SObject> query(String text)') },
    { name: 'Database.BatchableContext', kind: 'interface' },
    {
        name: 'Database.Batchable<T>',
        kind: 'interface',
        abstractMethods: ['void execute(Database.BatchableContext context, List<T> scope)'],
    },
];

const schema = loadSchemaFromFiles([]);

export function checked(text: string, apiVersion = 67): CheckResult {
    const isTrigger = /^\s*trigger\b/.test(text);
    const tree = isTrigger ? parseTrigger(text, 'case.trigger') : parseApex(text, 'case.cls');
    const name = tree.kind === 'anonymous' ? 'AnonymousBlock' : tree.name.text;
    return check([{ tree, name, file: 'case.cls', apiVersion }], platform, schema);
}

export function messagesOf(text: string, apiVersion?: number): readonly string[] {
    return checked(text, apiVersion).diagnostics.map(
        ({ span, message }) => `${span.line} ${message}`,
    );
}

/** The statements of anonymous Apex; it must be sound. */
export function statementsOf(text: string): readonly TypedStatement[] {
    const tree = parseAnonymous(text, 'anonymous');
    const result = check(
        [{ tree, name: 'AnonymousBlock', file: 'anonymous', apiVersion: 67 }],
        platform,
        schema,
    );
    const [unit] = result.program.units;
    if (result.diagnostics.length > 0 || unit.kind !== 'anonymous') {
        throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
    }
    return unit.body.statements;
}

/** The outer class of sound source. */
export function classOf(text: string): TypedClass {
    const result = checked(text);
    const [unit] = result.program.units;
    const type = unit.kind === 'types' ? unit.types[0] : null;
    if (result.diagnostics.length > 0 || type?.kind !== 'class') {
        throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
    }
    return type;
}

export function methodOf(type: TypedClass, name: string): TypedMethod {
    const method = type.methods.find((one) => one.name === name);
    if (method === undefined) {
        throw new Error(`No method ${name}`);
    }
    return method;
}

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Org } from '../local-org/engine/index.ts';

/** Elements that rules name and the WSDL of today lacks, with what documents them. */
const documented: Readonly<Record<string, string>> = {
    'CustomObjectTranslation namedFilters':
        'Guide, CustomObjectTranslation: until API version 29.0',
    'FlexiPage *.componentInstances': 'Guide, FlexiPage: until API version 48.0',
    'PlatformEventChannel channelMembers':
        'Guide, PlatformEventChannel: API versions 45.0 and 46.0',
    'Profile fieldLevelSecurities': 'Guide, Profile: until API version 22.0',
};

interface Element {
    readonly type: string;
    readonly isList: boolean;
}

type Elements = ReadonlyMap<string, Element>;

/** The types of the Metadata WSDL, as @salesforce/types declares them. */
function wsdlTypes(): ReadonlyMap<string, Elements> {
    const file = new URL('./metadata.d.ts', import.meta.resolve('@salesforce/types/metadata'));
    const text = readFileSync(fileURLToPath(file), 'utf8');
    const own = new Map<string, { readonly parent: string; readonly body: string }>();
    for (const [, name = '', parent = '', body = ''] of text.matchAll(
        /^export type (\w+) = (\w+)?(?: & )?(?:\{([^}]*)\})?;/gm,
    )) {
        own.set(name, { parent, body });
    }
    const elementsOf = (name: string): Map<string, Element> => {
        const found = own.get(name);
        const elements = found ? elementsOf(found.parent) : new Map<string, Element>();
        for (const [, element = '', type = '', list] of (found?.body ?? '').matchAll(
            /^\s*(\w+)\??: (\w+)(\[\])?/gm,
        )) {
            elements.set(element, { type, isList: list !== undefined });
        }
        return elements;
    };
    return new Map([...own.keys()].map((name) => [name, elementsOf(name)]));
}

/** The lines of the table, as the class itself gives them. */
function tableLines(): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-rules-'));
    const classes = resolve(
        import.meta.dirname,
        '../../force-app/main/metadata/classes/CanonicalRuleTable.cls',
    );
    for (const ending of ['', '-meta.xml']) {
        cpSync(classes + ending, join(folder, `CanonicalRuleTable.cls${ending}`));
    }
    const org = Org.fromFolders([folder]);
    try {
        return org.callStatic('CanonicalRuleTable', 'lines', []) as readonly string[];
    } finally {
        org.close();
        rmSync(folder, { recursive: true });
    }
}

const types = wsdlTypes();

/** Every element of that name at any depth. */
function anywhere(type: string, name: string, seen = new Set<string>()): readonly Element[] {
    if (seen.has(type)) {
        return [];
    }
    seen.add(type);
    return [...(types.get(type) ?? [])].flatMap(([element, found]) => [
        ...(element === name ? [found] : []),
        ...anywhere(found.type, name, seen),
    ]);
}

function at(type: string, path: string): readonly Element[] {
    if (path.startsWith('*.')) {
        return anywhere(type, path.slice(2));
    }
    let found: Element = { type, isList: false };
    for (const step of path.split('.')) {
        const next = types.get(found.type)?.get(step);
        if (next === undefined) {
            return [];
        }
        found = next;
    }
    return [found];
}

function problemsOf(type: string, rule: string): readonly string[] {
    const [, path = '', sign = '', value = ''] = /^([^=~?#]+)([=~?#])(.*)$/.exec(rule) ?? [];
    if (documented[`${type} ${path}`] !== undefined) {
        return [];
    }
    const elements = at(type, path);
    if (elements.length === 0) {
        return [`${type} has no ${path}`];
    }
    if (sign === '?' || sign === '#') {
        return elements.some(({ isList }) => !isList) ? [] : [`${type}: ${path} is a list`];
    }
    const lists = elements.filter(({ isList }) => isList);
    const [keys = '', flag] = value.split('@');
    const missing = keys
        .split('+')
        .filter((key) => key !== '' && key !== '.')
        .filter((key) => !lists.some((list) => types.get(list.type)?.has(key)));
    return [
        ...(lists.length > 0 ? [] : [`${type}: ${path} is no list`]),
        ...missing.map((key) => `${type}: entries of ${path} have no ${key}`),
        ...(keys === '.' && lists.some((list) => types.has(list.type))
            ? [`${type}: entries of ${path} are no texts`]
            : []),
        ...(flag === undefined || at(type, path.replace(/[^.]+$/, flag)).length > 0
            ? []
            : [`${type}: there is no ${flag} beside ${path}`]),
    ];
}

test('canonical rules name only elements that the Metadata WSDL has, lists where it has lists', () => {
    const lines = tableLines().map((line) => line.split(' '));

    const problems = lines.flatMap(([type = '', ...rules]) =>
        types.has(type)
            ? rules.flatMap((rule) => problemsOf(type, rule))
            : [`There is no type ${type}`],
    );

    assert.deepEqual(problems, []);
    assert.ok(lines.length >= 60, `${lines.length} types`);
});

test('what is documented only is still named by a rule', () => {
    const named = new Set(
        tableLines().flatMap((line) => {
            const [type, ...rules] = line.split(' ');
            return rules.map((rule) => `${type} ${rule.replace(/[=~?#].*$/, '')}`);
        }),
    );

    assert.deepEqual(
        Object.keys(documented).filter((place) => !named.has(place)),
        [],
    );
});

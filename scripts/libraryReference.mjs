/**
 * Makes ts-src/local-org/library/data/reference.json: the types of whole namespaces whose objects carry values and whose
 * deeds are Salesforce's own services, read from the declarations in forcedotcom/apex-language-support.
 * `node scripts/libraryReference.mjs <folder where it was fetched>`
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './installed.mjs';
import { constantsInWords, readDeclarations } from './coverage/declarations.mjs';
import { workTree } from './corpora/workTree.mjs';

const namespaces = [
    'Canvas',
    'CommercePayments',
    'CommerceTax',
    'ConnectApi',
    'Datacloud',
    'KbManagement',
    'LxScheduler',
    'Process',
    'QuickAction',
    'Reports',
    'RichMessaging',
    'Search',
    'Sfdc_Checkout',
    'Support',
    'TerritoryMgmt',
    'TxnSecurity',
];

/** Of a namespace that the library states itself, these types. */
const partly = { Schema: /^(?:DataCategory|Describe(?:Color|DataCategory|Icon|Tab))/ };

/** Types of the system that the declarations use; a member with any other is left out, so that using it does not compile. */
const systemTypes = [
    'Blob,Boolean,Date,Datetime,Decimal,Double,Id,Integer,List,Long,Map,Object,PageReference,SObject,Set,String,Time,UUID',
    'SelectOption,Exception,Type,HttpRequest,HttpResponse,Database.Error,ConnectApi.ConnectApiException',
]
    .join(',')
    .split(',');

const parameterType = 'Process.PluginDescribeResult.ParameterType';

/** What the pages of the reference say and the declarations leave out. */
const supplements = {
    'Reports.ReportFactWithDetails': { extends: 'Reports.ReportFact' },
    'Reports.ReportFactWithSummaries': { extends: 'Reports.ReportFact' },
    'ConnectApi.BinaryInput': {
        constructors: [madeOf('Blob blobValue', 'String contentType', 'String filename')],
    },
    'ConnectApi.BatchInput': {
        constructors: [
            madeOf('Object input'),
            madeOf('Object input', 'List<ConnectApi.BinaryInput> binaries'),
        ],
    },
    'Schema.DataCategory': {
        methods: [
            { type: 'List<Schema.DataCategory>', name: 'getChildCategories', parameters: [] },
            { type: 'String', name: 'getLabel', parameters: [] },
            { type: 'String', name: 'getName', parameters: [] },
        ],
    },
    'Process.PluginRequest': { constructors: [madeOf('Map<String,Object> inputParameters')] },
    'Process.PluginResult': { constructors: [madeOf('Map<String,Object> outputParameters')] },
    'Process.PluginDescribeResult.InputParameter': {
        constructors: [
            madeOf('String name', `${parameterType} parameterType`, 'Boolean required'),
            madeOf(
                'String name',
                'String description',
                `${parameterType} parameterType`,
                'Boolean required',
            ),
        ],
    },
    'Process.PluginDescribeResult.OutputParameter': {
        constructors: [
            madeOf('String name', `${parameterType} parameterType`),
            madeOf('String name', 'String description', `${parameterType} parameterType`),
        ],
    },
};

/** Types that the declarations put where Apex does not. */
const renamed = { 'Process.ParameterType': parameterType };

const [given] = process.argv.slice(2);
if (given === undefined) {
    console.error('node scripts/libraryReference.mjs <folder>');
    process.exit(2);
}
const inner = join('packages', 'apex-parser-ast', 'src', 'resources', 'StandardApexLibrary');
const folder = [
    join(resolve(given), inner),
    join(workTree(resolve(given), 'forcedotcom/apex-language-support') ?? '', inner),
].find((path) => existsSync(path));
if (folder === undefined) {
    throw new Error(`${given} holds no forcedotcom/apex-language-support`);
}

const sources = [...namespaces, ...Object.keys(partly)].flatMap((namespace) =>
    readdirSync(join(folder, namespace))
        .filter((file) => partly[namespace]?.test(file) ?? true)
        .sort()
        .map((file) => ({
            namespace,
            text: readFileSync(join(folder, namespace, file), 'utf8').replaceAll('\r', ''),
        })),
);
const types = Object.assign(
    {},
    ...sources.map(({ namespace, text }) => readDeclarations(namespace, text)),
);
for (const [from, to] of Object.entries(renamed)) {
    types[to] = types[from];
    delete types[from];
}
for (const [name, more] of Object.entries(supplements)) {
    Object.assign(types[name], more);
}
addEnums();
for (const [name, { kind, constants }] of Object.entries(types)) {
    // Exceptions are stated with all others, in System/Exception.ts.
    if (name.endsWith('Exception') || (kind === 'enum' && constants === undefined)) {
        delete types[name];
    }
}
const canonical = new Map(
    [...systemTypes, ...systemTypes.map((name) => `System.${name}`), ...Object.keys(types)].map(
        (name) => [name.toLowerCase(), name.replace(/^System\./, '')],
    ),
);
for (const type of Object.values(types)) {
    keepKnown(type);
}
const file = join(root, 'ts-src', 'local-org', 'library', 'data', 'reference.json');
writeFileSync(file, `${JSON.stringify(types)}\n`);

function madeOf(...list) {
    return { type: null, name: '', parameters: list.map((parameter) => parameter.split(' ')) };
}

/** Enums that members name and no file declares: under `…Enum`, or only in the words of a description. */
function addEnums() {
    const declared = new Map(Object.keys(types).map((name) => [name.toLowerCase(), name]));
    const inWords = constantsInWords(sources.map(({ text }) => text).join('\n'));
    for (const [name, constants] of inWords) {
        const suffixed = types[declared.get(`${name.toLowerCase()}enum`)]?.constants;
        const known = suffixed ?? (constants.length > 1 ? constants : null);
        const isOfNamespace = namespaces.includes(name.slice(0, name.indexOf('.')));
        if (isOfNamespace && !declared.has(name.toLowerCase()) && known !== null) {
            types[name] = { kind: 'enum', constants: known };
        }
    }
}

function keepKnown(type) {
    if (type.extends !== undefined) {
        type.extends = spelled(type.extends) ?? undefined;
    }
    for (const kind of ['properties', 'methods', 'statics', 'constructors', 'abstract']) {
        if (type[kind] === undefined) {
            continue;
        }
        const kept = new Map(
            type[kind]
                .map((member) => signature(member))
                .filter((text) => text !== null)
                .map((text) => [text.replace(/ \w+(?=[,)])/g, '').toLowerCase(), text]),
        );
        type[kind] = kept.size === 0 ? undefined : [...kept.values()];
    }
}

/** `String getName(Id recordId)`, null when a type in it is not known. */
function signature({ type, name, parameters }) {
    const types = [...(type === null ? [] : [type]), ...(parameters ?? []).map(([of]) => of)];
    const written = types.map((text) => (text === 'void' ? text : spelled(text)));
    if (written.includes(null)) {
        return null;
    }
    const head = type === null ? '' : `${written.shift()} `;
    const list = (parameters ?? []).map(([, named], index) => `${written[index]} ${named}`);
    return `${head}${name}${parameters === null ? '' : `(${list.join(', ')})`}`;
}

/** A type as the library writes it (`LIST<reports.ReportFilter>` → `List<Reports.ReportFilter>`), null when unknown. */
function spelled(text) {
    const array = /^(.*)\[\]$/.exec(text);
    if (array) {
        const element = spelled(array[1]);
        return element === null ? null : `List<${element}>`;
    }
    const generic = /^(\w+)<(.*)>$/.exec(text);
    if (generic) {
        const parts = generic[2].split(/,(?![^<]*>)/).map(spelled);
        const head = canonical.get(generic[1].toLowerCase());
        return parts.includes(null) ? null : `${head}<${parts.join(',')}>`;
    }
    return canonical.get(text.toLowerCase()) ?? null;
}

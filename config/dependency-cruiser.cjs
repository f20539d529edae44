/** Which room of ts-src/local-org may import which; the law of the house, written once. */
const rooms = {
    diagnostics: [],
    contract: [],
    values: ['contract', 'diagnostics'],
    syntax: ['diagnostics'],
    schema: ['diagnostics'],
    semantics: ['syntax', 'schema', 'contract', 'diagnostics'],
    codegen: ['semantics', 'syntax', 'contract', 'diagnostics'],
    database: ['values', 'schema', 'syntax', 'contract', 'diagnostics'],
    execution: ['database', 'schema', 'values', 'contract', 'diagnostics', 'syntax'],
    library: ['execution', 'database', 'values', 'schema', 'contract', 'syntax', 'diagnostics'],
    engine: [
        'library',
        'execution',
        'database',
        'values',
        'schema',
        'contract',
        'syntax',
        'semantics',
        'codegen',
        'diagnostics',
    ],
    'metadata-api': ['schema', 'diagnostics', 'engine'],
    lightning: ['schema', 'diagnostics'],
    cli: ['engine', 'metadata-api', 'lightning', 'schema', 'diagnostics', 'sample'],
    sample: [],
};

/** Rooms whose inner files nobody outside touches. */
const closed = [
    'syntax',
    'schema',
    'semantics',
    'codegen',
    'database',
    'execution',
    'library',
    'engine',
    'metadata-api',
    'lightning',
];

const base = '^ts-src/local-org/';

module.exports = {
    forbidden: [
        // One construct, one file: an expression's file and the files of its parts call each other, as the language does.
        {
            name: 'no-cycles',
            severity: 'error',
            from: { pathNot: 'codegen/nodes/' },
            to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
        },
        {
            name: 'resolvable',
            severity: 'error',
            from: {},
            to: { couldNotResolve: true, pathNot: '^(host|c|lightning|@salesforce|tsx)/' },
        },
        ...Object.entries(rooms).map(([room, allowed]) => ({
            name: `${room}-knows-its-place`,
            severity: 'error',
            from: { path: `${base}${room}/`, pathNot: '/tests/' },
            to: {
                path: `${base}(?!${[room, ...allowed].map((name) => `${name}/`).join('|')})[a-z-]+/`,
            },
        })),
        ...closed.map((room) => ({
            name: `${room}-has-one-door`,
            severity: 'error',
            from: { path: base, pathNot: [`${base}${room}/`, '/tests/'] },
            to: {
                path: `${base}${room}/`,
                pathNot: [
                    `${base}${room}/index\\.ts$`,
                    `${base}syntax/(tree|soqlTree|expressionTree)\\.ts$`,
                    `${base}semantics/(program\\w*|platform|schemaView)\\.ts$`,
                    `${base}engine/worker\\.ts$`,
                ],
            },
        })),
        {
            name: 'bench-comes-in-by-the-doors',
            severity: 'error',
            from: { path: '^ts-src/bench/' },
            to: { path: base, pathNot: `${base}[a-z-]+/index\\.ts$` },
        },
        {
            name: 'nobody-needs-the-bench',
            severity: 'error',
            from: { path: '^ts-src/', pathNot: '^ts-src/bench/' },
            to: { path: '^ts-src/bench/' },
        },
        {
            name: 'compiler-knows-no-store',
            severity: 'error',
            from: { path: `${base}(syntax|semantics|codegen)/`, pathNot: '/tests/' },
            to: { path: '^(node:)?(http|https|net|fs|worker_threads)$' },
        },
    ],
    options: {
        doNotFollow: { path: 'node_modules' },
        exclude: { path: 'lightning/client/|sample/orgs/' },
        tsConfig: {
            fileName: require('node:path').join(__dirname, '..', 'ts-src', 'tsconfig.json'),
        },
        tsPreCompilationDeps: true,
        enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
    },
};

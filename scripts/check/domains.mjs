/** Each Apex domain uses only the domains that the house allows it; references are read with the local org's own parser. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from '../installed.mjs';

const ORDER = [
    'platform',
    'orgs',
    'metadata',
    'vault',
    'dependencies',
    'policy',
    'changes',
    'deployments',
    'ledger',
    'compliance',
    'monitoring',
    'continuity',
    'api',
    'shell',
];
const ALLOWED = {
    platform: [],
    orgs: ['platform'],
    metadata: ['platform', 'orgs'],
    vault: ['platform', 'orgs', 'metadata'],
    dependencies: ['platform', 'orgs', 'metadata', 'vault'],
    policy: ['platform', 'orgs', 'metadata'],
    changes: ['platform', 'orgs', 'metadata', 'vault', 'dependencies', 'policy'],
    deployments: ['platform', 'orgs', 'metadata', 'vault', 'dependencies', 'policy', 'changes'],
    ledger: ['platform'],
    compliance: ORDER.slice(0, 9),
    monitoring: ORDER.slice(0, 10),
    continuity: ORDER.slice(0, 11),
    api: ORDER,
    shell: ORDER,
};

const main = join(root, 'force-app', 'main');
const { parseApex, parseTrigger } = await import('../../ts-src/local-org/syntax/index.ts');
const owners = new Map();
const sources = [];
for (const domain of readdirSync(main)) {
    for (const file of filesUnder(join(main, domain))) {
        const component = /\.cls$/.test(file)
            ? basename(file, '.cls')
            : /\/objects\/(\w+)\/\w+\.object-meta\.xml$/.exec(file)?.[1];
        if (component) {
            owners.set(component.toLowerCase(), domain);
        }
        if (/\.(cls|trigger)$/.test(file)) {
            sources.push({ domain, file });
        }
    }
}

let count = 0;
for (const { domain, file } of sources) {
    const parse = file.endsWith('.trigger') ? parseTrigger : parseApex;
    const words = wordsOf(parse(readFileSync(file, 'utf8'), file));
    for (const word of words) {
        const owner = owners.get(word);
        if (owner !== undefined && owner !== domain && !ALLOWED[domain]?.includes(owner)) {
            console.log(`${relative(root, file)}: ${domain} may not use ${word} of ${owner}`);
            count += 1;
        }
    }
}
console.log(`${sources.length} Apex files, ${count} references against the house`);
process.exit(count === 0 ? 0 : 1);

/** Every identifier of the tree, in lower case: types, names, fields and objects of queries. */
function wordsOf(tree) {
    const words = new Set();
    const walk = (node) => {
        if (Array.isArray(node)) {
            node.forEach(walk);
        } else if (node !== null && typeof node === 'object') {
            for (const [key, value] of Object.entries(node)) {
                if (
                    (key === 'text' || key === 'name') &&
                    typeof value === 'string' &&
                    node.kind !== 'literal'
                ) {
                    words.add(value.toLowerCase());
                } else if (key !== 'span') {
                    walk(value);
                }
            }
        }
    };
    walk(tree);
    return words;
}

function filesUnder(folder) {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}

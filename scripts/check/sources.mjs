/** Every type of the library names the page it follows: in its own comment, or in the one of the value it gives methods to. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from '../installed.mjs';

const library = join(root, 'ts-src', 'local-org', 'library');
const source = /Reference >|Developer Guide|https:\/\//;
/** `const xType: PlatformType = {`, `const xTypes: readonly PlatformType[] = [`, then the text up to the end of the literal. */
const declaration =
    /^(?:export )?const (\w+): (?:readonly )?PlatformType(?:\[\])? = ([{[][\s\S]*?^[}\]])/gm;

const problems = [];
let types = 0;
for (const file of filesUnder(library)) {
    const text = readFileSync(file, 'utf8');
    const cited = (text.match(/\/\*\*[\s\S]*?\*\//g) ?? []).filter((comment) =>
        source.test(comment),
    );
    for (const [, constant, literal] of text.matchAll(declaration)) {
        types += 1;
        const name = /^ {4}name: '([\w.]+)/m.exec(literal)?.[1]?.split('.').at(-1);
        const isNamed = cited.some((comment) => name === undefined || comment.includes(name));
        const before = text.slice(0, text.indexOf(`const ${constant}:`)).trimEnd();
        const own = before.replace(/\bexport$/, '').trimEnd();
        const isOwn = own.endsWith('*/') && source.test(own.slice(own.lastIndexOf('/**')));
        if (!isNamed && !isOwn) {
            problems.push(`${relative(root, file)}: ${constant} does not name its source`);
        }
    }
}
for (const problem of problems) {
    console.log(problem);
}
console.log(`${types} types of the library, ${problems.length} without a source`);
process.exit(problems.length === 0 ? 0 : 1);

function filesUnder(folder) {
    return readdirSync(folder)
        .filter((name) => name !== 'tests')
        .map((name) => join(folder, name))
        .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
        .filter((path) => path.endsWith('.ts') && basename(path) !== 'index.ts');
}

import {
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';
import ts from 'typescript';
import { platformModules } from './platformModules.ts';

const client = join(dirname(fileURLToPath(import.meta.url)), '..', 'client');

export interface AppModules {
    readonly folder: string;
    readonly imports: Readonly<Record<string, string>>;
    /** Component names without `c/`. */
    readonly components: readonly string[];
}

interface Bundle {
    readonly name: string;
    readonly file: string;
}

/** Compiles the org's Lightning web components and the host's own pages to ES modules. */
export async function appModules(
    folders: readonly string[],
    out: string,
    labels: ReadonlyMap<string, string>,
    vendored: Readonly<Record<string, string>>,
): Promise<AppModules> {
    const own = bundlesUnder(join(client, 'modules'));
    const org = folders.flatMap(orgBundles);
    const entries = join(out, 'entries');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(entries, { recursive: true });
    // The LWC resolver wants to find some package above each module, wherever the data folder is.
    writeFileSync(join(out, 'package.json'), '{ "private": true }');
    const input: Record<string, string> = { 'host/start': join(client, 'start.ts') };
    for (const bundle of [...own, ...org]) {
        const entry = join(entries, `${bundle.name.replace('/', '-')}.js`);
        writeFileSync(entry, entryText(bundle));
        input[bundle.name] = entry;
    }
    const problems: string[] = [];
    const build = await rollup({
        input,
        preserveEntrySignatures: 'strict',
        external: (id) => id in vendored,
        onwarn: (warning) => {
            if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') {
                problems.push(warning.message);
            }
        },
        plugins: [
            platformModules(labels),
            stripTypes(),
            lwc({
                rootDir: out,
                // A relative path would count from the folder of the importer, which may be anywhere.
                modules: [...own, ...org].map(({ name, file }) => ({ name, path: resolve(file) })),
                defaultModules: [],
                apiVersion: 66,
                enableDynamicComponents: true,
                // The host loads the components of a page by name; the org's own components import by literal.
                experimentalDynamicComponent: { strictSpecifier: false },
            }),
        ],
    });
    if (problems.length > 0) {
        throw new Error(`The Lightning components cannot be built:\n${problems.join('\n')}`);
    }
    await build.write({
        dir: join(out, 'js'),
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        hoistTransitiveImports: false,
    });
    await build.close();
    const imports = Object.fromEntries(
        [...own, ...org].map(({ name }) => [name, `/modules/${name}.js`]),
    );
    return { folder: join(out, 'js'), imports, components: org.map(({ name }) => name.slice(2)) };
}

function entryText(bundle: Bundle): string {
    const source = readFileSync(bundle.file, 'utf8');
    const hasDefault = /export default/.test(source);
    return `export * from '${bundle.name}';\n${hasDefault ? `export { default } from '${bundle.name}';\n` : ''}`;
}

/** `<modules>/<namespace>/<name>/<name>.ts` */
function bundlesUnder(root: string): Bundle[] {
    return readdirSync(root).flatMap((namespace) =>
        readdirSync(join(root, namespace)).map((name) => ({
            name: `${namespace}/${name}`,
            file: join(root, namespace, name, `${name}.ts`),
        })),
    );
}

/** Every `lwc/<name>` folder below a source folder; a bundle without script is a style sheet. */
function orgBundles(folder: string): Bundle[] {
    const found: Bundle[] = [];
    const walk = (path: string): void => {
        for (const entry of readdirSync(path)) {
            const child = join(path, entry);
            if (
                !statSync(child).isDirectory() ||
                entry === 'node_modules' ||
                entry === '__tests__'
            ) {
                continue;
            }
            if (basename(path) === 'lwc') {
                const script = ['.js', '.css']
                    .map((ending) => join(child, `${entry}${ending}`))
                    .find((file) => existsSync(file));
                if (script !== undefined) {
                    found.push({ name: `c/${entry}`, file: script });
                }
            } else {
                walk(child);
            }
        }
    };
    walk(folder);
    return found;
}

/** The host's own modules are TypeScript; the LWC compiler reads JavaScript with decorators. */
function stripTypes(): Plugin {
    return {
        name: 'strip-types',
        transform(code, id) {
            if (!id.split('?')[0]?.endsWith('.ts')) {
                return null;
            }
            const output = ts.transpileModule(code, {
                fileName: id,
                compilerOptions: {
                    target: ts.ScriptTarget.ESNext,
                    module: ts.ModuleKind.ESNext,
                    useDefineForClassFields: true,
                    verbatimModuleSyntax: true,
                },
            });
            return { code: output.outputText, map: null };
        },
    };
}

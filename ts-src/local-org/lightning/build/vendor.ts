import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';

const resolve = createRequire(import.meta.url).resolve;
const components = dirname(resolve('lightning-base-components/package.json'));

/** Raised when the recipe below changes, so that an older cache is not used. */
const RECIPE = '3';

interface Manifest {
    readonly version: string;
    readonly lwc: { readonly expose: readonly string[] };
}

/** Where the prebuilt modules are, and the import map entries that lead there. */
export interface Vendor {
    readonly folder: string;
    readonly imports: Readonly<Record<string, string>>;
}

/**
 * The base components, the LWC engine and synthetic shadow as ES modules, built once per version and kept in
 * `cache`. Building takes most of a minute; loading the cache takes none.
 */
export async function vendorModules(cache: string, say: (text: string) => void): Promise<Vendor> {
    const manifest = JSON.parse(readFileSync(join(components, 'package.json'), 'utf8')) as Manifest;
    const engine = (
        JSON.parse(readFileSync(join(dirname(components), 'lwc', 'package.json'), 'utf8')) as {
            version: string;
        }
    ).version;
    const key = createHash('sha256')
        .update(`${RECIPE} ${manifest.version} ${engine}`)
        .digest('hex')
        .slice(0, 16);
    const folder = join(cache, `lightning-${key}`);
    const names = manifest.lwc.expose.filter(
        (name) => name.startsWith('lightning/') && !ABSENT.has(name),
    );
    if (!existsSync(join(folder, 'lwc.js'))) {
        say('Building the Lightning base components (once, about a minute)');
        await build(names, folder);
    }
    const imports: Record<string, string> = {
        lwc: '/vendor/lwc.js',
        '@lwc/synthetic-shadow': '/vendor/synthetic-shadow.js',
    };
    for (const name of names) {
        imports[name] = `/vendor/${name}.js`;
    }
    return { folder, imports };
}

/** Exposed by the package, but needing modules that only the platform has; the host brings its own. */
const ABSENT = new Set(['lightning/navigation', 'lightning/showToastEvent']);

async function build(names: readonly string[], folder: string): Promise<void> {
    const work = `${folder}.${process.pid}`;
    const entries = join(work, 'entries');
    const input: Record<string, string> = {
        lwc: entry(entries, 'lwc', `export * from 'lwc';`),
        'synthetic-shadow': entry(entries, 'synthetic-shadow', `import '@lwc/synthetic-shadow';`),
    };
    for (const name of names) {
        input[name] = entry(entries, name, reexport(name));
    }
    const bundle = await rollup({
        input,
        preserveEntrySignatures: 'strict',
        onwarn: () => undefined,
        plugins: [
            spriteIcons(),
            lwc({
                rootDir: work,
                modules: [{ npm: 'lightning-base-components' }],
                apiVersion: 66,
                enableDynamicComponents: true,
                enableSyntheticElementInternals: true,
            }),
            nodeResolve({ browser: true, modulePaths: [dirname(components)] }),
            replace({
                preventAssignment: true,
                'process.env.NODE_ENV': '"production"',
                'import.meta.env.SSR': 'false',
            }),
        ],
    });
    await bundle.write({
        dir: join(work, 'out'),
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        hoistTransitiveImports: false,
    });
    await bundle.close();
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'out'), folder);
    rmSync(work, { recursive: true, force: true });
}

function entry(folder: string, name: string, text: string): string {
    const file = join(folder, `${name}.js`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
}

function reexport(name: string): string {
    const part = name.split('/')[1] ?? '';
    const file = join(components, 'src', 'lightning', part, `${part}.js`);
    const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const hasDefault = /export default|as default|\{ default \}|default,/.test(source);
    return `export * from '${name}';\n${hasDefault ? `export { default } from '${name}';\n` : ''}`;
}

/**
 * The package carries every icon as a compiled template, 3,400 modules that cost most of the build. The host
 * serves the SLDS sprites instead, and the icon's standard template points at them.
 */
function spriteIcons(): Plugin {
    const EMPTY = '\0no-icon-templates';
    return {
        name: 'sprite-icons',
        resolveId: (id) => (/^lightning\/iconSvgTemplates/.test(id) ? EMPTY : null),
        load: (id) => (id === EMPTY ? 'export default {};' : null),
        transform(code, id) {
            if (!id.endsWith('primitiveIcon/primitiveIcon.js')) {
                return null;
            }
            const patched = code
                .replace(
                    `return this.src ? sanitizeURL(this.src) : '';`,
                    `return this.src ? sanitizeURL(this.src) : getIconPath(this.iconName);`,
                )
                .replace(
                    `import { getName, isValidName } from`,
                    `import { getIconPath, getName, isValidName } from`,
                )
                .replace(`return !!this._iconLibrary;`, `return false;`);
            if (
                !patched.includes('getIconPath(this.iconName)') ||
                !patched.includes('return false;')
            ) {
                this.error(
                    'lightning-base-components changed: primitiveIcon no longer matches the sprite recipe',
                );
            }
            return patched;
        },
    };
}

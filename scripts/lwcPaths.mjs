import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed.mjs';

const file = join(root, 'ts-src', 'lwc', 'tsconfig.json');

/** TypeScript cannot map `c/name` to `<domain>/name/name` by pattern: the paths are listed, from the folders there are. */
export function writeLwcPaths() {
    const source = join(root, 'ts-src', 'lwc');
    const config = JSON.parse(readFileSync(file, 'utf8'));
    const before = JSON.stringify(config);
    const paths = Object.fromEntries(
        Object.entries(config.compilerOptions.paths).filter(([name]) => !name.startsWith('c/')),
    );
    const domains = readdirSync(source).filter((name) =>
        statSync(join(source, name)).isDirectory(),
    );
    const names = domains.flatMap((domain) =>
        readdirSync(join(source, domain)).map((name) => [name, `lwc/${domain}/${name}/${name}.ts`]),
    );
    for (const [name, path] of names.sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (existsSync(join(root, 'ts-src', path))) {
            paths[`c/${name}`] = [path];
        }
    }
    config.compilerOptions.paths = paths;
    // The layout of the file is Prettier's; only other paths are a reason to write.
    if (JSON.stringify(config) !== before) {
        writeFileSync(file, `${JSON.stringify(config, null, 4)}\n`);
    }
}

import {
    cpSync,
    existsSync,
    mkdirSync,
    readFileSync,
    readdirSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import ts from 'typescript';
import { root } from './installed.mjs';

const OPTIONS = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    useDefineForClassFields: true,
    experimentalDecorators: false,
    verbatimModuleSyntax: true,
};

/** ts-src/lwc/<domain>/<component> → force-app/main/<domain>/lwc/<component>; how many there are. */
export function emitComponents() {
    const source = join(root, 'ts-src', 'lwc');
    const domains = readdirSync(source).filter((name) =>
        statSync(join(source, name)).isDirectory(),
    );
    let count = 0;
    for (const domain of domains) {
        const target = join(root, 'force-app', 'main', domain, 'lwc');
        rmSync(target, { recursive: true, force: true });
        for (const component of readdirSync(join(source, domain))) {
            emitBundle(join(source, domain, component), join(target, component));
            count += 1;
        }
    }
    return count;
}

function emitBundle(from, to) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) {
        const file = join(from, name);
        if (name === '__tests__' || !existsSync(file)) {
            continue;
        }
        if (extname(name) === '.ts' && !name.endsWith('.d.ts')) {
            const output = ts.transpileModule(readFileSync(file, 'utf8'), {
                fileName: file,
                compilerOptions: OPTIONS,
            });
            writeFileSync(join(to, name.replace(/\.ts$/, '.js')), output.outputText);
        } else {
            cpSync(file, join(to, name), { recursive: true });
        }
    }
}

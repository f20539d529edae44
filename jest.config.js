import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');
const source = join(import.meta.dirname ?? process.cwd(), 'ts-src', 'lwc');

/** `c/name` → the TypeScript source of the component, whichever domain it belongs to. */
const components = Object.fromEntries(
    readdirSync(source)
        .filter((domain) => statSync(join(source, domain)).isDirectory())
        .flatMap((domain) =>
            readdirSync(join(source, domain)).map((name) => [
                `^c/${name}$`,
                join(source, domain, name, name),
            ]),
        ),
);

export default {
    ...jestConfig,
    roots: ['<rootDir>/ts-src/lwc'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    moduleNameMapper: { ...jestConfig.moduleNameMapper, ...components },
};

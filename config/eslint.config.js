import lwc from '@salesforce/eslint-config-lwc/recommended-ts.js';
import tseslint from 'typescript-eslint';

const strict = tseslint.configs.strict.map((config) => ({ ...config, files: ['ts-src/**/*.ts'] }));

export default [
    {
        ignores: [
            'force-app/**',
            'build/**',
            'node_modules/**',
            '.gatehouse/**',
            'docs/**',
            // What the example spokes hold is metadata of customers, read by the Lightning compiler.
            'ts-src/local-org/sample/orgs/**',
        ],
    },
    ...strict,
    {
        files: ['ts-src/**/*.ts'],
        rules: {
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            '@typescript-eslint/no-extraneous-class': 'off',
            '@typescript-eslint/no-non-null-assertion': 'error',
            curly: ['error', 'all'],
            eqeqeq: ['error', 'always'],
            'no-console': 'error',
            'max-lines-per-function': [
                'error',
                { max: 60, skipBlankLines: true, skipComments: true },
            ],
        },
    },
    {
        files: [
            'ts-src/**/tests/**',
            'ts-src/**/__tests__/**',
            'ts-src/**/*.test.ts',
            'ts-src/e2e/**',
        ],
        rules: {
            'max-lines-per-function': 'off',
            '@typescript-eslint/no-non-null-assertion': 'off',
            'no-console': 'off',
        },
    },
    {
        files: [
            'ts-src/local-org/cli/**',
            'ts-src/local-org/lightning/client/**',
            'ts-src/bench/**',
        ],
        rules: { 'no-console': 'off' },
    },
    // The rules of LWC, read by the TypeScript parser; what TypeScript checks itself is left to it.
    ...lwc.map(({ plugins, rules }) => ({
        files: ['ts-src/lwc/**/*.ts'],
        ...(plugins && { plugins }),
        rules: {
            ...rules,
            'no-undef': 'off',
            'no-unused-vars': 'off',
            'no-redeclare': 'off',
            'no-dupe-class-members': 'off',
        },
    })),
    {
        files: ['ts-src/lwc/**/*.ts', 'ts-src/local-org/lightning/client/**/*.ts'],
        // The page answers at once and the promise goes on: `void` says that this is meant. What follows in order awaits in
        // order; returns and cases are TypeScript's to check.
        rules: {
            'no-void': 'off',
            'dot-notation': 'off',
            'no-use-before-define': 'off',
            'no-await-in-loop': 'off',
            'consistent-return': 'off',
            'default-case': 'off',
            // Prettier takes away the parentheses this rule asks for.
            'no-confusing-arrow': 'off',
        },
    },
    {
        files: ['ts-src/lwc/**/__tests__/**'],
        // A test waits for the next turn of the event loop, as the component under test does.
        rules: { '@lwc/lwc/no-async-operation': 'off' },
    },
];

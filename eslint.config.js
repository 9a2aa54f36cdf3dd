import { createRequire } from 'node:module';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jestPlugin from 'eslint-plugin-jest';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const lwcTs = createRequire(import.meta.url)('@salesforce/eslint-config-lwc/recommended-ts');

const typescriptRules = {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
    ],
    '@typescript-eslint/consistent-type-imports': 'error',
    'no-empty': ['error', { allowEmptyCatch: false }]
};

export default defineConfig([
    globalIgnores(['node_modules/', 'coverage/', 'dist/', 'mdapi/', '.cache/', '.sfdx/', '.sf/', '**/lwc/**/*.js']),
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['scripts/**/*.ts', 'config/types/**/*.ts'],
        extends: [js.configs.recommended, tseslint.configs.recommended],
        languageOptions: { globals: { ...globals.node } },
        rules: {
            ...typescriptRules,
            // `== null` asks for null and undefined at once.
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            'no-control-regex': 'off',
            'prefer-const': 'error',
            'no-undef': 'off'
        }
    },
    {
        // Libraries report through their callers; only command-line entry points print.
        files: ['scripts/*/src/**/*.ts'],
        ignores: ['**/cli/**', '**/cli.ts', '**/main.ts'],
        rules: { 'no-console': 'error' }
    },
    {
        files: ['*.js', 'scripts/**/*.mjs', 'scripts/**/*.js', 'config/**/*.cjs'],
        extends: [js.configs.recommended],
        languageOptions: { globals: { ...globals.node, ...globals.browser, ...globals.jest } }
    },
    {
        files: ['**/lwc/**/*.ts'],
        extends: [lwcTs, tseslint.configs.recommended],
        languageOptions: {
            parser: tseslint.parser,
            parserOptions: { ecmaVersion: 'latest', sourceType: 'module' }
        },
        rules: typescriptRules
    },
    {
        files: ['**/lwc/**/*.test.ts'],
        plugins: { jest: jestPlugin },
        languageOptions: { globals: { ...globals.node, ...jestPlugin.environments.globals.globals } },
        rules: {
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
            '@lwc/lwc/no-async-operation': 'off',
            '@typescript-eslint/no-require-imports': 'off'
        }
    }
]);

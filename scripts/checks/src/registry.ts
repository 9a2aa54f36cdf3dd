import type { Check } from './lib/check.ts';

/**
 * All checks by name, the slow ones first so that two at a time end together. Loaded one by one: each runs in its own
 * process, and TypeScript, PMD and the Apex parser are heavy to load.
 */
export const CHECKS: Readonly<Record<string, () => Promise<Check>>> = {
    types: async () => (await import('./checks/types.ts')).types,
    convert: async () => (await import('./checks/convert.ts')).convert,
    pmd: async () => (await import('./checks/pmd.ts')).pmd,
    'apex-types': async () => (await import('./checks/apex-types.ts')).apexTypes,
    format: async () => (await import('./checks/format.ts')).format,
    lint: async () => (await import('./checks/lint.ts')).lint,
    metadata: async () => (await import('./checks/metadata.ts')).metadata,
    references: async () => (await import('./checks/references.ts')).references,
    'house-rules': async () => (await import('./checks/house-rules.ts')).houseRules,
    boundaries: async () => (await import('./checks/boundaries.ts')).boundaries,
    soql: async () => (await import('./checks/soql.ts')).soql,
    flows: async () => (await import('./checks/flows.ts')).flows,
    'field-writers': async () => (await import('./checks/field-writers.ts')).fieldWriters
};

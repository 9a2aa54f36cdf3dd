import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { componentFolders } from './lwc-paths.ts';

/** True where at least one component is written in TypeScript. */
export function hasTypeScriptComponents(root: string): boolean {
    return componentFolders(root).some((folder) => existsSync(join(root, folder, `${folder.split('/').at(-1)}.ts`)));
}

/** Arguments for Node that compile the components of `root` in place, with the TypeScript installed in this project. */
export function buildArguments(root: string): string[] {
    const compiler = join(import.meta.dirname, '..', '..', 'node_modules', 'typescript', 'bin', 'tsc');
    return [compiler, '-p', join(root, 'tsconfig.json')];
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const FILE = 'tsconfig.paths.json';

/** Folders of all Lightning Web Components below the package directories, relative to `root`, sorted. */
export function componentFolders(root: string): string[] {
    const { packageDirectories } = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: { path: string }[];
    };
    return packageDirectories
        .flatMap(({ path }) => bundlesBelow(join(root, path)))
        .map((folder) => relative(root, folder).split(sep).join('/'))
        .sort();
}

function bundlesBelow(folder: string): string[] {
    if (!existsSync(folder)) return [];
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    if (!folder.endsWith(`${sep}lwc`)) return below.flatMap((entry) => bundlesBelow(join(folder, entry.name)));
    return below.filter((entry) => !entry.name.startsWith('__')).map((entry) => join(folder, entry.name));
}

/**
 * What tsconfig.paths.json must say: one entry per component, because a TypeScript path may hold one `*` only and
 * `c/name` lives in `…/lwc/name/name.ts`.
 */
export function expectedPaths(root: string): string {
    const paths: Record<string, string[]> = {};
    for (const folder of componentFolders(root)) {
        const name = folder.slice(folder.lastIndexOf('/') + 1);
        const module = `${folder}/${name}.ts`;
        if (existsSync(join(root, module))) paths[`c/${name}`] = [`./${module}`];
    }
    return `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
}

/** True where the committed file differs from what the components ask for. Compares content, not layout. */
export function pathsHaveDrifted(root: string): boolean {
    const file = join(root, FILE);
    if (!existsSync(file)) return true;
    const committed = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
    return committed !== JSON.stringify(JSON.parse(expectedPaths(root)));
}

/** Brings tsconfig.paths.json up to date; leaves it alone where it is. */
export function writePaths(root: string): void {
    if (pathsHaveDrifted(root)) writeFileSync(join(root, FILE), expectedPaths(root));
}

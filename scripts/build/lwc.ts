/** `npm run build:lwc`: compiles every Lightning Web Component's .ts to the .js beside it, which is what an org receives. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildArguments, hasTypeScriptComponents } from './lwc-build.ts';
import { writePaths } from './lwc-paths.ts';

const root = join(import.meta.dirname, '..', '..');
writePaths(root);
if (hasTypeScriptComponents(root)) {
    const done = spawnSync(process.execPath, buildArguments(root), { cwd: root, stdio: 'inherit' });
    process.exitCode = done.status ?? 1;
} else {
    console.log('no Lightning Web Component to build');
}

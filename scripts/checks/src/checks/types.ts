import { join } from 'node:path';
import { failedWith, outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { run } from '../lib/process.ts';
import type { Project } from '../lib/project.ts';
import { HOME } from '../lib/tools.ts';
import { hasTypeScriptComponents } from '../../../build/lwc-build.ts';
import { pathsHaveDrifted } from '../../../build/lwc-paths.ts';

const ERROR = /^(?<file>[^\s(][^(]*)\((?<line>\d+),\d+\): error (?<message>TS\d+: .*)$/;

/** TypeScript's native compiler, a sixth of the time of the one that the linter needs. Both packages bring a command `tsc`. */
const COMPILER = join(HOME, 'node_modules', 'typescript-native', 'bin', 'tsc');

/** `tsc` finds nothing in the scripts nor in the components and their tests, and tsconfig.paths.json is up to date. */
export const types: Check = {
    name: 'types',
    about: 'tsc: every tsconfig of the scripts, the Lightning Web Components and their tests',
    async run(project) {
        const findings: Finding[] = [];
        if (pathsHaveDrifted(project.root)) {
            findings.push({ file: 'tsconfig.paths.json', line: 0, message: 'is not up to date (npm run build:lwc)' });
        }
        const configs = configsOf(project);
        for (const config of configs) {
            const remembered = join('.cache', 'tsc', `${config.replaceAll('/', '-')}.tsbuildinfo`);
            const kept = ['--incremental', '--tsBuildInfoFile', remembered];
            const done = await run(COMPILER, ['--noEmit', ...kept, '--pretty', 'false', '-p', config], {
                cwd: project.root
            });
            const errors = errorsIn(done.stdout);
            if (done.code !== 0 && errors.length === 0)
                return failedWith(`tsc -p ${config} failed`, done.stdout + done.stderr);
            findings.push(...errors);
        }
        return outcomeOf(dedupe(findings), configs.join(', ') || 'nothing to check');
    }
};

function configsOf(project: Project): string[] {
    const scripts = project
        .list('scripts')
        .filter((path) => path.endsWith('/tsconfig.json') && !path.includes('/fixtures/'))
        .filter((path) => hasSources(project, path));
    const components = hasTypeScriptComponents(project.root) ? ['tsconfig.json', 'tsconfig.lwc-tests.json'] : [];
    return [...scripts, ...components].filter((path) => project.exists(path));
}

// tsc refuses a configuration with no input, which is how a workspace starts out.
function hasSources(project: Project, config: string): boolean {
    return project.list(config.slice(0, config.lastIndexOf('/'))).some((path) => path.endsWith('.ts'));
}

function errorsIn(output: string): Finding[] {
    return output.split('\n').flatMap((line) => {
        const found = ERROR.exec(line)?.groups;
        return found ? [{ file: found.file!, line: Number(found.line), message: found.message! }] : [];
    });
}

// A component is read by both LWC configurations.
function dedupe(findings: Finding[]): Finding[] {
    return [...new Map(findings.map((one) => [`${one.file}:${one.line}:${one.message}`, one])).values()];
}

import { relative } from 'node:path';
import { failedWith, outcomeOf, type Check } from '../lib/check.ts';
import { run } from '../lib/process.ts';
import { installed } from '../lib/tools.ts';

interface LintedFile {
    readonly filePath: string;
    readonly messages: readonly { readonly line?: number; readonly ruleId: string | null; readonly message: string }[];
}

/** ESLint: TypeScript everywhere, with the LWC rules for components. A warning fails as well. */
export const lint: Check = {
    name: 'lint',
    about: 'ESLint: TypeScript of the scripts and of the Lightning Web Components',
    async run(project) {
        const args = ['--max-warnings', '0', '--format', 'json', '.'];
        const done = await run(installed('eslint'), args, { cwd: project.root });
        if (!done.stdout.startsWith('[')) return failedWith('eslint failed', done.stdout + done.stderr);
        const files = JSON.parse(done.stdout) as LintedFile[];
        const findings = files.flatMap((file) =>
            file.messages.map((one) => ({
                file: relative(project.root, file.filePath),
                line: one.line ?? 0,
                message: `${one.message} (${one.ruleId ?? 'parse error'})`
            }))
        );
        if (done.code !== 0 && findings.length === 0) return failedWith('eslint failed', done.stderr);
        return outcomeOf(findings, `${files.length} files`);
    }
};

import { readdirSync } from 'node:fs';
import { failedWith, outcomeOf, type Check } from '../lib/check.ts';
import { run } from '../lib/process.ts';
import { HOME, installed } from '../lib/tools.ts';
import { join } from 'node:path';

/** Prettier finds nothing to change in Apex, XML, TypeScript, JSON or Markdown; an Apex syntax error fails here too. */
export const format: Check = {
    name: 'format',
    about: 'Prettier: Apex, metadata XML, TypeScript, HTML, JSON, Markdown',
    async run(project) {
        if (readdirSync(project.root).length === 0) return { state: 'skipped', reason: 'nothing to read' };
        const config = join(HOME, '.prettierrc');
        const done = await run(installed('prettier'), ['--check', '--config', config, '.'], { cwd: project.root });
        if (done.code === 0) return { state: 'ok', note: 'formatted' };
        const findings = done.stderr
            .split('\n')
            .map((line) => line.replace(/^\[\w+\] /, ''))
            .filter((line) => line && !line.startsWith('Code style issues') && !line.startsWith('Error occurred'))
            .map((line) => ({
                file: '',
                line: 0,
                message: /^\S+$/.test(line) ? `${line} is not formatted (npm run format)` : line
            }));
        return findings.length > 0 ? outcomeOf(findings, '') : failedWith('prettier failed', done.stdout + done.stderr);
    }
};

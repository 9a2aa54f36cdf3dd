/**
 * Runs static checks: `npm run check -- <name>… [--root DIR]`, all of them when none is named.
 * The last line per check is `check <name>: ok | FAILED | skipped: <reason>`; exit 1 where one failed, 2 where none could run.
 */
import { resolve } from 'node:path';
import { failedWith, formatFinding, type Check, type Outcome } from './lib/check.ts';
import { Project } from './lib/project.ts';
import { HOME } from './lib/tools.ts';
import { CHECKS } from './registry.ts';

async function help(): Promise<string> {
    const all = await Promise.all(Object.values(CHECKS).map((load) => load()));
    const lines = all.map((check) => `  ${check.name.padEnd(14)} ${check.about}`);
    return ['usage: npm run check -- [name…] [--root DIR]', '', ...lines].join('\n');
}

function print(check: Check, outcome: Outcome, ms: number): void {
    const time = `(${(ms / 1000).toFixed(1)} s)`;
    if (outcome.state === 'failed') {
        if (outcome.output) console.log(outcome.output.trimEnd());
        for (const finding of outcome.findings) console.log(formatFinding(finding));
        console.log(`check ${check.name}: FAILED, ${outcome.findings.length} found ${time}`);
    } else if (outcome.state === 'skipped') {
        console.log(`check ${check.name}: skipped: ${outcome.reason}`);
    } else {
        console.log(`check ${check.name}: ok, ${outcome.note} ${time}`);
    }
}

function crashed(error: unknown): Outcome {
    return failedWith(`the check itself broke: ${error instanceof Error ? error.stack : String(error)}`);
}

async function main(args: string[]): Promise<number> {
    const at = args.indexOf('--root');
    const root = at < 0 ? HOME : resolve(args.splice(at, 2)[1] ?? '');
    if (args.includes('--help')) {
        console.log(await help());
        return 0;
    }
    const unknown = args.find((name) => !(name in CHECKS));
    if (unknown) {
        console.error(`unknown check ${unknown}\n${await help()}`);
        return 2;
    }
    const project = new Project(root);
    let failed = false;
    for (const name of args.length > 0 ? args : Object.keys(CHECKS)) {
        const check = await CHECKS[name]!();
        const started = Date.now();
        const outcome = await check.run(project).catch(crashed);
        print(check, outcome, Date.now() - started);
        failed ||= outcome.state === 'failed';
    }
    return failed ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { failedWith, outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { run } from '../lib/process.ts';
import { findJava, HOME, NO_JAVA, SHORT_LIVED_JAVA } from '../lib/tools.ts';

/** A finding of apex-ls that is known to be wrong, from config/apex-types-known.json. */
interface KnownFalsePositive {
    /** A regular expression on the message. */
    readonly message: string;
    /** A regular expression on the file path; every file where left out. */
    readonly file?: string;
    readonly reason: string;
}

interface Report {
    readonly files: readonly {
        readonly path: string;
        readonly messages: readonly {
            readonly start: { readonly line: number };
            readonly category: string;
            readonly message: string;
        }[];
    }[];
}

const JARS = join('node_modules', '@salesforce', 'code-analyzer-pmd-engine', 'dist', 'java-lib');

/**
 * apex-ls type-checks all Apex against the package's own metadata and the platform's types. It does not look at field
 * names in SOQL (check soql does), private members of other classes or annotation misuse (the local org's compiler does).
 */
export const apexTypes: Check = {
    name: 'apex-types',
    about: 'apex-ls: types of all Apex without an org (needs Java)',
    async run(project) {
        const java = await findJava();
        if (!java) return { state: 'skipped', reason: NO_JAVA };
        if (project.apexFiles().length === 0) return { state: 'skipped', reason: 'there is no Apex yet' };
        const jars = join(HOME, JARS);
        if (!existsSync(jars)) return failedWith(`${JARS} is missing (npm ci)`);
        const args = [...SHORT_LIVED_JAVA, '-cp', join(jars, '*'), 'io.github.apexdevtools.apexls.CheckForIssues'];
        const done = await run(java, [...args, '-w', project.root, '-n', '-d', 'warnings', '-f', 'json'], {
            cwd: project.root
        });
        const report = parseReport(done.stdout);
        if (!report) return failedWith(`apex-ls failed with exit code ${done.code}`, done.stdout + done.stderr);
        const known = project.config<KnownFalsePositive[]>('apex-types-known.json', []);
        const all = findingsOf(report, project.root);
        const real = all.filter((finding) => !known.some((one) => excuses(one, finding)));
        if (done.code !== 0 && all.length === 0) return failedWith('apex-ls failed', done.stdout + done.stderr);
        return outcomeOf(
            real,
            `${project.apexFiles().length} files, ${all.length - real.length} known false positives`
        );
    }
};

function parseReport(text: string): Report | undefined {
    try {
        return JSON.parse(text) as Report;
    } catch {
        // Not a report: the caller shows the text itself.
        return undefined;
    }
}

function findingsOf(report: Report, root: string): Finding[] {
    return report.files.flatMap((file) =>
        file.messages.map((one) => ({
            file: relative(root, file.path),
            line: one.start.line,
            message: `${one.category}: ${one.message}`
        }))
    );
}

function excuses(known: KnownFalsePositive, finding: Finding): boolean {
    return (
        new RegExp(known.message).test(finding.message) && (!known.file || new RegExp(known.file).test(finding.file))
    );
}

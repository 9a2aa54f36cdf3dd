import { outcomeOf, type Check, type Finding } from '../lib/check.ts';
import type { Project } from '../lib/project.ts';
import { apexRules } from '../house-rules/apex-rules.ts';

const MAXIMUM_TYPESCRIPT_LINES = 500;
const MAXIMUM_COMPONENT_LINES = 250;
const COMPONENT_MODULE = /\/lwc\/[^/]+\/[^/]+\.ts$/;

/** A file the line rules read: our own sources, not generated ones. */
const TEXT_FILE = /\.(ts|mjs|cjs|js|cls|trigger|xml|html|css|json|md)$/;

/** Written in two halves so that this file does not break its own rule. */
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`);

/** config/house-rules.json: words that a folder must not contain, in any case. */
interface HouseRules {
    readonly foreignWords: readonly {
        readonly folder: string;
        readonly words: readonly string[];
        readonly reason: string;
    }[];
}

/** The house rules that no existing tool knows. */
export const houseRules: Check = {
    name: 'house-rules',
    about: 'sharing and access modes, no debug or empty catch, file lengths, nothing unfinished, a local org that knows no product',
    async run(project) {
        const findings: Finding[] = [];
        for (const file of project.apexFiles()) findings.push(...apexRules(file));
        const own = ownFiles(project);
        for (const path of own) findings.push(...textRules(path, project.read(path)));
        const { foreignWords } = project.config<HouseRules>('house-rules.json', { foreignWords: [] });
        for (const { folder, words, reason } of foreignWords)
            findings.push(...wordRules(project, folder, words, reason));
        return outcomeOf(findings, `${own.length} files`);
    }
};

function ownFiles(project: Project): string[] {
    const packaged = project.packaged();
    const others = ['scripts', 'config', 'docs'].flatMap((folder) => project.list(folder));
    return [...packaged, ...others].filter((path) => TEXT_FILE.test(path) && !/\/lwc\/[^/]+\/[^/]+\.js$/.test(path));
}

function textRules(path: string, text: string): Finding[] {
    const lines = text.split('\n');
    const findings: Finding[] = [];
    lines.forEach((line, index) => {
        if (UNFINISHED.test(line))
            findings.push({ file: path, line: index + 1, message: `unfinished: ${line.trim().slice(0, 80)}` });
    });
    const count = text.endsWith('\n') ? lines.length - 1 : lines.length;
    const most = COMPONENT_MODULE.test(path) ? MAXIMUM_COMPONENT_LINES : MAXIMUM_TYPESCRIPT_LINES;
    if (path.endsWith('.ts') && count > most) {
        findings.push({ file: path, line: 0, message: `has ${count} lines, at most ${most}: one idea per file` });
    }
    return findings;
}

function wordRules(project: Project, folder: string, words: readonly string[], reason: string): Finding[] {
    const pattern = new RegExp(words.join('|'), 'i');
    return project.list(folder).flatMap((path) =>
        [path, ...project.read(path).split('\n')].flatMap((line, index) => {
            const word = pattern.exec(line)?.[0];
            return word ? [{ file: path, line: index, message: `'${word}' in ${folder}: ${reason}` }] : [];
        })
    );
}

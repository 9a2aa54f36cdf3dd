import type { Project } from './project.ts';

/** One thing that is wrong, at a place. `file` is relative to the project root, `line` starts at 1, 0 = the whole file. */
export interface Finding {
    readonly file: string;
    readonly line: number;
    readonly message: string;
}

/** How a check ended. `note` is a remark that does not fail it, such as how much was read. */
export type Outcome =
    | { readonly state: 'ok'; readonly note: string }
    | { readonly state: 'failed'; readonly findings: readonly Finding[]; readonly output?: string }
    | { readonly state: 'skipped'; readonly reason: string };

/** A static check: reads the project, never changes it. */
export interface Check {
    /** As in `npm run check:<name>`. */
    readonly name: string;
    /** One sentence for `--help`. */
    readonly about: string;
    run(project: Project): Promise<Outcome>;
}

/** Failed where there are findings, else ok with `note`. */
export function outcomeOf(findings: readonly Finding[], note: string): Outcome {
    return findings.length > 0 ? { state: 'failed', findings } : { state: 'ok', note };
}

/** Failed for a reason that has no place, with the output of the tool that said so. */
export function failedWith(message: string, output?: string): Outcome {
    return { state: 'failed', findings: [{ file: '', line: 0, message }], output };
}

/** `file:line message`, without the place where there is none. */
export function formatFinding(finding: Finding): string {
    if (!finding.file) return finding.message;
    return finding.line > 0
        ? `${finding.file}:${finding.line} ${finding.message}`
        : `${finding.file} ${finding.message}`;
}

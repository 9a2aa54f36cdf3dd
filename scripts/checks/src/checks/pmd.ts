import { CodeAnalyzer, CodeAnalyzerConfig, type Violation } from '@salesforce/code-analyzer-core';
import { createEnginePlugin } from '@salesforce/code-analyzer-pmd-engine';
import { relative } from 'node:path';
import { failedWith, outcomeOf, type Check, type Finding } from '../lib/check.ts';
import type { Project } from '../lib/project.ts';
import { findJava, NO_JAVA, SHORT_LIVED_JAVA } from '../lib/tools.ts';

/** config/pmd.json: what is asked of PMD. */
interface PmdConfig {
    /** Code Analyzer selectors, such as `pmd:Recommended` or `pmd:ApexDoc`. */
    readonly select: readonly string[];
    /** Rules that fail at any severity, and whose absence means the selection is broken. */
    readonly always: readonly string[];
    /** Rules taken out again, with the reason. */
    readonly off: Readonly<Record<string, string>>;
    /** The weakest severity that fails: 1 critical … 5 info. */
    readonly failAtSeverity: number;
}

const DEFAULTS: PmdConfig = { select: ['pmd:Recommended'], always: [], off: {}, failAtSeverity: 3 };

/** PMD through Salesforce Code Analyzer. An engine that cannot run fails the check: silence is not success. */
export const pmd: Check = {
    name: 'pmd',
    about: 'PMD: CRUD, SOQL in loops, injection, empty catch, debug, ApexDoc … (needs Java)',
    async run(project) {
        if (!(await findJava())) return { state: 'skipped', reason: NO_JAVA };
        if (project.apexFiles().length === 0) return { state: 'skipped', reason: 'there is no Apex yet' };
        const config = { ...DEFAULTS, ...project.config<Partial<PmdConfig>>('pmd.json', {}) };
        // The engine starts Java on its own.
        process.env.JAVA_TOOL_OPTIONS ??= SHORT_LIVED_JAVA.join(' ');
        const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.withDefaults());
        await analyzer.addEnginePlugin(createEnginePlugin());
        const workspace = await analyzer.createWorkspace(sources(project));
        const rules = await analyzer.selectRules([...config.select], { workspace });
        const selected = new Set(rules.getRulesFor('pmd').map((rule) => rule.getName()));
        const lost = config.always.filter((name) => !selected.has(name));
        if (selected.size === 0 || lost.length > 0) {
            return failedWith(
                `PMD offers ${selected.size} rules, without ${lost.join(', ') || 'any that was selected'}`
            );
        }
        const results = await analyzer.run(rules, { workspace });
        const findings = results
            .getViolations()
            .filter((one) => counts(one, config))
            .map((one) => findingOf(one, project));
        return outcomeOf(findings, `${selected.size} rules, ${project.apexFiles().length} files`);
    }
};

function sources(project: Project): string[] {
    return project.packageDirectories.filter((path) => project.exists(path)).map((path) => project.absolute(path));
}

function counts(violation: Violation, config: PmdConfig): boolean {
    const rule = violation.getRule();
    if (rule.getName().startsWith('Unexpected') || rule.getName().startsWith('Uninstantiable')) return true;
    const matters = rule.getSeverityLevel() <= config.failAtSeverity || config.always.includes(rule.getName());
    return matters && !(rule.getName() in config.off);
}

function findingOf(violation: Violation, project: Project): Finding {
    const place = violation.getPrimaryLocation();
    const rule = violation.getRule();
    return {
        file: relative(project.root, place.getFile() ?? project.root),
        line: place.getStartLine() ?? 0,
        message: `${violation.getMessage().replace(/\s+/g, ' ').trim()} (${rule.getName()}, severity ${rule.getSeverityLevel()})`
    };
}

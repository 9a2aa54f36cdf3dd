/** How well the logic of Lightning Web Components is tested. */
import { existsSync, readFileSync } from 'node:fs';

/** Branches of logic modules that tests must reach, in percent. */
export const BRANCHES_MIN = 90;

interface FileSummary {
    readonly branches: { readonly total: number; readonly covered: number };
}

/** Components have a template beside them or say what they extend; they are thin, and proved in a real browser. */
function isComponent(file: string, source: string): boolean {
    return existsSync(file.replace(/\.ts$/, '.html')) || /\bLightningElement\b|lightning\/modal/.test(source);
}

/** Branches reached in modules that are no component themselves. */
export function logicBranches(
    summary: Readonly<Record<string, FileSummary>>,
    read: (file: string) => string = (file) => readFileSync(file, 'utf8')
): { total: number; covered: number; percent: number } {
    const logic = Object.entries(summary)
        .filter(([file]) => file !== 'total' && !isComponent(file, read(file)))
        .map(([, { branches }]) => branches);
    const total = logic.reduce((sum, one) => sum + one.total, 0);
    const covered = logic.reduce((sum, one) => sum + one.covered, 0);
    return { total, covered, percent: total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10 };
}

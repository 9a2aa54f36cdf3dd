/** Test classes in the order that ends soonest: those that took longest the last time first, so that no worker ends late. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestClass } from './discover.ts';
import type { TestResult } from './result.ts';

/** How long each class of a project took, kept on disk between runs. */
export class ClassTimes {
    readonly #file: string;
    readonly #known: Readonly<Record<string, number>>;

    constructor(source: string, folder = join(process.cwd(), '.cache', 'test-times')) {
        const project = createHash('sha1').update(resolve(source)).digest('hex').slice(0, 16);
        this.#file = join(folder, `${project}.json`);
        this.#known = existsSync(this.#file)
            ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, number>)
            : {};
        mkdirSync(folder, { recursive: true });
    }

    /** The longest first; classes nobody has timed yet come before all others. */
    order(classes: readonly TestClass[]): readonly TestClass[] {
        const time = ({ meta }: TestClass): number => this.#known[meta.name] ?? Infinity;
        return [...classes].sort((one, other) => (time(one) === time(other) ? 0 : time(other) - time(one)));
    }

    /** Remembers what the classes of a run took; others stay as they are known. */
    remember(results: readonly TestResult[]): void {
        const took: Record<string, number> = {};
        for (const result of results) {
            took[result.class] = (took[result.class] ?? 0) + result.ms;
        }
        const part = `${this.#file}.${process.pid}`;
        writeFileSync(part, JSON.stringify({ ...this.#known, ...took }));
        renameSync(part, this.#file);
    }
}

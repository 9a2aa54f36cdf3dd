/**
 * Which tests run which lines, by V8's own counters. A statement is emitted on the Apex line it begins on; where it goes
 * on over further lines, these are empty and ran when it ran.
 */
import { Session, type Profiler } from 'node:inspector';
import type { EmittedFile } from '../../local-org/src/apex/emit/index.ts';

/** A test method, by name. */
export interface TestName {
    readonly className: string;
    readonly method: string;
    readonly ms: number;
}

/** Counts what runs in this thread between two takes. */
export class LineCounter {
    readonly #session = new Session();
    readonly #files: ReadonlyMap<string, EmittedFile>;

    /** @param files those whose lines matter */
    constructor(files: readonly EmittedFile[]) {
        this.#files = new Map(files.map((file) => [file.file, file]));
        this.#session.connect();
        this.#session.post('Profiler.enable');
        this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    }

    /** Lines that ran since the last take, as `File.cls:12`; the counters begin anew. */
    take(): ReadonlySet<string> {
        const lines = new Set<string>();
        this.#session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
            for (const script of result) {
                const file = this.#files.get(script.url);
                if (file) {
                    addLines(file, script, lines);
                }
            }
        });
        return lines;
    }

    close(): void {
        this.#session.disconnect();
    }
}

function addLines(file: EmittedFile, script: Profiler.ScriptCoverage, lines: Set<string>): void {
    const counts = new Int32Array(file.code.length);
    // Outer ranges come before those inside them.
    for (const { ranges } of script.functions) {
        for (const { startOffset, endOffset, count } of ranges) {
            counts.fill(count, startOffset, endOffset);
        }
    }
    let start = 0;
    let ran = false;
    file.code.split('\n').forEach((text, index) => {
        const end = start + text.length;
        if (text.trim() !== '') {
            ran = counts.subarray(start, end).some((count) => count > 0);
        }
        if (ran) {
            lines.add(`${file.file}:${index + 1}`);
        }
        start = end + 1;
    });
}

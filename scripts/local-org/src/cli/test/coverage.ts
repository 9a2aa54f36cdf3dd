/** Lines of Apex that ran, by V8's own counters: emitted line N is Apex line N. */
import { Session } from 'node:inspector/promises';
import type { EmittedFile } from '../../apex/emit/index.ts';

/** Lines of one file: those that hold code, and those of them that ran. */
export interface FileCoverage {
    readonly file: string;
    readonly lines: readonly number[];
    readonly covered: readonly number[];
}

export interface Coverage {
    /** Stops counting; gives the files that hold code. */
    take(files: readonly EmittedFile[]): Promise<FileCoverage[]>;
}

interface Range {
    readonly startOffset: number;
    readonly endOffset: number;
    readonly count: number;
}

/** Starts counting in this thread. */
export async function startCoverage(): Promise<Coverage> {
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return {
        async take(files) {
            const { result } = await session.post('Profiler.takePreciseCoverage');
            session.disconnect();
            const byUrl = new Map(result.map((script) => [script.url, script.functions.flatMap((one) => one.ranges)]));
            return files
                .filter((file) => file.kind !== 'anonymous')
                .map((file) => coverageOf(file, byUrl.get(file.file) ?? []));
        }
    };
}

function coverageOf(file: EmittedFile, ranges: readonly Range[]): FileCoverage {
    const starts = lineStarts(file.code);
    const covered = file.lines.filter((line) => {
        const offset = firstCode(file.code, starts[line - 1] ?? 0);
        return countAt(ranges, offset) > 0;
    });
    return { file: file.file, lines: file.lines, covered };
}

function lineStarts(code: string): number[] {
    const starts = [0];
    for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) {
        starts.push(at + 1);
    }
    return starts;
}

function firstCode(code: string, start: number): number {
    let at = start;
    while (code[at] === ' ') {
        at++;
    }
    return at;
}

/** The count of the smallest range around an offset. */
function countAt(ranges: readonly Range[], offset: number): number {
    let best: Range | null = null;
    for (const range of ranges) {
        const holds = range.startOffset <= offset && offset < range.endOffset;
        if (holds && (!best || range.endOffset - range.startOffset <= best.endOffset - best.startOffset)) {
            best = range;
        }
    }
    return best?.count ?? 0;
}

/** Coverage of several workers together. */
export function mergeCoverage(parts: readonly FileCoverage[]): FileCoverage[] {
    const merged = new Map<string, { lines: readonly number[]; covered: Set<number> }>();
    for (const part of parts) {
        const known = merged.get(part.file) ?? { lines: part.lines, covered: new Set<number>() };
        part.covered.forEach((line) => known.covered.add(line));
        merged.set(part.file, known);
    }
    return [...merged]
        .map(([file, { lines, covered }]) => ({ file, lines, covered: lines.filter((line) => covered.has(line)) }))
        .sort((a, b) => (a.file < b.file ? -1 : 1));
}

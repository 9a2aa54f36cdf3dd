/** The label-to-record chart: lines, marks and words, for a width in pixels. */
import { cardLabels as words } from 'c/healthCardLabels';
import type { Latency, Point } from 'c/healthModel';
import { count, format, hourOf, type Viewer } from 'c/healthTexts';

/** Minutes from label to record that are promised. */
export const PROMISE = 6;

export interface Mark {
    readonly key: string;
    readonly text: string;
    readonly x: number;
    readonly y: number;
}

export interface Chart {
    readonly width: number;
    readonly height: number;
    readonly p50: string;
    readonly p95: string;
    readonly promise: string;
    readonly promiseMark: Mark;
    readonly grid: string;
    readonly rows: readonly Mark[];
    readonly hours: readonly Mark[];
    readonly p50Label: string;
    readonly p95Label: string;
    readonly text: string;
}

const HEIGHT = 190;
const LEFT = 46;
const RIGHT = 12;
const TOP = 16;
const BOTTOM = 26;
const DAY_MS = 86_400_000;
const ROWS = 4;
const HOURS = 4;

/**
 * The chart of a day.
 * @param now end of the axis
 * @return null when no label was made
 */
export function chartOf(latency: Latency, now: string, width: number, viewer: Viewer): Chart | null {
    const { points } = latency;
    if (points.length === 0 || latency.p50 == null || latency.p95 == null) {
        return null;
    }
    const end = Date.parse(now);
    const top = ceiling(Math.max(PROMISE * 1.25, ...points.map(({ p95 }) => p95)));
    const x = (at: number): number => round(LEFT + (1 - (end - at) / DAY_MS) * (width - LEFT - RIGHT));
    const y = (minutes: number): number => round(HEIGHT - BOTTOM - (minutes / top) * (HEIGHT - TOP - BOTTOM));
    const line = (value: (point: Point) => number): string =>
        lineThrough(points.map((point) => [x(middleOf(point, end)), y(value(point))]));
    const steps = Array.from({ length: ROWS + 1 }, (_none, index) => (top / ROWS) * index);
    return {
        width,
        height: HEIGHT,
        p50: line(({ p50 }) => p50),
        p95: line(({ p95 }) => p95),
        promise: `M${LEFT} ${y(PROMISE)}H${width - RIGHT}`,
        promiseMark: { key: 'promise', text: format(words.Promise, PROMISE), x: width - RIGHT, y: y(PROMISE) - 5 },
        grid: steps.map((step) => `M${LEFT} ${y(step)}H${width - RIGHT}`).join(''),
        rows: steps.map((step) => ({
            key: String(step),
            text: format(words.Minutes, count(step, viewer)),
            x: LEFT - 6,
            y: y(step) + 4
        })),
        hours: Array.from({ length: HOURS + 1 }, (_none, index) => {
            const at = end - DAY_MS * (1 - index / HOURS);
            const text = index === HOURS ? words.Now : hourOf(new Date(at).toISOString(), viewer);
            return { key: String(index), text, x: x(at), y: HEIGHT - 6 };
        }),
        p50Label: format(words.P50, count(latency.p50, viewer)),
        p95Label: format(words.P95, count(latency.p95, viewer)),
        text: textOf(latency, viewer)
    };
}

/** The chart in words, for whoever does not see it. */
function textOf(latency: Latency, viewer: Viewer): string {
    const slowest = latency.points.reduce((worst, point) => (point.p95 > worst.p95 ? point : worst));
    return format(
        words.LatencyText,
        count(latency.labels, viewer),
        count(latency.p50 ?? 0, viewer),
        count(latency.p95 ?? 0, viewer),
        PROMISE,
        hourOf(slowest.at, viewer),
        count(slowest.p95, viewer)
    );
}

/** A line through points; a single point becomes a short line, so that it is seen. */
function lineThrough(points: readonly (readonly [number, number])[]): string {
    const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    return points.length === 1 ? `${path}h-8` : path;
}

/** The middle of an hour, or of what has passed of it. */
function middleOf({ at }: Point, end: number): number {
    const begin = Math.max(Date.parse(at), end - DAY_MS);
    return (begin + Math.min(Date.parse(at) + 3_600_000, end)) / 2;
}

/** The next number that can be cut into rows of whole or half minutes. */
function ceiling(value: number): number {
    const step = 10 ** Math.floor(Math.log10(value / ROWS));
    return Math.ceil(value / ROWS / (2 * step)) * 2 * step * ROWS;
}

function round(value: number): number {
    return Math.round(value * 10) / 10;
}

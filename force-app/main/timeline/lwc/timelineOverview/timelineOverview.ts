/** The overview: all parcels by week, with the shown days as a window that can be dragged. */
import type { Day } from 'c/timelineData';
import type { Range } from 'c/timelineScale';
import { DAY, show, weekday, type Viewer } from 'c/timelineTime';

const PROBLEMS: ReadonlySet<string> = new Set(['Lost', 'Exception', 'Delayed', 'Delivery Attempted']);
const HEIGHT = 26;
const AHEAD = 14;
/** Months closer than this, in percent of the width, are not all named. */
const MONTH_SPACE = 6;

export interface Week {
    readonly day: number;
    readonly count: number;
    readonly hasProblem: boolean;
}

/** A class, because plain objects that are handed to a component come out as proxies, which makes reading them slow. */
export class Overview {
    readonly first: number;
    readonly last: number;
    readonly weeks: readonly Week[];

    constructor(first: number, last: number, weeks: readonly Week[]) {
        this.first = first;
        this.last = last;
        this.weeks = weeks;
    }
}

/** From the first order to two weeks from today, and whatever is shown. */
export function overviewOf(days: readonly Day[], range: Range, today: number): Overview {
    const weeks = weeksOf(days);
    const first = Math.min(range.from, ...weeks.map((week) => week.day));
    return new Overview(first, Math.max(today + AHEAD, range.to), weeks);
}

const known = new WeakMap<readonly Day[], readonly Week[]>();

/** Parcels by week; asked for at each click, and the same until the server is read again. */
function weeksOf(days: readonly Day[]): readonly Week[] {
    const found = known.get(days) ?? summed(days);
    known.set(days, found);
    return found;
}

function summed(days: readonly Day[]): Week[] {
    const weeks = new Map<number, Week>();
    for (const { day, count, status } of days) {
        const number = Math.floor(Date.parse(day) / DAY);
        const monday = number - weekday(number);
        const week = weeks.get(monday) ?? { day: monday, count: 0, hasProblem: false };
        weeks.set(monday, {
            day: monday,
            count: week.count + count,
            hasProblem: week.hasProblem || PROBLEMS.has(status)
        });
    }
    return [...weeks.values()];
}

/** Where a day stands, in percent of the width. */
export function percent({ first, last }: Overview, day: number): number {
    return Math.round(((day - first) / (last - first)) * 10_000) / 100;
}

/** Bars for a template. */
export function barsOf(overview: Overview, range: Range): Record<string, unknown>[] {
    const most = Math.max(1, ...overview.weeks.map((week) => week.count));
    return overview.weeks.map((week) => ({
        key: String(week.day),
        style: `left: ${percent(overview, week.day)}%; height: ${Math.max(4, Math.round((week.count / most) * HEIGHT))}px`,
        className: week.day + 7 > range.from && week.day < range.to ? 'week shown' : 'week',
        hasProblem: week.hasProblem
    }));
}

/** Names of months that have room; January says its year. */
export function monthsOf(overview: Overview, viewer: Viewer): Record<string, unknown>[] {
    const months: { key: string; style: string; text: string }[] = [];
    const utc = { ...viewer, zone: 'UTC' };
    let free = 0;
    for (let day = overview.first; day < overview.last; day += 1) {
        const noon = new Date(day * DAY + DAY / 2);
        const at = percent(overview, day);
        if (noon.getUTCDate() === 1 && at >= free && at < 100 - MONTH_SPACE / 2) {
            months.push({
                key: String(day),
                style: `left: ${at}%`,
                text: show(noon.getTime(), noon.getUTCMonth() === 0 ? 'monthYear' : 'month', utc)
            });
            free = at + MONTH_SPACE;
        }
    }
    return months;
}

/** The range with one end moved by days, never shorter than a day nor past the overview. */
export function resized(range: Range, end: 'from' | 'to', by: number, { first, last }: Overview): Range {
    return end === 'from'
        ? { from: Math.max(first, Math.min(range.from + by, range.to - 1)), to: range.to }
        : { from: range.from, to: Math.min(last, Math.max(range.to + by, range.from + 1)) };
}

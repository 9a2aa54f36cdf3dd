/** The time axis: which days are shown, where a moment lies, and what the axis says. */
import { DAY, dayNumber, dayStart, isWeekend, show, weekday, type Viewer } from 'c/timelineTime';

/** Days that a zoom step shows; `all` is as many as there are. */
export const ZOOMS = [
    { name: 'week', days: 7, label: 'ZoomWeek' },
    { name: 'twoWeeks', days: 14, label: 'ZoomTwoWeeks' },
    { name: 'fourWeeks', days: 28, label: 'ZoomFourWeeks' },
    { name: 'quarter', days: 91, label: 'ZoomQuarter' },
    { name: 'year', days: 365, label: 'ZoomYear' },
    { name: 'all', days: 0, label: 'ZoomAll' }
] as const;

export type ZoomName = (typeof ZOOMS)[number]['name'];

/** Days from the first shown to the first not shown, as numbers of days in the viewer's zone. */
export interface Range {
    readonly from: number;
    readonly to: number;
}

export interface Scale {
    readonly range: Range;
    readonly start: number;
    readonly end: number;
    readonly width: number;
    /** Few enough days for scans, silences and words to be drawn. */
    readonly isDetailed: boolean;
    x(at: number): number;
}

export interface Tick {
    readonly key: string;
    readonly x: number;
    readonly text: string;
    readonly isMajor: boolean;
    readonly isToday: boolean;
}

export interface Shade {
    readonly key: string;
    readonly x: number;
    readonly width: number;
}

const DETAILED_DAYS = 60;
const DAY_TICKS = 28;
/** The first view has today here, unless open parcels need more of the past. */
const TODAY_SHARE = 0.75;

/** The scale of a range over so many pixels. */
export function scaleOf(range: Range, width: number, viewer: Viewer): Scale {
    const start = dayStart(range.from, viewer.zone);
    const end = dayStart(range.to, viewer.zone);
    const perMs = width / (end - start);
    return {
        range,
        start,
        end,
        width,
        isDetailed: range.to - range.from <= DETAILED_DAYS,
        x: (at) => (at - start) * perMs
    };
}

/** The days that are shown first: today at three quarters, earlier where open parcels began before, as far as a quarter. */
export function firstRange(days: number, now: number, openSince: number | null, viewer: Viewer): Range {
    const today = dayNumber(now, viewer.zone);
    const usual = today - Math.round(days * TODAY_SHARE);
    const needed = openSince === null ? usual : dayNumber(openSince, viewer.zone);
    const from = Math.max(Math.min(usual, needed), today - Math.round(days * (1 - 1 / 14)));
    const monday = days % 7 === 0 && days <= 91 ? from - weekday(from) : from;
    return { from: monday, to: monday + days };
}

/**
 * The range with another number of days.
 * @param share what stays where it is, from 0 at the start to 1 at the end; the middle unless given
 */
export function zoomed(range: Range, days: number, share = 0.5): Range {
    const from = Math.round(range.from + (range.to - range.from - days) * share);
    return { from, to: from + days };
}

/** The range moved by a share of itself. */
export function panned(range: Range, share: number): Range {
    const days = Math.round((range.to - range.from) * share);
    return { from: range.from + days, to: range.to + days };
}

/** The next closer or wider zoom step, the same at the ends. `all` needs no place in the row. */
export function stepOf(days: number, direction: -1 | 1): number {
    const steps: readonly number[] = ZOOMS.filter((zoom) => zoom.days > 0).map((zoom) => zoom.days);
    const found = direction < 0 ? [...steps].reverse().find((step) => step < days) : steps.find((step) => step > days);
    return found ?? days;
}

/** What the axis says: days up to four weeks, weeks up to a quarter, months beyond. */
export function ticksOf(scale: Scale, now: number, viewer: Viewer): Tick[] {
    const { from, to } = scale.range;
    const count = to - from;
    const today = dayNumber(now, viewer.zone);
    const ticks: Tick[] = [];
    for (let day = from; day < to; day += 1) {
        const at = dayStart(day, viewer.zone);
        const isFirst = new Date(day * DAY).getUTCDate() === 1;
        const isMonday = weekday(day) === 0;
        const tick = { key: String(day), x: scale.x(at), isToday: day === today };
        if (count > 120) {
            if (isFirst) {
                ticks.push({ ...tick, text: show(at, 'month', viewer), isMajor: true });
            }
        } else if (count > DAY_TICKS) {
            if (isMonday) {
                ticks.push({ ...tick, text: show(at, 'day', viewer), isMajor: true });
            }
        } else {
            ticks.push({ ...tick, text: show(at, 'dayNumber', viewer), isMajor: false });
            if (isMonday || day === from) {
                ticks.push({ ...tick, key: `${day} week`, text: show(at, 'day', viewer), isMajor: true });
            }
        }
    }
    return ticks;
}

/** Weekends, up to four weeks. */
export function weekends(scale: Scale, viewer: Viewer): Shade[] {
    const { from, to } = scale.range;
    if (to - from > DAY_TICKS) {
        return [];
    }
    return Array.from({ length: to - from }, (_, index) => from + index)
        .filter(isWeekend)
        .map((day) => {
            const x = scale.x(dayStart(day, viewer.zone));
            return { key: String(day), x, width: scale.x(dayStart(day + 1, viewer.zone)) - x };
        });
}

/** The axis as a template needs it. */
export interface Axis {
    readonly ticks: readonly {
        readonly key: string;
        readonly text: string;
        readonly style: string;
        readonly className: string;
    }[];
    readonly shades: readonly { readonly key: string; readonly style: string }[];
    readonly lines: readonly { readonly key: string; readonly style: string }[];
    readonly dayWidth: string;
    readonly showsToday: boolean;
}

/** The axis of a scale, with what lies behind the lanes. */
export function axisOf(scale: Scale, now: number, viewer: Viewer): Axis {
    const ticks = ticksOf(scale, now, viewer);
    const { from, to } = scale.range;
    return {
        ticks: ticks.map(({ key, x, text, isMajor, isToday }) => ({
            key,
            text,
            style: `left: ${Math.round(x)}px`,
            className: ['tick', isMajor && 'major', isToday && 'today'].filter(Boolean).join(' ')
        })),
        shades: weekends(scale, viewer).map(({ key, x, width }) => ({ key, style: `left: ${x}px; width: ${width}px` })),
        lines: ticks.filter((tick) => tick.isMajor).map(({ key, x }) => ({ key, style: `left: ${x}px` })),
        dayWidth: `--day: ${scale.width / (to - from)}px`,
        showsToday: now >= scale.start && now < scale.end
    };
}

/** Whether something that lasted from one moment to another touches the scale. */
export function touches(scale: Scale, from: number, to: number): boolean {
    return from < scale.end && to >= scale.start;
}

/** "Nov 2" of a day number. */
export function dayText(day: number, viewer: Viewer): string {
    return show(dayStart(day, viewer.zone) + DAY / 2, 'day', viewer);
}

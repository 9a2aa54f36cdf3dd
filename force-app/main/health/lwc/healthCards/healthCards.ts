/** What the cards below the issues say: streams, API budget, storage, retention and jobs. */
import { cardLabels as words } from 'c/healthCardLabels';
import type { Budget, Health, Stream, Upkeep } from 'c/healthModel';
import { count, format, moment, span, type Viewer } from 'c/healthTexts';
import { kindName } from 'c/healthView';

export interface StreamRow {
    readonly key: string;
    readonly name: string;
    readonly icon: string;
    readonly variant: string;
    readonly note: string;
    readonly noteClass: string;
    readonly behind: string;
    readonly last: string;
    readonly next: string;
    readonly rows: string;
}

export interface Segment {
    readonly key: string;
    readonly label: string;
    readonly className: string;
    readonly swatch: string;
    readonly style: string;
}

export interface BudgetBar {
    readonly key: string;
    readonly name: string;
    readonly limit: string;
    readonly segments: readonly Segment[];
    /** What follows the bar; more than the bar has where something is not known. */
    readonly legend: readonly Segment[];
}

export interface Fact {
    readonly key: string;
    readonly name: string;
    readonly value: string;
}

export interface Storage {
    readonly text: string;
    readonly hasBar: boolean;
    readonly style: string;
}

const SHAPES: Readonly<Record<Stream['state'], readonly [string, string]>> = {
    good: ['utility:success', 'success'],
    reading: ['utility:success', 'success'],
    late: ['utility:warning', 'warning'],
    waiting: ['utility:clock', ''],
    paused: ['utility:pause', ''],
    stopped: ['utility:ban', 'error']
};
const GIGABYTE = 1024;

/** The rows of the streams. */
export function streamRows({ streams, readAt }: Health, viewer: Viewer): StreamRow[] {
    return streams.map((stream) => {
        const [icon, variant] = SHAPES[stream.state];
        return {
            key: stream.key,
            name: kindName(stream.kind),
            icon,
            variant,
            note: noteOf(stream),
            noteClass: `note ${stream.state}`,
            behind: stream.behindMinutes == null ? '–' : span(stream.behindMinutes),
            last: stream.lastSuccessAt ? moment(stream.lastSuccessAt, readAt, viewer) : '–',
            next: stream.nextRunAt ? moment(stream.nextRunAt, readAt, viewer) : words.AtOnce,
            rows: count(stream.rowsToday, viewer)
        };
    });
}

/** One bar for each key. */
export function budgetBars(budgets: readonly Budget[], viewer: Viewer): BudgetBar[] {
    return budgets.map((budget) => {
        const known = budget.others ?? 0;
        const parts = [
            segment('ours', format(words.UsedByUs, count(budget.shipline, viewer)), budget.shipline, budget),
            segment('others', format(words.UsedByOthers, count(known, viewer)), known, budget),
            segment('free', format(words.Free, count(budget.free, viewer)), budget.free, budget),
            segment('reserve', format(words.Reserve, count(budget.reserve, viewer)), budget.reserve, budget)
        ];
        return {
            key: budget.api,
            name: budget.api === 'v1' ? words.BudgetV1 : words.BudgetV2,
            limit: format(words.PerMinute, count(budget.perMinute, viewer)),
            segments: parts,
            legend: parts.map((part) => {
                const isUnknown = part.key === 'others' && budget.others == null;
                return isUnknown ? { ...part, label: words.UsedByOthersUnknown } : part;
            })
        };
    });
}

/** How full the data storage is. */
export function storageOf(upkeep: Upkeep, viewer: Viewer): Storage {
    const { usedPercent, totalMegabytes, pausesAtPercent } = upkeep;
    const pause =
        pausesAtPercent == null ? words.FetchNeverPauses : format(words.FetchPausesAt, count(pausesAtPercent, viewer));
    if (usedPercent == null || totalMegabytes == null) {
        return { text: `${words.StorageUnknown} ${pause}`, hasBar: false, style: '' };
    }
    const used = format(words.StorageUsed, count(usedPercent, viewer), size(totalMegabytes, viewer));
    return { text: `${used} ${pause}`, hasBar: true, style: `width: ${Math.min(100, usedPercent)}%` };
}

/** Retention and jobs. */
export function upkeepFacts(upkeep: Upkeep, readAt: string, viewer: Viewer): Fact[] {
    const next = (at: string | null | undefined): string => (at ? moment(at, readAt, viewer) : words.NotPlanned);
    return [
        { key: 'payloads', name: words.Payloads, value: kept(upkeep.payloadDays, viewer) },
        {
            key: 'amazon',
            name: words.AmazonBuyers,
            value: upkeep.keepsAmazonBuyers ? words.AmazonKept : words.AmazonAnonymous
        },
        { key: 'logs', name: words.Logs, value: kept(upkeep.logDays, viewer) },
        {
            key: 'heartbeat',
            name: words.HeartbeatJob,
            value: upkeep.heartbeatScheduled
                ? format(words.HeartbeatNext, next(upkeep.nextHeartbeatAt))
                : words.HeartbeatMissing
        },
        { key: 'cleanUp', name: words.CleanUp, value: next(upkeep.nextCleanUpAt) }
    ];
}

function noteOf(stream: Stream): string {
    switch (stream.state) {
        case 'reading':
            return format(words.StreamPage, stream.page ?? 1);
        case 'late':
            return words.StreamLate;
        case 'waiting':
            return words.StreamWaiting;
        case 'paused':
            return words.StreamPaused;
        default:
            return stream.problem?.message ?? '';
    }
}

function segment(key: string, label: string, calls: number, { perMinute }: Budget): Segment {
    const share = perMinute > 0 ? Math.min(100, (calls / perMinute) * 100) : 0;
    return { key, label, className: `segment ${key}`, swatch: `swatch ${key}`, style: `width: ${share.toFixed(1)}%` };
}

function kept(days: number, viewer: Viewer): string {
    return days > 0 ? format(words.KeptDays, count(days, viewer)) : words.KeptForever;
}

function size(megabytes: number, viewer: Viewer): string {
    const isLarge = megabytes >= GIGABYTE;
    const value = isLarge ? megabytes / GIGABYTE : megabytes;
    return `${count(Math.round(value * 10) / 10, viewer)} ${isLarge ? 'GB' : 'MB'}`;
}

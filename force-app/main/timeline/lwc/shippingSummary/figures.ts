/** The figures of an Account, from what the server counted. */
import { carrierName } from 'c/timelineParcel';
import { DAY, dayNumber, isDayOnly, zoneOfPlace } from 'c/timelineTime';

export interface Month {
    /** `2026-11-01`. */
    readonly startsOn: string;
    readonly currencyCode?: string | null;
    readonly orders: number;
    readonly total: number;
}

export interface SummaryParcel {
    readonly carrier?: string | null;
    readonly status: string;
    readonly isTrackable: boolean;
    readonly promisedAt?: string | null;
    readonly deliveredAt?: string | null;
    readonly hadException: boolean;
    readonly state?: string | null;
    readonly country?: string | null;
}

/** What Apex sends. */
export interface Summary {
    readonly months: readonly Month[];
    readonly orderedAt: readonly string[];
    readonly firstOrderAt?: string | null;
    readonly parcels: readonly SummaryParcel[];
    readonly parcelCount: number;
    readonly readAt: string;
}

/** A rate that says what it is out of. */
export interface Rate {
    readonly kept: number;
    readonly base: number;
}

export interface CarrierFigure {
    readonly name: string | null;
    readonly parcels: number;
    readonly onTime: Rate;
    readonly isTracked: boolean;
}

/** `-3` three or more days early … `0` on the day … `2` two or more days late. */
export type Lateness = -3 | -2 | -1 | 0 | 1 | 2;
export const LATENESS: readonly Lateness[] = [-3, -2, -1, 0, 1, 2];

/** Days past the promise where the parcel went; null without promise or delivery. */
export function daysLate(parcel: SummaryParcel, zone: string): number | null {
    if (!parcel.promisedAt || !parcel.deliveredAt || parcel.status !== 'Delivered') {
        return null;
    }
    const there = zoneOfPlace(parcel.country ?? null, parcel.state ?? null) ?? zone;
    const promised = Date.parse(parcel.promisedAt);
    const day = isDayOnly(promised) ? Math.floor(promised / DAY) : dayNumber(promised, there);
    return dayNumber(Date.parse(parcel.deliveredAt), there) - day;
}

/** How many parcels came how late. */
export function latenessOf(parcels: readonly SummaryParcel[], zone: string): Map<Lateness, number> {
    const counts = new Map<Lateness, number>(LATENESS.map((days) => [days, 0]));
    for (const parcel of parcels) {
        const days = daysLate(parcel, zone);
        if (days !== null) {
            const bucket = Math.max(-3, Math.min(2, days)) as Lateness;
            counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
        }
    }
    return counts;
}

/** How many of those with a promise kept it. */
export function onTimeOf(parcels: readonly SummaryParcel[], zone: string): Rate {
    const days = parcels.map((parcel) => daysLate(parcel, zone)).filter((one) => one !== null);
    return { kept: days.filter((one) => one <= 0).length, base: days.length };
}

/** Carriers, most used first. */
export function carriersOf(parcels: readonly SummaryParcel[], zone: string): CarrierFigure[] {
    const byName = new Map<string | null, SummaryParcel[]>();
    for (const parcel of parcels) {
        const name = carrierName(parcel.carrier ?? null);
        const list = byName.get(name);
        if (list) {
            list.push(parcel);
        } else {
            byName.set(name, [parcel]);
        }
    }
    return [...byName]
        .map(([name, list]) => ({
            name,
            parcels: list.length,
            onTime: onTimeOf(list, zone),
            isTracked: list.some((parcel) => parcel.isTrackable)
        }))
        .sort((a, b) => b.parcels - a.parcels);
}

/** The currency most money was spent in, and the others. */
export function currenciesOf(months: readonly Month[]): { main: string | null; others: string[] } {
    const totals = new Map<string | null, number>();
    for (const { currencyCode = null, total } of months) {
        totals.set(currencyCode, (totals.get(currencyCode) ?? 0) + total);
    }
    const [main = null, ...others] = [...totals].sort((a, b) => b[1] - a[1]).map(([code]) => code);
    return { main, others: others.filter((code) => code !== null) };
}

/** Spend of each of the last months in one currency, oldest first; months without orders are zero. */
export function spendOf(
    summary: Summary,
    currency: string | null,
    count: number
): { startsOn: string; total: number }[] {
    const now = new Date(summary.readAt);
    return Array.from({ length: count }, (_, index) => {
        const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - 1 - index), 1));
        const startsOn = first.toISOString().slice(0, 10);
        const found = summary.months.filter(
            (month) => month.startsOn === startsOn && (month.currencyCode ?? null) === currency
        );
        return { startsOn, total: found.reduce((sum, month) => sum + month.total, 0) };
    });
}

/** Change of the last three months against the three before, in percent; null where those were nothing. */
export function trendOf(spend: readonly { total: number }[]): number | null {
    const sum = (list: readonly { total: number }[]): number => list.reduce((all, month) => all + month.total, 0);
    const before = sum(spend.slice(-6, -3));
    return spend.length < 6 || before === 0 ? null : Math.round((sum(spend.slice(-3)) / before - 1) * 100);
}

/** Days between orders on average; null for fewer than two. */
export function rhythmOf(orderedAt: readonly string[]): number | null {
    const newest = Date.parse(orderedAt[0] ?? '');
    const oldest = Date.parse(orderedAt.at(-1) ?? '');
    return orderedAt.length < 2 ? null : Math.max(1, Math.round((newest - oldest) / DAY / (orderedAt.length - 1)));
}

/** The charts of the summary: bars with their words, and each chart in one sentence. */
import type { Chart, Column } from 'c/summaryColumns';
import { count, format, money } from 'c/timelineTexts';
import { DAY, show, type Viewer } from 'c/timelineTime';
import { LATENESS, latenessOf, type CarrierFigure, type Lateness, type Summary } from './figures';
import { labels } from './labels';

const COLUMN = 84;

/** A bar from the floor up to its share of the height, at least a pixel where there is anything. */
function columnPath(value: number, most: number): string {
    const height = value === 0 || most === 0 ? 0 : Math.max(1, Math.round((value / most) * COLUMN));
    return height === 0 ? '' : `M1 ${COLUMN}V${COLUMN - height}h8V${COLUMN}z`;
}

/** A month of a day in it; nothing of nothing. */
export function monthText(startsOn: string, viewer: Viewer, withYear = false): string {
    return startsOn === ''
        ? ''
        : show(Date.parse(startsOn) + DAY / 2, withYear ? 'monthYear' : 'month', { ...viewer, zone: 'UTC' });
}

/** What was spent by month. */
export function spendChart(
    spend: readonly { startsOn: string; total: number }[],
    currency: string | null,
    viewer: Viewer
): Chart {
    const most = Math.max(0, ...spend.map((month) => month.total));
    const best = spend.find((month) => month.total === most);
    const amount = (value: number): string => money(value, currency, viewer.locale);
    return {
        title: labels.SpendByMonth,
        note: best && most > 0 ? format(labels.SpendBest, monthText(best.startsOn, viewer, true)) : '',
        story: format(
            labels.SpendAlt,
            spend.map((month) => `${monthText(month.startsOn, viewer)} ${amount(month.total)}`).join(', ')
        ),
        columns: spend.map((month, index) => ({
            key: month.startsOn,
            name: monthText(month.startsOn, viewer),
            value: amount(month.total),
            path: columnPath(month.total, most),
            className: index === spend.length - 1 ? 'bar solid' : 'bar'
        }))
    };
}

function latenessText(days: Lateness): string {
    switch (days) {
        case -3:
            return labels.DaysEarlyMost;
        case 0:
            return labels.OnTheDay;
        case 2:
            return labels.DaysLateMost;
        default:
            return days < 0 ? format(labels.DaysEarly, -days) : format(labels.DaysLate, days);
    }
}

/** How parcels arrived against their promise. */
export function promiseChart({ parcels }: Summary, viewer: Viewer): Chart {
    const counts = latenessOf(parcels, viewer.zone);
    const most = Math.max(0, ...counts.values());
    const all = [...counts.values()].reduce((sum, value) => sum + value, 0);
    const late = (counts.get(1) ?? 0) + (counts.get(2) ?? 0);
    const tone = (days: Lateness): string => (days > 0 ? 'bar over' : days === 0 ? 'bar exact' : 'bar ahead');
    return {
        title: labels.Promises,
        note: format(labels.PromisesBase, all, late),
        story: format(
            labels.PromisesAlt,
            LATENESS.map((days) => `${latenessText(days)} ${counts.get(days) ?? 0}`).join(', ')
        ),
        columns: LATENESS.map((days) => ({
            key: String(days),
            name: latenessText(days),
            value: String(counts.get(days) ?? 0),
            path: columnPath(counts.get(days) ?? 0, most),
            className: tone(days)
        }))
    };
}

/** A carrier's share of the parcels. */
export function carrierRow(
    { name, parcels, onTime, isTracked }: CarrierFigure,
    most: number,
    viewer: Viewer
): Column & { share: string; kept: string } {
    const width = Math.max(2, Math.round((parcels / most) * 100));
    const promised = onTime.base === 0 ? labels.CarrierNoPromise : format(labels.CarrierKept, onTime.kept, onTime.base);
    return {
        key: name ?? '',
        name: name ?? labels.Unnamed,
        value: count(parcels, viewer.locale),
        path: `M0 1h${width}v8H0z`,
        share: String(width),
        className: isTracked ? 'bar plain' : 'bar untracked',
        kept: isTracked ? promised : labels.CarrierUntracked
    };
}

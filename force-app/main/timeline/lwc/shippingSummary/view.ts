/** The summary in words and bars. */
import { format, money, count } from 'c/timelineTexts';
import { show, type Viewer } from 'c/timelineTime';
import type { Chart, Column } from 'c/summaryColumns';
import { carrierRow, monthText, promiseChart, spendChart } from './charts';
import { carriersOf, currenciesOf, onTimeOf, rhythmOf, spendOf, trendOf, type Summary } from './figures';
import { labels } from './labels';

/** Fewer parcels make no chart. */
const CHART_PARCELS = 5;

export interface Fact {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly className: string;
}

export interface SummaryView {
    readonly figures: readonly Fact[];
    readonly hasCharts: boolean;
    readonly spend: Chart;
    readonly promises: Chart;
    readonly carriers: readonly (Column & { readonly share: string; readonly kept: string })[];
    readonly carriersStory: string;
    readonly circles: readonly { readonly key: string; readonly x: string }[];
    readonly rhythmNote: string;
    readonly rhythmStory: string;
    readonly facts: readonly Fact[];
    readonly counted: string;
}

export interface Open {
    readonly open: number;
    readonly attention: number;
}

/** Puts it all together. @param open what is open now, as the timeline counts it */
export function viewOf(summary: Summary, open: Open, months: number, viewer: Viewer): SummaryView {
    const { parcels } = summary;
    const { main, others } = currenciesOf(summary.months);
    const spend = spendOf(summary, main, months);
    const orders = summary.months.reduce((sum, month) => sum + month.orders, 0);
    const total = spend.reduce((sum, month) => sum + month.total, 0);
    const text = (value: number): string => count(value, viewer.locale);
    const carriers = carriersOf(parcels, viewer.zone);
    return {
        figures: [
            fact('spend', labels.Spend, money(total, main, viewer.locale), trendText(trendOf(spend), others)),
            fact('orders', labels.Orders, text(orders), rhythmText(summary, viewer)),
            onTimeFact(summary, viewer),
            fact(
                'open',
                labels.OpenNow,
                text(open.open),
                open.attention > 0 ? format(labels.AttentionNow, text(open.attention)) : labels.NoAttention,
                open.attention > 0 ? 'note late' : 'note'
            )
        ],
        hasCharts: parcels.length >= CHART_PARCELS,
        spend: spendChart(spend, main, viewer),
        promises: promiseChart(summary, viewer),
        carriers: carriers.map((carrier) => carrierRow(carrier, carriers[0]?.parcels ?? 1, viewer)),
        carriersStory: format(
            labels.CarriersAlt,
            carriers.map((one) => `${one.name ?? labels.Unnamed} ${one.parcels}`).join(', ')
        ),
        circles: circlesOf(summary, spend[0]?.startsOn ?? summary.readAt),
        rhythmNote: format(labels.RhythmNote, monthText(spend[0]?.startsOn ?? summary.readAt, viewer, true)),
        rhythmStory: format(
            labels.RhythmAlt,
            text(summary.orderedAt.length),
            monthText(spend[0]?.startsOn ?? '', viewer, true)
        ),
        facts: factsOf(summary, orders === 0 ? 0 : total / orders, main, viewer),
        counted: countedText(summary, viewer)
    };
}

function fact(key: string, label: string, value: string, note: string, className = 'note'): Fact {
    return { key, label, value, note, className };
}

function trendText(trend: number | null, others: readonly string[]): string {
    const more = others.length === 0 ? '' : ` ${format(labels.OtherCurrencies, others.join(', '))}`;
    if (trend === null) {
        return labels.NoTrend + more;
    }
    if (trend === 0) {
        return labels.Steady + more;
    }
    return format(trend > 0 ? labels.Growing : labels.Shrinking, Math.abs(trend)) + more;
}

function rhythmText({ orderedAt }: Summary, viewer: Viewer): string {
    const [newest] = orderedAt;
    if (newest === undefined) {
        return '';
    }
    const last = show(Date.parse(newest), 'day', viewer);
    const days = rhythmOf(orderedAt);
    return days === null ? format(labels.OrderLast, last) : format(labels.OrderRate, days, last);
}

function onTimeFact({ parcels }: Summary, viewer: Viewer): Fact {
    const { kept, base } = onTimeOf(parcels, viewer.zone);
    const percent = new Intl.NumberFormat(viewer.locale, { style: 'percent' }).format(base === 0 ? 0 : kept / base);
    return base === 0
        ? fact('onTime', labels.OnTime, '–', labels.NoBase)
        : fact('onTime', labels.OnTime, percent, format(labels.OnTimeBase, kept, base));
}

function circlesOf({ orderedAt, readAt }: Summary, startsOn: string): { key: string; x: string }[] {
    const from = Date.parse(startsOn);
    const span = Math.max(1, Date.parse(readAt) - from);
    return orderedAt.map((at, index) => ({
        key: `${at} ${index}`,
        x: `${Math.round(((Date.parse(at) - from) / span) * 960) / 10 + 2}%`
    }));
}

function factsOf(summary: Summary, average: number, currency: string | null, viewer: Viewer): Fact[] {
    const { parcels, firstOrderAt } = summary;
    const of = (value: number): string => format(labels.OfParcels, value, parcels.length);
    const returned = parcels.filter(({ status }) => status === 'Returned' || status === 'Returning').length;
    return [
        fact('average', labels.AverageOrder, money(average, currency, viewer.locale), ''),
        fact('first', labels.FirstOrder, firstOrderAt ? show(Date.parse(firstOrderAt), 'date', viewer) : '–', ''),
        fact('exceptions', labels.Exceptions, of(parcels.filter((parcel) => parcel.hadException).length), ''),
        fact('returns', labels.Returns, of(returned), '')
    ];
}

function countedText({ parcels, parcelCount, readAt }: Summary, viewer: Viewer): string {
    const when = format(labels.Counted, show(Date.parse(readAt), 'dayTime', viewer));
    const part = format(labels.CountedPart, count(parcels.length, viewer.locale), count(parcelCount, viewer.locale));
    return parcels.length < parcelCount ? `${when} ${part}` : when;
}

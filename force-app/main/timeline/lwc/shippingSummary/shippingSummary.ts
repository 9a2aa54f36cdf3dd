import { api, LightningElement, wire } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import count from '@salesforce/apex/ShipmentTimelineController.summary';
import read from '@salesforce/apex/ShippingSummaryController.summary';
import { problemOf } from 'c/timelineData';
import { NO_FILTER, tileCounts, type Group } from 'c/timelineFilter';
import { panelLabels } from 'c/timelinePanelLabels';
import { format } from 'c/timelineTexts';
import { labels } from './labels';
import type { Summary } from './figures';
import { viewOf, type SummaryView } from './view';

const PERIODS = [3, 6, 12, 24];

interface Answer<T> {
    readonly data?: T;
    readonly error?: unknown;
}

/** How an Account orders and how its parcels arrive. */
export default class ShippingSummary extends LightningElement {
    labels = { ...labels, ...panelLabels };
    asTable = false;
    /** What the viewer chose; until then, what the admin set. */
    private chosen = 0;
    private adminMonths = 12;
    private accountId = '';
    request: Record<string, unknown> | undefined;

    @wire(read, { accountId: '$accountId', months: '$months' })
    private summary: Answer<Summary> = {};

    @wire(count, { request: '$request' })
    private counts: Answer<{ groups: readonly Group[]; troubled: readonly Group[] }> = {};

    /** The Account. */
    @api
    get recordId(): string {
        return this.accountId;
    }
    set recordId(value: string) {
        this.accountId = value;
        this.request = { recordId: value };
    }

    /** Months shown at first. */
    @api
    get months(): number {
        return this.chosen || this.adminMonths;
    }
    set months(value: number) {
        this.adminMonths = Number(value) || 12;
    }

    get periodLabel(): string {
        return format(labels.SummaryMonths, this.months);
    }
    get periods(): unknown[] {
        return PERIODS.map((months) => ({
            value: String(months),
            label: format(labels.SummaryMonths, months),
            checked: months === this.months
        }));
    }
    get isLoading(): boolean {
        return this.summary.data === undefined && this.summary.error === undefined;
    }
    get problem(): { text: string; code: string } | null {
        if (this.summary.error === undefined) {
            return null;
        }
        const { code, message } = problemOf(this.summary.error);
        return code === 'TML-403'
            ? { text: `${panelLabels.NoAccessTitle}. ${panelLabels.NoAccessText}`, code: '' }
            : { text: `${panelLabels.ErrorTitle}. ${message}`, code };
    }
    get isEmpty(): boolean {
        const { data } = this.summary;
        return data !== undefined && data.parcels.length === 0 && data.months.length === 0;
    }
    get view(): SummaryView | null {
        const { data } = this.summary;
        return data === undefined || this.isEmpty
            ? null
            : viewOf(data, this.open, this.months, { locale: LOCALE, zone: TIME_ZONE });
    }
    get tableLabel(): string {
        return this.asTable ? labels.AsCharts : labels.AsTable;
    }

    handlePeriod(event: CustomEvent<{ value: string }>): void {
        this.chosen = Number(event.detail.value);
    }
    handleTable(): void {
        this.asTable = !this.asTable;
    }

    private get open(): { open: number; attention: number } {
        const { groups = [], troubled = [] } = this.counts.data ?? {};
        const tiles = tileCounts(groups, troubled, NO_FILTER);
        const attention = tiles.get('attention') ?? 0;
        return { open: attention + (tiles.get('way') ?? 0), attention };
    }
}

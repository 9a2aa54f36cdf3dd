import { api, LightningElement } from 'lwc';
import { DATE_KINDS, type DateKind, type Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import { DAY } from 'c/timelineTime';

const KIND_LABELS: Readonly<Record<DateKind, string>> = {
    any: filterLabels.DateAny,
    shipped: filterLabels.DateShipped,
    promised: filterLabels.DatePromised,
    delivered: filterLabels.DateDelivered
};

/** From, to, and which date of a parcel is meant. Tells of every change. */
export default class TimelineDates extends LightningElement {
    @api filter!: Filter;
    labels = filterLabels;
    kinds = DATE_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }));

    get from(): string {
        return isoOf(this.filter.from);
    }

    get to(): string {
        return isoOf(this.filter.to);
    }

    get isSet(): boolean {
        return this.filter.from !== null || this.filter.to !== null;
    }

    handleFrom(event: CustomEvent<{ value: string | null }>): void {
        this.tell({ from: dayOf(event.detail.value) });
    }

    handleTo(event: CustomEvent<{ value: string | null }>): void {
        this.tell({ to: dayOf(event.detail.value) });
    }

    handleKind(event: CustomEvent<{ value: DateKind }>): void {
        this.tell({ dateKind: event.detail.value });
    }

    handleClear(): void {
        this.tell({ from: null, to: null, dateKind: 'any' });
    }

    private tell(change: Partial<Filter>): void {
        this.dispatchEvent(new CustomEvent('filter', { detail: change }));
    }
}

function isoOf(day: number | null): string {
    return day === null ? '' : new Date(day * DAY).toISOString().slice(0, 10);
}

function dayOf(iso: string | null): number | null {
    return iso ? Math.floor(Date.parse(iso) / DAY) : null;
}

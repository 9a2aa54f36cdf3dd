import { api, LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { labels } from 'c/reviewLabels';
import { isFiltered, NO_FILTER, sameReason, type Filter, type Item } from 'c/reviewModel';
import { ageOf, count, format, type Viewer } from 'c/reviewTexts';

const VIEWER: Viewer = { locale: LOCALE, zone: TIME_ZONE };
const NEAR_END = 200;
const MOST_COUNTED = 10_000;
const ANY = '';

interface Option {
    readonly label: string;
    readonly value: string;
}

/** Orders that wait. Fires `open` and `select` with `ids` and `isOn`, `narrow` with `filter`, and `more`. */
export default class ReviewQueue extends LightningElement {
    @api items: readonly Item[] = [];
    @api total = 0;
    @api currentId = '';
    @api selected: ReadonlySet<string> = new Set();
    @api filter: Filter = NO_FILTER;
    @api reasons: Readonly<Record<string, number>> = {};
    @api readOnly = false;
    labels = labels;
    showsFilter = false;
    ages: Option[] = [
        { value: ANY, label: labels.Any },
        { value: '24', label: labels.Day },
        { value: '72', label: labels.ThreeDays },
        { value: '168', label: labels.Week }
    ];
    /** Words of reasons and stores seen so far; a filter leaves only some of them in sight. */
    private known = { reasons: new Map<string, string>(), stores: new Map<string, string>() };

    get heading(): string {
        if (this.total === 1) {
            return labels.WaitsOne;
        }
        // The server counts no further.
        return format(this.total < MOST_COUNTED ? labels.Waits : labels.WaitsMany, count(this.total, VIEWER));
    }
    get rows(): unknown[] {
        return this.items.map((item) => ({
            id: item.id,
            title: item.orderName ?? item.name,
            who: item.customerName ?? item.company ?? item.email ?? labels.Nobody,
            reason: item.shortReason ?? '',
            age: ageOf(item.openedAt, Date.now()),
            selectLabel: format(labels.Select, item.orderName ?? item.name),
            isSelected: this.selected.has(item.id),
            current: item.id === this.currentId ? 'true' : 'false',
            className: item.id === this.currentId ? 'row current' : 'row'
        }));
    }
    get areAllSelected(): boolean {
        return this.items.length > 0 && this.items.every(({ id }) => this.selected.has(id));
    }
    get reasonOptions(): Option[] {
        this.items.forEach(({ reasonCode, shortReason }) =>
            this.known.reasons.set(reasonCode ?? '', shortReason ?? reasonCode ?? '')
        );
        const codes = Object.keys(this.reasons).filter((code) => code !== '');
        return [
            { value: ANY, label: labels.Any },
            ...codes.map((code) => ({ value: code, label: this.known.reasons.get(code) ?? code }))
        ];
    }
    get storeOptions(): Option[] {
        this.items.forEach(({ storeId, storeName }) => storeId && this.known.stores.set(storeId, storeName ?? storeId));
        const stores = [...this.known.stores].map(([value, label]) => ({ value, label }));
        return [{ value: ANY, label: labels.Any }, ...stores];
    }
    get reasonValue(): string {
        return this.filter.reasonCode ?? ANY;
    }
    get storeValue(): string {
        return this.filter.storeId ?? ANY;
    }
    get ageValue(): string {
        return String(this.filter.olderThanHours ?? ANY);
    }
    get isFiltered(): boolean {
        return isFiltered(this.filter);
    }
    get isEmpty(): boolean {
        return this.items.length === 0;
    }
    get hasMore(): boolean {
        return this.items.length < this.total;
    }
    get progress(): string {
        return format(labels.ShownOf, count(this.items.length, VIEWER), count(this.total, VIEWER));
    }
    get sameReason(): string {
        const same = this.readOnly ? [] : this.sameReasonItems;
        if (same.length < 2) {
            return same.length === 0 ? '' : labels.SameReasonOne;
        }
        return format(labels.SameReason, same.length);
    }

    handleOpen(event: Event): void {
        this.fire('open', { ids: [idOf(event)] });
    }
    handleSelect(event: CustomEvent<{ checked: boolean }>): void {
        this.fire('select', { ids: [idOf(event)], isOn: event.detail.checked });
    }
    handleSelectAll(event: CustomEvent<{ checked: boolean }>): void {
        this.fire('select', { ids: this.items.map(({ id }) => id), isOn: event.detail.checked });
    }
    handleSelectSame(): void {
        this.fire('select', { ids: [this.currentId, ...this.sameReasonItems.map(({ id }) => id)], isOn: true });
    }
    handleFilter(): void {
        this.showsFilter = !this.showsFilter;
    }
    handleReason(event: CustomEvent<{ value: string }>): void {
        this.fire('narrow', { filter: { ...this.filter, reasonCode: event.detail.value || null } });
    }
    handleStore(event: CustomEvent<{ value: string }>): void {
        this.fire('narrow', { filter: { ...this.filter, storeId: event.detail.value || null } });
    }
    handleAge(event: CustomEvent<{ value: string }>): void {
        this.fire('narrow', { filter: { ...this.filter, olderThanHours: Number(event.detail.value) || null } });
    }
    handleClear(): void {
        this.fire('narrow', { filter: NO_FILTER });
    }
    handleMore(): void {
        this.fire('more', {});
    }
    handleScroll(event: Event): void {
        const { scrollHeight, scrollTop, clientHeight } = event.target as HTMLElement;
        if (this.hasMore && scrollHeight - scrollTop - clientHeight < NEAR_END) {
            this.handleMore();
        }
    }

    private get sameReasonItems(): Item[] {
        return sameReason(this.items, this.currentId).filter(({ id }) => !this.selected.has(id));
    }
    private fire(name: string, detail: Record<string, unknown>): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}

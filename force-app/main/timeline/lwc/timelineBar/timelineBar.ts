import { api, LightningElement } from 'lwc';
import { toggled, type Choice, type Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import { labels } from 'c/timelineLabels';
import type { SortName } from 'c/timelineOrders';
import { panelLabels } from 'c/timelinePanelLabels';
import type { Kind } from 'c/timelineState';
import { count, format } from 'c/timelineTexts';
import type { ZoneMode } from 'c/timelineView';

const WAIT_MS = 250;

/** A choice of one out of several. */
export interface Option {
    readonly value: string;
    readonly label: string;
}

/** Search, filters, sort and time zone; on a phone, search and a button to all the rest. */
export default class TimelineBar extends LightningElement {
    @api filter!: Filter;
    @api kinds: readonly Choice[] = [];
    @api carriers: readonly Choice[] = [];
    @api stores: readonly Choice[] = [];
    @api sorts: readonly Option[] = [];
    @api sort: SortName = 'attention';
    @api zones: readonly Option[] = [];
    @api zoneMode: ZoneMode = 'mine';
    @api locale = 'en-US';
    @api isPhone = false;
    /** Parcels that pass. */
    @api left = 0;
    /** "12 of 2,140", or nothing. */
    @api matching = '';
    labels = { ...labels, ...panelLabels, ...filterLabels };
    showsSheet = false;
    private timer: number | undefined;

    /** Puts the cursor into the search box. */
    @api
    focusSearch(): void {
        this.template?.querySelector<HTMLElement & { focus(): void }>('lightning-input')?.focus();
    }

    disconnectedCallback(): void {
        window.clearTimeout(this.timer);
    }

    get kindLabel(): string {
        return format(filterLabels.Status, chosen(this.kinds, this.filter.kinds));
    }
    get carrierLabel(): string {
        return format(labels.Carrier, chosen(this.carriers, this.filter.carriers));
    }
    get storeLabel(): string {
        return format(labels.Store, chosen(this.stores, this.filter.storeIds));
    }
    get kindItems(): unknown[] {
        return this.items(this.kinds, this.filter.kinds);
    }
    get carrierItems(): unknown[] {
        return this.items(this.carriers, this.filter.carriers);
    }
    get storeItems(): unknown[] {
        return this.items(this.stores, this.filter.storeIds);
    }
    get hasKinds(): boolean {
        return this.filter.kinds.length > 0;
    }
    get hasCarriers(): boolean {
        return this.filter.carriers.length > 0;
    }
    get hasStoreFilter(): boolean {
        return this.filter.storeIds.length > 0;
    }
    get showsKinds(): boolean {
        return this.hasKinds || this.filter.tile !== 'all';
    }
    get showsStores(): boolean {
        return this.stores.length > 1;
    }
    get sortLabel(): string {
        return format(labels.Sort, labelOf(this.sorts, this.sort));
    }
    get sortItems(): unknown[] {
        return this.sorts.map((one) => ({ ...one, checked: one.value === this.sort }));
    }
    get timesLabel(): string {
        return format(labels.Times, labelOf(this.zones, this.zoneMode));
    }
    get zoneItems(): unknown[] {
        return this.zones.map((one) => ({ ...one, checked: one.value === this.zoneMode }));
    }
    get isNarrowed(): boolean {
        return this.matching !== '';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        window.clearTimeout(this.timer);
        // Typing settles before anything is searched.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.timer = window.setTimeout(() => this.tell({ text: value }), WAIT_MS);
    }
    handleKind(event: CustomEvent<{ value: Kind }>): void {
        this.tell({ kinds: toggled(this.filter.kinds, event.detail.value) });
    }
    handleCarrier(event: CustomEvent<{ value: string }>): void {
        this.tell({ carriers: toggled(this.filter.carriers, event.detail.value) });
    }
    handleStore(event: CustomEvent<{ value: string }>): void {
        this.tell({ storeIds: toggled(this.filter.storeIds, event.detail.value) });
    }
    handleNoKind(): void {
        this.tell({ kinds: [] });
    }
    handleNoCarrier(): void {
        this.tell({ carriers: [] });
    }
    handleNoStore(): void {
        this.tell({ storeIds: [] });
    }
    handleClear(): void {
        this.dispatchEvent(new CustomEvent('clear'));
    }
    handleSort(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('sort', { detail: { sort: event.detail.value } }));
    }
    handleZone(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('zone', { detail: { mode: event.detail.value } }));
    }
    handleSheet(): void {
        this.showsSheet = true;
    }
    handleDone(): void {
        this.showsSheet = false;
        this.template?.querySelector<HTMLElement & { focus(): void }>('lightning-button')?.focus();
    }
    /** What the sheet tells is told on. */
    handleFromSheet(event: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    private tell(change: Partial<Filter>): void {
        this.dispatchEvent(new CustomEvent('filter', { detail: change }));
    }

    private items(choices: readonly Choice[], wanted: readonly string[]): unknown[] {
        return choices.map(({ value, label, count: parcels }) => ({
            value,
            label: `${label} (${count(parcels, this.locale)})`,
            checked: wanted.includes(value)
        }));
    }
}

function chosen(choices: readonly Choice[], wanted: readonly string[]): string {
    const names = choices.filter(({ value }) => wanted.includes(value)).map(({ label }) => label);
    return names.length === 0 ? labels.AllOf : names.join(', ');
}

function labelOf(options: readonly Option[], value: string): string {
    return options.find((one) => one.value === value)?.label ?? value;
}

import { api, LightningElement } from 'lwc';
import type { Choice, Filter } from 'c/timelineFilter';
import { labels } from 'c/timelineLabels';
import { SORTS, type SortName } from 'c/timelineOrders';
import { panelLabels } from 'c/timelinePanelLabels';
import { count, format } from 'c/timelineTexts';
import type { ZoneMode } from 'c/timelineView';

const WAIT_MS = 250;
const SORT_LABELS: Readonly<Record<SortName, string>> = {
    attention: labels.SortAttention,
    newest: labels.SortNewest,
    promised: labels.SortPromised,
    scan: labels.SortScan
};

/** Search, filters, sort and time zone. */
export default class TimelineBar extends LightningElement {
    @api filter!: Filter;
    @api carriers: readonly Choice[] = [];
    @api stores: readonly Choice[] = [];
    @api sort: SortName = 'attention';
    @api zoneMode: ZoneMode = 'mine';
    @api zoneLabel = '';
    @api locale = 'en-US';
    /** "12 of 2,140", or nothing. */
    @api matching = '';
    labels = { ...labels, ...panelLabels };
    private timer: number | undefined;

    /** Puts the cursor into the search box. */
    @api
    focusSearch(): void {
        this.template?.querySelector<HTMLElement & { focus(): void }>('lightning-input')?.focus();
    }

    disconnectedCallback(): void {
        window.clearTimeout(this.timer);
    }

    get carrierLabel(): string {
        return format(labels.Carrier, chosen(this.carriers, this.filter.carrier));
    }

    get storeLabel(): string {
        return format(labels.Store, chosen(this.stores, this.filter.storeId));
    }

    get carrierItems(): unknown[] {
        return this.items(this.carriers, this.filter.carrier);
    }

    get storeItems(): unknown[] {
        return this.items(this.stores, this.filter.storeId);
    }

    get hasStores(): boolean {
        return this.stores.length > 1;
    }

    get sortLabel(): string {
        return format(labels.Sort, SORT_LABELS[this.sort]);
    }

    get sortItems(): unknown[] {
        return SORTS.map((name) => ({ value: name, label: SORT_LABELS[name], checked: name === this.sort }));
    }

    get timesLabel(): string {
        return format(labels.Times, this.zoneName(this.zoneMode));
    }

    get zoneItems(): unknown[] {
        const modes: ZoneMode[] = ['mine', 'origin', 'destination'];
        return modes.map((mode) => ({ value: mode, label: this.zoneName(mode), checked: mode === this.zoneMode }));
    }

    get isNarrowed(): boolean {
        return (
            this.filter.text !== '' ||
            this.filter.carrier !== null ||
            this.filter.storeId !== null ||
            this.filter.tile !== 'all'
        );
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        window.clearTimeout(this.timer);
        // Typing settles before anything is searched.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.timer = window.setTimeout(() => this.tell({ text: value }), WAIT_MS);
    }

    handleCarrier(event: CustomEvent<{ value: string }>): void {
        this.tell({ carrier: event.detail.value === '' ? null : event.detail.value });
    }

    handleStore(event: CustomEvent<{ value: string }>): void {
        this.tell({ storeId: event.detail.value === '' ? null : event.detail.value });
    }

    handleClear(): void {
        this.tell({ text: '', carrier: null, storeId: null, tile: 'all' });
    }

    handleSort(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('sort', { detail: { sort: event.detail.value } }));
    }

    handleZone(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('zone', { detail: { mode: event.detail.value } }));
    }

    private tell(change: Partial<Filter>): void {
        this.dispatchEvent(new CustomEvent('filter', { detail: change }));
    }

    private items(choices: readonly Choice[], current: string | null): unknown[] {
        const all = { value: '', label: labels.AllOf, checked: current === null };
        return [
            all,
            ...choices.map((choice) => ({
                value: choice.value,
                label: `${choice.label} (${count(choice.count, this.locale)})`,
                checked: choice.value === current
            }))
        ];
    }

    private zoneName(mode: ZoneMode): string {
        if (mode === 'mine') {
            return format(labels.TimesMine, this.zoneLabel);
        }
        return mode === 'origin' ? labels.TimesOrigin : labels.TimesDestination;
    }
}

function chosen(choices: readonly Choice[], current: string | null): string {
    return choices.find((choice) => choice.value === current)?.label ?? labels.AllOf;
}

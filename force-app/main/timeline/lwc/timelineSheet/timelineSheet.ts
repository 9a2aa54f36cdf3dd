import { api, LightningElement } from 'lwc';
import type { Choice, Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import { labels } from 'c/timelineLabels';
import { count, format } from 'c/timelineTexts';

interface Option {
    readonly value: string;
    readonly label: string;
}

/** All filters on one sheet, for narrow places. Every change is at work at once; the button shows how many parcels are left. */
export default class TimelineSheet extends LightningElement {
    @api filter!: Filter;
    @api kinds: readonly Choice[] = [];
    @api carriers: readonly Choice[] = [];
    @api stores: readonly Choice[] = [];
    @api sorts: readonly Option[] = [];
    @api sort = '';
    @api zones: readonly Option[] = [];
    @api zone = '';
    /** Parcels that pass. */
    @api left = 0;
    @api locale = 'en-US';
    labels = { ...labels, ...filterLabels };
    private hasFocus = false;

    renderedCallback(): void {
        if (!this.hasFocus) {
            this.hasFocus = true;
            this.template?.querySelector<HTMLElement>('.sheet')?.focus();
        }
    }

    get kindOptions(): Option[] {
        return this.optionsOf(this.kinds);
    }
    get carrierOptions(): Option[] {
        return this.optionsOf(this.carriers);
    }
    get storeOptions(): Option[] {
        return this.optionsOf(this.stores);
    }
    get chosenKinds(): string[] {
        return [...this.filter.kinds];
    }
    get chosenCarriers(): string[] {
        return [...this.filter.carriers];
    }
    get chosenStores(): string[] {
        return [...this.filter.storeIds];
    }
    get doneLabel(): string {
        return format(labels.FilterDone, count(this.left, this.locale));
    }

    handleKinds(event: CustomEvent<{ value: string[] }>): void {
        this.tell('filter', { kinds: event.detail.value });
    }
    handleCarriers(event: CustomEvent<{ value: string[] }>): void {
        this.tell('filter', { carriers: event.detail.value });
    }
    handleStores(event: CustomEvent<{ value: string[] }>): void {
        this.tell('filter', { storeIds: event.detail.value });
    }
    handleDates(event: CustomEvent<Partial<Filter>>): void {
        this.tell('filter', event.detail);
    }
    handleSort(event: CustomEvent<{ value: string }>): void {
        this.tell('sort', { sort: event.detail.value });
    }
    handleZone(event: CustomEvent<{ value: string }>): void {
        this.tell('zone', { mode: event.detail.value });
    }
    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleDone();
        }
    }
    handleDone(): void {
        this.tell('done', {});
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    private optionsOf(choices: readonly Choice[]): Option[] {
        return choices.map(({ value, label, count: parcels }) => ({
            value,
            label: `${label} (${count(parcels, this.locale)})`
        }));
    }
}

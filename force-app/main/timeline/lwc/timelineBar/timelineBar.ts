import { api, LightningElement } from 'lwc';
import type { OneOf, SeveralOf } from 'c/timelineChoices';
import { toggled, type Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import { labels } from 'c/timelineLabels';
import { panelLabels } from 'c/timelinePanelLabels';

const WAIT_MS = 250;

/** Search, filters, sort and time zone; on a phone, search and a button to all the rest. */
export default class TimelineBar extends LightningElement {
    @api filter!: Filter;
    @api filters: readonly SeveralOf[] = [];
    @api choices: readonly OneOf[] = [];
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

    get menus(): readonly SeveralOf[] {
        return this.filters.filter((one) => one.isInBar);
    }
    get isNarrowed(): boolean {
        return this.matching !== '';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        window.clearTimeout(this.timer);
        // Typing settles before anything is searched.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.timer = window.setTimeout(() => this.tell('filter', { text: value }), WAIT_MS);
    }
    handleSeveral(event: CustomEvent<{ value: string }>): void {
        const name = nameOf(event) as SeveralOf['name'];
        this.tell('filter', { [name]: toggled<string>(this.filter[name], event.detail.value) });
    }
    handleNone(event: Event): void {
        this.tell('filter', { [nameOf(event)]: [] });
    }
    handleOne(event: CustomEvent<{ value: string }>): void {
        this.tell('choose', { name: nameOf(event), value: event.detail.value });
    }
    handleClear(): void {
        this.tell('clear', {});
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
        this.tell(event.type, event.detail);
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function nameOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.name ?? '';
}

import { api, LightningElement } from 'lwc';
import type { OneOf, SeveralOf } from 'c/timelineChoices';
import type { Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import { labels } from 'c/timelineLabels';
import { count, format } from 'c/timelineTexts';

/** All filters on one sheet, for narrow places. Every change is at work at once; the button shows how many parcels are left. */
export default class TimelineSheet extends LightningElement {
    @api filter!: Filter;
    @api filters: readonly SeveralOf[] = [];
    @api choices: readonly OneOf[] = [];
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

    get doneLabel(): string {
        return this.left === 1 ? labels.FilterDoneOne : format(labels.FilterDone, count(this.left, this.locale));
    }

    handleSeveral(event: CustomEvent<{ value: string[] }>): void {
        this.tell('filter', { [nameOf(event)]: event.detail.value });
    }
    handleDates(event: CustomEvent<Partial<Filter>>): void {
        this.tell('filter', event.detail);
    }
    handleOne(event: CustomEvent<{ value: string }>): void {
        this.tell('choose', { name: nameOf(event), value: event.detail.value });
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
}

function nameOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.name ?? '';
}

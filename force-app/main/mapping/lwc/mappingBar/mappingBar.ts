import { api, LightningElement } from 'lwc';
import { labels } from 'c/mappingLabels';
import { neighbour } from 'c/mappingList';
import type { SampleOrder } from 'c/mappingSession';

/** Search, filters, and the order whose values are shown. */
export default class MappingBar extends LightningElement {
    @api search = '';
    @api filters: readonly unknown[] = [];
    @api orders: readonly SampleOrder[] = [];
    @api orderId = '';
    labels = labels;

    /** Puts the focus into the search. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.search')?.focus();
    }

    get options(): unknown[] {
        return this.orders.map(({ orderId, name, storeName }) => ({
            value: orderId,
            label: storeName ? `${name}, ${storeName}` : name
        }));
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.tell('search', event.detail.value);
    }
    handleFilter(event: Event): void {
        this.tell('filter', (event.target as HTMLElement).dataset.name ?? 'all');
    }
    handleOrder(event: CustomEvent<{ value: string }>): void {
        this.tell('order', event.detail.value);
    }
    handleStep(event: Event): void {
        const ids = this.orders.map(({ orderId }) => orderId);
        this.tell('order', neighbour(ids, this.orderId, Number((event.target as HTMLElement).dataset.by)));
    }
    /** What is typed into the search is no shortcut. */
    handleTyping(event: KeyboardEvent): void {
        if (!event.ctrlKey && !event.metaKey) {
            event.stopPropagation();
        }
    }

    private tell(name: string, value: string): void {
        this.dispatchEvent(new CustomEvent(name, { detail: { value } }));
    }
}

import { api, LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { NavigationMixin } from 'lightning/navigation';
import { detailLabels } from 'c/reviewDetailLabels';
import type { Detail, Item } from 'c/reviewModel';
import { count, format, moment, money, type Viewer } from 'c/reviewTexts';
import { viewOf, type View } from 'c/reviewView';

const VIEWER: Viewer = { locale: LOCALE, zone: TIME_ZONE };

/** The order beside the records it may belong to. Fires `use` with `id`. */
export default class ReviewComparison extends NavigationMixin(LightningElement) {
    @api item: Item | null = null;
    /** Place of the order in the queue, from 1. */
    @api position = 0;
    @api total = 0;
    @api readOnly = false;
    labels = detailLabels;
    private shown: Detail | null = null;
    private isWide = false;

    @api
    get detail(): Detail | null {
        return this.shown;
    }
    set detail(detail: Detail | null) {
        this.shown = detail;
        this.isWide = false;
    }

    get view(): View {
        const nothing: View = { columns: [], rows: [], hidden: 0 };
        return this.shown && this.item ? viewOf(this.shown, this.item, this.isWide, VIEWER) : nothing;
    }
    get hasNone(): boolean {
        return this.view.columns.length === 0;
    }
    get orderPosition(): string {
        return format(detailLabels.OrderPosition, count(this.position, VIEWER), count(this.total, VIEWER));
    }
    get orderName(): string {
        return this.item?.orderName ?? this.item?.name ?? '';
    }
    get orderLabel(): string {
        return format(detailLabels.Open, this.orderName);
    }
    get orderFacts(): string {
        const { storeName, orderTotal, currencyCode } = this.item ?? {};
        return [storeName, money(orderTotal, currencyCode, VIEWER)].filter(Boolean).join(', ');
    }
    get orderedAt(): string {
        return moment(this.item?.orderedAt, VIEWER);
    }
    get more(): string {
        return this.view.hidden === 0 ? '' : format(detailLabels.ShowMore, this.view.hidden);
    }

    handleMore(): void {
        this.isWide = true;
    }
    handleUse(event: Event): void {
        this.dispatchEvent(new CustomEvent('use', { detail: { id: idOf(event) } }));
    }
    handleOpenOrder(): void {
        this.openRecord(this.item?.orderId ?? '');
    }
    handleOpen(event: Event): void {
        this.openRecord(idOf(event));
    }

    private openRecord(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}

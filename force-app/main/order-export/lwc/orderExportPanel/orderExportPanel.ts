import decide from '@salesforce/apex/OrderExportController.decide';
import panel from '@salesforce/apex/OrderExportController.panel';
import send from '@salesforce/apex/OrderExportController.send';
import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import AMOUNT from '@salesforce/schema/Opportunity.Amount';
import { api, LightningElement, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getRecord } from 'lightning/uiRecordApi';
import { labels } from 'c/orderExportLabels';
import * as view from 'c/orderExportView';

const LOOK_MS = 5_000;
const VIEWER: view.Viewer = { locale: LOCALE, zone: TIME_ZONE, currency: CURRENCY };

/** The ShipStation order of an Opportunity: how far it is, what to fix, and what changed on both sides. */
export default class OrderExportPanel extends NavigationMixin(LightningElement) {
    @api recordId = '';
    labels = labels;
    fields = [STAGE, AMOUNT];
    order: view.Order | null = null;
    problem: view.Problem | null = null;
    isBusy = false;
    note = '';
    private timer: number | undefined;

    /** Asked for anew whenever the Opportunity is saved on this page. */
    @wire(getRecord, { recordId: '$recordId', fields: '$fields' })
    handleRecord({ data, error }: { data?: unknown; error?: unknown }): void {
        if (data !== undefined || error !== undefined) {
            this.read();
        }
    }

    disconnectedCallback(): void {
        window.clearTimeout(this.timer);
    }

    get headline(): view.Headline | null {
        return this.order && view.headlineOf(this.order);
    }
    get checks(): view.CheckLine[] {
        return this.order ? view.checksOf(this.order) : [];
    }
    get facts(): unknown[] {
        return this.order ? view.factsOf(this.order, VIEWER) : [];
    }
    get conflicts(): unknown[] {
        return this.order ? view.conflictsOf(this.order) : [];
    }
    get acts(): view.Acts | null {
        return this.order && view.actsOf(this.order);
    }
    get contents(): string {
        return this.order && this.facts.length === 0 ? view.contentsOf(this.order, VIEWER) : '';
    }
    get isUnread(): boolean {
        return this.order === null && this.problem === null;
    }

    handleCheck(): void {
        this.attempt(() => panel({ opportunityId: this.recordId }), format(labels.Checked));
    }
    handleSend(): void {
        const anyway = this.acts?.isAnyway ?? false;
        this.attempt(() => send({ opportunityId: this.recordId, anyway }), labels.Queued, true);
    }
    handleDecide(event: Event): void {
        const version = (event.currentTarget as HTMLElement).dataset.version ?? '';
        this.attempt(() => decide({ opportunityId: this.recordId, version }), labels.Decided, true);
    }
    handleOpen(event: Event): void {
        this.openRecord((event.currentTarget as HTMLElement).dataset.id ?? '');
    }
    handleOrder(): void {
        this.openRecord(this.order?.recordId ?? '');
    }

    private openRecord(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }

    private read(): Promise<void> {
        return this.attempt(() => panel({ opportunityId: this.recordId }), '');
    }

    private async attempt(act: () => Promise<unknown>, note: string, isToast = false): Promise<void> {
        window.clearTimeout(this.timer);
        this.isBusy = true;
        try {
            this.order = (await act()) as view.Order;
            this.problem = null;
            this.note = isToast ? '' : note;
            if (isToast) {
                this.dispatchEvent(new ShowToastEvent({ title: note, variant: 'success' }) as unknown as Event);
            }
        } catch (error) {
            this.problem = view.problemOf(error);
        }
        this.isBusy = false;
        if (this.order && view.isMoving(this.order) && this.problem === null) {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- ends with the component, or once the order rests
            this.timer = window.setTimeout(() => this.read(), LOOK_MS);
        }
    }
}

function format(text: string): string {
    return view.format(text, view.momentOf(Date.now(), VIEWER));
}

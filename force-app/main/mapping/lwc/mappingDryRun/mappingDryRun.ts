import { api, LightningElement } from 'lwc';
import dryRun from '@salesforce/apex/MappingTrialController.dryRun';
import { toSend, type Row } from 'c/mappingDraft';
import type { Choice, SampleOrder } from 'c/mappingSession';
import { format, problemOf } from 'c/mappingTexts';
import { trialLabels as labels } from 'c/mappingTrialLabels';
import {
    firstTouched,
    questionOf,
    recordsOf,
    summaryOf,
    totals,
    type RecordView,
    type Result
} from 'c/mappingTrialView';

/** What the draft would do to real orders. Nothing is written. */
export default class MappingDryRun extends LightningElement {
    @api orders: readonly SampleOrder[] = [];
    @api objects: readonly Choice[] = [];
    @api changes = 0;
    labels = labels;
    results: readonly Result[] = [];
    isRunning = true;
    problem = '';
    isChoosing = false;
    showsSame = false;
    private chosen: ReadonlySet<string> = new Set();
    private index = 0;
    private current: readonly Row[] = [];
    private hasRun = false;

    /** Rows that are not saved; every change runs again. */
    @api
    get drafts(): readonly Row[] {
        return this.current;
    }
    set drafts(value: readonly Row[]) {
        const isSame = value.length === this.current.length && value.every((row, at) => row === this.current[at]);
        this.current = value;
        if (!isSame || !this.hasRun) {
            this.hasRun = true;
            this.run();
        }
    }

    get question(): string {
        return questionOf(this.changes);
    }
    get counts(): unknown[] {
        const { changed, refused, same } = totals(this.results);
        return [
            { key: 'tried', number: this.results.length, word: labels.OrdersTried },
            { key: 'changed', number: changed, word: labels.ValuesChange },
            { key: 'refused', number: refused, word: labels.ValuesRefused },
            { key: 'same', number: same, word: labels.ValuesStay }
        ];
    }
    get tried(): unknown[] {
        return this.results.map((result, index) => ({
            ...result,
            index,
            summary: summaryOf(result),
            className: index === this.index ? 'order current' : 'order',
            current: index === this.index ? 'true' : 'false'
        }));
    }
    get order(): Result | null {
        return this.results[this.index] ?? null;
    }
    get title(): string {
        return [this.order?.name, this.order?.storeName].filter(Boolean).join(', ');
    }
    get records(): RecordView[] {
        const names = new Map(this.objects.map(({ name, label }) => [name, label]));
        return this.order ? recordsOf(this.order, names, this.showsSame) : [];
    }
    get hasNoTarget(): boolean {
        return this.order?.values.length === 0;
    }
    get nothing(): string {
        const { changed, refused } = totals(this.results);
        return changed + refused === 0 ? format(labels.AlterNothing, this.results.length) : '';
    }
    get stay(): string {
        return format(labels.Stay, this.order?.same ?? 0);
    }
    get stayLabel(): string {
        return this.showsSame ? labels.Hide : labels.Show;
    }
    get choices(): unknown[] {
        return this.orders.map((order) => ({
            value: order.orderId,
            label: [order.name, order.customer, order.storeName, order.failed ? labels.Failed : '']
                .filter(Boolean)
                .join(', ')
        }));
    }
    get picked(): string[] {
        return [...this.chosen];
    }
    get runLabel(): string {
        return format(labels.Run, this.chosen.size);
    }
    get cannotRun(): boolean {
        return this.chosen.size === 0;
    }

    handleBack(): void {
        this.dispatchEvent(new CustomEvent('back'));
    }
    handleChoose(): void {
        this.isChoosing = !this.isChoosing;
        this.chosen = new Set(this.results.map(({ rowId }) => rowId));
    }
    handlePicked(event: CustomEvent<{ value: string[] }>): void {
        this.chosen = new Set(event.detail.value);
    }
    handleRun(): void {
        this.isChoosing = false;
        this.run();
    }
    handleOrder(event: Event): void {
        this.index = Number((event.currentTarget as HTMLElement).dataset.index);
    }
    handlePrevious(): void {
        this.index = Math.max(0, this.index - 1);
    }
    handleNext(): void {
        this.index = Math.min(this.results.length - 1, this.index + 1);
    }
    handleSame(): void {
        this.showsSame = !this.showsSame;
    }
    handleRepair(event: Event): void {
        const { key } = (event.target as HTMLElement).dataset;
        const found = this.order?.values.find((value) => `${value.mappingKey} ${value.targetField}` === key);
        this.dispatchEvent(new CustomEvent('repair', { detail: { key: found?.mappingKey, repair: found?.repair } }));
    }

    private async run(): Promise<void> {
        this.isRunning = true;
        this.problem = '';
        const shown = this.order?.rowId;
        try {
            this.results = await dryRun({ rowIds: [...this.chosen], drafts: this.current.map(toSend) });
            const again = this.results.findIndex(({ rowId }) => rowId === shown);
            this.index = again < 0 ? firstTouched(this.results) : again;
        } catch (error) {
            const { code, message } = problemOf(error);
            this.problem = code === 'MAP-340' && this.orders.length === 0 ? labels.NotStored : `${message} ${code}`;
        }
        this.isRunning = false;
    }
}

import { api, LightningElement } from 'lwc';
import { panelLabels } from 'c/timelinePanelLabels';
import { panelView, type Details, type PanelView } from 'c/timelinePanelView';
import type { Item } from 'c/timelineOrders';
import { format } from 'c/timelineTexts';
import type { ViewContext } from 'c/timelineView';

const FIRST_SCANS = 6;
const COPIED_MS = 2000;

/** Everything about one parcel, beside its lane or, on a phone, as a sheet. */
export default class TimelinePanel extends LightningElement {
    @api item!: Item;
    @api position = 1;
    @api siblings = 1;
    @api context!: ViewContext;
    /** Null while it is loading. */
    @api details: Details | null = null;
    /** Code of why details could not be loaded; empty where they could, or may yet. */
    @api problem = '';
    labels = panelLabels;
    private showsAll = false;
    private copied: '' | 'yes' | 'no' = '';
    private hasFocus = false;

    renderedCallback(): void {
        if (!this.hasFocus) {
            this.hasFocus = true;
            this.template?.querySelector<HTMLElement>('.panel')?.focus();
        }
    }

    get view(): PanelView {
        return panelView(this.item, this.details, {
            context: this.context,
            position: this.position,
            siblings: this.siblings,
            scanMax: this.showsAll ? Infinity : FIRST_SCANS
        });
    }

    get problemText(): string {
        return this.problem === '' ? '' : format(panelLabels.DetailsFailed, this.problem);
    }

    get copyLabel(): string {
        return this.copied === 'yes' ? panelLabels.Copied : panelLabels.Copy;
    }

    get copyFailed(): boolean {
        return this.copied === 'no';
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleClose();
        }
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    handleAll(): void {
        this.showsAll = true;
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.item.parcel.tracking ?? '');
            this.copied = 'yes';
            // "Copied" stands for two seconds.
            // eslint-disable-next-line @lwc/lwc/no-async-operation
            setTimeout(() => {
                this.copied = '';
            }, COPIED_MS);
        } catch {
            this.copied = 'no';
        }
    }

    handleRecord(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('record', { detail: { id } }));
    }

    handleOpen(): void {
        this.dispatchEvent(new CustomEvent('record', { detail: { id: this.item.parcel.id } }));
    }
}
